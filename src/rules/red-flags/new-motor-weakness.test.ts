import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  inShort,
  judge,
  whenAt,
  withAnswer,
  withBlank,
  withCondition,
  withFusion,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { newMotorWeakness } from './new-motor-weakness.ts'

const footDrop = (days: number | string | null, onset: number | null = null) =>
  withCondition('limb-weakness', {
    label: 'Foot drop',
    recorded: days === null ? null : whenAt(typeof days === 'number' ? daysAgo(days) : days),
    onset: onset === null ? null : whenAt(daysAgo(onset)),
  })
const bothNo = (days = 0): Change[] => [
  withAnswer('weakness', 'no', days),
  withAnswer('weakness-progressing', 'no', days),
]

describe('new-motor-weakness', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['nothing coded, nobody asked', [], 'ask', 'Ask for and examine'],
    ['both answered no', bothNo(), 'clear', 'None recorded'],
    ['no, 14 days ago, still counts', bothNo(14), 'clear', 'Asked'],
    ['no, 15 days ago, counts as not asked', bothNo(15), 'ask', 'Ask for'],
    ['one of two answered', [withAnswer('weakness', 'no')], 'ask', 'Ask for'],
    [
      'weakness, long after fusion',
      [withFusion(300), withAnswer('weakness', 'yes')],
      'finding high',
      'New weakness on',
    ],
    ['weakness, no fusion recorded', [withAnswer('weakness', 'yes')], 'finding high', 'on the checklist'],
    [
      'weakness, day 30',
      [withFusion(30), withAnswer('weakness', 'yes')],
      'finding critical',
      'within 30 days of fusion',
    ],
    [
      'weakness, day 31',
      [withFusion(31), withAnswer('weakness', 'yes')],
      'finding high',
      'on the checklist.',
    ],
    [
      'getting worse, long after fusion',
      [withFusion(300), withAnswer('weakness-progressing', 'yes')],
      'finding critical',
      'getting worse',
    ],
    [
      'weakness, fusion known by year only',
      [withFusion('2026'), withAnswer('weakness', 'yes')],
      'finding high',
      'Could not be checked in full: whether fusion was in the last 30 days',
    ],
    [
      'weakness, fusion of a month that settles it',
      [withFusion('2026-10-10'), withAnswer('weakness', 'yes')],
      'finding critical',
      'within 30 days',
    ],
    [
      'weakness stands when procedures failed',
      [failing('Procedure'), withAnswer('weakness', 'yes')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'weakness stands when diagnoses failed',
      [failing('Condition'), withAnswer('weakness', 'yes')],
      'finding high',
      'on the checklist',
    ],
    ['yes, then no', [withAnswer('weakness', 'yes', 5), ...bothNo()], 'clear', 'Asked'],
    [
      'foot drop 30 days ago',
      [withFusion(300), footDrop(30)],
      'finding high',
      'recorded in the last 30 days',
    ],
    ['foot drop 31 days ago', [withFusion(300), footDrop(31), ...bothNo()], 'clear', 'older than 30 days'],
    ['foot drop 31 days ago, not asked', [withFusion(300), footDrop(31)], 'ask', 'Ask for'],
    [
      'foot drop since fusion 20 days ago',
      [withFusion(20), footDrop(10)],
      'finding critical',
      'within 30 days of fusion',
    ],
    [
      'foot drop from before the operation',
      [withFusion(10), footDrop(12), ...bothNo()],
      'clear',
      'is older than 30 days, or than the fusion',
    ],
    [
      'foot drop of the day of surgery',
      [withFusion(10), footDrop(10)],
      'finding critical',
      'Weakness of a limb',
    ],
    ['recorded now, present for years', [withFusion(300), footDrop(3, 900)], 'ask', 'Ask for'],
    [
      'foot drop, answered no',
      [withFusion(300), footDrop(5), ...bothNo()],
      'finding high',
      'recorded in the last',
    ],
    [
      'foot drop undated',
      [withFusion(300), footDrop(null), ...bothNo()],
      'not-assessed',
      'whether it is new cannot be told',
    ],
    [
      'foot drop by year only',
      [withFusion(300), footDrop('2026')],
      'not-assessed',
      'whether it is new cannot be told',
    ],
    [
      'foot drop resolved',
      [withCondition('limb-weakness', { state: 'inactive', recorded: whenAt(daysAgo(3)) }), ...bothNo()],
      'clear',
      'None recorded',
    ],
    [
      'foot drop, status not readable',
      [withBlank('conditions', 'limb-weakness', 3), ...bothNo()],
      'not-assessed',
      'no unit',
    ],
    [
      'diagnoses failed, answered no',
      [failing('Condition'), ...bothNo()],
      'not-assessed',
      'problems and diagnoses',
    ],
    ['questionnaires failed', [failing('QuestionnaireResponse')], 'ask', 'questionnaires'],
    [
      'questionnaires incomplete: no may not be the newest',
      [...bothNo(), endedIn('incomplete', 'QuestionnaireResponse')],
      'not-assessed',
      'questionnaires',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(newMotorWeakness, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('names 24 hours as the outer bound', () => {
    expect(newMotorWeakness.consider).toContain('24 hours is the outer bound')
  })
})
