// Hazards: H-06, H-07, H-08, H-23
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combinationCase, combinationExpected, combinationSaid } from './oracle/combinations.ts'
import { crpCase, crpExpected, crpSaid } from './oracle/crp.ts'
import { imagingCase, imagingExpected, imagingSaid } from './oracle/imaging.ts'
import { kidneyCase, kidneyExpected, kidneySaid } from './oracle/kidney.ts'
import { mmeCase, mmeExpected, mmeSaid } from './oracle/mme.ts'
import { freshSeed, sized } from './run-size.ts'

/** Cases of each of the five topics, 50,000 in the full run; and a tenth of it from a fresh seed. */
const CASES = sized(500, 10_000)
const OF_FRESH_SEED = CASES / 10
const FIXED_SEED = 20_261_101
const TIMEOUT_MS = 3_600_000
/** Disagreements shown when there are any. */
const SHOWN = 5

/** Runs plain cases through the app, as FHIR records, and through a second, naive reading of the same rules. */
function compare<Case>(
  cases: fc.Arbitrary<Case>,
  said: (one: Case) => string,
  expected: (one: Case) => string,
  { numRuns, seed }: { numRuns: number; seed: number },
): void {
  const outcomes = new Set<string>()
  const disagreements: string[] = []
  for (const one of fc.sample(cases, { numRuns, seed })) {
    const [app, oracle] = [said(one), expected(one)]
    outcomes.add(oracle)
    if (app !== oracle)
      disagreements.push(`seed ${seed}: the app says ${app}, expected ${oracle}\n${JSON.stringify(one)}`)
  }
  expect(outcomes.size, 'cases come to several outcomes').toBeGreaterThan(2)
  expect({ count: disagreements.length, first: disagreements.slice(0, SHOWN) }).toEqual({
    count: 0,
    first: [],
  })
}

const compareAll = (run: { numRuns: number; seed: number }) => ({
  'morphine equivalents': () => compare(mmeCase, mmeSaid, mmeExpected, run),
  'kidney function and gabapentinoid dose': () => compare(kidneyCase, kidneySaid, kidneyExpected, run),
  'CRP after fusion': () => compare(crpCase, crpSaid, crpExpected, run),
  'imaging gaps': () => compare(imagingCase, imagingSaid, imagingExpected, run),
  'medicine combinations': () => compare(combinationCase, combinationSaid, combinationExpected, run),
})

describe(`a second, naive reading agrees on ${CASES} cases`, () => {
  it.each(Object.entries(compareAll({ numRuns: CASES, seed: FIXED_SEED })))(
    '%s',
    { timeout: TIMEOUT_MS },
    (_topic, check) => check(),
  )
})

describe(`and on ${OF_FRESH_SEED} of a fresh seed`, () => {
  const seed = freshSeed('oracle')
  it.each(Object.entries(compareAll({ numRuns: OF_FRESH_SEED, seed })))(
    '%s',
    { timeout: TIMEOUT_MS },
    (_topic, check) => check(),
  )
})
