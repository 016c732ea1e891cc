import { ignorance, type Evidence, type Fact, type Ignorance, type Known } from '../domain/fact.ts'

/** Time to harm if nothing is done: hours to days, days to weeks, weeks to months, context. */
export type Priority = 'critical' | 'high' | 'moderate' | 'info'

type Ground = { message: string; evidence: readonly Evidence[]; caveats: readonly string[] }
type Advice = { because?: string; consider?: string }
export type Verdict =
  | ({ kind: 'finding'; priority: Priority } & Ground & Advice)
  | ({ kind: 'clear' | 'not-applicable' } & Ground)
  | ({ kind: 'not-assessed'; ask?: boolean } & Ground)

type AnyFact = Fact<unknown>
type Facts = readonly [AnyFact, ...AnyFact[]]

/** Something was found, and it stands even when other sources could not be read; those are named as caveats. */
export function finding(
  priority: Priority,
  message: string,
  facts: readonly AnyFact[],
  advice: Advice = {},
): Verdict {
  return { kind: 'finding', priority, message, ...ground(facts, doubtsOf(facts)), ...advice }
}

function doubtsOf(facts: readonly AnyFact[]): string[] {
  return facts.flatMap((fact) => {
    const reason = ignorance(fact)?.reason
    return reason === undefined ? [] : [`Could not be checked in full: ${reason}`]
  })
}

/** Something wanted is not there. Holds only when every fact named was looked for whole; else not assessed. */
export function missing(priority: Priority, message: string, facts: Facts, advice: Advice = {}): Verdict {
  return guarded(facts, () => finding(priority, message, facts, advice))
}

/** Nothing found. Holds only when every fact named was looked for whole; else not assessed. */
export function clear(message: string, facts: Facts): Verdict {
  return guarded(facts, () => ({ kind: 'clear', message, ...ground(facts) }))
}

/** What was found stands, whatever else may be there: for a verdict that rests on it being there. */
export function found<T>(fact: Known<T>): Known<T> {
  return { ...fact, doubt: null }
}

/** The question does not arise for this patient. Holds only when every fact named was looked for whole. */
export function notApplicable(message: string, facts: readonly AnyFact[]): Verdict {
  return guarded(facts, () => ({ kind: 'not-applicable', message, ...ground(facts) }))
}

/** We could not look, or cannot read what is there. An absent fact does not fit: a rule must say what absence means. */
export function notAssessed(why: Ignorance, message?: string): Verdict {
  const evidence = why.state === 'unknown' ? why.evidence : []
  return {
    kind: 'not-assessed',
    message: message ?? why.reason,
    evidence,
    caveats: message ? [why.reason, ...why.caveats] : why.caveats,
  }
}

/** Nothing recorded and nobody has asked: a question to the clinician, never a clear. */
export function askOrExamine(message: string, facts: readonly AnyFact[]): Verdict {
  return { kind: 'not-assessed', ask: true, message, ...ground(facts, doubtsOf(facts)) }
}

function guarded(facts: readonly AnyFact[], verdict: () => Verdict): Verdict {
  for (const fact of facts) {
    const why = ignorance(fact)
    if (why) return notAssessed({ ...why, caveats: [...why.caveats, ...ground(facts).caveats] })
  }
  return verdict()
}

function ground(facts: readonly AnyFact[], extra: readonly string[] = []): Omit<Ground, 'message'> {
  const evidence = facts.flatMap((fact) =>
    fact.state === 'known' || fact.state === 'unknown' ? fact.evidence : [],
  )
  const caveats = [...extra, ...facts.flatMap((fact) => fact.caveats)]
  return {
    evidence: onceEach(evidence),
    caveats: [...new Set(caveats)],
  }
}

/** Each record under each label once: the last of several, in the place of the first. */
function onceEach(evidence: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = []
  const places = new Map<string, number[]>()
  for (const item of evidence) {
    const ofRecord = places.get(item.resource)
    const place = ofRecord?.find((one) => kept[one]?.label === item.label)
    if (place !== undefined) kept[place] = item
    else if (ofRecord) ofRecord.push(kept.push(item) - 1)
    else places.set(item.resource, [kept.push(item) - 1])
  }
  return kept
}
