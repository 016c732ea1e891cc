import {
  agoText,
  dayText,
  daysAfter,
  withinDays,
  type Answer,
  type Day,
  type When,
} from '../../domain/dates.ts'
import {
  absent,
  ignorance,
  known,
  unknown,
  type Fact,
  type Ignorance,
  type Known,
} from '../../domain/fact.ts'
import type { Order } from '../../domain/order.ts'
import { ANALYTES, readable, type Analyte, type Result } from '../../domain/result.ts'
import { openOrder } from '../../domain/select-imaging.ts'
import { resultEvidence } from '../../domain/select-results.ts'
import { oldestFirst } from '../../domain/sorting.ts'
import type { Input } from '../rule.ts'

/** An open order for this laboratory test. */
export function labOrder(analyte: Analyte): Input<Fact<Order>> {
  return (context) => openOrder(context, (wants) => wants.kind === 'lab' && wants.analyte === analyte)
}

/** An open order for either test. */
export function eitherOrder(first: Analyte, second: Analyte): Input<Fact<Order>> {
  return (context) =>
    openOrder(context, (wants) => wants.kind === 'lab' && [first, second].includes(wants.analyte))
}

/** Was it taken after the operation, and at most so many days ago? Only then it fills a gap. */
export function isCurrentSince(result: { when: When }, surgery: When, days: number, today: Day): Answer {
  const answers = [withinDays(result.when, days, today), daysAfter(result.when, surgery, 1)]
  if (answers.includes('no')) return 'no'
  return answers.includes('cannot-tell') ? 'cannot-tell' : 'yes'
}

/** After the operation, and at most so many days ago. */
export type Window = { surgery: When; days: number; today: Day }

export type Look =
  | { kind: 'current'; fact: Known<Result> }
  | { kind: 'wanting'; words: string; fact: Fact<unknown> }
  | { kind: 'not-read'; words: string; why: Ignorance }

/** A result inside the window fills the gap, whatever else may be there; that there is none takes reading all. */
export function lookAt(name: string, results: Fact<readonly Result[]>, window: Window): Look {
  const { surgery, days, today } = window
  if (results.state === 'absent')
    return { kind: 'wanting', words: `${name}: none in the chart`, fact: results }
  const notRead = (why: Ignorance): Look => ({
    kind: 'not-read',
    words: `${name}: not known (${why.reason})`,
    why,
  })
  if (results.state !== 'known') return notRead(results)
  const judged = results.value.map((result) => ({
    result,
    answer: isCurrentSince(result, surgery, days, today),
  }))
  const current = judged.findLast((one) => one.answer === 'yes')?.result
  if (current)
    return { kind: 'current', fact: known(current, [resultEvidence(current)], null, results.caveats) }
  const perhaps = judged.findLast((one) => one.answer === 'cannot-tell')?.result
  if (perhaps) {
    const why = `whether the ${name} of ${perhaps.when.text} is current cannot be told`
    return notRead(unknown(why, [resultEvidence(perhaps)], results.caveats))
  }
  if (results.doubt) return notRead(results.doubt)
  const last = results.value.at(-1)
  return {
    kind: 'wanting',
    words: `${name}: last ${last ? agoText(last.when, today) : ''}`,
    fact: { ...results, evidence: last ? [resultEvidence(last)] : [] },
  }
}

/** Results of several tests of which any one fills the gap, as one history. What stops one stops "none". */
export function anyOf(
  ...histories: readonly Input<Fact<readonly Result[]>>[]
): Input<Fact<readonly Result[]>> {
  return (context) => {
    const all = histories.map((history) => history(context))
    const caveats = [...new Set(all.flatMap((fact) => fact.caveats))]
    const why = all.map(ignorance).find((reason) => reason !== null) ?? null
    const results = all.flatMap((fact) => (fact.state === 'known' ? fact.value : [])).sort(oldestFirst)
    if (results.length > 0) return known(results, results.map(resultEvidence), why, caveats)
    return why ? { ...why, caveats } : absent(caveats)
  }
}

/** "PHQ-9 7 of 27 on 2026-10-01", with a conversion as used. */
export function resultWords({ analyte, recorded, used, when, byName }: Result): string {
  const name = ANALYTES[analyte].name
  return `${name} ${readable(used ?? recorded)} on ${dayText(when)}${byName ? ', matched by name' : ''}`
}
