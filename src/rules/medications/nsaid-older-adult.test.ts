import { describe, expect, it } from 'vitest'
import {
  aged,
  daysAgo,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  whenAt,
  withBlank,
  withCondition,
  withMedication,
  withPatient,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { nsaidOlderAdult } from './nsaid-older-adult.ts'

const since = (days: number | string) => ({ when: whenAt(typeof days === 'number' ? daysAgo(days) : days) })
const nsaid = (days: number | string) => withMedication('naproxen', since(days))
const long = nsaid(31)

describe('nsaid-older-adult', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['age 64', [aged(64), long], 'not-applicable', 'for 65 and over'],
    [
      'age 65, 31 days, no protection',
      [aged(65), long],
      'finding moderate',
      'more than 30 days, without stomach protection; age 65',
    ],
    ['age 65, 30 days', [aged(65), nsaid(30)], 'clear', `naproxen on list since ${daysAgo(30)}: not more`],
    ['age 74', [aged(74), long], 'finding moderate', 'age 74'],
    ['age 75', [aged(75), long], 'finding high', 'age 75'],
    [
      'with a proton pump inhibitor',
      [aged(80), long, withMedication('omeprazole')],
      'clear',
      'omeprazole on list with naproxen',
    ],
    ['with misoprostol', [aged(80), long, withMedication('misoprostol')], 'clear', 'misoprostol on list'],
    ['with a steroid', [aged(65), long, withMedication('prednisone')], 'finding high', 'with prednisone'],
    ['with aspirin', [aged(65), long, withMedication('aspirin')], 'finding high', 'with aspirin'],
    [
      'indomethacin at any duration, protected or not',
      [aged(65), withMedication('indomethacin', since(1)), withMedication('omeprazole')],
      'finding moderate',
      'indomethacin at any duration',
    ],
    [
      'ketorolac at 75',
      [aged(75), withMedication('ketorolac', since(1))],
      'finding high',
      'ketorolac at any duration',
    ],
    [
      'an injected NSAID other than ketorolac',
      [aged(70), withMedication('meloxicam', { ...since(90), route: 'injection' })],
      'clear',
      'not by mouth',
    ],
    [
      'a route that is not given may be by mouth',
      [aged(65), withMedication('naproxen', { ...since(31), route: 'not-given' })],
      'finding moderate',
      'more than 30 days',
    ],
    [
      'the earliest current record counts',
      [aged(65), nsaid(60), nsaid(2)],
      'finding moderate',
      `since ${daysAgo(60)}`,
    ],
    ['month only, both ends beyond', [aged(65), nsaid('2026-08')], 'finding moderate', 'since 2026-08'],
    ['month only, spanning day 30', [aged(65), nsaid('2026-10')], 'not-assessed', 'cannot be told'],
    ['no date', [aged(65), withMedication('naproxen', { when: null })], 'not-assessed', 'no date'],
    [
      'hospice care',
      [aged(80), long, withCondition('palliative-care')],
      'not-applicable',
      'palliative or hospice',
    ],
    [
      'diagnoses failed: stands, and says so',
      [aged(80), long, failing('Condition')],
      'finding high',
      'problems and diagnoses',
    ],
    ['age not known', [withPatient({ birth: null }), long], 'not-assessed', 'age'],
    ['patient details failed', [long, failing('Patient')], 'not-assessed', 'patient details'],
    ['no NSAID', [aged(80)], 'clear', 'No NSAID on list'],
    ['orders failed', [aged(80), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'NSAID seen, orders incomplete: protection may be there',
      [aged(80), long, endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'ketorolac seen, orders incomplete',
      [aged(80), withMedication('ketorolac'), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'protection that cannot be read',
      [aged(80), long, withBlank('medications', ingredientOf('omeprazole'), 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'a medicine not identified travels',
      [aged(80), long, withMedication('x', { name: 'Stomach drops', ingredients: [] })],
      'finding high',
      'not identified: Stomach drops',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(nsaidOlderAdult, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
