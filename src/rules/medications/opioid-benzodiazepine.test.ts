import { describe, expect, it } from 'vitest'
import {
  aged,
  daysAgo,
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
} from '../../../test/chart-builders.ts'
import { opioidBenzodiazepine } from './opioid-benzodiazepine.ts'

const REQUESTS = 'MedicationRequest'
const oxycodone = (perDay = 1) => withMedication('oxycodone', { instructions: [taking(1, perDay)] })
const lorazepam = withMedication('lorazepam')
const both: Change[] = [oxycodone(), lorazepam]
const text = taking(1, 1, { amount: null, text: 'as directed' })

describe('opioid-benzodiazepine', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['nothing on list', [], 'clear', 'No opioid on list'],
    ['opioid alone', [oxycodone()], 'clear', 'No benzodiazepine on list'],
    ['benzodiazepine alone', [lorazepam], 'clear', 'No opioid on list'],
    ['both', both, 'finding high', 'Oxycodone with lorazepam'],
    [
      'as needed counts',
      [oxycodone(), withMedication('lorazepam', { instructions: [taking(1, 1, { prn: true })] })],
      'finding high',
      'lorazepam',
    ],
    [
      'on hold counts',
      [oxycodone(), withMedication('lorazepam', { state: 'on-hold' })],
      'finding high',
      'lorazepam',
    ],
    [
      'stopped does not',
      [oxycodone(), withMedication('lorazepam', { state: 'ended' })],
      'clear',
      'No benzodiazepine',
    ],
    [
      'ended yesterday does not',
      [oxycodone(), withMedication('lorazepam', { end: whenAt(daysAgo(1)) })],
      'clear',
      'No benzodiazepine',
    ],
    [
      'ends today: does',
      [oxycodone(), withMedication('lorazepam', { end: whenAt(daysAgo(0)) })],
      'finding high',
      'lorazepam',
    ],
    [
      'ordered 13 months ago: counts, labelled',
      [oxycodone(), withMedication('lorazepam', { when: whenAt(daysAgo(400)) })],
      'finding high',
      'may be stale',
    ],
    [
      'a fill alone is no use, and is said',
      [oxycodone(), withMedication('lorazepam', { kind: 'dispense' })],
      'clear',
      'not on the list: lorazepam',
    ],
    [
      'a local opioid is not systemic',
      [withMedication('oxycodone', { route: 'local' }), lorazepam],
      'clear',
      'No opioid',
    ],
    [
      'matched by name: labelled',
      [oxycodone(), withMedication('lorazepam', { byName: true })],
      'finding high',
      'matched by name',
    ],
    [
      'a medicine nobody could identify travels with the clear',
      [oxycodone(), withMedication('lorazepam', { name: 'Kava tea', ingredients: [] })],
      'clear',
      'not identified: Kava tea',
    ],
    ['orders failed', [failing(REQUESTS)], 'not-assessed', 'medication orders'],
    [
      'dispenses denied, opioid seen',
      [oxycodone(), endedIn('denied', 'MedicationDispense')],
      'not-assessed',
      'dispensed medicines',
    ],
    [
      'orders incomplete, both seen',
      [...both, endedIn('incomplete', REQUESTS)],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'statements not offered',
      [oxycodone(), endedIn('not-offered', 'MedicationStatement')],
      'clear',
      'does not offer: medication list',
    ],
    [
      'a benzodiazepine order that cannot be read',
      [oxycodone(), withBlank('medications', ingredientOf('lorazepam'), 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'an order that names no drug',
      [oxycodone(), withBlank('medications', 'anything', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'an unreadable order of another drug',
      [oxycodone(), withBlank('medications', ingredientOf('acetaminophen'), 3)],
      'clear',
      'No benzodiazepine',
    ],
    ['age 64', [...both, aged(64)], 'finding high', 'lorazepam.'],
    ['age 65', [...both, aged(65)], 'finding critical', 'age 65'],
    [
      'age not known: stands, and says so',
      [...both, withPatient({ birth: null })],
      'finding high',
      'age cannot be told',
    ],
    [
      'sleep apnoea',
      [...both, withCondition('sleep-apnoea', { label: 'Sleep apnoea' })],
      'finding critical',
      'Sleep apnoea',
    ],
    ['COPD', [...both, withCondition('respiratory-disease')], 'finding critical', 'respiratory-disease'],
    ['hypoventilation', [...both, withCondition('hypoventilation')], 'finding critical', 'hypoventilation'],
    [
      'diagnoses failed: stands, and says so',
      [...both, failing('Condition')],
      'finding high',
      'problems and diagnoses',
    ],
    ['45 MME', [oxycodone(3), lorazepam], 'finding high', 'lorazepam.'],
    ['60 MME', [oxycodone(4), lorazepam], 'finding critical', '60 MME a day'],
    [
      'exactly 50 MME',
      [withMedication('tramadol', { instructions: [taking(1, 5)] }), lorazepam],
      'finding critical',
      '50 MME a day',
    ],
    [
      '60 MME only as needed',
      [withMedication('oxycodone', { instructions: [taking(1, 4, { prn: true })] }), lorazepam],
      'finding high',
      'lorazepam.',
    ],
    [
      'dose not readable: stands, and says so',
      [withMedication('oxycodone', { instructions: [text] }), lorazepam],
      'finding high',
      'not counted: oxycodone',
    ],
    ['with a Z-drug', [...both, withMedication('zolpidem')], 'finding critical', 'also zolpidem'],
    [
      'with a muscle relaxant',
      [...both, withMedication('cyclobenzaprine')],
      'finding critical',
      'also cyclobenzaprine',
    ],
    [
      'with carisoprodol another rule speaks',
      [...both, withMedication('carisoprodol')],
      'not-applicable',
      'See "Opioid with benzodiazepine and carisoprodol"',
    ],
    [
      'a carisoprodol that cannot be read: stands, and says so',
      [...both, withBlank('medications', ingredientOf('carisoprodol'), 3)],
      'finding high',
      'no unit',
    ],
    [
      'a third sedative that cannot be read: stands, and says so',
      [...both, withBlank('medications', ingredientOf('zolpidem'), 3)],
      'finding high',
      'no unit',
    ],
    [
      'buprenorphine for opioid use disorder',
      [withMedication('buprenorphine'), lorazepam, withCondition('opioid-use-disorder')],
      'finding moderate',
      'treatment of opioid use disorder',
    ],
    [
      'methadone for opioid use disorder',
      [withMedication('methadone'), lorazepam, withCondition('opioid-use-disorder')],
      'finding moderate',
      'treatment of',
    ],
    [
      'buprenorphine without the diagnosis',
      [withMedication('buprenorphine'), lorazepam],
      'finding high',
      'Buprenorphine with lorazepam',
    ],
    [
      'buprenorphine, diagnoses failed: stands, and says so',
      [withMedication('buprenorphine'), lorazepam, failing('Condition')],
      'finding high',
      'problems and diagnoses',
    ],
    [
      'buprenorphine and oxycodone, with the diagnosis',
      [withMedication('buprenorphine'), oxycodone(), lorazepam, withCondition('opioid-use-disorder')],
      'finding high',
      'Buprenorphine, oxycodone',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(opioidBenzodiazepine, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(opioidBenzodiazepine.consider).toContain('Do not stop abruptly')
    const treated = judge(opioidBenzodiazepine, [
      withMedication('buprenorphine'),
      lorazepam,
      withCondition('opioid-use-disorder'),
    ])
    expect(treated).toMatchObject({ consider: expect.stringContaining('Never withhold treatment') as string })
    expect(treated).toMatchObject({ consider: expect.stringContaining('Do not stop abruptly') as string })
  })

  it('rests on both drugs and what makes it worse', () => {
    const said = judge(opioidBenzodiazepine, [...both, aged(70), withCondition('sleep-apnoea')])
    expect(said.evidence.map((one) => one.label)).toEqual(['oxycodone', 'lorazepam', 'Age', 'sleep-apnoea'])
  })
})
