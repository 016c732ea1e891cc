import { describe, expect, it } from 'vitest'
import {
  failing,
  inShort,
  judge,
  withBlank,
  withFusion,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { repeatSurgery } from './repeat-surgery.ts'

describe('repeat-surgery', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none before', [withFusion(300)], 'clear', 'No spine operation before the index fusion'],
    [
      'one before',
      [withFusion(300), withFusion(900, { kind: 'decompression' })],
      'clear',
      '1 spine operation',
    ],
    [
      'two before',
      [withFusion(300), withFusion(900, { kind: 'decompression' }), withFusion(1200)],
      'finding info',
      '2 spine operations',
    ],
    [
      'two records of one day are one',
      [withFusion(300), withFusion(900), withFusion(900)],
      'clear',
      '1 spine operation',
    ],
    [
      'a later one is none before',
      [withFusion(300), withFusion(900), withFusion(100, { kind: 'removal-or-revision' })],
      'clear',
      '1 spine operation',
    ],
    [
      'SI fusion does not count',
      [withFusion(300), withFusion(900), withFusion(1200, { kind: 'si-fusion' })],
      'clear',
      '1 spine operation',
    ],
    [
      'another undated',
      [withFusion(300), withFusion(900), withFusion(null, { kind: 'decompression' })],
      'not-assessed',
      'order of an operation',
    ],
    [
      'another of the same year',
      [withFusion(300), withFusion(900), withFusion('2026', { kind: 'decompression' })],
      'not-assessed',
      'order of an operation',
    ],
    [
      'another that cannot be read',
      [withFusion(300), withBlank('surgeries', 'operation', null)],
      'not-assessed',
      'no unit',
    ],
    [
      'another that cannot be read, later',
      [withFusion(300), withBlank('surgeries', 'operation', 20)],
      'clear',
      'No spine operation',
    ],
    [
      'two before, another undated',
      [withFusion(300), withFusion(900), withFusion(1200), withFusion(null, { kind: 'decompression' })],
      'finding info',
      'Could not be checked in full',
    ],
    ['day 89', [withFusion(89)], 'not-applicable', 'Before day 90'],
    ['no fusion', [], 'not-applicable', 'No spinal fusion recorded'],
    ['procedures failed', [failing('Procedure')], 'not-assessed', 'procedures'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(repeatSurgery, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
