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
/** The group of whatever is in no other. */
export const OTHER_MEDICINES = 'Other medicines'

/** The titles of the groups, in order. */
export const GROUP_TITLES: readonly string[] = [...GROUPS.map(([title]) => title), OTHER_MEDICINES]

/** Medicines of one group, under its title. */
export type MedicineGroup = { title: string; uses: readonly MedicationUse[] }

/** The list by class; every medicine in exactly one group, groups without any left out. */
export function medicineGroups(uses: readonly MedicationUse[]): MedicineGroup[] {
  return GROUP_TITLES.map((title) => ({
    title,
    uses: uses.filter((use) => groupTitle(use.classes) === title),
  })).filter((group) => group.uses.length > 0)
}

/** The title of the group that a medicine of these classes is in. */
export function groupTitle(classes: readonly DrugClass[]): string {
  return GROUPS.find(([, members]) => classes.some((one) => members.includes(one)))?.[0] ?? OTHER_MEDICINES
}
