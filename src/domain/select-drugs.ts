import type { Context } from './context.ts'
import type { Fact } from './fact.ts'
import type { DrugClass, Ingredient } from './medication.ts'
import { onList, type MedicationUse } from './medication-list.ts'

/** Which medicines a question is about: by class, and by name. */
export type DrugSet = { classes: readonly DrugClass[]; ingredients?: readonly Ingredient[] }

/**
 * Systemic medicines on the list that belong to the set. A record that cannot be read stops "none on the list"
 * whatever drug it names: its class may be only one of several.
 */
export function drugs(set: DrugSet): (context: Context) => Fact<readonly MedicationUse[]> {
  return onList(
    (use) => belongs(use, set),
    () => true,
  )
}

function belongs(use: MedicationUse, set: DrugSet): boolean {
  return memberNames(use, set).length > 0
}

/** The ingredients of a medicine that belong to the set. */
export function memberNames(use: MedicationUse, set: DrugSet): Ingredient[] {
  const named = use.ingredients.filter((name) => set.ingredients?.includes(name) === true)
  const byClass = use.entries
    .flatMap((entry) => entry.ingredients)
    .filter((one) => one.classes.some((drugClass) => set.classes.includes(drugClass)))
    .map((one) => one.name)
  return [...new Set([...named, ...byClass])].sort()
}

/** Different drugs of the set on the list: brand, generic and strengths of one drug count once. */
export function distinctDrugs(uses: readonly MedicationUse[], set: DrugSet): Ingredient[] {
  return [...new Set(uses.flatMap((use) => memberNames(use, set)))].sort()
}
