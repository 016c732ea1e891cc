import { describe, expect, it } from 'vitest'
import {
  aged,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  taking,
  whenAt,
  withBlank,
  withCondition,
  withMedication,
  withPatient,
  wordsOf,
  type Change,
  type TestDrug,
} from '../../../test/chart-builders.ts'
import { threeCnsActiveDrugs } from './three-cns-active-drugs.ts'

const on = (...names: TestDrug[]): Change[] => names.map((name) => withMedication(name))
const two = on('oxycodone', 'lorazepam')
const three = [...two, withMedication('sertraline')]

describe('three-cns-active-drugs', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['age 64', [aged(64), ...three], 'not-applicable', 'for 65 and over'],
    [
      'age 65',
      [aged(65), ...three],
      'finding high',
      '3 CNS-active drugs at age 65: lorazepam, oxycodone, sertraline',
    ],
    ['age not known', [withPatient({ birth: null }), ...three], 'not-assessed', 'age'],
    ['birth year only, 70 or 71', [withPatient({ birth: whenAt('1955') }), ...three], 'not-assessed', 'age'],
    ['patient details failed', [...three, failing('Patient')], 'not-assessed', 'patient details'],
    ['none', [aged(70)], 'clear', 'No CNS-active drug on list'],
    ['one', [aged(70), ...on('oxycodone')], 'clear', '1 CNS-active drug on list (oxycodone), fewer than 3'],
    ['two', [aged(70), ...two], 'clear', '2 CNS-active drugs'],
    ['gabapentinoids count', [aged(70), ...two, ...on('gabapentin')], 'finding high', 'gabapentin'],
    ['muscle relaxants count', [aged(70), ...two, ...on('carisoprodol')], 'finding high', 'carisoprodol'],
    ['Z-drugs count', [aged(70), ...two, ...on('zolpidem')], 'finding high', 'zolpidem'],
    [
      'trazodone is not in the Beers set',
      [aged(70), ...two, ...on('trazodone')],
      'clear',
      '2 CNS-active drugs',
    ],
    ['antihistamines are not', [aged(70), ...two, ...on('diphenhydramine')], 'clear', '2 CNS-active drugs'],
    [
      'one drug in two strengths counts once',
      [
        aged(70),
        ...two,
        withMedication('oxycodone', {
          ingredients: [{ ...ingredientOf('oxycodone'), strength: { mg: 5, per: 'unit' } }],
        }),
      ],
      'clear',
      '2 CNS-active drugs',
    ],
    [
      'as needed counts',
      [aged(70), ...two, withMedication('zolpidem', { instructions: [taking(1, 1, { prn: true })] })],
      'finding high',
      'zolpidem',
    ],
    [
      'hospice care',
      [aged(70), ...three, withCondition('palliative-care')],
      'not-applicable',
      'palliative or hospice',
    ],
    [
      'hospice care found, list incomplete: found stands',
      [aged(70), ...three, withCondition('palliative-care'), endedIn('incomplete', 'Condition')],
      'not-applicable',
      'palliative',
    ],
    [
      'diagnoses failed: stands, and says so',
      [aged(70), ...three, failing('Condition')],
      'finding high',
      'problems and diagnoses',
    ],
    [
      'epilepsy with one antiepileptic of three',
      [aged(70), ...two, ...on('levetiracetam'), withCondition('epilepsy')],
      'finding moderate',
      'with epilepsy recorded',
    ],
    [
      'epilepsy with one antiepileptic of four',
      [aged(70), ...three, ...on('levetiracetam'), withCondition('epilepsy')],
      'finding high',
      '4 CNS-active',
    ],
    [
      'epilepsy with two antiepileptics of three',
      [aged(70), ...on('oxycodone', 'levetiracetam', 'gabapentin'), withCondition('epilepsy')],
      'finding high',
      '3 CNS-active',
    ],
    [
      'antiepileptic, no epilepsy',
      [aged(70), ...two, ...on('levetiracetam')],
      'finding high',
      'levetiracetam',
    ],
    ['orders failed', [aged(70), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'two seen, orders incomplete',
      [aged(70), ...two, endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'three seen, orders incomplete',
      [aged(70), ...three, endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'two seen, a third cannot be read',
      [aged(70), ...two, withBlank('medications', ingredientOf('zolpidem'), 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'two seen, an unreadable order of another kind',
      [aged(70), ...two, withBlank('medications', ingredientOf('acetaminophen'), 3)],
      'clear',
      '2 CNS-active',
    ],
    [
      'two and one not identified: travels',
      [aged(70), ...two, withMedication('zolpidem', { name: 'Night drops', ingredients: [] })],
      'clear',
      'not identified: Night drops',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(threeCnsActiveDrugs, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(threeCnsActiveDrugs.consider).toContain('Do not stop abruptly')
  })
  it('shows the age it speaks of', () => {
    const said = judge(threeCnsActiveDrugs, [aged(70), ...three])
    expect(said.evidence.map((one) => one.label)).toContain('Age')
  })
})
