import type { CauseView } from '../../rules/causes/cause.ts'
import type { MarkKind } from '../Mark.tsx'

/** One count of a cause's head: a shape, a number and a word. */
type Count = { key: string; mark: MarkKind; words: string }

/** "2 for · 1 against · 3 not looked at · 1 could not be checked · 2 said in reports"; what is none is left out. */
export function countsOf(cause: CauseView): Count[] {
  const all: readonly (readonly [string, MarkKind, number, string])[] = [
    ['for', 'for', cause.for.length, 'for'],
    ['against', 'against', cause.against.length, 'against'],
    ['not-looked-at', 'not-looked-at', cause.notLookedAt.length, 'not looked at'],
    ['unchecked', 'unchecked', cause.unchecked.length, 'could not be checked'],
    ['said', 'quote', cause.said.length, 'said in reports'],
  ]
  return all
    .filter(([, , count]) => count > 0)
    .map(([key, mark, count, words]) => ({ key, mark, words: `${count} ${words}` }))
}
