import fc from 'fast-check'
import { appSays, contextOf, fusionRecord, observation } from './records.ts'

/** mg/L; `below` stands for a result like "<5". */
type Crp = { day: number; value: number; below: boolean; inMgPerDl: boolean }
/** `day` counts from the operation, which was `today` days ago. */
export type CrpCase = { today: number; results: readonly Crp[]; highSensitivity: boolean }

export const crpCase: fc.Arbitrary<CrpCase> = fc
  .record({
    today: fc.oneof(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 61, max: 400 }),
      fc.constantFrom(6, 7, 41, 42),
    ),
    results: fc.uniqueArray(
      fc.record({
        back: fc.oneof(
          fc.integer({ min: 0, max: 30 }),
          fc.integer({ min: 31, max: 120 }),
          fc.constantFrom(3, 90, 91),
        ),
        value: fc.oneof(fc.constantFrom(5, 9, 10, 11, 15, 16, 20, 30, 31), fc.integer({ min: 1, max: 90 })),
        below: fc.boolean(),
        inMgPerDl: fc.boolean(),
      }),
      { maxLength: 4, selector: ({ back }) => back },
    ),
    highSensitivity: fc.boolean(),
  })
  .map(({ today, results, highSensitivity }) => ({
    today,
    highSensitivity,
    results: results.map(({ back, value, below, inMgPerDl }) => {
      const isLow = below && value < 10
      return { day: today - back, value: isLow ? 5 : value, below: isLow, inMgPerDl }
    }),
  }))

/** Days after the operation from which CRP says something, and from which it should be normal; mg/L. */
export function crpExpected({ today, results }: CrpCase): string {
  if (today < 7) return 'not-applicable'
  const byDay = [...results].sort((a, b) => a.day - b.day)
  const latest = byDay.at(-1)
  if (!latest) return 'not-assessed'
  if (latest.day < 7) return 'not-assessed'
  if (today - latest.day > 90) return 'not-assessed'
  if (latest.below || latest.value <= 10) return 'clear'
  const course = byDay.filter((one) => one.day > 0 && one !== latest)
  if (latest.day >= 42) {
    const previous = course.at(-1)
    const isRising = previous && !previous.below && previous.value > 10 && latest.value > previous.value
    return latest.value > 30 || isRising ? 'finding high' : 'finding moderate'
  }
  if (course.length === 0) return 'not-assessed'
  const lowest = Math.min(...course.map((one) => one.value))
  if (latest.value - lowest > 5) return 'finding moderate'
  const isHalved = (one: Crp) => latest.value <= one.value / 2
  if (course.some((one) => latest.day - one.day >= 3 && !isHalved(one))) return 'finding moderate'
  return today >= 42 ? 'not-assessed' : 'clear'
}

export function crpSaid({ today, results, highSensitivity }: CrpCase): string {
  const records = [
    fusionRecord('lumbar', today),
    ...results.map(({ day, value, below, inMgPerDl }) =>
      inMgPerDl
        ? observation('1988-5', value / 10, 'mg/dL', today - day, below ? '<' : undefined)
        : observation('1988-5', value, 'mg/L', today - day, below ? '<' : undefined),
    ),
    ...(highSensitivity ? [observation('30522-7', 3, 'mg/L', 1)] : []),
  ]
  return appSays(contextOf({ birthDate: '1960-05-05', gender: 'male' }, records), 'raised-crp')
}
