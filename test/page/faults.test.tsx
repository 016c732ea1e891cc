// Hazards: H-01
import { describe, expect, it } from 'vitest'
import { SOURCE_TYPES, type SourceType } from '../../src/domain/sources.ts'
import { scopesToAsk } from '../../src/fhir/scopes.ts'
import { BUSY, QUIET } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { faultsOf, SERVER_ERROR } from './faults.ts'
import { openAndSettle } from './open-page.tsx'
import { headline, outcomeOf, rulesThatAre, verdicts } from './seen.ts'

const COMBINATIONS = ['opioid-benzodiazepine', 'opioid-gabapentinoid', 'two-sedating-drugs', 'opioid-dose']
const IMAGES = ['standing-flexion-extension-xray', 'ct-fusion-assessment', 'mri-since-surgery']

type Needs = { whole: string[]; found: string[] }
/**
 * Which answers of the quiet chart need which kind of record: `whole` says that nothing else is there, `found` rests on
 * a record that is there. Kinds of record that no check reads are not named, and stop only the headline.
 */
const NEEDS: Partial<Record<SourceType, Needs>> = {
  Patient: { whole: ['raised-esr'], found: [] },
  Condition: { whole: ['cauda-equina', 'spine-infection-recorded', 'implant-failure'], found: [] },
  Procedure: { whole: ['raised-crp', 'raised-esr'], found: [...IMAGES, 'inflammatory-markers-current'] },
  Observation: {
    whole: ['raised-crp', 'raised-esr', 'vitamin-d-status'],
    found: ['inflammatory-markers-current'],
  },
  ImagingStudy: { whole: [], found: IMAGES },
  MedicationRequest: { whole: COMBINATIONS, found: [] },
  MedicationStatement: { whole: COMBINATIONS, found: [] },
  MedicationDispense: { whole: COMBINATIONS, found: [] },
  QuestionnaireResponse: { whole: ['cauda-equina', 'implant-failure'], found: [] },
}
const CASES = SOURCE_TYPES.flatMap((type, place) =>
  faultsOf(type, place).map((fault) => ({ type, fault, name: fault.name })),
)

describe('nothing is "not there" because it could not be read', () => {
  it('says that nothing was found when everything was read', async () => {
    fakeEhr(QUIET)
    await openAndSettle()
    await expect.element(headline()).toHaveTextContent(/^Nothing found in \d+ checks/)
    expect(headline().element().textContent).toContain(`in ${rulesThatAre('clear').length} checks`)
    expect(rulesThatAre('not-assessed')).toEqual([])
    expect(rulesThatAre('not-applicable')).toContain('three-cns-active-drugs')
  })

  it.each(CASES)('$type: $name', async ({ type, fault }) => {
    fakeEhr(QUIET).answer(type, fault.answer)
    await openAndSettle()
    expect(outcomeOf(type)).toBe(fault.outcome)
    expect(SOURCE_TYPES.filter((other) => outcomeOf(other) !== 'loaded')).toEqual([type])
    expect(headline().element().textContent).not.toContain('Nothing found')
    const { whole, found } = NEEDS[type] ?? { whole: [], found: [] }
    for (const rule of fault.withRecords ? whole : [...whole, ...found]) {
      expect(verdicts()[rule], rule).toBe('not-assessed')
    }
    expect(rulesThatAre('finding')).toEqual([])
  })
})

/** Findings of the busy chart, and the kinds of record that each rests on. */
const FINDINGS: [rule: string, restsOn: SourceType[]][] = [
  ['implant-failure', ['Condition']],
  ['raised-crp', ['Observation', 'Procedure']],
  ['opioid-benzodiazepine', ['MedicationRequest']],
]

describe('what was found stands', () => {
  it.each(SOURCE_TYPES)('when there is no answer on %s', async (type) => {
    fakeEhr(BUSY).answer(type, SERVER_ERROR.answer)
    await openAndSettle()
    for (const [rule, restsOn] of FINDINGS) {
      expect(verdicts()[rule], rule).toBe(restsOn.includes(type) ? 'not-assessed' : 'finding')
    }
  })

  it('when an access was not granted, which is named', async () => {
    const scope = scopesToAsk('ehr', 'v2').replace('patient/Condition.rs ', '')
    const ehr = fakeEhr(BUSY, { scope })
    await openAndSettle()
    expect(outcomeOf('Condition')).toBe('denied')
    expect(ehr.asked.filter(({ path }) => path === 'Condition')).toEqual([])
    expect(rulesThatAre('finding')).toEqual(expect.arrayContaining(['raised-crp', 'opioid-benzodiazepine']))
    expect(rulesThatAre('clear')).not.toContain('spine-infection-recorded')
  })
})
