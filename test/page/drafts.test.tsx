import { HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { outcome } from '../../src/fhir/test-ehr.ts'
import { axeFindings } from './axe.ts'
import { BUSY, QUIET } from './charts.ts'
import { fakeEhr, type FakeEhr } from './fake-ehr.ts'
import { openAndSettle } from './open-page.tsx'
import { checklist, oxycodone, lorazepam, order, pain, fusion, patient } from './records.ts'
import { all } from './seen.ts'

const GRANTED = {
  mayWrite: ['ServiceRequest' as const, 'MedicationRequest' as const, 'DocumentReference' as const],
}
const TRINITY = [
  patient(),
  fusion(),
  pain(7, '2026-10-13', 'pain-now'),
  oxycodone(),
  lorazepam(),
  order('carisoprodol', '2101', 'carisoprodol 350 MG Oral Tablet'),
]

const sent = () =>
  all('[data-send="saved"], [data-send="refused"], [data-send="not-granted"], [data-send="unknown"]')
const sentWords = () => sent()[0]?.textContent
const orderCard = (kind: string) => all(`[data-order="${kind}"]`)[0]
const kinds = () => all('[data-order]').map((one) => one.dataset.order)

async function openDrafts(): Promise<void> {
  await page.getByRole('tab', { name: 'Drafts' }).click()
  // The tab is a part of its own, fetched when it is first opened.
  await expect.poll(() => all('.drafts').length, { timeout: 10_000 }).toBe(1)
}
async function openOrder(kind: string): Promise<void> {
  orderCard(kind)?.querySelector('button')?.click()
  await expect.poll(() => orderCard(kind)?.querySelector('textarea') !== null).toBe(true)
}
const save = (kind: string) =>
  [...(orderCard(kind)?.querySelectorAll('button') ?? [])].find((one) =>
    /Save in|Look in/.test(one.textContent),
  )
const question = (kind: string) => orderCard(kind)?.querySelector('textarea')

// Each test opens a whole chart: a busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

/** What was stored is read back; a test must not end before that. */
const readBack = (ehr: FakeEhr, type: string) =>
  expect
    .poll(() => ehr.asked.filter(({ path, query }) => path === type && query.has('_count')).length)
    .toBe(2)

beforeEach(() => sessionStorage.clear())

describe('orders', () => {
  it('proposes from gaps, none opened, and nothing leaves by itself', async () => {
    const ehr = fakeEhr(BUSY)
    await openAndSettle(GRANTED)
    await openDrafts()
    expect(kinds()).toEqual(expect.arrayContaining(['ct-thin', 'mri', 'xray-dynamic', 'vitamin-d']))
    expect(all('.draft [aria-expanded="true"]')).toEqual([])
    expect(ehr.written).toEqual([])
  })

  it('from a gap to its draft, to the EHR, once, by keyboard alone', async () => {
    const ehr = fakeEhr(BUSY)
    await openAndSettle(GRANTED)
    for (const more of all('button.more')) more.click()
    await expect.poll(() => all('li[hidden] [data-rule="vitamin-d-status"]').length).toBe(0)
    all('[data-rule="vitamin-d-status"] button')[0]?.focus()
    await userEvent.keyboard('{Enter}')
    page.getByRole('button', { name: 'Draft the order for Vitamin D' }).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => document.activeElement?.closest<HTMLElement>('[data-order]')?.dataset.order)
      .toBe('vitamin-d')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => question('vitamin-d') !== null).toBe(true)
    await userEvent.keyboard('{Tab}{End} Please.')
    save('vitamin-d')?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(sentWords).toMatch(/^Saved in the EHR as a draft \(ServiceRequest\/written-1\)/)
    expect(ehr.written).toHaveLength(1)
    expect(ehr.written[0]).toMatchObject({
      resourceType: 'ServiceRequest',
      status: 'draft',
      intent: 'proposal',
    })
    expect(save('vitamin-d')).toBeUndefined()
    await readBack(ehr, 'ServiceRequest')
  })

  it('a double click sends once; what was edited is what leaves', async () => {
    const ehr = fakeEhr(BUSY)
    await openAndSettle(GRANTED)
    await openDrafts()
    await openOrder('ct-thin')
    const area = question('ct-thin')
    if (area) await userEvent.fill(area, 'Union at L4-L5?')
    const button = save('ct-thin')
    if (button) await userEvent.dblClick(button)
    await expect.poll(sentWords).toMatch(/^Saved/)
    expect(ehr.written).toHaveLength(1)
    expect(JSON.stringify(ehr.written[0])).toContain('Union at L4-L5?')
    await readBack(ehr, 'ServiceRequest')
  })

  it('a block waits for its side', async () => {
    const ehr = fakeEhr(BUSY)
    await openAndSettle(GRANTED)
    await openDrafts()
    await openOrder('facet-block')
    expect(orderCard('facet-block')?.textContent).toContain('Choose the side before it is sent.')
    save('facet-block')?.click()
    expect(ehr.written).toEqual([])
    await page.getByRole('radio', { name: 'left' }).first().click()
    await expect.poll(() => save('facet-block')?.getAttribute('aria-disabled')).toBe('false')
  })

  it.each([
    [
      'no permission',
      () => HttpResponse.json(outcome('error', 'forbidden'), { status: 403 }),
      'not-granted',
      /the EHR refused access/,
    ],
    [
      'a refusal in words',
      () =>
        HttpResponse.json(
          {
            resourceType: 'OperationOutcome',
            issue: [{ severity: 'error', code: 'value', diagnostics: 'code unknown' }],
          },
          { status: 422 },
        ),
      'refused',
      /It says: “code unknown”/,
    ],
    [
      'a conflict',
      () => new HttpResponse(null, { status: 409 }),
      'refused',
      /conflict with what it already holds/,
    ],
    [
      'a broken server',
      () => new HttpResponse(null, { status: 500 }),
      'unknown',
      /Check in the EHR before repeating/,
    ],
    ['no connection', () => HttpResponse.error(), 'unknown', /Check in the EHR before repeating/],
    ['a session that ended', () => new HttpResponse(null, { status: 401 }), 'refused', /the session expired/],
  ])('%s: said, and the text kept', async (_why, how, result, words) => {
    const ehr = fakeEhr(BUSY)
    ehr.answerWrite(how)
    ehr.answerRefresh(() => new HttpResponse(null, { status: 400 }))
    await openAndSettle(GRANTED)
    await openDrafts()
    await openOrder('ct-thin')
    const area = question('ct-thin')
    if (area) await userEvent.fill(area, 'My own words')
    save('ct-thin')?.click()
    await expect.poll(() => sent()[0]?.dataset.send).toBe(result)
    expect(sentWords()).toMatch(words)
    expect(question('ct-thin')?.value).toBe('My own words')
  })

  it('in doubt, trying again looks first and does not send twice', async () => {
    const ehr = fakeEhr(BUSY)
    ehr.answerWrite(() => new HttpResponse(null, { status: 500 }))
    await openAndSettle(GRANTED)
    await openDrafts()
    await openOrder('ct-thin')
    save('ct-thin')?.click()
    await expect.poll(sentWords).toMatch(/not certain/)
    ehr.answer('ServiceRequest', () => new HttpResponse(null, { status: 403 }))
    save('ct-thin')?.click()
    await expect.poll(sentWords).toMatch(/could not be searched for it/)
    expect(ehr.written).toHaveLength(1)
  })

  it.each([
    ['the site does not want it', {}, 'This site does not let the app send it'],
    [
      'the EHR did not grant it',
      { write: ['ServiceRequest' as const] },
      'The EHR did not let this app send it',
    ],
  ])('%s: copy and print only', async (_why, more, words) => {
    fakeEhr(BUSY)
    const issuer = {
      url: 'https://ehr.example/fhir',
      name: 'Example EHR',
      clientId: 'x',
      pkce: 'required' as const,
    }
    await openAndSettle({ issuer: { ...issuer, ...more } })
    await openDrafts()
    await openOrder('ct-thin')
    expect(orderCard('ct-thin')?.textContent).toContain(words)
    expect(save('ct-thin')).toBeUndefined()
    expect(orderCard('ct-thin')?.textContent).toContain('Copy as text')
  })
})

