// Hazards: H-02
import { HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { QUIET } from './charts.ts'
import { fakeEhr, strays } from './fake-ehr.ts'
import { withNext } from './faults.ts'
import { openAndSettle } from './open-page.tsx'
import { all, headline, openWhatWasRead, outcomeOf, rowText, rulesThatAre, verdicts } from './seen.ts'
import { lorazepam, oxycodone, type Json } from './records.ts'
import { BASE } from '../../src/fhir/test-ehr.ts'

const NOT_THIS_EHR = 'the link to the next page does not lead into this EHR'
const LINKS: [name: string, next: (url: URL) => string, words: string][] = [
  ['to the same page', (url) => url.href, 'the pages of the EHR go round in a circle'],
  ['to another host', () => 'https://evil.example/fhir/Condition?page=2', NOT_THIS_EHR],
  [
    'to a look-alike host',
    () => `${BASE.replace('ehr.example', 'ehr.example.evil.example')}/Condition`,
    NOT_THIS_EHR,
  ],
  ['out of the FHIR base', () => `${BASE}/../Condition?page=2`, NOT_THIS_EHR],
  [
    'to a user name before another host',
    () => 'https://ehr.example@evil.example/fhir/Condition',
    NOT_THIS_EHR,
  ],
  ['that is a script', () => 'javascript:alert(1)', NOT_THIS_EHR],
]

const unchecked = () => all('.group-unchecked [data-rule]')

describe('a next link', () => {
  it.each(LINKS)('%s is not followed, and that is said', async (_name, next, words) => {
    const ehr = fakeEhr(QUIET)
    ehr.answer('Condition', (usual, url) => HttpResponse.json(withNext(usual, next(url))))
    await openAndSettle()
    expect(outcomeOf('Condition')).toBe('incomplete')
    expect(rowText('Condition')).toContain(words)
    expect(verdicts()['spine-infection-recorded']).toBe('not-assessed')
    await expect.element(headline()).toHaveTextContent(`${unchecked().length} could not be checked`)
    await expect
      .element(page.getByText(/Not read in full: problems and diagnoses \(read in part\)/))
      .toBeVisible()
    expect(strays).toEqual([])
    expect(ehr.asked.filter(({ path }) => path === 'Condition')).toHaveLength(1)
  })

  it('that goes round over two pages ends, with what was read', async () => {
    const ehr = fakeEhr(QUIET)
    ehr.answer('Device', (usual, url) => {
      const page = url.searchParams.get('_page') === 'b' ? 'a' : 'b'
      return HttpResponse.json(withNext(usual, `${BASE}/Device?_page=${page}`))
    })
    await openAndSettle()
    expect(ehr.asked.filter(({ path }) => path === 'Device')).toHaveLength(3)
    expect(rowText('Device')).toContain('the pages of the EHR go round in a circle')
    await expect.element(headline()).toHaveTextContent(/not read in full: implants and devices · \d+ checked/)
  })
})

const { medicationCodeableConcept: concept, ...unnamed } = oxycodone()
const SHAPES: [version: string, record: Json][] = [
  ['R5', { ...unnamed, medication: { concept } }],
  [
    'STU3',
    { ...unnamed, resourceType: 'MedicationStatement', medicationCodeableConcept: concept, taken: 'y' },
  ],
]

describe('a medicine written in another FHIR version', () => {
  it.each(SHAPES)('%s is named as not readable and stops "no opioid on list"', async (version, record) => {
    fakeEhr([...QUIET, lorazepam(), record])
    await openAndSettle()
    expect(verdicts()).toMatchObject({
      'opioid-benzodiazepine': 'not-assessed',
      'opioid-dose': 'not-assessed',
    })
    await expect.element(headline()).toHaveTextContent(/could not be checked/)
    await openWhatWasRead()
    await page.getByRole('button', { name: '1 could not be read', exact: true }).click()
    const reason = `written in a FHIR version this app does not read (${version})`
    await expect.element(page.getByText(reason, { exact: true })).toBeVisible()
  })
})

it('entries that are no records are counted and named, and cost nothing else', async () => {
  fakeEhr(QUIET).answer('Device', (usual) =>
    HttpResponse.json({ ...usual, entry: [null, {}, { resource: 7 }] }),
  )
  await openAndSettle()
  expect(rulesThatAre('not-assessed')).toEqual([])
  await openWhatWasRead()
  await expect.element(page.getByRole('button', { name: '3 could not be read', exact: true })).toBeVisible()
  expect(outcomeOf('Device')).toBe('incomplete')
  expect(rowText('Device')).toContain('3 entries held no record')
  await expect.element(page.getByText(/Not read in full: implants and devices/)).toBeVisible()
})
