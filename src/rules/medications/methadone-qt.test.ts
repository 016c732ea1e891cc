import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  withBlank,
  withMedication,
  withResult,
  wordsOf,
} from '../../../test/chart-builders.ts'
import { on, type Row } from '../../../test/pair-rows.ts'
import { methadoneQt } from './methadone-qt.ts'

const VITALS = 'Observation/vital-signs'
const methadone = withMedication('methadone')
const qtc = (value: string, date: number | string = 20) => withResult('qtc', value, date)
const rows: Row[] = [
  ['nothing on list', [], 'clear', 'No methadone on list'],
  [
    'QT drugs without methadone',
    on('oxycodone', 'citalopram', 'haloperidol'),
    'clear',
    'No methadone on list',
  ],
  ['a long QTc without methadone', [...on('oxycodone'), qtc('520')], 'clear', 'No methadone'],
  [
    'QTc 450',
    [methadone, qtc('450')],
    'clear',
    'QTc 450 ms on 2026-10-12; methadone and no other QT-prolonging medicine',
  ],
  ['QTc 451', [methadone, qtc('451')], 'finding high', 'Methadone, QTc 451 ms on 2026-10-12'],
  ['QTc 499', [methadone, qtc('499')], 'finding high', 'QTc 499'],
  ['QTc 500', [methadone, qtc('500')], 'finding critical', 'QTc 500'],
  ['QTc >500', [methadone, qtc('>500')], 'finding critical', 'QTc >500'],
  ['QTc <440', [methadone, qtc('<440')], 'clear', 'QTc <440'],
  ['QTc >440 cannot be compared', [methadone, qtc('>440')], 'not-assessed', 'cannot be compared with 450'],
  ['QTc >460: long, whether 500 cannot be told', [methadone, qtc('>460')], 'finding high', 'QTc >460'],
  ['a long QTc stands, however old', [methadone, qtc('470', 600)], 'finding high', 'QTc 470'],
  ['the last QTc counts', [methadone, qtc('510', 300), qtc('430', 20)], 'clear', 'QTc 430'],
  ['no QTc', [methadone], 'finding moderate', 'without a QTc in the record'],
  ['QTc 365 days old', [methadone, qtc('430', 365)], 'clear', 'QTc 430'],
  [
    'QTc 366 days old',
    [methadone, qtc('430', 366)],
    'finding moderate',
    'last QTc 366 days ago, wanted within 365 days',
  ],
  ['QTc of a year only', [methadone, qtc('430', '2025')], 'not-assessed', 'cannot be told'],
  ['QTc of a year long past', [methadone, qtc('430', '2023')], 'finding moderate', 'dated 2023'],
  ...[
    'citalopram',
    'escitalopram',
    'haloperidol',
    'ziprasidone',
    'quetiapine',
    'ondansetron',
    'azithromycin',
    'levofloxacin',
    'ciprofloxacin',
    'amiodarone',
    'sotalol',
    'dofetilide',
    'hydroxychloroquine',
    'amitriptyline',
  ].map((name): Row => [
    `with ${name}`,
    [methadone, ...on(name), qtc('420')],
    'finding high',
    `Methadone, with ${name}`,
  ]),
  [
    'sertraline and pregabalin are none',
    [methadone, ...on('sertraline', 'pregabalin'), qtc('420')],
    'clear',
    'no other QT-prolonging',
  ],
  [
    'QT drug and QTc 500',
    [methadone, ...on('citalopram'), qtc('505')],
    'finding critical',
    'QTc 505 ms on 2026-10-12; with citalopram',
  ],
  ['QT drug and no QTc', [methadone, ...on('citalopram')], 'finding high', 'with citalopram'],
  [
    'QT drug, vital signs failed: stands, and says so',
    [methadone, ...on('citalopram'), failing(VITALS)],
    'finding high',
    'vital signs',
  ],
  ['vital signs failed', [methadone, failing(VITALS)], 'not-assessed', 'vital signs'],
  [
    'QTc seen, vital signs incomplete',
    [methadone, qtc('430'), endedIn('incomplete', VITALS)],
    'not-assessed',
    'vital signs',
  ],
  [
    'an old QTc, vital signs incomplete: a newer may be there',
    [methadone, qtc('430', 500), endedIn('incomplete', VITALS)],
    'not-assessed',
    'vital signs',
  ],
  [
    'a long QTc seen, vital signs incomplete: found stands',
    [methadone, qtc('480'), endedIn('incomplete', VITALS)],
    'finding high',
    'Could not be checked in full',
  ],
  [
    'a newer QTc cannot be read',
    [methadone, qtc('430', 60), withBlank('results', 'qtc', 5)],
    'not-assessed',
    'newer QTc',
  ],
  ['the only QTc cannot be read', [methadone, withBlank('results', 'qtc', 5)], 'not-assessed', 'no unit'],
  ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
  [
    'methadone seen, orders incomplete, QTc normal: a QT drug may be there',
    [methadone, qtc('430'), endedIn('incomplete', 'MedicationRequest')],
    'not-assessed',
    'medication orders',
  ],
  [
    'methadone seen, orders incomplete, no QTc: found stands',
    [methadone, endedIn('incomplete', 'MedicationRequest')],
    'finding moderate',
    'Could not be checked in full',
  ],
  [
    'a QT drug cannot be read',
    [methadone, qtc('430'), withBlank('medications', ingredientOf('citalopram'), 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'methadone cannot be read',
    [withBlank('medications', ingredientOf('methadone'), 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'a medicine not identified travels',
    [methadone, qtc('430'), withMedication('citalopram', { name: 'Herzruhe', ingredients: [] })],
    'clear',
    'not identified: Herzruhe',
  ],
]

describe('methadone-qt', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(methadoneQt, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop, nor withholding treatment', () => {
    expect(methadoneQt.consider).toContain('Do not stop abruptly')
    expect(methadoneQt.consider).toContain('Never withhold treatment')
  })
})
