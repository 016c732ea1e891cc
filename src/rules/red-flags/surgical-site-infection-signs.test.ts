import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  inShort,
  judge,
  withAnswer,
  withBlank,
  withCondition,
  withFusion,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { surgicalSiteInfectionSigns } from './surgical-site-infection-signs.ts'

const temperature = (value: string, date: number | string = 1, label = 'Oral temperature') =>
  withResult('temperature', value, date, { label })
const bothNo = (days = 0): Change[] => [
  withAnswer('fever', 'no', days),
  withAnswer('wound-drainage', 'no', days),
]
const raisedCrp: Change[] = [withFusion(100), withResult('crp', '20', 2)]
const normalCrp: Change[] = [withFusion(100), withResult('crp', '3', 2)]
const drains = withAnswer('wound-drainage', 'yes')
const infected = withCondition('surgical-site-infection', { label: 'Deep wound infection' })

describe('surgical-site-infection-signs', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['nothing recorded, nobody asked', [], 'ask', 'Ask for fever and wound drainage'],
    ['both answered no, no temperature', bothNo(), 'clear', 'No temperature recorded in the last 7 days'],
    [
      'both answered no, temperature normal',
      [...bothNo(), temperature('36.8')],
      'clear',
      'No temperature of 38.0',
    ],
    ['no, 14 days ago', bothNo(14), 'clear', 'Asked'],
    ['no, 15 days ago', bothNo(15), 'ask', 'Ask for'],
    ['only one answered', [withAnswer('fever', 'no')], 'ask', 'Ask for'],
    ['37.9', [...bothNo(), temperature('37.9')], 'clear', 'Asked'],
    ['38.0', [...bothNo(), temperature('38')], 'finding moderate', 'Oral temperature 38 °C'],
    ['38.4', [temperature('38.4')], 'finding moderate', '38.4'],
    ['38.5', [temperature('38.5')], 'finding high', '38.5'],
    [
      'where it was taken is shown',
      [temperature('38.6', 1, 'Axillary temperature')],
      'finding high',
      'Axillary',
    ],
    ['38.6, 7 days ago', [temperature('38.6', 7)], 'finding high', '38.6'],
    [
      '38.6, 8 days ago',
      [...bothNo(), temperature('38.6', 8)],
      'clear',
      'No temperature recorded in the last 7',
    ],
    [
      '38.6, normal since',
      [...bothNo(), temperature('38.6', 3), temperature('36.6', 0)],
      'finding high',
      '38.6',
    ],
    [
      '38.6 of some day this month',
      [...bothNo(), temperature('38.6', '2026-10')],
      'not-assessed',
      'cannot be told',
    ],
    ['38.6 of today as a month of one day', [temperature('38.6', '2026-11')], 'finding high', '38.6'],
    ['a value with an open end', [...bothNo(), temperature('<40')], 'not-assessed', 'cannot be compared'],
    [
      'a recent temperature cannot be read',
      [...bothNo(), withBlank('results', 'temperature', 2)],
      'not-assessed',
      'no unit',
    ],
    [
      'an old temperature cannot be read',
      [...bothNo(), withBlank('results', 'temperature', 8)],
      'clear',
      'Asked',
    ],
    ['an undated one', [...bothNo(), withBlank('results', 'temperature', null)], 'not-assessed', 'no unit'],
    ['fever on the checklist', [withAnswer('fever', 'yes')], 'finding high', 'Fever on the checklist'],
    ['wound drainage', [drains], 'finding high', 'Wound drainage on the checklist'],
    [
      'wound infection on the problem list',
      [infected],
      'finding high',
      'Deep wound infection recorded as active',
    ],
    [
      'wound open',
      [withCondition('wound-disruption', { label: 'Dehiscence' })],
      'finding high',
      'Dehiscence recorded',
    ],
    [
      'wound infection, resolved',
      [withCondition('surgical-site-infection', { state: 'inactive' }), ...bothNo()],
      'clear',
      'No wound infection',
    ],
    ['wound infection, answered no', [infected, ...bothNo()], 'finding high', 'recorded as active'],
    ['drainage and infection recorded: one kind', [drains, infected], 'finding high', 'Wound drainage'],
    [
      'fever and 39: one kind',
      [withAnswer('fever', 'yes'), temperature('39')],
      'finding high',
      'fever on the checklist',
    ],
    ['drainage and 38.0', [drains, temperature('38')], 'finding critical', '2 kinds of sign together'],
    ['drainage and 37.9', [drains, temperature('37.9')], 'finding high', 'Wound drainage'],
    [
      'drainage and fever',
      [drains, withAnswer('fever', 'yes')],
      'finding critical',
      '2 kinds of sign together',
    ],
    ['drainage and raised CRP', [...raisedCrp, drains], 'finding critical', 'CRP raised'],
    ['38.2 and raised CRP', [...raisedCrp, temperature('38.2')], 'finding critical', 'CRP raised'],
    ['38.2 and normal CRP', [...normalCrp, temperature('38.2')], 'finding moderate', '38.2'],
    [
      'all three',
      [...raisedCrp, drains, temperature('38.2')],
      'finding critical',
      '3 kinds of sign together',
    ],
    ['raised CRP alone is another rule', [...raisedCrp, ...bothNo()], 'clear', 'Asked'],
    ['raised CRP alone, not asked', raisedCrp, 'ask', 'Ask for'],
    [
      'drainage, CRP missing: said',
      [withFusion(100), drains],
      'finding high',
      'whether CRP is raised: No CRP',
    ],
    [
      'drainage stands when all else failed',
      [drains, failing('Condition', 'Observation/vital-signs', 'Observation/laboratory')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'fever stands when questionnaires failed',
      [temperature('38.6'), failing('QuestionnaireResponse')],
      'finding high',
      '38.6',
    ],
    [
      'vital signs failed, both no',
      [...bothNo(), failing('Observation/vital-signs')],
      'not-assessed',
      'vital signs',
    ],
    [
      'diagnoses failed, both no',
      [...bothNo(), failing('Condition')],
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
    const said = judge(surgicalSiteInfectionSigns, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('shows the temperature as used when it was recorded in another unit', () => {
    const said = judge(surgicalSiteInfectionSigns, [
      withResult('temperature', '38.6', 1, {
        label: 'Rectal temperature',
        recorded: '101.5 [degF]',
        used: '38.6 °C',
      }),
    ])
    expect(said.message).toBe('Rectal temperature 38.6 °C (2026-10-31).')
    expect(said.evidence).toMatchObject([{ value: '101.5 [degF]', used: '38.6 °C' }])
  })
})
