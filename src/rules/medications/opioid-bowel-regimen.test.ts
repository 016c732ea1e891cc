import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  taking,
  whenAt,
  withBlank,
  withMedication,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import type { MedicationEntry } from '../../domain/medication.ts'
import { on, type Row } from '../../../test/pair-rows.ts'
import { opioidBowelRegimen } from './opioid-bowel-regimen.ts'

const since = (days: number, more: Partial<MedicationEntry> = {}): Change =>
  withMedication('oxycodone', { when: whenAt(daysAgo(days)), ...more })
const prn = { instructions: [taking(1, 1, { prn: true })] }
const rows: Row[] = [
  ['nothing on list', [], 'clear', 'No opioid on list'],
  ['7 days', [since(7)], 'not-applicable', 'no more than 7 days'],
  ['8 days', [since(8)], 'finding info', 'No laxative on list with oxycodone for more than 7 days'],
  [
    'stated 3 days ago, taken since a month',
    [since(3, { kind: 'statement', start: whenAt(daysAgo(30)) })],
    'finding info',
    'oxycodone',
  ],
  [
    'stated 3 days ago, taken since 7 days',
    [since(3, { kind: 'statement', start: whenAt(daysAgo(7)) })],
    'not-applicable',
    'no more than 7 days',
  ],
  ['begins on a later day', [since(-20)], 'not-assessed', `not begun yet: oxycodone (from ${daysAgo(-20)})`],
  ['only as needed', [since(30, prn)], 'not-applicable', 'only as needed'],
  [
    'one scheduled, one as needed',
    [since(30, prn), withMedication('tramadol')],
    'finding info',
    'with tramadol for more',
  ],
  ['scheduled and as needed of one drug', [since(30, prn), since(30)], 'finding info', 'oxycodone'],
  [
    're-ordered 3 days ago, first order ended',
    [since(3), since(33, { state: 'ended' })],
    'finding info',
    'oxycodone',
  ],
  [
    're-ordered 3 days ago, filled a month ago',
    [since(3), since(33, { kind: 'dispense' })],
    'finding info',
    'oxycodone',
  ],
  [
    'an order ended 91 days ago is another course',
    [since(3), since(91, { state: 'ended' })],
    'not-applicable',
    'no more than 7',
  ],
  [
    'an order ended 90 days ago counts',
    [since(3), since(90, { state: 'ended' })],
    'finding info',
    'oxycodone',
  ],
  [
    'a fill 91 days ago is of another course',
    [since(3), since(91, { kind: 'dispense' })],
    'not-applicable',
    'no more than 7',
  ],
  ['without a date', [withMedication('oxycodone', { when: null })], 'not-assessed', 'since when oxycodone'],
  [
    'of this month only',
    [withMedication('oxycodone', { when: whenAt('2026-10') })],
    'not-assessed',
    'since when',
  ],
  ['of last year only', [withMedication('oxycodone', { when: whenAt('2025') })], 'finding info', 'oxycodone'],
  ...[
    'senna',
    'sennosides',
    'docusate',
    'polyethylene glycol',
    'bisacodyl',
    'lactulose',
    'magnesium citrate',
    'lubiprostone',
    'naloxegol',
    'naldemedine',
    'methylnaltrexone',
  ].map((name): Row => [`with ${name}`, [since(30), ...on(name)], 'clear', `${name} on list`]),
  [
    'a laxative stopped',
    [since(30), withMedication('senna', { state: 'ended' })],
    'finding info',
    'oxycodone',
  ],
  ['a laxative as needed counts', [since(30), withMedication('senna', prn)], 'clear', 'senna'],
  ['loperamide is the opposite', [since(30), ...on('loperamide')], 'finding info', 'oxycodone'],
  ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
  [
    'opioid seen, orders incomplete: a laxative may be there',
    [since(30), endedIn('incomplete', 'MedicationRequest')],
    'not-assessed',
    'medication orders',
  ],
  [
    'opioid for 3 days seen, orders incomplete: an older may be there',
    [since(3), endedIn('incomplete', 'MedicationRequest')],
    'not-assessed',
    'medication orders',
  ],
  [
    'laxative seen, orders incomplete: found stands',
    [since(30), ...on('senna'), endedIn('incomplete', 'MedicationRequest')],
    'clear',
    'senna',
  ],
  [
    'a laxative that cannot be read',
    [since(30), withBlank('medications', ingredientOf('senna'), 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'a medicine not identified travels',
    [since(30), withMedication('senna', { name: 'Abendtee', ingredients: [] })],
    'finding info',
    'not identified: Abendtee',
  ],
]

describe('opioid-bowel-regimen', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(opioidBowelRegimen, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(opioidBowelRegimen.consider).toContain('do not stop abruptly')
  })
})
