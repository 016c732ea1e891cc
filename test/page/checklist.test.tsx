// Hazards: H-11
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { BUSY, QUIET } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { MAY_WRITE, openAndSettle } from './open-page.tsx'
import { checklist } from './records.ts'
import { all, openChecklist } from './seen.ts'

/** What the standard of the product asks of twelve answers by keyboard, in milliseconds. */
const TIME_ALLOWED = 30_000

const verdict = (rule: string) => {
  const { verdict, priority } = all(`[data-rule="${rule}"]`)[0]?.dataset ?? {}
  return [verdict, priority].filter(Boolean).join(' ')
}
const triage = () => all('[data-triage]')[0]?.textContent
const askButton = () => page.getByRole('button', { name: /^Ask/ })
const focusedItem = () => document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item
const answersShown = (): Record<string, string | undefined> =>
  Object.fromEntries(
    all('[data-item]').map((row) => [
      row.dataset.item ?? '',
      row.querySelector<HTMLElement>('[aria-checked="true"]')?.textContent,
    ]),
  )
const saveState = () => all('[data-save]')[0]?.dataset.save
const rowOf = (item: string) => all(`[data-item="${item}"]`)[0]?.textContent

it('twelve answers and the save by keyboard alone, in well under 30 seconds', async () => {
  const ehr = fakeEhr(BUSY)
  await openAndSettle(MAY_WRITE)
  askButton().element().focus()
  const began = performance.now()
  await userEvent.keyboard('{Enter}')
  await expect.poll(focusedItem).toBe('bladder-bowel')
  expect(document.activeElement?.matches(':focus-visible')).toBe(true)
  let keys = 1
  for (const key of 'nnynnnnnnnnn') {
    await userEvent.keyboard(key)
    keys += 1
  }
  await expect.poll(() => document.activeElement?.textContent).toBe('Save in the EHR')
  await userEvent.keyboard('{Enter}')
  keys += 1
  await expect.poll(saveState).toBe('saved')
  const took = performance.now() - began
  console.info(`Checklist by keyboard: ${keys} keys, ${(took / 1000).toFixed(1)} s in the test browser`)
  expect(took).toBeLessThan(TIME_ALLOWED)
  expect(ehr.written).toHaveLength(1)
  expect(ehr.written[0]?.item).toHaveLength(12)
  await expect.element(askButton()).toHaveTextContent('Asked: all 12')
  await expect.poll(() => rowOf('fever')).toContain('Chart: answered no, 1 Nov 2026')
}, 60_000)

it('an answer is judged at once, and taking it back too', async () => {
  fakeEhr(QUIET)
  await openAndSettle()
  expect(verdict('cauda-equina')).toBe('clear')
  await openChecklist()
  await page.getByRole('radiogroup', { name: 'Loss of bladder' }).getByRole('radio', { name: 'Yes' }).click()
  await expect.poll(() => verdict('cauda-equina')).toBe('finding critical')
  expect(triage()).toMatch(/^Same-day assessment instead of routine follow-up/)
  await userEvent.keyboard('u')
  await expect.poll(() => verdict('cauda-equina')).toBe('clear')
})

it('no answer and no chart is open, never clear', async () => {
  fakeEhr(QUIET.filter((one) => one.resourceType !== 'QuestionnaireResponse'))
  await openAndSettle()
  await expect.element(askButton()).toHaveTextContent('Ask: 12 of 12 open')
  expect(triage()).toContain('12 of 12 questions open')
  expect(triage()).not.toMatch(/none is raised|routine follow-up:/i)
})

it('moves and chooses by arrows, letters, space and Escape; one stop for the tab key', async () => {
  fakeEhr(BUSY)
  await openAndSettle()
  await openChecklist()
  expect(focusedItem()).toBe('bladder-bowel')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(focusedItem()).toBe('saddle-numbness')
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(() => answersShown()['saddle-numbness']).toBe('Yes')
  await userEvent.keyboard('{ArrowLeft}{Enter}')
  expect(focusedItem()).toBe('weakness')
  await expect.poll(() => answersShown()['saddle-numbness']).toBe('Not asked')
  await userEvent.keyboard('y{ArrowUp} ')
  await expect.poll(() => answersShown().weakness).toBe('Not asked')
  expect(all('.ask [role="radio"]').filter((one) => one.tabIndex === 0)).toHaveLength(1)
  await userEvent.keyboard('{Escape}')
  await expect.element(askButton()).toHaveAttribute('aria-expanded', 'false')
  expect(document.activeElement).toBe(askButton().element())
})

