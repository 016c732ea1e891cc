// Hazards: H-17
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { SOURCE_TYPES } from '../../src/domain/sources.ts'
import { BUSY, QUIET } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { openChart, settled } from './open-page.tsx'
import { all, card, cardButton, headline, outcomeOf, pageText, verdicts } from './seen.ts'

/** Until every kind of record but this one has ended. */
const allBut = (held: string) =>
  expect
    .poll(() => SOURCE_TYPES.filter((type) => outcomeOf(type) === 'reading'), {
      interval: 10,
    })
    .toEqual([held])

const LATE: [type: string, category: string | null][] = [
  ['Patient', null],
  ['Condition', null],
  ['Procedure', null],
  ['Observation', 'laboratory'],
  ['MedicationDispense', null],
  ['Device', null],
]
const NOTHING = /nothing found|no gap/i

describe('nothing is called clear before everything was read', () => {
  it('however many kinds of record have ended', async () => {
    const ehr = fakeEhr(QUIET)
    const releases = SOURCE_TYPES.map((type) => ehr.hold(type))
    await openChart()
    for (const [place, release] of releases.entries()) {
      await expect.element(headline()).toHaveTextContent(/^Still reading the chart$/)
      expect(pageText()).not.toMatch(NOTHING)
      expect(all('[data-settled="true"]')).toEqual([])
      release()
      await expect.poll(() => outcomeOf(SOURCE_TYPES[place] ?? ''), { interval: 10 }).toBe('loaded')
    }
    await settled()
    await expect.element(headline()).toHaveTextContent(/^Nothing found in \d+ checks/)
  })

  it.each(LATE)('nor when only %s is late', async (held, category) => {
    const release = fakeEhr(QUIET).hold(held, category)
    await openChart()
    await allBut(held)
    await expect.element(headline()).toHaveTextContent(/^Still reading the chart$/)
    await expect.element(page.getByRole('progressbar', { name: 'Reading the chart' })).toBeVisible()
    expect(pageText()).not.toMatch(NOTHING)
    release()
    await settled()
    await expect.element(headline()).toHaveTextContent(/^Nothing found in \d+ checks/)
  })

  it('shows what was found meanwhile', async () => {
    const release = fakeEhr(BUSY).hold('Observation', 'laboratory')
    await openChart()
    await allBut('Observation')
    await expect
      .element(headline())
      .toHaveTextContent(/^Still reading · so far 1 red flag · \d+ gaps · \d+ drug warnings?/)
    expect(verdicts()['implant-failure']).toBe('finding')
    await expect.poll(() => verdicts()['raised-crp']).toBe('not-assessed')
    expect(pageText()).not.toMatch(NOTHING)
    release()
    await settled()
    expect(verdicts()['raised-crp']).toBe('finding')
  })
})

describe('late results', () => {
  const SCREW = 'high Implant failure'

  it('leave an open card open and in its place, and are announced', async () => {
    await page.viewport(360, 500)
    const release = fakeEhr(BUSY).hold('Observation', 'laboratory')
    await openChart()
    await allBut('Observation')
    await cardButton(SCREW).click()
    const top = () => Math.round(card(SCREW).element().getBoundingClientRect().top)
    const before = top()
    const heard = page.getByRole('log', { name: 'New findings' })
    await expect.element(heard).toHaveTextContent('New: high, Implant failure')
    await expect.element(heard).not.toHaveTextContent('Raised CRP')

    release()
    await settled()
    await expect.element(heard).toHaveTextContent('New: high, Raised CRP after fusion')
    await expect.element(heard).toHaveTextContent('Reading has ended.')
    expect(heard.element().getAttribute('aria-live')).toBe('polite')
    await expect.element(cardButton(SCREW)).toHaveAttribute('aria-expanded', 'true')
    await expect.element(card(SCREW).getByText('In the chart')).toBeVisible()
    expect(Math.abs(top() - before)).toBeLessThanOrEqual(1)
  })

  it('leave a card open that moves to another group', async () => {
    const release = fakeEhr(QUIET).hold('Observation', 'laboratory')
    await openChart()
    await allBut('Observation')
    await page
      .getByRole('region', { name: 'Work-up' })
      .getByRole('button', { name: /not yet checked/ })
      .click()
    await cardButton('Vitamin D').click()
    release()
    await settled()
    expect(verdicts()['vitamin-d-status']).toBe('clear')
    expect(all('[data-rule="vitamin-d-status"][data-open="true"]')).toHaveLength(1)
  })
})
