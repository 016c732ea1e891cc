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
import { cervicalAirway } from './cervical-airway.ts'

const neck = (date: number | string | null) => withFusion(date, { regions: ['cervical'], levels: [] })
const sign = (date: number | null) =>
  withCondition('airway-signs', {
    label: 'Dysphagia',
    recorded: date === null ? null : whenAt(daysAgo(date)),
  })
const swallowing = withAnswer('swallowing-breathing', 'yes')
const both: Change[] = [swallowing, withAnswer('neck-stiffness', 'yes')]
const bothNo = (days = 0): Change[] => [
  withAnswer('swallowing-breathing', 'no', days),
  withAnswer('neck-stiffness', 'no', days),
]

describe('cervical-airway', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no fusion', both, 'not-applicable', 'No spinal fusion'],
    ['lumbar fusion', [withFusion(10), ...both], 'not-applicable', 'No operation on the cervical spine'],
    ['cervical, nobody asked', [neck(100)], 'ask', 'Ask for trouble swallowing'],
    ['both no', [neck(100), ...bothNo()], 'clear', 'Asked: no trouble'],
    ['no, 14 days ago', [neck(100), ...bothNo(14)], 'clear', 'Asked'],
    ['no, 15 days ago', [neck(100), ...bothNo(15)], 'ask', 'Ask for'],
    ['both, day 14', [neck(14), ...both], 'finding critical', 'severe neck stiffness'],
    ['both, day 15', [neck(15), ...both], 'finding high', 'severe neck stiffness'],
    [
      'cervicothoracic',
      [withFusion(5, { regions: ['cervicothoracic'], levels: [] }), ...both],
      'finding critical',
      'After',
    ],
    [
      'disc replacement beside a lumbar fusion',
      [
        withFusion(300),
        withFusion(4, { kind: 'disc-replacement', regions: ['cervical'], levels: [] }),
        ...both,
      ],
      'finding critical',
      'After',
    ],
    [
      'region from the levels',
      [withFusion(5, { regions: [], levels: [{ from: 'text', levels: ['C5/C6'] }] }), ...both],
      'finding critical',
      'After',
    ],
    [
      'trouble swallowing or breathing alone',
      [neck(3), swallowing],
      'finding critical',
      'trouble swallowing',
    ],
    [
      'neck stiffness alone: said',
      [neck(100), withAnswer('neck-stiffness', 'yes'), withAnswer('swallowing-breathing', 'no')],
      'clear',
      'Severe neck stiffness alone',
    ],
    [
      'neck stiffness, the other not asked',
      [neck(100), withAnswer('neck-stiffness', 'yes')],
      'ask',
      'Ask for',
    ],
    [
      'dysphagia 14 days ago',
      [neck(100), sign(14)],
      'finding high',
      'Dysphagia recorded in the last 14 days',
    ],
    ['dysphagia 15 days ago', [neck(100), sign(15), ...bothNo()], 'clear', 'none newly recorded'],
    ['dysphagia since surgery', [neck(4), sign(2)], 'finding critical', 'Dysphagia'],
    ['dysphagia of before surgery', [neck(4), sign(6), ...bothNo()], 'clear', 'Asked'],
    ['dysphagia undated', [neck(100), sign(null), ...bothNo()], 'not-assessed', 'whether it is new'],
    [
      'dysphagia resolved',
      [
        neck(100),
        withCondition('airway-signs', { state: 'inactive', recorded: whenAt(daysAgo(2)) }),
        ...bothNo(),
      ],
      'clear',
      'Asked',
    ],
    [
      'sign not readable',
      [neck(100), withBlank('conditions', 'airway-signs', 2), ...bothNo()],
      'not-assessed',
      'no unit',
    ],
    [
      'lumbar since, cervical before',
      [neck(400), withFusion(5), ...both],
      'finding high',
      'After cervical surgery',
    ],
    [
      'surgery by year only',
      [neck('2026'), swallowing],
      'finding high',
      'whether surgery was in the last 14 days',
    ],
    ['surgery undated', [neck(null), swallowing], 'finding high', 'whether surgery was in the last 14 days'],
    [
      'region not recorded',
      [withFusion(5, { regions: [], levels: [] }), ...both],
      'not-assessed',
      'cannot be told',
    ],
    ['procedures failed', [failing('Procedure'), ...both], 'not-assessed', 'cannot be told'],
    [
      'lumbar, procedures incomplete',
      [withFusion(5), endedIn('incomplete', 'Procedure')],
      'not-assessed',
      'procedures',
    ],
    [
      'fusion known from a diagnosis only',
      [withCondition('fusion-status')],
      'not-assessed',
      'enter it by hand',
    ],
    [
      'diagnoses failed, both no',
      [neck(100), failing('Condition'), ...bothNo()],
      'not-assessed',
      'problems and',
    ],
    [
      'signs stand when diagnoses failed',
      [neck(100), failing('Condition'), ...both],
      'finding high',
      'After',
    ],
    ['questionnaires failed', [neck(100), failing('QuestionnaireResponse')], 'ask', 'questionnaires'],
    [
      'questionnaires incomplete',
      [neck(100), ...bothNo(), endedIn('incomplete', 'QuestionnaireResponse')],
      'not-assessed',
      'questionnaires',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(cervicalAirway, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('counts a cervical fusion entered by hand', () => {
    const byHand: Change = (chart) => ({
      ...chart,
      surgeryByHand: { when: whenAt(daysAgo(3)), region: 'cervical', levels: [], instrumented: 'yes' },
    })
    const said = judge(cervicalAirway, [byHand, swallowing])
    expect(inShort(said)).toBe('finding critical')
    expect(wordsOf(said)).toContain('entered by hand')
  })
})
