import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  withBlank,
  withCondition,
  withMedication,
  wordsOf,
} from '../../../test/chart-builders.ts'
import { on, type Row } from '../../../test/pair-rows.ts'
import { opioidUseDisorder } from './opioid-use-disorder.ts'

const opioid = withMedication('oxycodone')
const active = withCondition('opioid-use-disorder')
const remission = withCondition('opioid-use-disorder-in-remission')
const rows: Row[] = [
  ['nothing', [], 'clear', 'No full-agonist opioid on list'],
  ['opioid, no disorder', [opioid], 'clear', 'No opioid use disorder on the problem list'],
  ['disorder, no opioid', [active], 'clear', 'No full-agonist opioid'],
  [
    'disorder and opioid',
    [opioid, active],
    'finding high',
    'Oxycodone with opioid use disorder, and neither buprenorphine nor methadone',
  ],
  ...['morphine', 'hydrocodone', 'fentanyl', 'tramadol', 'codeine'].map((name): Row => [
    `${name} is a full agonist`,
    [...on(name), active],
    'finding high',
    name.slice(1),
  ]),
  ...['buprenorphine', 'pentazocine', 'butorphanol', 'nalbuphine'].map((name): Row => [
    `${name} is none`,
    [...on(name), active],
    'clear',
    'No full-agonist opioid',
  ]),
  ['in remission', [opioid, remission], 'finding moderate', 'in remission'],
  [
    'active and in remission: active counts',
    [opioid, remission, active],
    'finding high',
    'with opioid use disorder,',
  ],
  [
    'the record of the active one is closed',
    [opioid, withCondition('opioid-use-disorder', { state: 'inactive' })],
    'clear',
    'No opioid use disorder',
  ],
  [
    'with buprenorphine',
    [opioid, active, ...on('buprenorphine')],
    'clear',
    'Buprenorphine on list, taken for treatment',
  ],
  ['with methadone', [opioid, active, ...on('methadone')], 'clear', 'Methadone on list'],
  ['methadone alone', [active, ...on('methadone')], 'clear', 'Methadone on list'],
  [
    'a buprenorphine patch is for pain',
    [opioid, active, withMedication('buprenorphine', { route: 'transdermal' })],
    'finding high',
    'neither buprenorphine nor methadone',
  ],
  [
    'Belbuca is for pain',
    [opioid, active, withMedication('buprenorphine', { route: 'buccal', name: 'Belbuca 150 mcg film' })],
    'finding high',
    'neither buprenorphine nor methadone',
  ],
  [
    'Belbuca beside a film for treatment',
    [
      opioid,
      active,
      withMedication('buprenorphine', { route: 'buccal', name: 'Belbuca 150 mcg film' }),
      withMedication('buprenorphine', { route: 'buccal', name: 'buprenorphine 8 MG Sublingual Tablet' }),
    ],
    'clear',
    'taken for treatment',
  ],
  [
    'buprenorphine stopped',
    [opioid, active, withMedication('buprenorphine', { state: 'ended' })],
    'finding high',
    'Oxycodone',
  ],
  [
    'buprenorphine dispensed only: stands, and says so',
    [opioid, active, withMedication('buprenorphine', { kind: 'dispense' })],
    'finding high',
    'not on the list: buprenorphine',
  ],
  [
    'another substance is not this',
    [opioid, withCondition('alcohol-use-disorder')],
    'clear',
    'No opioid use disorder',
  ],
  [
    'also in palliative care',
    [opioid, active, withCondition('palliative-care')],
    'finding high',
    'Oxycodone',
  ],
  ['diagnoses failed', [opioid, failing('Condition')], 'not-assessed', 'problems and diagnoses'],
  [
    'disorder cannot be read',
    [opioid, withBlank('conditions', 'opioid-use-disorder', 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'remission seen, diagnoses incomplete: stands, and says so',
    [opioid, remission, endedIn('incomplete', 'Condition')],
    'finding moderate',
    'problems and diagnoses',
  ],
  ['orders failed', [active, failing('MedicationRequest')], 'not-assessed', 'medication orders'],
  ['orders failed, no disorder', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
  [
    'opioid seen, orders incomplete: treatment may be there',
    [opioid, active, endedIn('incomplete', 'MedicationRequest')],
    'not-assessed',
    'medication orders',
  ],
  [
    'treatment seen, orders incomplete: found stands',
    [opioid, active, ...on('buprenorphine'), endedIn('incomplete', 'MedicationRequest')],
    'clear',
    'Buprenorphine',
  ],
  [
    'patch seen, orders incomplete: treatment may be there',
    [
      opioid,
      active,
      withMedication('buprenorphine', { route: 'transdermal' }),
      endedIn('incomplete', 'MedicationRequest'),
    ],
    'not-assessed',
    'medication orders',
  ],
  [
    'a treatment that cannot be read',
    [opioid, active, withBlank('medications', ingredientOf('buprenorphine'), 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'a medicine not identified travels',
    [opioid, active, withMedication('buprenorphine', { name: 'Sublingualtabletten', ingredients: [] })],
    'finding high',
    'not identified',
  ],
]

describe('opioid-use-disorder', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(opioidUseDisorder, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(opioidUseDisorder.consider).toContain('Do not stop abruptly')
  })
})
