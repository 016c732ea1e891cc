import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  withBlank,
  withCondition,
  withFusion,
  withMedication,
  wordsOf,
} from '../../../test/chart-builders.ts'
import { on, type Row } from '../../../test/pair-rows.ts'
import { persistentPostsurgicalOpioid } from './persistent-postsurgical-opioid.ts'

const opioid = withMedication('oxycodone')
const late = [withFusion(200), opioid]
const rows: Row[] = [
  ['nothing on list', [withFusion(200)], 'clear', 'No opioid on list'],
  ['nothing on list, no fusion', [], 'clear', 'No opioid on list'],
  [
    'day 89',
    [withFusion(89), opioid],
    'not-applicable',
    'day 89 after fusion: the question arises from day 90',
  ],
  ['day 90', [withFusion(90), opioid], 'finding moderate', 'Oxycodone still on list, day 90 after fusion'],
  ['day 200', late, 'finding moderate', 'day 200'],
  ['every opioid is named', [...late, ...on('tramadol')], 'finding moderate', 'Oxycodone, tramadol'],
  ['the newest fusion counts', [withFusion(400), ...[withFusion(20), opioid]], 'not-applicable', 'day 20'],
  [
    'opioid stopped',
    [withFusion(200), withMedication('oxycodone', { state: 'ended' })],
    'clear',
    'No opioid',
  ],
  ['fusion of a year, long enough ago', [withFusion('2025'), opioid], 'finding moderate', 'between day'],
  ['fusion of this year only', [withFusion('2026'), opioid], 'not-assessed', 'cannot be told'],
  ['fusion without a date', [withFusion(null), opioid], 'not-assessed', 'without a readable date'],
  ['no fusion', [opioid], 'not-applicable', 'No spinal fusion recorded'],
  [
    'no fusion, but post-laminectomy syndrome',
    [opioid, withCondition('post-laminectomy')],
    'not-assessed',
    'enter it by hand',
  ],
  [
    'cancer: for information',
    [...late, withCondition('cancer')],
    'finding info',
    'For information only: cancer',
  ],
  [
    'palliative care: for information',
    [...late, withCondition('palliative-care')],
    'finding info',
    'palliative-care',
  ],
  [
    'sickle cell disease: for information',
    [...late, withCondition('sickle-cell')],
    'finding info',
    'sickle-cell',
  ],
  [
    'diagnoses failed: stands, and says so',
    [...late, failing('Condition')],
    'finding moderate',
    'problems and diagnoses',
  ],
  ['procedures failed', [opioid, failing('Procedure')], 'not-assessed', 'procedures'],
  [
    'day 20, procedures incomplete: cannot be dismissed',
    [withFusion(20), opioid, endedIn('incomplete', 'Procedure')],
    'not-assessed',
    'procedures',
  ],
  [
    'day 200, procedures incomplete: stands, and says so',
    [...late, endedIn('incomplete', 'Procedure')],
    'finding moderate',
    'procedures',
  ],
  ['orders failed', [withFusion(200), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
  [
    'opioid seen, orders incomplete: found stands',
    [...late, endedIn('incomplete', 'MedicationRequest')],
    'finding moderate',
    'Could not be checked in full',
  ],
  [
    'opioid cannot be read',
    [withFusion(200), withBlank('medications', ingredientOf('oxycodone'), 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'procedures not offered',
    [opioid, endedIn('not-offered', 'Procedure')],
    'not-applicable',
    'does not offer',
  ],
]

describe('persistent-postsurgical-opioid', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(persistentPostsurgicalOpioid, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(persistentPostsurgicalOpioid.consider).toContain('Do not stop abruptly')
  })
})
