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

/** What was asked of one context, and what came out: many rules ask the same, and some ask about each other. */
const ANSWERED = new WeakMap<Context, Map<Input<unknown> | Rule['id'], unknown>>()

function once<T>(context: Context, question: Input<unknown> | Rule['id'], answer: () => T): T {
  const answers = ANSWERED.get(context) ?? new Map<Input<unknown> | Rule['id'], unknown>()
  ANSWERED.set(context, answers)
  // What is kept under a question is what this question gave.
  if (answers.has(question)) return answers.get(question) as T
  const given = answer()
  answers.set(question, given)
  return given
}

export function verdictOf<I extends Inputs>(rule: Rule<I>): Input<Verdict> {
  return (context) =>
    once(context, rule.id, () => {
      const values: Record<string, unknown> = {}
      for (const [name, input] of Object.entries(rule.inputs))
        values[name] = once(context, input, () => input(context))
      return rule.evaluate(values as Values<I>, context)
    })
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