describe('note', () => {
  it('parts can be left out; the text is what leaves', async () => {
    const ehr = fakeEhr(BUSY)
    await openAndSettle(GRANTED)
    await openDrafts()
    const area = page.getByRole('textbox', { name: 'Text of the note' })
    await page.getByRole('checkbox', { name: 'Work-up' }).click()
    expect((area.element() as HTMLTextAreaElement).value).not.toMatch(/^Work-up:/m)
    await page.getByRole('button', { name: /Save in the EHR as a draft Note/ }).click()
    await expect.poll(sentWords).toMatch(/^Saved/)
    expect(ehr.written[0]).toMatchObject({ resourceType: 'DocumentReference', docStatus: 'preliminary' })
    await readBack(ehr, 'DocumentReference')
  })
})

describe('refill', () => {
  it('never past a critical finding without acknowledgement', async () => {
    const ehr = fakeEhr(TRINITY)
    await openAndSettle(GRANTED)
    await openDrafts()
    const card = all('[data-refill]').find((one) => one.textContent.includes('oxycodone'))
    card?.querySelector('button')?.click()
    const button = () =>
      [...(card?.querySelectorAll('button') ?? [])].find((one) => one.textContent.includes('Save in'))
    await expect.poll(() => button()?.getAttribute('aria-disabled')).toBe('true')
    button()?.click()
    expect(ehr.written).toEqual([])
    card?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click()
    await expect.poll(() => button()?.getAttribute('aria-disabled')).toBe('false')
    button()?.click()
    await expect.poll(sentWords).toMatch(/^Saved/)
    expect(ehr.written[0]).toMatchObject({
      resourceType: 'MedicationRequest',
      status: 'draft',
      priorPrescription: { reference: 'MedicationRequest/oxycodone' },
    })
    await readBack(ehr, 'MedicationRequest')
  })
})

