/** True in the full run (`npm run test:full`); `npm test` takes a smaller part of the same tests. */
const IS_FULL = process.env.POSTFUSION_RUN === 'full'

/** The size of a run: the first in `npm test`, the second in the full run. */
export const sized = <T>(small: T, full: T): T => (IS_FULL ? full : small)

/** A seed never used before, told on the console so that a failure can be run again. */
export function freshSeed(of: string): number {
  const seed = Math.trunc(Math.random() * 2 ** 31)
  console.log(`${of}, fresh seed ${seed}`)
  return seed
}
