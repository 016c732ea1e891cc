// Hazards: H-22
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeFindings } from './axe.ts'
import { BUSY, QUIET } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { SERVER_ERROR } from './faults.ts'
import { openAndSettle } from './open-page.tsx'
import { patient, type Json } from './records.ts'
import { all, cardButton, openEverything, pageText } from './seen.ts'

const tab = (name: string) => page.getByRole('tab', { name, exact: true })
const board = () => page.getByRole('region', { name: 'Causes of pain after fusion' })
const cause = (name: string) => page.getByRole('article', { name, exact: true })

const report = (id: string, conclusion: string, more: Json = {}): Json => ({
  resourceType: 'DiagnosticReport',
  id,
  status: 'final',
  subject: { reference: 'Patient/p1' },
  code: { text: 'CT lumbar spine' },
  effectiveDateTime: '2026-02-10',
  conclusion,
  ...more,
})

async function openCauses(records: readonly Json[] = BUSY): Promise<void> {
  fakeEhr(records)
  await openAndSettle()
  await tab('Causes').click()
  await expect.element(board()).toBeVisible()
}

describe('the cause board', () => {
  it('has every cause in the order of the catalogue, with counts in words and shapes', async () => {
    await openCauses()
    expect(all('.cause h3').map((one) => one.textContent)).toEqual([
      'Adjacent segment',
      'Non-union',
      'Epidural fibrosis',
      'Hardware irritation',
      'Sacroiliac joint',
      'Recurrent or residual disc',
      'Infection',
      'Central sensitisation',
    ])
    const counts = all('[data-cause="non-union"] .counts li')
    expect(counts[0]?.textContent).toBe('1 for')
    expect(counts.map((one) => one.textContent).join(' · ')).toMatch(/\d not looked at/)
    expect(counts.every((one) => one.querySelector('svg') !== null)).toBe(true)
    expect(all('[data-cause="non-union"] .cause-head')[0]?.textContent).not.toMatch(/%|likely/)
  })

  it('opens in place with the keyboard, and shows value, date, day and record', async () => {
    await openCauses()
    const button = cause('Infection').getByRole('button', { name: 'Infection', exact: true })
    button.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(button).toHaveAttribute('aria-expanded', 'true')
    const text = all('[data-cause="infection"]')[0]?.textContent
    expect(text).toMatch(/52 mg\/L/)
    expect(text).toMatch(/13 Oct 2026 · day \d+/)
    await cause('Infection')
      .getByRole('button', { name: /Record as sent Observation\/crp$/ })
      .first()
      .click()
    await expect.element(page.getByLabelText('Observation/crp as the EHR sent it')).toBeVisible()
  })

  it('quotes a report as written, marks the words, and renders no mark-up of it', async () => {
    const sentence = 'Halo around the left L5 screw, <b>no</b> solid fusion at L4-L5.'
    await openCauses([...BUSY, report('ct', `Normal cord. ${sentence} Disc height kept.`)])
    await cause('Non-union').getByRole('button', { name: 'Non-union', exact: true }).click()
    const [quote] = all('[data-cause="non-union"] blockquote')
    expect(quote?.textContent).toBe(sentence)
    expect([...(quote?.querySelectorAll('mark') ?? [])].map((one) => one.textContent)).toEqual([
      'Halo',
      'solid fusion',
    ])
    expect(quote?.querySelector('b')).toBeNull()
    await expect.element(cause('Non-union').getByText('CT lumbar spine · 10 Feb 2026')).toBeVisible()
  })

  it('says that a report was not read, and never that nothing was said in it', async () => {
    const pdf = { conclusion: undefined, presentedForm: [{ contentType: 'application/pdf', data: 'AAAA' }] }
    await openCauses([...BUSY, report('ct', '', pdf)])
    await openEverything()
    expect(all('[data-cause="infection"]')[0]?.textContent).toMatch(
      /Reports: CT lumbar spine: report exists, content not read \(PDF\)/,
    )
  })

  it('goes to the card of the next test, opens it and gives it the focus', async () => {
    await openCauses()
    await page.getByRole('button', { name: /^Show in Findings: .*, for Non-union/ }).click()
    await expect.element(tab('Findings')).toHaveAttribute('aria-selected', 'true')
    await expect.element(cardButton('CT for fusion')).toHaveAttribute('aria-expanded', 'true')
    await expect.element(cardButton('CT for fusion')).toBeVisible()
    await expect
      .poll(() => document.activeElement?.closest('[data-rule]')?.getAttribute('data-rule'))
      .toBe('ct-fusion-assessment')
  })

  it('unfolds the group that the card lies in', async () => {
    fakeEhr(BUSY).answer('ImagingStudy', SERVER_ERROR.answer)
    await openAndSettle()
    await tab('Causes').click()
    await page.getByRole('button', { name: /^Show in Findings: .*, for Non-union/ }).click()
    await expect.element(cardButton('CT for fusion')).toBeVisible()
    await expect.element(cardButton('CT for fusion')).toHaveAttribute('aria-expanded', 'true')
  })

  it('puts what could not be read under that, not under not looked at', async () => {
    fakeEhr(BUSY).answer('ImagingStudy', SERVER_ERROR.answer)
    await openAndSettle()
    await tab('Causes').click()
    await expect.element(board()).toBeVisible()
    const text = all('[data-cause="epidural-fibrosis"] .counts')[0]?.textContent
    expect(text).toMatch(/could not be checked/)
    await openEverything()
    expect(all('[data-cause="epidural-fibrosis"]')[0]?.textContent).not.toContain('No MRI')
  })

  it('says what is missing when no fusion is recognised', async () => {
    await openCauses([patient()])
    await expect.element(board().getByText(/^No spinal fusion is recognised in the chart\./)).toBeVisible()
    expect(all('.cause')).toEqual([])
    expect(pageText()).toContain('needs its date, region and levels')
  })
})

describe('everyone can use it', () => {
  it.each([
    ['a busy chart', [...BUSY, report('ct', 'Halo at L5. No abscess.')]],
    ['nothing wrong', QUIET],
    ['no fusion', [patient()]],
  ])('%s: axe finds nothing, closed and open', async (_name, records) => {
    await openCauses(records)
    expect(await axeFindings()).toEqual([])
    await openEverything()
    expect(await axeFindings()).toEqual([])
  })

  it('fits a screen of 320 pixels', async () => {
    await openCauses([...BUSY, report('ct', 'Pseudarthrosis at L4-L5.')])
    await openEverything()
    await page.viewport(320, 640)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})
