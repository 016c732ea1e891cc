import type { Day } from './dates.ts'
import type { DoseInstruction, MedicationEntry } from './medication.ts'

/** The steps that may be the one of today; those within one alternative add up. `note` says what was assumed. */
export type StepsOn = { alternatives: readonly (readonly DoseInstruction[])[]; note: string | null }

/** Instructions of one sequence belong together; those of another follow them and are never added to them. */
export function stepsOn(entry: MedicationEntry, today: Day): StepsOn {
  const steps = bySequence(entry.instructions)
  if (steps.length > 1 && entry.instructions.every((one) => one.start === null && one.end === null)) {
    const laidOut = fromOrderDate(entry, steps, today)
    if (laidOut)
      return { alternatives: laidOut, note: 'consecutive steps counted from the date of the order' }
  }
  const alternatives = steps
    .map((step) => step.filter((one) => isInForce(one, today)))
    .filter((step) => step.length > 0)
  const note = alternatives.length > 1 ? 'consecutive steps without dates: the highest is counted' : null
  return { alternatives, note }
}

function bySequence(instructions: readonly DoseInstruction[]): DoseInstruction[][] {
  if (instructions.length === 1) return [[...instructions]]
  const steps = new Map<number | null, DoseInstruction[]>()
  for (const one of instructions) steps.set(one.sequence, [...(steps.get(one.sequence) ?? []), one])
  return [...steps.entries()].sort(([a], [b]) => (a ?? -Infinity) - (b ?? -Infinity)).map(([, step]) => step)
}

function isInForce(one: DoseInstruction, today: Day): boolean {
  return (one.start === null || one.start.first <= today) && (one.end === null || one.end.last >= today)
}

/** The step of today when each lasts a stated number of days from a dated order; null when that is not so. */
function fromOrderDate(
  entry: MedicationEntry,
  steps: readonly (readonly DoseInstruction[])[],
  today: Day,
): DoseInstruction[][] | null {
  const { when, kind } = entry
  const isNumbered = entry.instructions.every((one) => one.sequence !== null)
  if (kind !== 'order' || when === null || when.first !== when.last || !isNumbered) return null
  let from: number = when.first
  for (const [index, step] of steps.entries()) {
    const days = step.map((one) => one.days)
    const longest = Math.max(...days.map((one) => one ?? Infinity))
    const isLast = index === steps.length - 1
    if (longest === Infinity && !isLast) return null
    // The last dose may begin in the evening and go on to the day after, as that of a single step.
    if (today < from + longest || (isLast && today <= from + longest)) return today < from ? [] : [[...step]]
    from += longest
  }
  return []
}
