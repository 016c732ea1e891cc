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
  withSurgeryByHand,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { caudaEquina } from './cauda-equina.ts'

const retention = (days: number | string | null, onset: number | null = null) =>
  withCondition('bladder-bowel-dysfunction', {
    recorded: days === null ? null : whenAt(typeof days === 'number' ? daysAgo(days) : days),
    onset: onset === null ? null : whenAt(daysAgo(onset)),
  })
const laminectomy = (date: number | null) => withFusion(date, { kind: 'decompression', label: 'Laminectomy' })
const bothNo = (days = 0): Change[] => [
  withAnswer('bladder-bowel', 'no', days),
  withAnswer('saddle-numbness', 'no', days),
]

describe('cauda-equina', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['nothing coded, nobody asked', [], 'ask', 'Ask for bladder and bowel control'],
    ['nothing coded, both answered no', bothNo(), 'clear', 'None recorded'],
    ['one of two answered', [withAnswer('bladder-bowel', 'no')], 'ask', 'Ask for'],
    ['no, 14 days ago, still counts', bothNo(14), 'clear', 'Asked'],
    ['no, 15 days ago, counts as not asked', bothNo(15), 'ask', 'Ask for'],
    [
      'no, on a month-only date, may be too old',
      [withAnswer('bladder-bowel', 'no', '2026-10'), withAnswer('saddle-numbness', 'no')],
      'ask',
      'Ask for',
    ],
    ['diagnosis active', [withCondition('cauda-equina')], 'finding critical', 'recorded as active'],
    [
      'diagnosis provisional: stands, labelled',
      [withCondition('cauda-equina', { certainty: 'provisional' })],
      'finding critical',
      'recorded as provisional',
    ],
    [
      'diagnosis matched by name: stands, labelled',
      [withCondition('cauda-equina', { code: null })],
      'finding critical',
      'matched by name',
    ],
    [
      'diagnosis resolved',
      [withCondition('cauda-equina', { state: 'inactive' }), ...bothNo()],
      'clear',
      'Asked',
    ],
    [
      'diagnosis found although the list is incomplete',
      [withCondition('cauda-equina'), endedIn('incomplete', 'Condition')],
      'finding critical',
      'Could not be checked in full',
    ],
    [
      'diagnosis recorded with a status nobody can read',
      [withBlank('conditions', 'cauda-equina', 3, 'status not readable'), ...bothNo()],
      'not-assessed',
      'status not readable',
    ],
    [
      'diagnoses failed, both answered no',
      [failing('Condition'), ...bothNo()],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'diagnoses failed, nobody asked: the question is still put',
      [failing('Condition')],
      'not-assessed',
      'Ask for bladder',
    ],
    ['bladder or bowel: yes', [withAnswer('bladder-bowel', 'yes')], 'finding critical', 'on the checklist'],
    [
      'saddle numbness: yes, the other not asked',
      [withAnswer('saddle-numbness', 'yes')],
      'finding critical',
      'on the checklist',
    ],
    [
      'yes stands when diagnoses failed',
      [failing('Condition'), withAnswer('saddle-numbness', 'yes')],
      'finding critical',
      'on the checklist',
    ],
    ['yes, then no', [withAnswer('bladder-bowel', 'yes', 5), ...bothNo()], 'clear', 'Asked'],
    ['questionnaires failed', [failing('QuestionnaireResponse')], 'ask', 'questionnaires'],
    ['a checklist that cannot be read', [withBlank('answers', 'checklist', 1)], 'ask', 'no unit'],
    [
      'a newer checklist cannot be read: no is no longer no',
      [...bothNo(3), withBlank('answers', 'checklist', 1)],
      'not-assessed',
      'no unit',
    ],
    [
      'questionnaires incomplete: no may not be the newest',
      [...bothNo(), endedIn('incomplete', 'QuestionnaireResponse')],
      'not-assessed',
      'questionnaires',
    ],
    [
      'retention 30 days ago, after surgery',
      [withFusion(40), retention(30)],
      'finding critical',
      'in the last 30 days, after spine surgery',
    ],
    ['retention 31 days ago', [withFusion(40), retention(31)], 'ask', 'Ask for'],
    [
      'retention 31 days ago, asked',
      [withFusion(40), retention(31), ...bothNo()],
      'clear',
      'is older than 30 days',
    ],
    [
      'retention on the day of surgery',
      [withFusion(10), retention(10)],
      'finding critical',
      'after spine surgery',
    ],
    ['retention before surgery', [withFusion(10), retention(11)], 'ask', 'Ask for'],
    ['recorded now, present for years', [withFusion(40), retention(3, 900)], 'ask', 'Ask for'],
    [
      'new retention, surgery only by year',
      [withFusion('2026'), retention(3)],
      'finding critical',
      'after spine surgery',
    ],
    [
      'undated retention',
      [withFusion(40), retention(null)],
      'not-assessed',
      'whether it is new cannot be told',
    ],
    [
      'year-only retention',
      [withFusion('2025-01-10'), retention('2026')],
      'not-assessed',
      'whether it is new cannot be told',
    ],
    [
      'retention before surgery, asked: said, and not that it is old',
      [withFusion(10), retention(11), ...bothNo()],
      'clear',
      'recorded in the last 30 days; no spine operation is recorded before it',
    ],
    ['new retention, no fusion recorded', [retention(3)], 'ask', 'no spine operation is recorded before it'],
    [
      'new retention, no operation recorded, but a diagnosis after one',
      [withCondition('post-laminectomy'), retention(3), ...bothNo()],
      'not-assessed',
      'whether after surgery cannot be told',
    ],
    [
      'new retention before the only operation, a diagnosis after one',
      [withCondition('post-laminectomy'), withFusion(10), retention(11), ...bothNo()],
      'clear',
      'no spine operation is recorded before it',
    ],
    [
      'new retention after a laminectomy, nothing fused, all answered no',
      [laminectomy(10), retention(3), ...bothNo()],
      'finding critical',
      'after spine surgery',
    ],
    ['new retention before a laminectomy', [laminectomy(2), retention(3)], 'ask', 'Ask for'],
    ['old retention after a laminectomy', [laminectomy(40), retention(31)], 'ask', 'Ask for'],
    [
      'new retention between a laminectomy and a fusion',
      [laminectomy(22), retention(12), withFusion(4)],
      'finding critical',
      'after spine surgery',
    ],
    [
      'new retention after an operation of no known region',
      [withFusion(10, { kind: 'exploration', regions: [], levels: [] }), retention(3)],
      'finding critical',
      'after spine surgery',
    ],
    [
      'new retention after an operation on the SI joint only',
      [withFusion(10, { kind: 'si-fusion' }), retention(3)],
      'ask',
      'Ask for',
    ],
    [
      'new retention before a fusion, another operation undated',
      [withFusion(2), laminectomy(null), retention(3)],
      'not-assessed',
      'whether after surgery cannot be told',
    ],
    [
      'new retention after a fusion entered by hand',
      [withSurgeryByHand(10), retention(3)],
      'finding critical',
      'entered by hand',
    ],
    [
      'new retention, procedures failed',
      [failing('Procedure'), retention(3)],
      'not-assessed',
      'whether after surgery cannot be told',
    ],
    [
      'new retention, fusion undated',
      [withFusion(null), retention(3)],
      'not-assessed',
      'whether after surgery cannot be told',
    ],
    [
      'new retention, both answered no',
      [withFusion(40), retention(3), ...bothNo()],
      'finding critical',
      'after spine surgery',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(caudaEquina, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('names the operation before it, not a later one', () => {
    const { evidence } = judge(caudaEquina, [laminectomy(22), retention(12), withFusion(4)])
    expect(evidence.map((one) => one.value)).toContain('Laminectomy')
    expect(evidence.map((one) => one.value)).not.toContain('Posterior lumbar fusion L4-L5')
  })

  it('shows the checklist answer in words', () => {
    const [evidence] = judge(caudaEquina, [withAnswer('saddle-numbness', 'yes')]).evidence
    expect(evidence?.label).toBe('Checklist: Numbness of the saddle area')
  })
})
