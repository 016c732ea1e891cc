import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  withMedication,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { nsaidHeartFailureUlcer } from './nsaid-heart-failure-ulcer.ts'

const nsaid = withMedication('naproxen')

describe('nsaid-heart-failure-ulcer', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no NSAID', [withCondition('heart-failure')], 'clear', 'No NSAID on list'],
    [
      'NSAID alone',
      [nsaid],
      'clear',
      'No heart failure, ulcer or gastrointestinal bleed on the problem list',
    ],
    ['heart failure', [nsaid, withCondition('heart-failure')], 'finding high', 'Naproxen with heart-failure'],
    ['ulcer', [nsaid, withCondition('gi-ulcer-or-bleed')], 'finding high', 'Naproxen with gi-ulcer-or-bleed'],
    [
      'an ulcer in the past counts',
      [nsaid, withCondition('gi-ulcer-or-bleed', { state: 'inactive' })],
      'finding high',
      'gi-ulcer-or-bleed',
    ],
    [
      'heart failure not active',
      [nsaid, withCondition('heart-failure', { state: 'inactive' })],
      'clear',
      'problem list',
    ],
    [
      'both: one finding',
      [nsaid, withCondition('heart-failure'), withCondition('gi-ulcer-or-bleed')],
      'finding high',
      'heart-failure, gi-ulcer-or-bleed',
    ],
    ['diagnoses failed', [nsaid, failing('Condition')], 'not-assessed', 'problems and diagnoses'],
    [
      'heart failure seen, diagnoses incomplete',
      [nsaid, withCondition('heart-failure'), endedIn('incomplete', 'Condition')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'an ulcer that cannot be read',
      [nsaid, withBlank('conditions', 'gi-ulcer-or-bleed', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'orders failed',
      [failing('MedicationRequest'), withCondition('heart-failure')],
      'not-assessed',
      'medication orders',
    ],
    [
      'NSAID seen, orders incomplete, nothing on the problem list',
      [nsaid, endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(nsaidHeartFailureUlcer, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
