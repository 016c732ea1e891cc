// Hazards: H-24
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { BUSY } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { openAndSettle } from './open-page.tsx'
import { all, card, cardButton, headline, openWhatWasRead, outcomeOf, pageText } from './seen.ts'
import { SOURCE_TYPES } from '../../src/domain/sources.ts'

const cardsIn = (section: string, verdict: string) =>
  all(`[data-section="${section}"] [data-rule][data-verdict="${verdict}"]`)
const CRP = 'high Raised CRP after fusion'

it('shows a chart from the sign-in to the settled page', async () => {
  const ehr = fakeEhr(BUSY)
  await openAndSettle()
  expect(Object.fromEntries(ehr.forms[0] ?? [])).toMatchObject({
    grant_type: 'authorization_code',
    code: 'once',
  })
  expect(new Set(ehr.asked.map(({ token }) => token))).toEqual(new Set(['access-1']))
  const counts = [
    [cardsIn('red-flags', 'finding'), 'red flags'],
    [cardsIn('work-up', 'finding'), 'gaps'],
    [cardsIn('medications', 'finding'), 'drug warnings'],
  ] as const
  for (const [cards, words] of counts) {
    const telling = cards.filter(({ dataset }) => dataset.priority !== 'info').length
    expect(telling, words).toBeGreaterThan(1)
    await expect.element(headline()).toHaveTextContent(`${telling} ${words}`)
  }
  expect(all('h1')).toHaveLength(1)
  for (const name of ['Red flags', 'Work-up', 'Medications'])
    await expect.element(page.getByRole('region', { name, exact: true })).toBeVisible()
  await expect.element(page.getByText('Adeline Exemplar, born 23 May 1972')).toBeVisible()
  await expect.element(page.getByText('L4-L5 fusion · 4 Mar 2025 · day 607')).toBeVisible()
  await expect.element(page.getByText('FBSS / PSPS-2 on record.')).toBeVisible()
})

it('carries the attributes of the contract', async () => {
  fakeEhr(BUSY)
  await openAndSettle()
  expect(all('[data-settled="true"]')).toHaveLength(1)
  expect(all('[data-rule]').every(({ dataset }) => dataset.verdict !== undefined)).toBe(true)
  const [opioids] = all('[data-rule="opioid-benzodiazepine"]')
  expect(opioids?.dataset).toMatchObject({ verdict: 'finding', priority: 'high' })
  const unprioritised = all('[data-rule]:not([data-verdict="finding"])')
  expect(unprioritised.some(({ dataset }) => dataset.priority !== undefined)).toBe(false)
  expect(all('[data-source]').map(({ dataset }) => dataset.source)).toEqual([...SOURCE_TYPES])
  expect(SOURCE_TYPES.filter((type) => outcomeOf(type) !== 'loaded')).toEqual([])
})

it('opens a card to its facts, the days since surgery, the reason, the source and the record', async () => {
  fakeEhr(BUSY)
  await openAndSettle()
  await cardButton(CRP).click()
  const open = card(CRP)
  await expect.element(open.getByText('CRP', { exact: true }).first()).toBeVisible()
  await expect.element(open.getByText('52 mg/L', { exact: true })).toBeVisible()
  await expect.element(open.getByText('· day 588')).toBeVisible()
  await expect.element(open.getByText('· day 565')).toBeVisible()
  for (const part of ['In the chart', 'Why it matters', 'What to consider', 'Source'])
    await expect.element(open.getByText(part, { exact: true })).toBeVisible()
  const links = open.getByRole('link').elements()
  expect(links.length).toBeGreaterThan(0)
  for (const link of links) expect(link.getAttribute('href')).toMatch(/^https:/)
  await open.getByRole('button', { name: 'Record as sent Observation/crp', exact: true }).click()
  await expect
    .element(open.getByLabelText('Observation/crp as the EHR sent it', { exact: true }))
    .toHaveTextContent('"effectiveDateTime": "2026-10-13"')
})

it('tells where every record ended', async () => {
  fakeEhr(BUSY)
  await openAndSettle()
  await openWhatWasRead()
  await expect
    .element(page.getByText('13 received = 11 used + 2 read, not used + 0 set aside + 0 could not be read'))
    .toBeVisible()
  await expect.element(page.getByText('the EHR allowed all of them')).toBeVisible()
})

it('reads every page of a long answer', async () => {
  const ehr = fakeEhr(BUSY, { pageSize: 1 })
  await openAndSettle()
  expect(ehr.asked.filter(({ path }) => path === 'MedicationRequest')).toHaveLength(3)
  await expect.element(headline()).toHaveTextContent(/2 red flags · \d+ gaps · \d+ drug warnings?/)
  expect(pageText()).toContain('What was read: 13 records')
})
