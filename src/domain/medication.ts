import type { When } from './dates.ts'

/** Drug classes the rules ask about. */
export type DrugClass =
  | 'opioid'
  | 'opioid-antagonist'
  | 'opioid-antagonist-peripheral'
  | 'gabapentinoid'
  | 'benzodiazepine'
  | 'z-drug'
  | 'orexin-antagonist'
  | 'muscle-relaxant'
  | 'tca'
  | 'snri'
  | 'ssri'
  | 'other-antidepressant'
  | 'maoi'
  | 'antipsychotic'
  | 'antiepileptic'
  | 'antihistamine-1g'
  | 'barbiturate'
  | 'other-sedative'
  | 'cannabinoid'
  | 'alpha2-agonist'
  | 'nsaid'
  | 'antiplatelet'
  | 'acetaminophen'
  | 'anticoagulant'
  | 'corticosteroid'
  | 'bone-agent'
  | 'vitamin-d'
  | 'triptan'
  | 'serotonergic-other'
  | 'cyp3a4-inhibitor'
  | 'cyp3a4-inducer'
  | 'cyp2d6-inhibitor'
  | 'cyp1a2-inhibitor'
  | 'qt-drug'
  | 'acei'
  | 'arb'
  | 'diuretic'
  | 'nicotine-cessation'
  | 'topical-analgesic'
  | 'ppi'
  | 'laxative'

/** What a drug does across classes, where a rule asks for it. */
export type DrugRole =
  | 'serotonergic'
  | 'serotonergic-opioid'
  | 'full-agonist-opioid'
  | 'qt-prolonging'
  | 'lowers-seizure-threshold'
  | 'cyp3a4-strong-inhibitor'
  | 'cyp3a4-moderate-inhibitor'
  | 'cyp3a4-inducer'
  | 'cyp3a4-opioid'
  | 'cyp2d6-inhibitor'
  | 'cyp2d6-prodrug-opioid'
  | 'cyp1a2-strong-inhibitor'
  | 'renally-cleared'
  | 'anticholinergic'
  | 'sedating'
  | 'beers-cns'

/** An ingredient's name in lower case, as the drug table spells it, e.g. "oxycodone". */
export type Ingredient = string

/** One ingredient of a product as identified; `strength` when product name or record gives it. */
export type ProductIngredient = {
  name: Ingredient
  classes: readonly DrugClass[]
  roles: readonly DrugRole[]
  strength: Strength | null
}

/** Amount of ingredient per unit of the product: per tablet or patch, per mL, or per hour of a patch. */
export type Strength = { mg: number; per: 'unit' | 'mL' | 'hour' }

/** How often, as doses per day: the fewest and the most. */
export type DailyFrequency = { least: number; most: number }

/** Evening and bedtime are one: records use either word. */
export type TimeOfDay = 'morning' | 'midday' | 'evening'

/** One dosage instruction, structured as far as the record allows. */
export type DoseInstruction = {
  /** Amount of one dose; null when not structured. */
  amount: { low: number; high: number; unit: 'mg' | 'mL' | 'unit' | 'mg/h' } | null
  frequency: DailyFrequency | null
  /** The times of day it is for; none when they are not said, or not all of them. */
  times: readonly TimeOfDay[]
  /** Most allowed per day, when the record says so, in the unit of `amount`. */
  dailyLimit: { value: number; unit: 'mg' | 'mL' | 'unit' } | null
  prn: boolean
  sequence: number | null
  start: When | null
  end: When | null
  /** How many days this step lasts, when the record gives no dates for it. */
  days: number | null
  text: string | null
  /** Amount or frequency was read from the text by the closed grammar, not from structured fields. */
  fromText: boolean
  /** The structured dose is whole, and the text, read whole, says another one: neither is picked. */
  disagrees: boolean
  /** Strengths the text implies, e.g. 300 mg by "2 capsules (600 mg total)"; only one of them is meant. */
  impliedStrengths: readonly Strength[]
}

export type RouteKind =
  'oral' | 'transdermal' | 'local' | 'injection' | 'buccal' | 'rectal' | 'nasal' | 'not-given'

/** What one record says of one medicine. */
export type MedicationEntry = {
  resource: string
  kind: 'order' | 'statement' | 'dispense'
  /** As the record names it. */
  name: string
  /** Empty when neither code nor name could be identified. */
  ingredients: readonly ProductIngredient[]
  /** Parts of a combination that could not be identified, in the record's words; empty when all or none of it is known. */
  unknownParts: readonly string[]
  byName: boolean
  /** What the record's own status says; time limits are judged against today by the reader of the list. */
  state: 'active' | 'on-hold' | 'ended'
  route: RouteKind
  extendedRelease: boolean
  instructions: readonly DoseInstruction[]
  /** Units of form a day by the quantity ordered or dispensed and the days it is to last; null when not said. */
  supplyPerDay: number | null
  /** When ordered, stated or handed over. */
  when: When | null
  /** When it began to be taken, as a statement says. */
  start: When | null
  end: When | null
  notes: readonly string[]
}
