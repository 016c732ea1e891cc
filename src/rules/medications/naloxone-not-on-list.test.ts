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
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import type { MedicationEntry } from '../../domain/medication.ts'
import { on, type Row } from '../../../test/pair-rows.ts'
import { naloxoneNotOnList } from './naloxone-not-on-list.ts'

const opioid = withMedication('oxycodone')
const tramadol = (perDay: number, prn = false): Change =>
  withMedication('tramadol', { instructions: [taking(1, perDay, { prn })] })
const morphine = (perDay: number): Change => withMedication('morphine', { instructions: [taking(1, perDay)] })
const naloxone = (days: number | null, more: Partial<MedicationEntry> = {}): Change =>
  withMedication('naloxone', {
    route: 'nasal',
    when: days === null ? null : whenAt(daysAgo(days)),
    instructions: [],
    ...more,
  })
const atRisk: Change[] = [opioid, aged(70)]
const rows: Row[] = [
  ['nothing on list', [], 'clear', 'No opioid on list'],
  ['risks without opioid', [aged(70), ...on('lorazepam')], 'clear', 'No opioid on list'],
  ['opioid, no reason', [opioid], 'clear', 'none of the reasons to offer it'],
  ['45 MME', [withMedication('oxycodone', { instructions: [taking(1, 3)] })], 'clear', 'none of the reasons'],
  ['exactly 50 MME', [tramadol(5)], 'finding moderate', '50 MME a day'],
  ['50 MME only as needed', [tramadol(5, true)], 'clear', 'none of the reasons'],
  ['80 MME', [morphine(8)], 'finding moderate', '80 MME'],
  ['exactly 90 MME', [morphine(9)], 'finding high', '90 MME'],
  ['with a benzodiazepine', [opioid, ...on('lorazepam')], 'finding high', 'also lorazepam'],
  ...[
    'gabapentin',
    'pregabalin',
    'zolpidem',
    'carisoprodol',
    'baclofen',
    'butalbital',
    'meprobamate',
    'suvorexant',
    'diphenhydramine',
  ].map((name): Row => [`with ${name}`, [opioid, ...on(name)], 'finding moderate', `also ${name}`]),
  ['an antidepressant is no sedative here', [opioid, ...on('sertraline')], 'clear', 'none of the reasons'],
  ['sleep apnoea', [opioid, withCondition('sleep-apnoea')], 'finding moderate', 'sleep-apnoea'],
  ['COPD', [opioid, withCondition('respiratory-disease')], 'finding moderate', 'respiratory-disease'],
  ['age 64', [opioid, aged(64)], 'clear', 'none of the reasons'],
  ['age 65', [opioid, aged(65)], 'finding moderate', 'age 65'],
  ['eGFR 30', [opioid, withResult('egfr', '30', 20)], 'clear', 'none of the reasons'],
  ['eGFR 29', [opioid, withResult('egfr', '29', 20)], 'finding moderate', 'below 30'],
  ['eGFR >60', [opioid, withResult('egfr', '>60', 20)], 'clear', 'none of the reasons'],
  [
    'eGFR <60 cannot be compared',
    [opioid, withResult('egfr', '<60', 20)],
    'not-assessed',
    'cannot be compared with 30',
  ],
  ['dialysis', [opioid, withCondition('dialysis')], 'finding moderate', 'dialysis'],
  ['liver disease', [opioid, withCondition('liver-disease')], 'finding moderate', 'liver-disease'],
  ...(
    [
      'opioid-overdose',
      'opioid-use-disorder',
      'opioid-use-disorder-in-remission',
      'substance-use-disorder',
      'alcohol-use-disorder',
    ] as const
  ).map((concept): Row => [
    `history: ${concept}`,
    [opioid, withCondition(concept, { state: 'inactive' })],
    'finding moderate',
    concept,
  ]),
  [
    'all reasons in one finding',
    [...atRisk, ...on('lorazepam'), withCondition('sleep-apnoea')],
    'finding high',
    'with oxycodone: also lorazepam; sleep-apnoea; age 70',
  ],

  [
    'naloxone spray on list',
    [...atRisk, naloxone(30)],
    'clear',
    'Rescue naloxone recorded within 24 months: naloxone',
  ],
  [
    'nalmefene to inject',
    [...atRisk, withMedication('nalmefene', { route: 'injection' })],
    'clear',
    'nalmefene',
  ],
  ['dispensed only', [...atRisk, naloxone(200, { kind: 'dispense' })], 'clear', 'naloxone'],
  ['order completed', [...atRisk, naloxone(200, { state: 'ended' })], 'clear', 'naloxone'],
  [
    'stated as not taken',
    [...atRisk, naloxone(200, { kind: 'statement', state: 'ended' })],
    'finding moderate',
    'age 70',
  ],
  ['730 days ago', [...atRisk, naloxone(730)], 'clear', 'naloxone'],
  ['731 days ago', [...atRisk, naloxone(731)], 'finding moderate', 'age 70'],
  [
    '731 days ago, still active on list',
    [...atRisk, naloxone(731, { state: 'active' })],
    'finding moderate',
    'age 70',
  ],
  ['without a date', [...atRisk, naloxone(null)], 'not-assessed', 'cannot be told'],
  [
    'of a year that may be too long ago',
    [...atRisk, naloxone(null, { when: whenAt('2024') })],
    'not-assessed',
    'cannot be told',
  ],
  ['an undated and a recent one', [...atRisk, naloxone(null), naloxone(30)], 'clear', 'naloxone'],
  [
    'route not recorded: counts, and says so',
    [...atRisk, naloxone(30, { route: 'not-given' })],
    'clear',
    'route not recorded',
  ],
  [
    'naloxone to swallow is not for rescue',
    [...atRisk, naloxone(30, { route: 'oral' })],
    'finding moderate',
    'age 70',
  ],
  [
    'inside buprenorphine tablets is not rescue',
    [
      aged(70),
      withMedication('buprenorphine', {
        route: 'buccal',
        ingredients: [ingredientOf('buprenorphine'), ingredientOf('naloxone')],
      }),
    ],
    'finding moderate',
    'age 70',
  ],
  ...(['nasal', 'injection', 'not-given'] as const).map((route): Row => [
    `naloxone with an unknown part, ${route}, is no rescue`,
    [...atRisk, naloxone(30, { route, name: 'Mysteridin/Naloxon 50/4', unknownParts: ['mysteridin'] })],
    'finding moderate',
    '1 medicine not identified: Mysteridin/Naloxon 50/4 (in part: mysteridin)',
  ]),
  [
    'naloxone with an opioid and no route is no rescue',
    [
      aged(70),
      withMedication('tilidine', {
        route: 'not-given',
        ingredients: [ingredientOf('tilidine'), ingredientOf('naloxone')],
      }),
    ],
    'finding moderate',
    'with tilidine: age 70',
  ],
  ['naltrexone is no rescue', [...atRisk, ...on('naltrexone')], 'finding moderate', 'age 70'],

  [
    'cancer: for information',
    [...atRisk, withCondition('cancer')],
    'finding info',
    'For information only: cancer',
  ],
  [
    'palliative care: for information',
    [...atRisk, withCondition('palliative-care')],
    'finding info',
    'palliative-care',
  ],
  [
    'sickle cell disease: for information',
    [...atRisk, ...on('lorazepam'), withCondition('sickle-cell')],
    'finding info',
    'sickle-cell',
  ],

  ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
  [
    'orders incomplete: naloxone may be there',
    [...atRisk, endedIn('incomplete', 'MedicationRequest')],
    'not-assessed',
    'medication orders',
  ],
  [
    'dispenses denied: naloxone may be there',
    [...atRisk, endedIn('denied', 'MedicationDispense')],
    'not-assessed',
    'dispensed medicines',
  ],
  [
    'dispenses denied, naloxone ordered',
    [...atRisk, naloxone(30), endedIn('denied', 'MedicationDispense')],
    'clear',
    'naloxone',
  ],
  [
    'dispenses not offered: stands, and says so',
    [...atRisk, endedIn('not-offered', 'MedicationDispense')],
    'finding moderate',
    'does not offer: dispensed medicines',
  ],
  [
    'a naloxone record that cannot be read',
    [...atRisk, withBlank('medications', ingredientOf('naloxone'), 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'a record that names no drug',
    [...atRisk, withBlank('medications', 'anything', 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'a medicine not identified travels',
    [...atRisk, withMedication('naloxone', { name: 'Nasenspray', ingredients: [] })],
    'finding moderate',
    'not identified',
  ],
  [
    'diagnoses failed, no other reason',
    [opioid, failing('Condition')],
    'not-assessed',
    'problems and diagnoses',
  ],
  [
    'diagnoses failed, age 70: stands, and says so',
    [...atRisk, failing('Condition')],
    'finding moderate',
    'problems and diagnoses',
  ],
  ['age not known, no other reason', [opioid, withPatient({ birth: null })], 'not-assessed', 'age'],
  [
    'laboratory failed, no other reason',
    [opioid, failing('Observation/laboratory')],
    'not-assessed',
    'laboratory',
  ],
  [
    'dose not readable, no other reason',
    [withMedication('oxycodone', { instructions: [taking(1, 1, { amount: null, text: 'as directed' })] })],
    'not-assessed',
    'not counted: oxycodone',
  ],
  [
    'dose not readable, age 70: stands, and says so',
    [aged(70), withMedication('oxycodone', { instructions: [] })],
    'finding moderate',
    'not counted: oxycodone',
  ],
]

describe('naloxone-not-on-list', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(naloxoneNotOnList, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(naloxoneNotOnList.consider).toContain('do not stop abruptly')
  })

  it('shows the naloxone it found, with its date', () => {
    const { evidence } = judge(naloxoneNotOnList, [...atRisk, naloxone(30)])
    expect(evidence).toMatchObject([{ label: 'naloxone', value: 'ordered 2026-10-02' }])
  })
})
