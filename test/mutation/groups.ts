/** Code whose mutants are run together, and the tests that have to notice them. */
export type Group = { name: string; mutate: readonly string[]; tests: readonly string[] }

/** Files of src/fhir that make facts of a record; the others speak with the EHR. */
const MAPPERS = [
  'map-!(ahead|once|patient)',
  ...['amount', 'concept', 'date-fields', 'dosage', 'dose-quantity', 'exam', 'json', 'report-text'],
  ...['result-envelope', 'supply', 'timing'],
].join('|')
/** Files of src/fhir through which every record goes. */
const READERS = '*readers|envelope|map-ahead|map-once|map-patient|merge'

/** Files of src/domain whose behaviour the tables of the rules show, not a test beside them. */
const SEEN_BY_RULES = [
  ...['allergies', 'bone-density', 'conditions', 'cultures', 'devices', 'drugs', 'interventions', 'patient'],
  ...['reports', 'surgery', 'tobacco'],
]
  .map((name) => `select-${name}`)
  .concat('found', 'sources', 'result')
  .join('|')

/** Without the generated lists, whose shrinking takes minutes. */
const DOMAIN_TESTS = 'src/domain/!(dose-properties|what-if).test.ts'

export const GROUPS: readonly Group[] = [
  beside('src/rules/red-flags'),
  beside('src/rules/work-up'),
  beside('src/rules/medications'),
  beside('src/rules/causes'),
  { name: 'src/rules', mutate: ['src/rules/*.ts'], tests: ['src/rules/**/*.test.ts'] },
  {
    name: 'src/domain',
    mutate: [`src/domain/!(${SEEN_BY_RULES}).ts`],
    tests: [DOMAIN_TESTS],
  },
  {
    name: 'src/domain (selects)',
    mutate: [`src/domain/@(${SEEN_BY_RULES}).ts`],
    tests: [DOMAIN_TESTS, 'src/rules/**/*.test.ts'],
  },
  {
    name: 'src/fhir (mappers)',
    mutate: [`src/fhir/@(${MAPPERS}).ts`],
    tests: [`src/fhir/@(${MAPPERS}|dosage-text|medication-mme).test.ts`],
  },
  {
    name: 'src/fhir (readers)',
    mutate: [`src/fhir/@(${READERS}).ts`],
    tests: ['src/fhir/@(map-*|merge|reads-from-bundle|chart-from-reads|gather).test.ts'],
  },
]

function beside(folder: string): Group {
  return { name: folder, mutate: [`${folder}/*.ts`], tests: [`${folder}/*.test.ts`] }
}

/** Where Stryker keeps what a run found, so that the next one runs only what has changed. */
export function resultFile({ name }: Group): string {
  return `.cache/mutation/${name.replaceAll(/\W+/g, '-')}.json`
}
