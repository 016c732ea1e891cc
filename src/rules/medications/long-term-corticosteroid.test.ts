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
  withCondition,
  withMedication,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { longTermCorticosteroid } from './long-term-corticosteroid.ts'

const since = (days: number | string, more: Parameters<typeof withMedication>[1] = {}) =>
  withMedication('prednisone', { when: whenAt(typeof days === 'number' ? daysAgo(days) : days), ...more })

const ended = (days: number, until?: number) =>
  since(days, { state: 'ended', end: until === undefined ? null : whenAt(daysAgo(until)) })

describe('long-term-corticosteroid', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [], 'clear', 'No systemic corticosteroid on list'],
    ['90 days', [since(90)], 'clear', 'not more than 90 days'],
    ['91 days', [since(91)], 'finding moderate', 'Prednisone on list since'],
    ['the earliest record counts', [since(5), since(200)], 'finding moderate', `since ${daysAgo(200)}`],
    [
      'adrenal insufficiency',
      [since(200), withCondition('adrenal-insufficiency')],
      'finding info',
      'adrenal-insufficiency recorded',
    ],
    [
      'adrenal insufficiency, not active',
      [since(200), withCondition('adrenal-insufficiency', { state: 'inactive' })],
      'finding moderate',
      'more than 90 days',
    ],
    [
      'diagnoses failed: stands, and says so',
      [since(200), failing('Condition')],
      'finding moderate',
      'problems and diagnoses',
    ],
    ['a cream', [since(200, { route: 'local' })], 'clear', 'No systemic corticosteroid'],
    ['a nasal spray', [since(200, { route: 'nasal' })], 'clear', 'No systemic corticosteroid'],
    [
      'two in turn, neither long',
      [since(60), withMedication('dexamethasone', { when: whenAt(daysAgo(10)) })],
      'clear',
      'not more than 90 days',
    ],
    [
      'stated lately, taken since long ago',
      [since(5, { kind: 'statement', start: whenAt('2024-01-01') })],
      'finding moderate',
      'since 2024-01-01',
    ],
    [
      'stated lately, taken since 90 days',
      [since(5, { kind: 'statement', start: whenAt(daysAgo(90)) })],
      'clear',
      '',
    ],
    [
      'ordered lately, a dose since long ago',
      [since(5, { instructions: [taking(1, 1, { start: whenAt('2025-01-01') })] })],
      'finding moderate',
      'since 2025-01-01',
    ],
    [
      'ended orders that may have led up to it',
      [since(12), ended(134), ended(226)],
      'not-assessed',
      `since ${daysAgo(12)}, ended orders since ${daysAgo(226)}`,
    ],
    ['ended orders of the last 90 days', [since(12), ended(90)], 'clear', 'not more than 90 days'],
    ['an order that ended within a month of it', [since(12), ended(134, 42)], 'not-assessed', 'ended orders'],
    ['an order that ended before', [since(12), ended(134, 43)], 'clear', 'not more than 90 days'],
    [
      'two that led up to it one after the other',
      [since(12), ended(60, 20), ended(134, 70)],
      'not-assessed',
      `ended orders since ${daysAgo(134)}`,
    ],
    ['an order that ended, not said when, over a year before', [since(12), ended(408)], 'clear', ''],
    [
      'two that led up to it one after the other, the older one listed first',
      [since(12), ended(134, 70), ended(60, 20)],
      'not-assessed',
      `ended orders since ${daysAgo(134)}`,
    ],
    [
      'one that led up to another, listed before it and beside a short one that ended with it',
      [since(5), ended(134, 40), ended(50, 40), ended(60, 20)],
      'not-assessed',
      `ended orders since ${daysAgo(134)}`,
    ],
    [
      'an order that ended within a month before the day since when it is taken',
      [since(5, { kind: 'statement', start: whenAt(daysAgo(60)) }), ended(134, 85)],
      'not-assessed',
      `ended orders since ${daysAgo(134)}`,
    ],
    [
      'an order that ended before it, and another of later days',
      [since(60), ended(30, 10), ended(134, 85)],
      'not-assessed',
      `ended orders since ${daysAgo(134)}`,
    ],
    [
      'two ended orders of one day, one dated by its month only',
      [
        since(12),
        since('2026-06-01', { state: 'ended', end: whenAt(daysAgo(20)) }),
        since('2026-06', { state: 'ended', end: whenAt(daysAgo(22)) }),
      ],
      'not-assessed',
      'ended orders since 2026-06-01',
    ],
    [
      'an order of long ago that has not begun',
      [since(12), since(134, { instructions: [taking(1, 1, { start: whenAt(daysAgo(-20)) })] })],
      'clear',
      'not more than 90 days',
    ],
    [
      'long on the list, and ended orders before it',
      [since(200), ended(300, 210)],
      'finding moderate',
      'more than 90 days',
    ],
    ['fills before it', [since(12), since(134, { kind: 'dispense' })], 'clear', 'not more than 90 days'],
    ['year only, long ago', [since('2025')], 'finding moderate', 'since 2025'],
    ['month only, spanning day 90', [since('2026-08')], 'not-assessed', 'cannot be told'],
    ['no date', [withMedication('prednisone', { when: null })], 'not-assessed', 'no date'],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'new one seen, orders incomplete',
      [since(5), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'long one seen, orders incomplete',
      [since(200), endedIn('incomplete', 'MedicationRequest')],
      'finding moderate',
      'Could not be checked in full',
    ],
    [
      'one that cannot be read',
      [withBlank('medications', ingredientOf('prednisone'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(longTermCorticosteroid, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