describe('for the patient', () => {
  it('a red flag: no plan, and why', async () => {
    fakeEhr(BUSY)
    await openAndSettle(GRANTED)
    await openDrafts()
    expect(all('[data-plan]')[0]?.dataset.plan).toBe('none')
    expect(all('.plan-status')[0]?.textContent).toMatch(/Red flag raised/)
    expect(all('[data-part="routine"]')).toEqual([])
  })
  it('all asked, nothing raised: the plan is part of the handout', async () => {
    fakeEhr(QUIET)
    await openAndSettle(GRANTED)
    await openDrafts()
    expect(all('[data-plan]')[0]?.dataset.plan).toBe('plan')
    await expect.poll(() => all('[data-part="routine"]').length).toBe(1)
  })
  it('red flags not asked: the plan waits for the acknowledgement', async () => {
    fakeEhr([
      ...QUIET.filter((one) => one.resourceType !== 'QuestionnaireResponse'),
      checklist(false, 'fever'),
    ])
    await openAndSettle(GRANTED)
    await openDrafts()
    expect(all('[data-part="routine"]')).toEqual([])
    await page.getByRole('checkbox', { name: /I have seen what could not be checked/ }).click()
    await expect.poll(() => all('[data-part="routine"]').length).toBe(1)
  })
  it('prints what was chosen, alone and large; warning signs always', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    fakeEhr(QUIET)
    await openAndSettle(GRANTED)
    await openDrafts()
    await page.getByRole('checkbox', { name: 'Sitting' }).click()
    await page.getByRole('button', { name: 'Print the handout' }).click()
    expect(print).toHaveBeenCalledTimes(1)
    const sheet = all('.print-sheet')[0]
    expect(sheet?.className).toContain('print-large')
    expect(sheet?.textContent).toContain('Get help right now')
    expect(sheet?.textContent).not.toContain('no more than about 30 minutes')
    window.dispatchEvent(new Event('afterprint'))
    expect(all('.print-sheet')).toEqual([])
  })
})

it('no axe finding with everything open', async () => {
  fakeEhr(TRINITY)
  await openAndSettle(GRANTED)
  await openDrafts()
  for (const button of all('.draft > h3 button, .draft > h4 button, .handout-head button')) button.click()
  await expect.poll(() => all('.draft textarea').length).toBeGreaterThan(5)
  expect(await axeFindings()).toEqual([])
})
