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
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { implantFailure } from './implant-failure.ts'

const bothNo = (days = 0): Change[] => [
  withAnswer('crack', 'no', days),
  withAnswer('grinding-bulge', 'no', days),
]

describe('implant-failure', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['nothing coded, nobody asked', [], 'ask', 'Ask for a sudden crack'],
    ['both answered no', bothNo(), 'clear', 'no crack, grinding or bulge'],
    ['no, 14 days ago', bothNo(14), 'clear', 'Asked'],
    ['no, 15 days ago', bothNo(15), 'ask', 'Ask for'],
    ['only one answered', [withAnswer('crack', 'no')], 'ask', 'Ask for'],
    [
      'broken implant on the problem list',
      [withCondition('implant-mechanical')],
      'finding high',
      'Mechanical failure',
    ],
    [
      'the same, resolved',
      [withCondition('implant-mechanical', { state: 'inactive' }), ...bothNo()],
      'clear',
      'Asked',
    ],
    [
      'the same, list incomplete',
      [withCondition('implant-mechanical'), endedIn('incomplete', 'Condition')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'the same, status not readable',
      [withBlank('conditions', 'implant-mechanical', 3), ...bothNo()],
      'not-assessed',
      'no unit',
    ],
    ['diagnoses failed', [failing('Condition'), ...bothNo()], 'not-assessed', 'problems and diagnoses'],
    ['crack', [withAnswer('crack', 'yes')], 'finding high', 'on the checklist'],
    ['grinding or bulge', [withAnswer('grinding-bulge', 'yes')], 'finding high', 'on the checklist'],
    [
      'crack stands when diagnoses failed',
      [failing('Condition'), withAnswer('crack', 'yes')],
      'finding high',
      'on the checklist',
    ],
    [
      'crack with new weakness',
      [withAnswer('crack', 'yes'), withAnswer('weakness', 'yes')],
      'finding critical',
      'with new weakness',
    ],
    [
      'broken implant with weakness getting worse',
      [withCondition('implant-mechanical'), withAnswer('weakness-progressing', 'yes')],
      'finding critical',
      'with new weakness',
    ],
    [
      'crack with a foot drop recorded this week',
      [
        withAnswer('crack', 'yes'),
        withCondition('limb-weakness', { label: 'Foot drop', recorded: whenAt(daysAgo(5)) }),
      ],
      'finding critical',
      'with new weakness',
    ],
    [
      'crack with a foot drop of last year',
      [
        withAnswer('crack', 'yes'),
        withCondition('limb-weakness', { label: 'Foot drop', recorded: whenAt(daysAgo(300)) }),
        withAnswer('weakness', 'no'),
        withAnswer('weakness-progressing', 'no'),
      ],
      'finding high',
      'on the checklist',
    ],
    [
      'crack, weakness not asked: said',
      [withAnswer('crack', 'yes')],
      'finding high',
      'whether there is new weakness: Ask for',
    ],
    ['weakness alone is another rule', [withAnswer('weakness', 'yes')], 'ask', 'Ask for'],
    [
      'weakness: no',
      [withAnswer('crack', 'yes'), withAnswer('weakness', 'no')],
      'finding high',
      'on the checklist',
    ],
    [
      'painful implant of the spine',
      [withCondition('implant-pain')],
      'finding high',
      'Pain from a spinal implant',
    ],
    [
      'painful implant, site not given',
      [withCondition('implant-pain', { spinal: false }), ...bothNo()],
      'not-assessed',
      'whether it is the spinal implant cannot be told',
    ],
    ['questionnaires failed', [failing('QuestionnaireResponse')], 'ask', 'questionnaires'],
    [
      'questionnaires incomplete: no may not be the newest',
      [...bothNo(), endedIn('incomplete', 'QuestionnaireResponse')],
      'not-assessed',
      'questionnaires',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(implantFailure, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('prompts a plain X-ray', () => {
    expect(implantFailure.consider).toContain('Plain X-ray')
  })
})
