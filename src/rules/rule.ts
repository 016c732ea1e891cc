import type { Context } from '../domain/context.ts'
import type { Citation } from './red-flag-citations.ts'
import type { Verdict } from './verdict.ts'

export type RuleSection = 'red-flags' | 'work-up' | 'medications'

/** A question to the chart: a fact, or another rule's verdict. */
export type Input<T> = (context: Context) => T
export type Inputs = Record<string, Input<unknown>>
type Values<I extends Inputs> = { [K in keyof I]: ReturnType<I[K]> }

/** One thing medicine says: its inputs, its ladder of verdicts, and where it comes from. */
export type Rule<I extends Inputs = Inputs> = {
  id: string
  section: RuleSection
  title: string
  /** Why it matters, in one or two sentences. */
  why: string
  /** What to consider when it is a finding. */
  consider: string
  cites: readonly [Citation, ...Citation[]]
  inputs: I
  evaluate(inputs: Values<I>, context: Omit<Context, 'chart'>): Verdict
}

/** What the reader sees of one rule for one chart. */
export type Assessment = Verdict & {
  rule: string
  section: RuleSection
  title: string
  because: string
  consider: string
  cites: readonly Citation[]
}

/** A rule that others ask about is judged once for one context. */
const JUDGED = new WeakMap<Context, Map<string, Verdict>>()

export function verdictOf<I extends Inputs>(rule: Rule<I>): Input<Verdict> {
  return (context) => {
    const judged = JUDGED.get(context) ?? new Map<string, Verdict>()
    JUDGED.set(context, judged)
    const before = judged.get(rule.id)
    if (before) return before
    const entries = Object.entries(rule.inputs).map(([name, input]) => [name, input(context)])
    const verdict = rule.evaluate(Object.fromEntries(entries) as Values<I>, context)
    judged.set(rule.id, verdict)
    return verdict
  }
}

export function assess(rules: readonly Rule[], context: Context): Assessment[] {
  return rules.map((rule) => {
    const verdict = verdictOf(rule)(context)
    const { id, section, title, cites } = rule
    return { because: rule.why, consider: rule.consider, ...verdict, rule: id, section, title, cites }
  })
}

/** Raised means a finding; everything else is not raised (which may still be not assessed). */
export function isRaised(verdict: Verdict): boolean {
  return verdict.kind === 'finding'
}
