import type { Assessment } from '../../rules/rule.ts'
import { plain } from '../plain-text.ts'

/** One rule before and after what was tried. */
export type Compared = { before: Assessment; after: Assessment }

/** What becomes of the findings when something is tried. */
export type Comparison = {
  /** Found before, and answered otherwise now. */
  gone: readonly Compared[]
  /** Found before; now it could not be checked, which is not the same as gone. */
  unsure: readonly Compared[]
  /** Found before and now, with another priority. */
  changed: readonly Compared[]
  /** Found only now. */
  added: readonly Compared[]
  /** Found before and now, with the same priority. Medication checks only. */
  stays: readonly Compared[]
}

/** Compares two rounds of the same rules. */
export function compare(before: readonly Assessment[], after: readonly Assessment[]): Comparison {
  const pairs = before.flatMap((one): Compared[] => {
    const then = after.find((other) => other.rule === one.rule)
    return then === undefined ? [] : [{ before: one, after: then }]
  })
  const lost = pairs.filter((pair) => isFinding(pair.before) && !isFinding(pair.after))
  const kept = pairs.filter((pair) => isFinding(pair.before) && isFinding(pair.after))
  const samePriority = (pair: Compared) => priorityOf(pair.before) === priorityOf(pair.after)
  return {
    gone: lost.filter((pair) => pair.after.kind !== 'not-assessed'),
    unsure: lost.filter((pair) => pair.after.kind === 'not-assessed'),
    changed: kept.filter((pair) => !samePriority(pair)),
    added: pairs.filter((pair) => !isFinding(pair.before) && isFinding(pair.after)),
    stays: kept.filter((pair) => samePriority(pair) && pair.after.section === 'medications'),
  }
}

/** The parts of a comparison in the order they are told, what each is called, and how its findings are counted. */
export const PARTS = [
  ['added', 'New', 'new'],
  ['unsure', 'Could then not be checked', 'could then not be checked'],
  ['gone', 'Goes', 'gone'],
  ['changed', 'Changes priority', 'of another priority'],
  ['stays', 'Stays', 'as before'],
] as const satisfies readonly [keyof Comparison, string, string][]

/** One finding of a comparison: "Opioid with benzodiazepine (was critical)", "… (critical to high)". */
export function changeWords({ before, after }: Compared): string {
  const [was, is] = [priorityOf(before), priorityOf(after)]
  const priority = was === null ? is : is === null ? `was ${was}` : was === is ? is : `${was} to ${is}`
  return `${plain(after.title)}${priority === null ? '' : ` (${priority})`}`
}

/** Everything that is not as before, in one line; empty when all is as before. */
export function changeLine(comparison: Comparison): string {
  return otherParts(comparison)
    .map(([part, words]) => `${words}: ${comparison[part].map(changeWords).join(', ')}.`)
    .join(' ')
}

/** The same in numbers: "1 new, 3 gone"; says so when all is as before. */
export function changeCounts(comparison: Comparison): string {
  const counts = otherParts(comparison).map(([part, , words]) => `${comparison[part].length} ${words}`)
  return counts.length === 0 ? 'none goes or changes priority' : counts.join(', ')
}

function otherParts(comparison: Comparison) {
  return PARTS.filter(([part]) => part !== 'stays' && comparison[part].length > 0)
}

function isFinding(one: Assessment): boolean {
  return one.kind === 'finding'
}

function priorityOf(one: Assessment): string | null {
  return one.kind === 'finding' ? one.priority : null
}
