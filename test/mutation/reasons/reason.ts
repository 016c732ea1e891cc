import type { Survivor } from '../survivors.ts'

/** Why mutants may survive: the change makes no difference that anybody could see, or another test holds it. */
export type Reason = { why: string; of: (survivor: Survivor) => boolean }

/** A change: the code before and after it, spaces and lines aside; a text that ends with "..." gives its beginning only. */
type Change = readonly [before: string, after: string]

/** These changes of one file, its name from `src/` on. */
export function changes(file: string, ...all: readonly Change[]): Reason['of'] {
  return (survivor) =>
    survivor.file === `src/${file}` &&
    all.some(([before, after]) => isText(survivor.before, before) && isText(survivor.after, after))
}

/** Any of these. */
export function anyOf(...all: readonly Reason['of'][]): Reason['of'] {
  return (survivor) => all.some((of) => of(survivor))
}

function isText(code: string, text: string): boolean {
  const [have, wanted] = [code, text].map((one) => one.replaceAll(/\s+/g, ' ').trim())
  if (have === undefined || wanted === undefined) return false
  return wanted.endsWith('...') ? have.startsWith(wanted.slice(0, -3)) : have === wanted
}
