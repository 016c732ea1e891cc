import type { Chart } from './chart.ts'
import type { Context } from './context.ts'
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
export function drugs(set: DrugSet): (context: Context) => Fact<readonly MedicationUse[]> {
  const name = JSON.stringify(set)
  const ask = onList(
    (use) => use.entries.some((entry) => entry.ingredients.some((one) => isMember(one, set))),
    (about) => about === 'anything' || isMember(about, set),
  )
  return (context) => {
    const { chart, today } = context
    const found = FOUND.get(chart) ?? new Map<string, Fact<readonly MedicationUse[]>>()
    FOUND.set(chart, found)
    const key = `${today} ${name}`
    const fact = found.get(key) ?? ask(context)
    found.set(key, fact)
    return fact
  }
}

/** Charts never change, so what is found once is kept for the many rules that ask for the same set on the same day. */
const FOUND = new WeakMap<Chart, Map<string, Fact<readonly MedicationUse[]>>>()

function isMember(one: ProductIngredient, { classes = [], roles = [], ingredients = [] }: DrugSet): boolean {
  return (
    ingredients.includes(one.name) ||
    one.classes.some((drugClass) => classes.includes(drugClass)) ||
    one.roles.some((role) => roles.includes(role))
  )
}

/** The ingredients of a medicine that belong to the set. */
function memberNames(use: MedicationUse, set: DrugSet): Ingredient[] {
  const members = use.entries.flatMap((entry) => entry.ingredients).filter((one) => isMember(one, set))
  return [...new Set(members.map((one) => one.name))].sort()
}

/** Different drugs of the set on the list: brand, generic and strengths of one drug count once. */
export function distinctDrugs(uses: readonly MedicationUse[], set: DrugSet): Ingredient[] {
  return [...new Set(uses.flatMap((use) => memberNames(use, set)))].sort()
}
