// Hazards: H-15
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeFindings } from './axe.ts'
import { BUSY } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { MAY_WRITE, openAndSettle } from './open-page.tsx'
import type { Json } from './records.ts'
import { all, card, cardButton, headline, openEverything } from './seen.ts'

const setAside = (title: string) =>
  card(title).getByRole('button', { name: `Set aside ${title}`, exact: true })
const submit = (title: string) => card(title).getByRole('button', { name: 'Set aside', exact: true })
const group = () => page.getByRole('button', { name: /^\d+ set aside/ })

const showAll = () => all('button.more').forEach((more) => more.click())

async function put(title: string, reason = 'Declined by the patient'): Promise<void> {
  showAll()
  await cardButton(title).click()
  await setAside(title).click()
  await card(title).getByRole('radio', { name: reason }).click()
  await submit(title).click()
}

describe('a finding set aside', () => {
  it('moves to a visible group, leaves the count, and is brought back', async () => {
    fakeEhr(BUSY)
    await openAndSettle()
    const before = headline().element().textContent
    await put('CT for fusion')
    await expect.element(group()).toHaveTextContent('1 set aside')
    await expect.element(headline()).toHaveTextContent('1 set aside')
    await group().click()
    await expect.element(page.getByText(/Set aside until 30 Jan 2027: Declined by the patient/)).toBeVisible()
    await card('CT for fusion').getByRole('button', { name: 'Bring back CT for fusion' }).click()
    await expect.poll(() => headline().element().textContent).toBe(before)
    await expect.element(group()).not.toBeInTheDocument()
  })

  it('asks for a reason', async () => {
    fakeEhr(BUSY)
    await openAndSettle()
    showAll()
    await cardButton('CT for fusion').click()
    await setAside('CT for fusion').click()
    await submit('CT for fusion').click()
    await expect.element(page.getByText('Choose a reason.')).toBeVisible()
    expect(await axeFindings()).toEqual([])
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement?.textContent).toBe('Set aside CT for fusion')
  })

  it('is never critical and never a red flag', async () => {
    fakeEhr(BUSY)
    await openAndSettle()
    await openEverything()
    const forms = all('.set-aside').map((one) => one.closest<HTMLElement>('[data-rule]'))
    expect(forms.length).toBeGreaterThan(3)
    for (const one of forms) {
      expect(one?.dataset.priority, one?.dataset.rule).not.toBe('critical')
      expect(one?.closest('[data-section="red-flags"]'), one?.dataset.rule).toBeNull()
    }
  })
})

describe('saving in the EHR', () => {
  const sent = (written: readonly Json[]) => written.map(({ identifier }) => JSON.stringify(identifier))

  it('sends one record, and says that it is kept in the chart', async () => {
    const ehr = fakeEhr(BUSY)
    await openAndSettle(MAY_WRITE)
    await put('CT for fusion')
    await expect.element(group()).toHaveTextContent('1 set aside')
    await expect.poll(() => ehr.written.length).toBe(1)
    await group().click()
    expect(card('CT for fusion').getByRole('alert').elements()).toEqual([])
  })

  it.each([
    [
      'refused',
      422,
      'Not saved in the EHR, kept for this page only: the EHR did not accept the record (422)',
    ],
    ['perhaps stored', 500, 'It is not certain that this decision was saved'],
  ])('%s: said on the card, and sent again as the same record', async (_why, status, words) => {
    const ehr = fakeEhr(BUSY)
    ehr.answerWrite(() => new Response(null, { status }))
    await openAndSettle(MAY_WRITE)
    await put('CT for fusion')
    await group().click()
    await expect.element(card('CT for fusion').getByRole('alert')).toHaveTextContent(words)
    ehr.answerWrite(null)
    await card('CT for fusion').getByRole('button', { name: 'Send again CT for fusion' }).click()
    await expect.element(card('CT for fusion').getByRole('alert')).not.toBeInTheDocument()
    expect(new Set(sent(ehr.written)).size).toBe(1)
  })

  it('brought back but not saved: the card says so where it now stands', async () => {
    const ehr = fakeEhr(BUSY)
    await openAndSettle(MAY_WRITE)
    await put('CT for fusion')
    await expect.poll(() => ehr.written.length).toBe(1)
    ehr.answerWrite(() => new Response(null, { status: 403 }))
    await group().click()
    await card('CT for fusion').getByRole('button', { name: 'Bring back CT for fusion' }).click()
    await expect
      .element(card('CT for fusion').getByRole('alert'))
      .toHaveTextContent('Brought back on this page, but not saved in the EHR, where it is still set aside')
    await expect.element(group()).not.toBeInTheDocument()
  })
})
