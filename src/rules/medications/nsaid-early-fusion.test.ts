import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  whenAt,
  withBlank,
  withCondition,
  withFusion,
  withMedication,
  withTobacco,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { nsaidEarlyFusion } from './nsaid-early-fusion.ts'

const since = (days: number | string) => ({ when: whenAt(typeof days === 'number' ? daysAgo(days) : days) })
const nsaid = withMedication('ibuprofen', since(14))

describe('nsaid-early-fusion', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no NSAID', [withFusion(30)], 'clear', 'No NSAID on list'],
    ['day 30, 14 days', [withFusion(30), nsaid], 'finding info', 'ibuprofen on day 30 after fusion'],
    [
      'day 30, 15 days',
      [withFusion(30), withMedication('ibuprofen', since(15))],
      'finding moderate',
      'more than 14 days',
    ],
    [
      'ketorolac on the first day',
      [withFusion(30), withMedication('ketorolac', since(0))],
      'finding moderate',
      'ketorolac',
    ],
    ['day 90', [withFusion(90), nsaid], 'finding info', 'day 90'],
    ['day 91', [withFusion(91), nsaid], 'not-applicable', 'After day 90'],
    ['no smoking status: says so', [withFusion(30), nsaid], 'finding info', 'no smoking status'],
    [
      'current smoker',
      [withFusion(30), nsaid, withTobacco('current', 20)],
      'finding moderate',
      'current smoker by the record of 2026-10-12',
    ],
    [
      'smoker before, not by the latest record',
      [withFusion(30), nsaid, withTobacco('current', 200), withTobacco('former', 20)],
      'finding info',
      'day 30',
    ],
    [
      'two records of one day that disagree',
      [withFusion(30), nsaid, withTobacco('former', 20), withTobacco('current', 20)],
      'finding moderate',
      'current smoker',
    ],
    [
      'latest status not known',
      [withFusion(30), nsaid, withTobacco('not-known', 20)],
      'finding info',
      'no smoking status',
    ],
    [
      'nicotine dependence on the problem list',
      [withFusion(30), nsaid, withCondition('nicotine')],
      'finding moderate',
      'nicotine',
    ],
    [
      'nicotine dependence resolved',
      [withFusion(30), nsaid, withCondition('nicotine', { state: 'inactive' })],
      'finding info',
      'no smoking status',
    ],
    [
      'social history failed: stands, and says so',
      [withFusion(30), nsaid, failing('Observation/social-history')],
      'finding info',
      'social history',
    ],
    [
      'a tobacco record that cannot be read',
      [withFusion(30), nsaid, withTobacco('never', 20), withBlank('tobacco', 'tobacco', 3)],
      'finding info',
      'no unit',
    ],
    [
      'length of the course not known: stands, and says so',
      [withFusion(30), withMedication('ibuprofen', { when: null })],
      'finding info',
      'cannot be told',
    ],
    [
      'fusion dated by month, both ends within',
      [withFusion('2026-09'), nsaid],
      'finding info',
      'days 32 to 61',
    ],
    [
      'fusion dated by month, spanning day 90',
      [withFusion('2026-08'), nsaid],
      'not-assessed',
      'cannot be told',
    ],
    ['fusion dated by year, long ago', [withFusion('2024'), nsaid], 'not-applicable', 'After day 90'],
    ['fusion without a date', [withFusion(null), nsaid], 'not-assessed', 'date'],
    ['fusion dated after today', [withFusion('2026-12-01'), nsaid], 'not-assessed', 'after today'],
    ['no fusion', [nsaid], 'not-applicable', 'No spinal fusion recorded'],
    [
      'no fusion, but post-laminectomy syndrome',
      [nsaid, withCondition('post-laminectomy')],
      'not-assessed',
      'enter it by hand',
    ],
    ['procedures failed', [nsaid, failing('Procedure')], 'not-assessed', 'procedures'],
    [
      'procedures incomplete, a late fusion seen: a later one may exist',
      [withFusion(300), nsaid, endedIn('incomplete', 'Procedure')],
      'not-assessed',
      'procedures',
    ],
    ['orders failed', [withFusion(30), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'NSAID seen, orders incomplete',
      [withFusion(30), nsaid, endedIn('incomplete', 'MedicationRequest')],
      'finding info',
      'Could not be checked in full',
    ],
    [
      'an NSAID that cannot be read',
      [withFusion(30), withBlank('medications', ingredientOf('ibuprofen'), 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'aspirin is not counted as an NSAID',
      [withFusion(30), withMedication('aspirin')],
      'clear',
      'No NSAID on list',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(nsaidEarlyFusion, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
