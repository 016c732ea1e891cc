import type { Context } from '../../domain/context.ts'
import type { Day } from '../../domain/dates.ts'
import { ignorance, known, unknown, type Fact } from '../../domain/fact.ts'
import type { Ingredient } from '../../domain/medication.ts'
import { isCurrent, type MedicationUse } from '../../domain/medication-list.ts'
import { drugs } from '../../domain/select-drugs.ts'

/** Milligrams a day of one ingredient over every medicine on the list that contains it. */
export type DailyTotal = {
  ingredient: Ingredient
  /** As scheduled, at the low end of a range. */
  scheduled: number
  /** When everything as needed, and the high end of every range, is taken too. */
  maximum: number
}

/** The daily total of an ingredient. Doubt when a part cannot be computed: the true figure is then higher. */
export function dailyTotal(ingredient: Ingredient): (context: Context) => Fact<DailyTotal> {
  const containing = drugs({ ingredients: [ingredient] })
  return (context) => totalOf(containing(context), ingredient, context.today)
}

function totalOf(uses: Fact<readonly MedicationUse[]>, ingredient: Ingredient, today: Day): Fact<DailyTotal> {
  if (uses.state !== 'known') return uses
  let scheduled = 0
  let maximum = 0
  let isCounted = false
  const left: string[] = []
  for (const use of uses.value) {
    if (isOrderUnclear(use, today))
      left.push(`${use.name} (which of its records gives the dose cannot be told)`)
    for (const reading of use.doses.get(ingredient) ?? []) {
      if (reading.state === 'not-readable') left.push(`${use.name} (${reading.reason})`)
      else if (reading.dose.unit !== 'mg/day') left.push(`${use.name} (not in milligrams a day)`)
      else {
        scheduled += reading.dose.scheduled
        maximum += reading.dose.maximum
        isCounted = true
      }
    }
  }
  const why = `dose not counted in full: ${left.join('; ')}`
  if (!isCounted) return unknown(why, uses.evidence, uses.caveats)
  const doubt = left.length > 0 ? unknown(why, uses.evidence) : null
  const total = { ingredient, scheduled: toHundredths(scheduled), maximum: toHundredths(maximum) }
  return known(total, uses.evidence, doubt ?? ignorance(uses), uses.caveats)
}

/** Of several orders the newest gives the dose: one without a date may be that, one without a dosage may be another dose. */
function isOrderUnclear(use: MedicationUse, today: Day): boolean {
  const current = use.entries.filter((entry) => isCurrent(entry, today))
  const orders = current.filter((entry) => entry.kind === 'order')
  const counted = orders.length > 0 ? orders : current
  return counted.length > 1 && counted.some((entry) => entry.when === null || entry.instructions.length === 0)
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100
}

/** Is the limit (mg a day) exceeded as scheduled, only when taken at maximum, or not? */
export function exceeds(total: DailyTotal, limit: number): 'as-scheduled' | 'at-maximum' | 'no' {
  if (total.scheduled > limit) return 'as-scheduled'
  return total.maximum > limit ? 'at-maximum' : 'no'
}

/** "gabapentin 900 mg a day, up to 1800 mg if taken at maximum". */
export function totalWords({ ingredient, scheduled, maximum }: DailyTotal): string {
  if (maximum <= scheduled) return `${ingredient} ${scheduled} mg a day`
  if (scheduled === 0) return `${ingredient} up to ${maximum} mg a day if taken at maximum`
  return `${ingredient} ${scheduled} mg a day, up to ${maximum} mg if taken at maximum`
}
