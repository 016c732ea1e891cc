import { describe, expect, it } from 'vitest'
import type { Inputs, Rule } from '../src/rules/rule.ts'
import { inShort, judge, wordsOf, type Change } from './chart-builders.ts'

/** Why the row exists, the chart, the verdict in short, all its words, and the records it rests on. */
export type GroundRow = [
  why: string,
  changes: Change[],
  verdict: string,
  words: RegExp,
  evidence: readonly string[],
]

/** What each verdict rests on, record by record, and that it says no more than it knows; what goes without saying is left out. */
export function groundRows<I extends Inputs>(rule: Rule<I>, rows: readonly GroundRow[], aside = ''): void {
  describe(rule.id, () => {
    it.each(rows)('%s', (_why, changes, verdict, words, evidence) => {
      const said = judge(rule, changes)
      expect(inShort(said), wordsOf(said)).toBe(verdict)
      expect(wordsOf(said).replace(aside, '')).toMatch(words)
      expect(said.evidence.map((one) => one.resource)).toEqual(evidence)
    })
  })
}
