import { ignorance, type Fact, type Ignorance, type Known } from '../../domain/fact.ts'
import type { Column, Line, Seen } from './cause.ts'

type AnyFact = Fact<unknown>
type Facts = readonly [AnyFact, ...AnyFact[]]

/** Found, and it fits: stands on partial data, which is told. */
export function speaksFor(words: string, fact: Known<unknown>): Line {
  const doubt = fact.doubt === null ? [] : [`Could not be checked in full: ${fact.doubt.reason}`]
  return { column: 'for', words, evidence: fact.evidence, caveats: [...doubt, ...fact.caveats] }
}

/** Found, and it speaks against. Holds only when every fact named was read whole. */
export function speaksAgainst(words: string, facts: Facts): Line {
  return guarded('against', words, facts)
}

/** Done, and it says neither by itself. Holds only when every fact named was read whole. */
export function saysNeither(words: string, facts: Facts): Line {
  return guarded('neither', words, facts)
}

/** Not done. Holds only when every fact named was looked for whole. */
export function notLookedAt(words: string, facts: Facts): Line {
  return guarded('not-looked-at', words, facts)
}

/** We could not look, or cannot read what is there. */
export function couldNotCheck(what: string, why: Ignorance): Line {
  const evidence = why.state === 'unknown' ? why.evidence : []
  return { column: 'unchecked', words: `${what}: ${why.reason}`, evidence, caveats: why.caveats }
}

/** Found things stand; that there may be more of them is a line of its own. */
export function orMore(lines: readonly Line[], what: string, fact: AnyFact): Line[] {
  const why = ignorance(fact)
  return why === null ? [...lines] : [...lines, couldNotCheck(what, why)]
}

export function seen(...lines: readonly Line[]): Seen {
  return { lines, said: [] }
}

/** The first fact is what the line speaks of; the others, like the fusion at the head of the page, only bear on whether it holds. */
function guarded(column: Column, words: string, facts: Facts): Line {
  const [fact] = facts
  const evidence = fact.state === 'known' || fact.state === 'unknown' ? fact.evidence : []
  const why = facts.map(ignorance).find((one) => one !== null)
  if (why) return { ...couldNotCheck(words.replace(/\.$/, ''), why), evidence }
  return { column, words, evidence, caveats: [...new Set(facts.flatMap((one) => one.caveats))] }
}
