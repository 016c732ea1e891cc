// Hazards: H-09
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeFindings } from './axe.ts'
import { BUSY } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { openAndSettle } from './open-page.tsx'
import { pain, patient } from './records.ts'
import { all, cardButton, headline, pageText, verdicts } from './seen.ts'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const form = () => page.getByRole('form', { name: 'Operation entered by hand' })

async function enter(date: string, from = '', to = ''): Promise<void> {
  await page.getByRole('textbox', { name: /^Date of the fusion/ }).fill(date)
  if (from !== '') await page.getByRole('combobox', { name: 'Fused from' }).selectOptions(from)
  if (to !== '') await page.getByRole('combobox', { name: 'to', exact: true }).selectOptions(to)
  await button('Use this operation').click()
}

describe('an operation entered by hand', () => {
  it('lets the work-up be judged where no fusion is recognised, labelled wherever it counts', async () => {
    fakeEhr([patient(), pain(7, '2026-10-13', 'pain-now')])
    await openAndSettle()
    expect(verdicts()['ct-fusion-assessment']).toBe('not-applicable')
    await button('Enter the operation by hand').click()
    await enter('2025-03-04', 'L4', 'S1')
    await expect.poll(() => verdicts()['ct-fusion-assessment']).toBe('finding')
    await expect.element(page.getByText('L4-S1 fusion · 4 Mar 2025 · day 607')).toBeVisible()
    await expect.element(page.getByText(/Surgery entered by hand.*for this page only/)).toBeVisible()
    await cardButton('CT for fusion').click()
    await expect
      .element(page.getByRole('article', { name: 'CT for fusion' }).getByText('Surgery entered by hand.'))
      .toBeVisible()
  })

  it('names on every judged gap that the surgery was entered by hand', async () => {
    fakeEhr([patient(), pain(7, '2026-10-13', 'pain-now')])
    await openAndSettle()
    await button('Enter the operation by hand').click()
    await enter('2025-03-04', 'L4', 'S1')
    await expect.poll(() => verdicts()['ct-fusion-assessment']).toBe('finding')
    const gaps = all('[data-section="work-up"] [data-rule][data-verdict="finding"]')
    expect(gaps.length).toBeGreaterThan(3)
    for (const gap of gaps) expect(gap.textContent, gap.dataset.rule).toContain('entered by hand')
  })

  it('stands in place of the chart until it is taken back', async () => {
    fakeEhr(BUSY)
    await openAndSettle()
    const before = headline().element().textContent
    await button('Not this operation? Enter it by hand').click()
    await enter('2026-10-20', 'C5', 'C6')
    await expect.element(page.getByText('C5-C6 fusion · 20 Oct 2026 · day 12')).toBeVisible()
    await expect.poll(() => verdicts()['ct-fusion-assessment']).toBe('not-applicable')
    await button('Go by the chart again').click()
    await expect.element(page.getByText(/^L4-L5 fusion/)).toBeVisible()
    expect(headline().element().textContent).toBe(before)
    expect(pageText()).not.toContain('entered by hand')
  })

  it('names what is wrong with an entry and loses nothing', async () => {
    fakeEhr([patient()])
    await openAndSettle()
    await button('Enter the operation by hand').click()
    await enter('2027-01-01', 'L4')
    await expect.element(page.getByText('The date lies in the future.')).toBeVisible()
    await expect.element(page.getByText('Choose both ends of the fused levels, or neither.')).toBeVisible()
    await expect.element(page.getByRole('textbox', { name: /^Date of the fusion/ })).toHaveValue('2027-01-01')
    expect(await axeFindings()).toEqual([])
  })

  it('works by keyboard alone', async () => {
    fakeEhr([patient()])
    await openAndSettle()
    all('.by-hand button')[0]?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(form()).toBeVisible()
    await userEvent.keyboard('2025-03{Tab}L4{Tab}L5{Shift>}{Tab}{Tab}{/Shift}{Enter}')
    await expect.element(page.getByText(/^L4-L5 fusion/)).toBeVisible()
    await button('Enter it anew').click()
    await userEvent.keyboard('{Escape}')
    await expect.element(form()).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.textContent).toBe('Enter it anew')
  })
})
