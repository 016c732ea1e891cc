import type { DrugSet } from '../../domain/select-drugs.ts'

/** Systemic NSAIDs; aspirin counts as an antiplatelet. */
export const NSAIDS = { classes: ['nsaid'] } satisfies DrugSet
/** Proton pump inhibitors. */
export const PPIS = { classes: ['ppi'] } satisfies DrugSet
/** What protects the stomach against an NSAID. Source: Beers 2023, table 2. */
export const GASTROPROTECTION = { classes: ['ppi'], ingredients: ['misoprostol'] } satisfies DrugSet
/** NSAIDs that Beers 2023 advises against at any duration. */
export const NSAIDS_TO_AVOID = { ingredients: ['indomethacin', 'ketorolac'] } satisfies DrugSet
