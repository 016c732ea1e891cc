import type { DrugClass } from '../../domain/medication.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'

/** The groups of the list, in the order a medication review goes through them; a medicine is in the first that fits. */
const GROUPS: readonly [title: string, classes: readonly DrugClass[]][] = [
  ['Opioids', ['opioid']],
  ['Opioid antagonists', ['opioid-antagonist', 'opioid-antagonist-peripheral']],
  ['Gabapentinoids', ['gabapentinoid']],
  [
    'Benzodiazepines and sedatives',
    ['benzodiazepine', 'z-drug', 'orexin-antagonist', 'barbiturate', 'other-sedative', 'antihistamine-1g'],
  ],
  ['Muscle relaxants', ['muscle-relaxant']],
  ['Antidepressants', ['tca', 'snri', 'ssri', 'other-antidepressant', 'maoi']],
  ['Antipsychotics and antiepileptics', ['antipsychotic', 'antiepileptic']],
  ['NSAIDs and paracetamol', ['nsaid', 'acetaminophen', 'topical-analgesic']],
  ['Anticoagulants and antiplatelets', ['anticoagulant', 'antiplatelet']],
]
const OTHERS = 'Other medicines'

/** Medicines of one group, under its title. */
export type MedicineGroup = { title: string; uses: readonly MedicationUse[] }

/** The list by class; every medicine in exactly one group, groups without any left out. */
export function medicineGroups(uses: readonly MedicationUse[]): MedicineGroup[] {
  const titles = [...GROUPS.map(([title]) => title), OTHERS]
  return titles
    .map((title) => ({ title, uses: uses.filter((use) => groupOf(use) === title) }))
    .filter((group) => group.uses.length > 0)
}

function groupOf({ classes }: MedicationUse): string {
  return GROUPS.find(([, members]) => classes.some((one) => members.includes(one)))?.[0] ?? OTHERS
}
