/**
 * LOINC numbers that an EHR is asked for from the start though what they stand for is read with the later checks. Source:
 * docs/terminology.md.
 */
export const BLOOD_CULTURE_LOINC: readonly string[] = ['600-7']
export const WOUND_CULTURE_LOINC: readonly string[] = ['6462-6']
/** Cultures whose number leaves the specimen open. */
export const OPEN_CULTURE_LOINC: readonly string[] = ['42803-7']
export const CULTURE_LOINC: readonly string[] = [
  ...BLOOD_CULTURE_LOINC,
  ...WOUND_CULTURE_LOINC,
  ...OPEN_CULTURE_LOINC,
]

/** Questions for tobacco use. */
export const TOBACCO_LOINC: readonly string[] = ['72166-2', '11367-0', '39240-7']
