import type { DrugSet } from '../../domain/select-drugs.ts'

export const OPIOIDS: DrugSet = { classes: ['opioid'] }
export const BENZODIAZEPINES: DrugSet = { classes: ['benzodiazepine'] }
export const GABAPENTINOIDS: DrugSet = { classes: ['gabapentinoid'] }
export const MUSCLE_RELAXANTS: DrugSet = { classes: ['muscle-relaxant'] }
/** A third sedative beside opioid and benzodiazepine. */
export const THIRD_SEDATIVES: DrugSet = { classes: ['z-drug', 'muscle-relaxant'] }
/** Sleeping medicines and other sedatives that depress breathing as much as a benzodiazepine does. */
export const STRONG_HYPNOTICS = {
  classes: ['z-drug', 'barbiturate'],
  ingredients: ['meprobamate'],
} satisfies DrugSet
/** The same, and orexin antagonists and first-generation antihistamines. */
export const SEDATIVE_HYPNOTICS = {
  classes: [...STRONG_HYPNOTICS.classes, 'orexin-antagonist', 'antihistamine-1g'],
  ingredients: STRONG_HYPNOTICS.ingredients,
} satisfies DrugSet
/** What makes an opioid more dangerous to breathing: every drug that a combination rule with an opioid names. */
export const SEDATIVES_WITH_OPIOID: DrugSet = {
  classes: ['benzodiazepine', 'gabapentinoid', 'muscle-relaxant', ...SEDATIVE_HYPNOTICS.classes],
  ingredients: SEDATIVE_HYPNOTICS.ingredients,
}
export const SSRI_SNRI_TCA: DrugSet = { classes: ['ssri', 'snri', 'tca'] }

/** CNS-active drugs of Beers 2023, table 5. */
export const BEERS_CNS: DrugSet = { roles: ['beers-cns'] }

/** The wider set of sedating drugs: the Beers set and what else makes drowsy. */
export const SEDATING: DrugSet = { roles: ['sedating'] }
