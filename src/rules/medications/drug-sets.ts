import type { DrugSet } from '../../domain/select-drugs.ts'

export const OPIOIDS: DrugSet = { classes: ['opioid'] }
export const BENZODIAZEPINES: DrugSet = { classes: ['benzodiazepine'] }
export const GABAPENTINOIDS: DrugSet = { classes: ['gabapentinoid'] }
/** A third sedative beside opioid and benzodiazepine. */
export const THIRD_SEDATIVES: DrugSet = { classes: ['z-drug', 'muscle-relaxant'] }

/** CNS-active drugs of Beers 2023, table 5. */
export const BEERS_CNS = {
  classes: [
    'antiepileptic',
    'gabapentinoid',
    'tca',
    'ssri',
    'snri',
    'antipsychotic',
    'benzodiazepine',
    'z-drug',
    'opioid',
    'muscle-relaxant',
  ],
} satisfies DrugSet

/** The wider set of sedating drugs: the Beers set and what else makes drowsy. */
export const SEDATING = {
  classes: [
    ...BEERS_CNS.classes,
    'antihistamine-1g',
    'barbiturate',
    'orexin-antagonist',
    'cannabinoid',
    'alpha2-agonist',
  ],
  ingredients: ['trazodone', 'mirtazapine', 'meprobamate', 'sodium oxybate', 'chloral hydrate'],
} satisfies DrugSet
