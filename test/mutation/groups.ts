/** Code whose mutants are run together, and the tests that have to notice them. */
export type Group = {
  name: string
  mutate: readonly string[]
  tests: readonly string[]
  /** The tests in words. */
  seenBy: string
}

/** Files of src/fhir that make facts of a record; the others speak with the EHR. */
const MAPPERS = [
  'map-!(ahead|once|patient)',
  ...['amount', 'concept', 'date-fields', 'dosage', 'dose-quantity', 'exam', 'json', 'report-text'],
  ...['result-envelope', 'supply', 'timing'],
].join('|')
/** Files of src/fhir through which every record goes. */
const READERS = '*readers|envelope|map-patient|merge'

/** Files of src/domain whose behaviour the tables of the rules show, more than a test beside them. */
const SEEN_BY_RULES = 'select-*|episode|found|medication-list|pain|result|sources'

/** Without the generated medication lists, whose shrinking takes minutes. */
const DOMAIN_TESTS = 'src/domain/!(dose-properties|what-if).test.ts'

export const GROUPS: readonly Group[] = [
  beside('src/rules/red-flags'),
  beside('src/rules/work-up'),
  beside('src/rules/medications'),
  beside('src/rules/causes'),
  {
    name: 'src/rules',
    mutate: ['src/rules/*.ts'],
    tests: ['src/rules/**/*.test.ts'],
    seenBy: 'those of all rules',
  },
  {
    name: 'src/domain',
    mutate: [`src/domain/!(${SEEN_BY_RULES}|what-if).ts`],
    tests: [DOMAIN_TESTS],
    seenBy: 'beside it',
  },
  {
    name: 'src/domain (seen by the rules)',
    mutate: [`src/domain/@(${SEEN_BY_RULES}).ts`],
    tests: [DOMAIN_TESTS, 'src/rules/**/*.test.ts'],
    seenBy: 'beside it, and those of all rules',
  },
  {
    name: 'src/fhir (mappers)',
    mutate: [`src/fhir/@(${MAPPERS}).ts`],
    tests: [`src/fhir/@(${MAPPERS}|dosage-text|medication-mme).test.ts`],
    seenBy: 'beside it',
  },
  {
    name: 'src/fhir (readers)',
    mutate: [`src/fhir/@(${READERS}).ts`],
    tests: ['src/fhir/@(map-*|envelope|merge|reads-from-bundle|gather).test.ts'],
    seenBy: 'those of all mappers',
  },
]

function beside(folder: string): Group {
  return { name: folder, mutate: [`${folder}/*.ts`], tests: [`${folder}/*.test.ts`], seenBy: 'beside it' }
}

/** Where Stryker keeps what a run found, so that the next one runs only what has changed. */
export function resultFile({ name }: Group): string {
  return `.cache/mutation/${name.replaceAll(/\W+/g, '-')}.json`
}
