import type { ChartOnDay } from './context.ts'
import type { Fact } from './fact.ts'
import type { DrugClass, DrugRole, Ingredient, ProductIngredient } from './medication.ts'
import { onList, type MedicationUse } from './medication-list.ts'

/** Which medicines a question is about: by class, and by name. */
export type DrugSet = {
  classes?: readonly DrugClass[]
  roles?: readonly DrugRole[]
  ingredients?: readonly Ingredient[]
}

/** Systemic medicines on the list that belong to the set. An unreadable record stops "none" unless it names another drug. */
export function drugs(set: DrugSet): AskForDrugs {
  const name = JSON.stringify(set)
  const ask =
    ASKED.get(name) ??
    onList(
      (use) => use.drugs.some((one) => isMember(one, set)),
      (about) => about === 'anything' || isMember(about, set),
    )
  ASKED.set(name, ask)
  return ask
}

type AskForDrugs = (on: ChartOnDay) => Fact<readonly MedicationUse[]>

/** Many rules ask for the same set: by its name they share one question, which is worked out once for a chart. */
const ASKED = new Map<string, AskForDrugs>()

function isMember(one: ProductIngredient, { classes = [], roles = [], ingredients = [] }: DrugSet): boolean {
  return (
    ingredients.includes(one.name) ||
    one.classes.some((drugClass) => classes.includes(drugClass)) ||
    one.roles.some((role) => roles.includes(role))
  )
}

/** Different drugs of the set on the list: brand, generic and strengths of one drug count once. */
export function distinctDrugs(uses: readonly MedicationUse[], set: DrugSet): Ingredient[] {
  const members = uses.flatMap((use) => use.drugs.filter((one) => isMember(one, set)))
  return [...new Set(members.map((one) => one.name))].sort()
}
