import { describe, expect, it } from 'vitest'
import {
  aged,
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  withFusion,
  withPatient,
  withResult,
  whenAt,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { raisedEsr } from './raised-esr.ts'

const LAB = 'Observation/laboratory'
const esr = (value: string, date: number | string) => withResult('esr', value, date)
const man = withPatient({ sex: 'male' })

describe('raised-esr', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no fusion, everything read', [], 'not-applicable', 'No spinal fusion'],
    [
      'no fusion among procedures, but FBSS on the problem list',
      [withCondition('post-laminectomy')],
      'not-assessed',
      'enter it by hand',
    ],
    ['procedures could not be read', [failing('Procedure')], 'not-assessed', 'procedures'],
    [
      'the only fusion has no date',
      [withFusion(null), esr('80', 3)],
      'not-assessed',
      'without a readable date',
    ],
    ['day 41: raised by the operation', [withFusion(41), esr('80', 0)], 'not-applicable', 'Before day 42'],
    ['day 42: judged', [withFusion(42), esr('80', 0)], 'finding info', 'above 30 mm/h'],
    ['no ESR recorded', [withFusion(100)], 'not-assessed', 'No ESR in the chart'],
    ['laboratory failed', [withFusion(100), failing(LAB)], 'not-assessed', 'laboratory results'],
    [
      'the only ESR cannot be read',
      [withFusion(100), withBlank('results', 'esr', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'a newer ESR cannot be read',
      [withFusion(100), esr('10', 20), withBlank('results', 'esr', 3)],
      'not-assessed',
      'a newer ESR',
    ],
    [
      'laboratory incomplete: normal may not be the latest',
      [withFusion(100), esr('10', 3), endedIn('incomplete', LAB)],
      'not-assessed',
      'incomplete',
    ],
    [
      'laboratory incomplete: raised stands',
      [withFusion(100), esr('80', 3), endedIn('incomplete', LAB)],
      'finding info',
      'Could not be checked in full',
    ],
    [
      'a later fusion may be recorded',
      [withFusion(100), esr('10', 3), withFusion(null)],
      'not-assessed',
      'also recorded',
    ],
    ['sample of day 41', [withFusion(50), esr('80', 9)], 'not-assessed', 'No ESR since day 42'],
    ['sample of day 42', [withFusion(50), esr('80', 8)], 'finding info', 'above'],
    [
      'surgery known by month',
      [withFusion('2026-09'), esr('80', '2026-10-20')],
      'not-assessed',
      'is from day 42 or later',
    ],
    ['90 days old', [withFusion(300), esr('80', 90)], 'finding info', 'above'],
    ['91 days old', [withFusion(300), esr('10', 91)], 'not-assessed', 'Last ESR 91 days ago (10 mm/h)'],
    ['year-only sample', [withFusion('2024-03-01'), esr('10', '2026')], 'not-assessed', 'within 90 days'],
    [
      'woman of 50, limit (50 + 10) / 2: 30 is not above',
      [withFusion(100), esr('30', 3)],
      'clear',
      'not above 30 mm/h, the limit for a woman of 50',
    ],
    ['woman of 50: 30.1 is', [withFusion(100), esr('30.1', 3)], 'finding info', 'above 30 mm/h'],
    [
      'man of 50, limit 50 / 2: 25 is not above',
      [withFusion(100), man, esr('25', 3)],
      'clear',
      'not above 25 mm/h, the limit for a man of 50',
    ],
    ['man of 50: 26 is', [withFusion(100), man, esr('26', 3)], 'finding info', 'above 25 mm/h'],
    ['woman of 71', [withFusion(100), aged(71), esr('41', 3)], 'finding info', 'above 40.5 mm/h'],
    [
      'comparator across the limit',
      [withFusion(100), esr('<40', 3)],
      'not-assessed',
      'cannot be compared with the limit of 30 mm/h',
    ],
    ['comparator beyond the limit', [withFusion(100), esr('>100', 3)], 'finding info', 'above'],
    [
      'sex not recorded',
      [withFusion(100), withPatient({ sex: 'unknown' }), esr('10', 3)],
      'not-assessed',
      'sex',
    ],
    ['sex other', [withFusion(100), withPatient({ sex: 'other' }), esr('10', 3)], 'not-assessed', 'sex'],
    ['no birth date', [withFusion(100), withPatient({ birth: null }), esr('10', 3)], 'not-assessed', 'age'],
    [
      'birth year only, birthday may have passed',
      [withFusion(100), withPatient({ birth: whenAt('1976') }), esr('10', 3)],
      'not-assessed',
      'age',
    ],
    [
      'patient details failed',
      [withFusion(100), failing('Patient'), esr('10', 3)],
      'not-assessed',
      'patient details',
    ],
    [
      'CRP raised too',
      [withFusion(100), esr('80', 3), withResult('crp', '14', 3)],
      'finding moderate',
      'CRP is raised too',
    ],
    ['CRP normal', [withFusion(100), esr('80', 3), withResult('crp', '4', 3)], 'finding info', 'above'],
    [
      'CRP not assessed: the finding stands, and says so',
      [withFusion(300), esr('80', 3), withResult('crp', '14', 100)],
      'finding info',
      'whether CRP is raised too: Last CRP 100 days ago',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(raisedEsr, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('rests on the value, the age, the operation and the CRP', () => {
    const said = judge(raisedEsr, [withFusion(100), esr('80', 3), withResult('crp', '14', 3)])
    expect(said.evidence.map((one) => one.label)).toEqual(['ESR', 'Age', 'Spinal fusion', 'CRP'])
  })
})
