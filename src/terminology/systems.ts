/** Code systems by their FHIR addresses and the OID forms some EHRs send. */
const SYSTEMS = {
  loinc: ['http://loinc.org', 'urn:oid:2.16.840.1.113883.6.1'],
  snomed: ['http://snomed.info/sct', 'urn:oid:2.16.840.1.113883.6.96'],
  rxnorm: ['http://www.nlm.nih.gov/research/umls/rxnorm', 'urn:oid:2.16.840.1.113883.6.88'],
  atc: ['http://www.whocc.no/atc', 'urn:oid:2.16.840.1.113883.6.73'],
  ndc: ['http://hl7.org/fhir/sid/ndc', 'urn:oid:2.16.840.1.113883.6.69'],
  'icd-10-cm': [
    'http://hl7.org/fhir/sid/icd-10-cm',
    'http://hl7.org/fhir/sid/icd-10',
    // ICD-10-GM, the German edition: as WHO's to the fourth character.
    'http://fhir.de/CodeSystem/bfarm/icd-10-gm',
    'urn:oid:2.16.840.1.113883.6.90',
    'urn:oid:2.16.840.1.113883.6.3',
  ],
  'icd-10-pcs': [
    'http://www.cms.gov/Medicare/Coding/ICD10',
    'http://hl7.org/fhir/sid/icd-10-pcs',
    'urn:oid:2.16.840.1.113883.6.4',
  ],
  cpt: ['http://www.ama-assn.org/go/cpt', 'urn:oid:2.16.840.1.113883.6.12'],
  dicom: ['http://dicom.nema.org/resources/ontology/DCM', 'urn:oid:1.2.840.10008.2.16.4'],
} as const
export type CodeSystem = keyof typeof SYSTEMS

const BY_ADDRESS = new Map<string, CodeSystem>(
  Object.entries(SYSTEMS).flatMap(([name, addresses]) =>
    addresses.map((address): [string, CodeSystem] => [address, name as CodeSystem]),
  ),
)

/** The code system with this address, or null when it is a local or unknown one. */
export function codeSystem(address: string): CodeSystem | null {
  return BY_ADDRESS.get(address) ?? null
}

/** The address to use when asking an EHR for codes of this system. */
export function systemAddress(system: CodeSystem): string {
  return SYSTEMS[system][0]
}
