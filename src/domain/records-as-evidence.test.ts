import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  whenAt,
  withBlank,
  withCondition,
  withContrastAllergy,
  withDevice,
  withExam,
  type Change,
} from '../../test/chart-builders.ts'
import type { Context } from './context.ts'
import type { Fact } from './fact.ts'
import { contrastAllergies } from './select-allergies.ts'
import { boneDensityExams } from './select-bone-density.ts'
import { conditions } from './select-conditions.ts'
import { implantedDevices } from './select-devices.ts'

type Ask = (context: Context) => Fact<readonly unknown[]>
const allergies = contrastAllergies(['gadolinium'])
const infections = conditions(['spine-infection'])
const devices = implantedDevices()

describe('a record as evidence', () => {
  it.each<[why: string, ask: Ask, change: Change, value: string]>([
    ['allergy', allergies, withContrastAllergy('gadolinium'), 'active'],
    [
      'allergy, not certain, by name',
      allergies,
      withContrastAllergy('gadolinium', { certainty: 'unconfirmed', byName: true }),
      'active, unconfirmed, by name',
    ],
    ['condition by its code', infections, withCondition('spine-infection'), 'active (X00)'],
    ['condition by name', infections, withCondition('spine-infection', { code: null }), 'active (by name)'],
    [
      'condition not certain',
      infections,
      withCondition('spine-infection', { certainty: 'provisional' }),
      'active (X00, provisional)',
    ],
    ['device', devices, withDevice('pump'), 'implanted, MR conditions not in the record'],
    [
      'device that says it is MR conditional, by name',
      devices,
      withDevice('pump', { mriConditional: true, byName: true }),
      'implanted, MR conditional by its record, matched by name',
    ],
    ['bone density', boneDensityExams, withExam('dxa', 20), 'performed'],
    [
      'bone density by name',
      boneDensityExams,
      withExam('dxa', 20, { byName: true }),
      'performed, matched by name',
    ],
  ])('%s', (_why, ask, change, value) => {
    const fact = ask(contextOf(chartWith(change)))
    expect(fact.state === 'known' && fact.evidence.map((one) => one.value)).toEqual([value])
  })

  it.each<[why: string, onset: string | null, recorded: string | null, expected: string | undefined]>([
    ['when it was recorded', '2020-01-01', '2021-01-01', '2021-01-01'],
    ['else when it began', '2020-01-01', null, '2020-01-01'],
    ['not known', null, null, undefined],
  ])('the date of a condition: %s', (_why, onset, recorded, expected) => {
    const [from, noted] = [onset, recorded].map((text) => (text === null ? null : whenAt(text)))
    const change = withCondition('spine-infection', { onset: from ?? null, recorded: noted ?? null })
    const fact = infections(contextOf(chartWith(change)))
    expect(fact.state === 'known' && fact.evidence[0]?.when?.text).toBe(expected)
  })
})

describe('bone-density exams', () => {
  const exam = (date: number, resource: string) => withExam('dxa', date, { resource })
  it.each<[why: string, changes: Change[], expected: string]>([
    ['oldest first, those of a day by id', [exam(10, 'A'), exam(20, 'C'), exam(20, 'B')], 'B C A'],
    ['no other exam', [withExam('ct', 10)], 'absent'],
    ['an unreadable one', [withBlank('imaging', 'dxa', null)], 'unknown'],
    ['an unreadable exam of a kind not said', [withBlank('imaging', 'anything', null)], 'unknown'],
    ['an unreadable exam of another kind', [withBlank('imaging', 'ct', null)], 'absent'],
  ])('%s', (_why, changes, expected) => {
    const fact = boneDensityExams(contextOf(chartWith(...changes)))
    expect(fact.state === 'known' ? fact.value.map((one) => one.resource).join(' ') : fact.state).toBe(
      expected,
    )
  })
})
