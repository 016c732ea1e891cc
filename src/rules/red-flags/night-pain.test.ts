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
  withMedication,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { longTermCorticosteroid } from '../medications/long-term-corticosteroid.ts'
import { verdictOf } from '../rule.ts'
import { nightPain } from './night-pain.ts'

const rule = nightPain(verdictOf(longTermCorticosteroid))

const yes = withAnswer('night-pain', 'yes')
const prednisone = (days: number) => withMedication('prednisone', { when: whenAt(daysAgo(days)) })

describe('night-pain', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['nobody asked', [], 'ask', 'Ask for night pain'],
    ['no', [withAnswer('night-pain', 'no')], 'clear', 'Asked: no night pain'],
    ['no, 14 days ago', [withAnswer('night-pain', 'no', 14)], 'clear', 'Asked'],
    ['no, 15 days ago', [withAnswer('night-pain', 'no', 15)], 'ask', 'Ask for'],
    [
      'a risk without night pain',
      [withCondition('cancer'), withAnswer('night-pain', 'no')],
      'clear',
      'Asked',
    ],
    ['alone', [yes], 'finding moderate', 'Not asked: weight loss, fever'],
    [
      'alone, asked for the rest',
      [yes, withAnswer('weight-loss', 'no'), withAnswer('fever', 'no')],
      'finding moderate',
      'no risk found that goes with it.',
    ],
    ['active cancer', [yes, withCondition('cancer')], 'finding high', 'cancer recorded'],
    [
      'cancer, resolved',
      [yes, withCondition('cancer', { state: 'inactive' })],
      'finding high',
      'cancer recorded',
    ],
    ['history of cancer', [yes, withCondition('past-cancer')], 'finding high', 'cancer recorded'],
    ['weight loss', [yes, withAnswer('weight-loss', 'yes')], 'finding high', 'weight loss'],
    ['fever on the checklist', [yes, withAnswer('fever', 'yes')], 'finding high', 'fever'],
    ['38.0 measured', [yes, withResult('temperature', '38', 7)], 'finding high', 'fever'],
    [
      '38.0 measured 8 days ago',
      [yes, withResult('temperature', '38', 8)],
      'finding moderate',
      'no risk found',
    ],
    ['37.9 measured', [yes, withResult('temperature', '37.9', 1)], 'finding moderate', 'no risk found'],
    ['raised CRP', [yes, withFusion(100), withResult('crp', '20', 2)], 'finding high', 'CRP raised'],
    ['normal CRP', [yes, withFusion(100), withResult('crp', '3', 2)], 'finding moderate', 'no risk found'],
    [
      'immunosuppression recorded',
      [yes, withCondition('immunosuppression')],
      'finding high',
      'immunosuppression',
    ],
    [
      'immunosuppression, over',
      [yes, withCondition('immunosuppression', { state: 'inactive' })],
      'finding moderate',
      'no risk found',
    ],
    ['corticosteroid for more than 90 days', [yes, prednisone(91)], 'finding high', 'immunosuppression'],
    ['corticosteroid for 90 days', [yes, prednisone(90)], 'finding moderate', 'no risk found'],
    [
      'corticosteroid as replacement',
      [yes, prednisone(200), withCondition('adrenal-insufficiency')],
      'finding moderate',
      'no risk found',
    ],
    ['injection drug use', [yes, withCondition('injection-drug-use')], 'finding high', 'injection drug use'],
    [
      'two at once',
      [yes, withCondition('cancer'), withAnswer('weight-loss', 'yes')],
      'finding high',
      'cancer recorded, weight loss',
    ],
    [
      'diagnoses failed: stands, said',
      [yes, failing('Condition')],
      'finding moderate',
      'problems and diagnoses',
    ],
    [
      'medicines failed: stands, said',
      [yes, failing('MedicationRequest')],
      'finding moderate',
      'corticosteroid',
    ],
    [
      'vital signs failed: stands, said',
      [yes, failing('Observation/vital-signs')],
      'finding moderate',
      'vital signs',
    ],
    ['no CRP: said', [yes, withFusion(100)], 'finding moderate', 'whether CRP is raised: No CRP'],
    [
      'cancer not readable: said',
      [yes, withBlank('conditions', 'cancer', 3, 'status not readable')],
      'finding moderate',
      'status not readable',
    ],
    ['questionnaires failed', [failing('QuestionnaireResponse')], 'ask', 'questionnaires'],
    ['a checklist that cannot be read', [withBlank('answers', 'checklist', 1)], 'ask', 'no unit'],
    [
      'questionnaires incomplete: no may not be the newest',
      [withAnswer('night-pain', 'no'), endedIn('incomplete', 'QuestionnaireResponse')],
      'not-assessed',
      'questionnaires',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(rule, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
