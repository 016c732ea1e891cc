import type { DrugClass, Ingredient } from '../../domain/medication.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import type { Trials } from '../../domain/what-if.ts'

/** What sudden stopping or a large step down brings withdrawal or rebound of. Source: rule catalogue, section 3; product labels. */
const CLASSES: readonly DrugClass[] = ['opioid', 'benzodiazepine', 'gabapentinoid', 'snri']
const INGREDIENTS: readonly Ingredient[] = ['baclofen', 'clonidine']

/** The medicines tried off or lower that must not be stopped abruptly. */
export function notAbruptly(uses: readonly MedicationUse[], trials: Trials): string[] {
  return uses.filter((use) => trials.has(use.key) && isNotAbruptly(use)).map((use) => use.name)
}

/** Must this medicine not be stopped abruptly? */
export function isNotAbruptly({ classes, ingredients, systemic }: MedicationUse): boolean {
  if (!systemic) return false
  return classes.some((one) => CLASSES.includes(one)) || ingredients.some((one) => INGREDIENTS.includes(one))
}
