// Hazards: H-05, H-16
import { HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SOURCE_TYPES } from '../../src/domain/sources.ts'
import { bundle } from '../../src/fhir/test-ehr.ts'
import { BUSY } from './charts.ts'
import { fakeEhr, type Answer, type FakeEhr } from './fake-ehr.ts'
import { SERVER_ERROR } from './faults.ts'
import { openAndSettle, settled } from './open-page.tsx'
import { headline, openWhatWasRead, outcomeOf, rowText, verdicts } from './seen.ts'

const FOUND = /2 red flags · \d+ gaps · \d+ drug warnings?/
const notices = () => page.getByRole('complementary', { name: 'Notices' })
const ended = () => notices().getByRole('alert')
const askAgain = () => page.getByRole('button', { name: 'Ask again for problems and diagnoses' })
const refused = () => HttpResponse.json({ error: 'invalid_grant' }, { status: 400 })

/** The token ends while this kind of record is asked for. */
const endToken =
  (ehr: FakeEhr, type: string): Answer =>
  () => {
    ehr.tokens.clear()
    ehr.answer(type, null)
    return new HttpResponse(null, { status: 401 })
  }

describe('a token that ends', () => {
  it('is renewed without a word while reading', async () => {
    const ehr = fakeEhr(BUSY)
    ehr.answer('Procedure', endToken(ehr, 'Procedure'))
    await openAndSettle()
    await expect.element(headline()).toHaveTextContent(FOUND)
    expect(SOURCE_TYPES.filter((type) => outcomeOf(type) !== 'loaded')).toEqual([])
    expect(ehr.forms.map((form) => form.get('grant_type'))).toEqual(['authorization_code', 'refresh_token'])
    expect(ehr.asked.filter(({ path }) => path === 'Procedure').at(-1)?.token).toBe('access-2')
    await expect.element(ended()).not.toBeInTheDocument()
  })

  it('and cannot be renewed: what was read stays, the rest is named, and the way on is said', async () => {
    const ehr = fakeEhr(BUSY)
    ehr.answerRefresh(refused)
    ehr.answer('Condition', () => new HttpResponse(null, { status: 401 }))
    await openAndSettle()
    await expect.element(ended()).toHaveTextContent('Open Postfusion again from the chart.')
    expect(outcomeOf('Condition')).toBe('failed')
    expect(rowText('Condition')).toContain('the session expired')
    expect(verdicts()).toMatchObject({
      'raised-crp': 'finding',
      'opioid-benzodiazepine': 'finding',
      'implant-failure': 'not-assessed',
      'spine-infection-recorded': 'not-assessed',
    })
  })

  it('after reading: what is shown stays, is marked as old, and nothing more is asked', async () => {
    const ehr = fakeEhr(BUSY)
    ehr.answerRefresh(refused)
    ehr.answer('Device', SERVER_ERROR.answer)
    await openAndSettle()
    await expect.element(headline()).toHaveTextContent(FOUND)
    ehr.tokens.clear()
    await openWhatWasRead()
    await page.getByRole('button', { name: 'Ask again for implants and devices' }).click()
    await expect.element(ended()).toHaveTextContent('What is shown was read at 09:41 and may be out of date.')
    await settled()
    await expect.element(headline()).toHaveTextContent(FOUND)
    await expect.element(page.getByRole('button', { name: /^Ask again/ })).not.toBeInTheDocument()
  })
})

describe('asking again', () => {
  it('recovers a source that failed', async () => {
    const ehr = fakeEhr(BUSY)
    ehr.answer('Condition', SERVER_ERROR.answer)
    await openAndSettle()
    expect(verdicts()['implant-failure']).toBe('not-assessed')
    await openWhatWasRead()
    ehr.answer('Condition', null)
    const release = ehr.hold('Condition')
    await askAgain().click()
    await expect.element(page.getByText('asking again')).toBeVisible()
    expect(document.querySelector('[data-settled]')?.getAttribute('data-settled')).toBe('false')
    release()
    await settled()
    expect(outcomeOf('Condition')).toBe('loaded')
    expect(verdicts()['implant-failure']).toBe('finding')
    await expect.element(headline()).toHaveTextContent(FOUND)
    await expect.element(askAgain()).not.toBeInTheDocument()
  })

  it('that fails once more takes nothing away', async () => {
    const ehr = fakeEhr(BUSY)
    ehr.answer('Condition', SERVER_ERROR.answer)
    await openAndSettle()
    await openWhatWasRead()
    await askAgain().click()
    await settled()
    expect(outcomeOf('Condition')).toBe('failed')
    expect(verdicts()['raised-crp']).toBe('finding')
    await expect.element(askAgain()).toBeVisible()
  })
})

describe('reading everything again', () => {
  const readAgain = () => page.getByRole('button', { name: 'Read again' })

  it('asks for each kind once more with one tap; what was found stays, and what is new shows', async () => {
    const ehr = fakeEhr(BUSY)
    ehr.answer('Condition', () => HttpResponse.json(bundle([])))
    await openAndSettle()
    expect(verdicts()['implant-failure']).not.toBe('finding')
    const before = ehr.asked.length
    ehr.answer('Condition', null)
    const release = ehr.hold('Condition')
    await readAgain().click()
    await expect.element(page.getByRole('progressbar', { name: 'Reading the chart' })).toBeVisible()
    expect(verdicts()['raised-crp']).toBe('finding')
    await expect.element(readAgain()).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{Enter}')
    release()
    await settled()
    expect(document.activeElement).toBe(readAgain().element())
    expect(verdicts()['implant-failure']).toBe('finding')
    const again = ehr.asked.slice(before).map(({ path, query }) => `${path}?${query.toString()}`)
    expect(again).toEqual([...new Set(again)])
    expect(again.toSorted()).toEqual(
      ehr.asked
        .slice(0, before)
        .map(({ path, query }) => `${path}?${query.toString()}`)
        .toSorted(),
    )
  })

  it('that fails takes nothing away, and says how old it is', async () => {
    const ehr = fakeEhr(BUSY)
    await openAndSettle()
    ehr.answer('Condition', SERVER_ERROR.answer)
    await readAgain().click()
    await settled()
    expect(verdicts()['implant-failure']).toBe('finding')
    await expect.element(page.getByText(/Could not be read again: problems and diagnoses\./)).toBeVisible()
    await openWhatWasRead()
    expect(rowText('Condition')).toContain('Asked again without a better answer')
  })
})
