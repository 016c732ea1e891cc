import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  inShort,
  judge,
  whenAt,
  withBlank,
  withCondition,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import type { Condition } from '../../domain/condition.ts'
import { postoperativeHaematoma } from './postoperative-haematoma.ts'

const at = (date: number | string | null) =>
  date === null ? null : whenAt(typeof date === 'number' ? daysAgo(date) : date)
const haematoma = (date: number | string | null, state: Condition['state'] = 'active') =>
  withCondition('postoperative-haematoma', { label: 'Wound haematoma', recorded: at(date), state })
const epidural = (date: number | null, spinal = true, state: Condition['state'] = 'active') =>
  withCondition('spinal-haematoma', { label: 'Epidural haematoma', recorded: at(date), spinal, state })

describe('postoperative-haematoma', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['nothing recorded', [], 'clear', 'No active haematoma on the problem list. This does not exclude'],
    ['30 days ago', [haematoma(30)], 'finding critical', 'Wound haematoma'],
    ['31 days ago', [haematoma(31)], 'clear', 'older than 30 days'],
    ['spinal epidural, 30 days ago', [epidural(30)], 'finding critical', 'Epidural haematoma'],
    ['spinal epidural, 31 days ago', [epidural(31)], 'clear', 'older than 30 days'],
    ['epidural, where is not said', [epidural(3, false)], 'not-assessed', 'whether it is of the spine'],
    [
      'epidural, where is not said, and one of the wound',
      [epidural(3, false), haematoma(3)],
      'finding critical',
      'Wound',
    ],
    ['undated', [haematoma(null)], 'not-assessed', 'in the last 30 days cannot be told'],
    ['by year only', [haematoma('2026')], 'not-assessed', 'in the last 30 days cannot be told'],
    ['spinal epidural undated', [epidural(null)], 'not-assessed', 'cannot be told'],
    [
      'recorded date lost, onset known',
      [withCondition('postoperative-haematoma', { recorded: null, onset: at(5) })],
      'finding critical',
      'in the last 30 days',
    ],
    [
      'resolved',
      [haematoma(30, 'inactive')],
      'clear',
      'No active haematoma on the problem list. Recorded, and no longer active: Wound haematoma.',
    ],
    [
      'resolved, spinal epidural, undated',
      [epidural(null, true, 'inactive')],
      'clear',
      'Recorded, and no longer active: Epidural haematoma.',
    ],
    [
      'resolved long ago',
      [haematoma(31, 'inactive')],
      'clear',
      'No active haematoma on the problem list. This does not',
    ],
    [
      'resolved, and an old one not',
      [haematoma(3, 'inactive'), epidural(31)],
      'clear',
      'older than 30 days. Recorded, and no longer active: Wound haematoma.',
    ],
    [
      'resolved, and a new one',
      [haematoma(10, 'inactive'), epidural(3)],
      'finding critical',
      'Epidural haematoma: recorded in the last 30 days.',
    ],
    [
      'status not readable',
      [withBlank('conditions', 'postoperative-haematoma', 3)],
      'not-assessed',
      'no unit',
    ],
    ['diagnoses failed', [failing('Condition')], 'not-assessed', 'problems and diagnoses'],
    [
      'diagnoses incomplete, none found',
      [endedIn('incomplete', 'Condition')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'old one, diagnoses incomplete',
      [haematoma(31), endedIn('incomplete', 'Condition')],
      'not-assessed',
      'problems',
    ],
    [
      'found although the list is incomplete',
      [haematoma(3), endedIn('incomplete', 'Condition')],
      'finding critical',
      'Could not be checked in full',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(postoperativeHaematoma, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
