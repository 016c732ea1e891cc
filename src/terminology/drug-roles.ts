import type { DrugRole, Ingredient } from '../domain/medication.ts'

/** Which drugs play a role, whatever their class. */
export const DRUG_ROLES: Record<DrugRole, readonly Ingredient[]> = {
  serotonergic: [],
  'serotonergic-opioid': ['tramadol', 'tapentadol', 'meperidine', 'methadone', 'fentanyl'],
  'qt-prolonging': [],
  'lowers-seizure-threshold': [],
  'cyp3a4-strong-inhibitor': [],
  'cyp3a4-moderate-inhibitor': [],
  'cyp3a4-inducer': [],
  'cyp3a4-opioid': ['fentanyl', 'oxycodone', 'hydrocodone', 'methadone', 'buprenorphine'],
  'cyp2d6-inhibitor': [],
  'cyp2d6-prodrug-opioid': ['codeine', 'tramadol'],
  'cyp1a2-strong-inhibitor': ['fluvoxamine', 'ciprofloxacin'],
  'renally-cleared': [],
  anticholinergic: [],
  sedating: [],
  'beers-cns': [],
  'anticoagulant-or-antiplatelet': [],
}
