// Hazards: H-04
import { HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { QUIET } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { withEntry } from './faults.ts'
import { openAndSettle, openChart } from './open-page.tsx'
import { all, headline, openEverything, openWhatWasRead, pageText, rulesThatAre } from './seen.ts'
import { condition, crp, oxycodone, patient, type Json } from './records.ts'

const someoneElse = { reference: 'Patient/p2', display: 'Bertram Otherman' }
const FOREIGN: [type: string, record: Json][] = [
  ['Condition', condition('abscess', 'M46.26', 'Osteomyelitis of vertebra', { subject: someoneElse })],
  ['Observation', { ...crp(180, '2026-10-30', 'crp-theirs'), subject: someoneElse }],
  ['MedicationRequest', oxycodone({ subject: { reference: 'https://other.example/fhir/Patient/p1' } })],
]

describe('a record of another patient', () => {
  it.each(FOREIGN)('is set aside, counted and told: %s', async (type, record) => {
    fakeEhr(QUIET).answer(type, (usual) => HttpResponse.json(withEntry(usual, record)))
    await openAndSettle()
    await expect
      .element(page.getByRole('complementary', { name: 'Notices' }).getByRole('alert'))
      .toHaveTextContent(
        '1 record of another patient came with this chart and was set aside. Tell your EHR team.',
      )
    expect(rulesThatAre('finding')).toEqual([])
    expect(pageText()).not.toContain('Osteomyelitis')
    await openWhatWasRead()
    await expect.element(page.getByRole('button', { name: /^\d set aside$/ })).toBeVisible()
    await openEverything()
    await expect.element(page.getByText('belongs to another patient').first()).toBeVisible()
    expect(pageText()).not.toContain('Otherman')
  })

  it('counts every one of them', async () => {
    fakeEhr([...QUIET, ...FOREIGN.map(([, record]) => record)])
    await openAndSettle()
    await expect.element(page.getByText('3 records of another patient')).toBeVisible()
  })
})

describe('details of another patient than the one the chart was opened for', () => {
  it('show nothing of the chart, whatever arrives after them', async () => {
    const ehr = fakeEhr(QUIET)
    ehr.answer('Patient', () =>
      HttpResponse.json(patient({ id: 'p2', name: [{ text: 'Bertram Otherman' }] })),
    )
    const release = ehr.hold('Condition')
    await openChart()
    await expect.element(headline()).toHaveTextContent('This is not the patient whose chart is open')
    release()
    await expect.poll(() => ehr.asked.length).toBeGreaterThan(17)
    await expect.element(headline()).toHaveTextContent('This is not the patient whose chart is open')
    expect(all('[data-rule], [data-source], [data-settled]')).toEqual([])
    expect(pageText()).not.toMatch(/Otherman|Exemplar|L4-L5/)
  })
})