it('the rest to no says how many, and leaves what was answered alone', async () => {
  fakeEhr([...BUSY, checklist(true, 'crack')])
  await openAndSettle()
  await openChecklist()
  await userEvent.keyboard('y')
  await page.getByRole('button', { name: 'Set the remaining 10 to no' }).click()
  await expect.element(askButton()).toHaveTextContent('Asked: all 12')
  expect(answersShown()['bladder-bowel']).toBe('Yes')
  expect(answersShown().crack).toBe('Not asked')
  expect(rowOf('crack')).toContain('answered yes, 31 Oct 2026')
  expect(answersShown().fever).toBe('No')
})

it.each([
  ['14 days old counts', '2026-10-18', 'Ask: 11 of 12 open', /answered no, 18 Oct 2026, Dr Robin Sample$/],
  [
    '15 days old counts as not asked',
    '2026-10-17',
    'Ask: 12 of 12 open',
    /older than 14 days, counts as not asked$/,
  ],
])('an earlier no: %s', async (_why, authored, button, line) => {
  const earlier = { ...checklist(false, 'fever'), authored, author: { display: 'Dr Robin Sample' } }
  fakeEhr([...BUSY, earlier])
  await openAndSettle()
  await expect.element(askButton()).toHaveTextContent(button)
  expect(rowOf('fever')).toMatch(line)
})

it('says so when earlier answers could not be read', async () => {
  const ehr = fakeEhr(QUIET)
  ehr.answer('QuestionnaireResponse', () => new Response(null, { status: 500 }))
  await openAndSettle()
  await openChecklist()
  expect(all('.ask-problem')[0]?.textContent).toContain('Earlier answers could not be read in full')
  await expect.element(askButton()).toHaveTextContent('Ask: 12 of 12 open')
})

it.each([
  [
    'the EHR did not grant it',
    { write: ['QuestionnaireResponse' as const] },
    'the EHR did not let this app save',
  ],
  ['the site does not want it', {}, 'this site does not save them'],
])('no save button when %s: kept for this page, and offered as text', async (_why, more, words) => {
  fakeEhr(BUSY)
  const issuer = {
    url: 'https://ehr.example/fhir',
    name: 'Example EHR',
    clientId: 'x',
    pkce: 'required' as const,
  }
  await openAndSettle({ issuer: { ...issuer, ...more } })
  await openChecklist()
  await userEvent.keyboard('n')
  await expect.element(page.getByText(words, { exact: false })).toBeVisible()
  expect(all('.ask-kept')[0]?.textContent).toContain('stay on this page only')
  await expect.element(page.getByRole('button', { name: 'Copy answers' })).toBeVisible()
  expect(page.getByRole('button', { name: /Save/ }).elements()).toEqual([])
})

it('a double click saves once; what is saved counts as in the chart', async () => {
  const ehr = fakeEhr(BUSY)
  await openAndSettle(MAY_WRITE)
  await openChecklist()
  await userEvent.keyboard('n')
  await page.getByRole('button', { name: 'Save in the EHR' }).dblClick()
  await expect.poll(saveState).toBe('saved')
  expect(ehr.written).toHaveLength(1)
  await expect.poll(() => rowOf('bladder-bowel')).toContain('answered no, 1 Nov 2026')
  expect(answersShown()['bladder-bowel']).toBe('No')
  expect(page.getByRole('button', { name: 'Save in the EHR' }).elements()).toEqual([])
})

it.each([
  [
    'refused',
    () => new Response(null, { status: 422 }),
    'Not saved: the EHR did not accept the record (422)',
  ],
  ['not-granted', () => new Response(null, { status: 403 }), 'The answers stay on this page only'],
  ['unknown', () => new Response(null, { status: 500 }), 'Check in the EHR before repeating'],
])('%s: said in words, answers kept and offered as text', async (outcome, how, words) => {
  const ehr = fakeEhr(BUSY)
  ehr.answerWrite(how)
  await openAndSettle(MAY_WRITE)
  await openChecklist()
  await userEvent.keyboard('n')
  await page.getByRole('button', { name: 'Save in the EHR' }).click()
  await expect.poll(saveState).toBe(outcome)
  expect(all('[data-save]')[0]?.textContent).toContain(words)
  expect(answersShown()['bladder-bowel']).toBe('No')
  await expect.element(page.getByRole('button', { name: 'Copy answers' })).toBeVisible()
})
