import type { Intervention, InterventionKind } from '../domain/intervention.ts'
import type { Region } from '../domain/surgery.ts'
import { INTERVENTION_TEXTS, NOT_AN_ACT } from './intervention-text.ts'

/** What codes or wording say was done. */
export type InterventionMeaning = {
  kind: InterventionKind
  regions: readonly Region[]
  steroid: Intervention['steroid']
  side: Intervention['side']
}

function meaning(kind: InterventionKind, more: Partial<InterventionMeaning> = {}): InterventionMeaning {
  return { kind, regions: [], steroid: 'unknown', side: null, ...more }
}

type Table = Readonly<Record<string, InterventionMeaning>>

function each(codes: readonly string[], one: InterventionMeaning): Table {
  return Object.fromEntries(codes.map((code) => [code, one]))
}

const NECK_AND_CHEST: readonly Region[] = ['cervical', 'thoracic']
const LOW_BACK: readonly Region[] = ['lumbar', 'sacral']

/** CPT numbers only. A lead alone may be a trial or permanent. */
const CPT: Table = {
  ...each(['64490', '64491', '64492'], meaning('facet-block', { regions: NECK_AND_CHEST })),
  ...each(['64493', '64494', '64495'], meaning('facet-block', { regions: LOW_BACK })),
  ...each(['64633', '64634'], meaning('facet-ablation', { regions: NECK_AND_CHEST })),
  ...each(['64635', '64636'], meaning('facet-ablation', { regions: LOW_BACK })),
  ...each(['27096'], meaning('si-block', { regions: ['sacral'] })),
  ...each(['64479', '64480'], meaning('root-block', { regions: NECK_AND_CHEST })),
  ...each(['64483', '64484'], meaning('root-block', { regions: LOW_BACK })),
  ...each(['62321'], meaning('epidural-injection', { regions: NECK_AND_CHEST })),
  ...each(['62323'], meaning('epidural-injection', { regions: LOW_BACK })),
  ...each(['63650'], meaning('scs-lead')),
  ...each(['63655', '63685'], meaning('scs-permanent')),
  ...each(['63661', '63663'], meaning('scs-removal')),
}

/** Source: CMS ICD-10-PCS tables. A steroid put into the spinal canal; an anaesthetic alone does not say "no steroid". */
const PCS: Table = {
  ...each(['00HU3MZ', '00HU4MZ', '00HV3MZ'], meaning('scs-lead')),
  ...each(['00HU0MZ', '00HV0MZ', '0JH70BZ', '0JH70CZ', '0JH70DZ', '0JH70EZ'], meaning('scs-permanent')),
  ...each(['00PU0MZ'], meaning('scs-removal')),
  ...each(['3E0R33Z'], meaning('epidural-injection', { steroid: 'yes' })),
  ...each(['3E0R3BZ'], meaning('epidural-injection')),
}

/** Source: SNOMED Global Patient Set and VSAC expansions; review of medication: HL7 FHIR List example and NHS task codes. */
const SNOMED: Table = {
  '178814008': meaning('facet-ablation'),
  '431928000': meaning('root-block'),
  '171787008': meaning('epidural-injection'),
  ...each(['58611004', '35597003'], meaning('epidural-injection', { regions: ['lumbar'] })),
  '47478002': meaning('scs-permanent'),
  '182836005': meaning('medication-review'),
}

/** Image-guided injections. Source: VSAC value-set expansions. */
const LOINC: Table = {
  '24931-8': meaning('facet-block'),
  '26322-8': meaning('facet-block', { side: 'both' }),
  '26323-6': meaning('facet-block', { side: 'left' }),
  '26324-4': meaning('facet-block', { side: 'right' }),
  ...each(['30817-1', '90335-1'], meaning('facet-block', { regions: ['lumbar'] })),
  '72542-4': meaning('facet-ablation', { regions: ['lumbar'] }),
  ...each(['24901-1', '35927-3'], meaning('si-block', { regions: ['sacral'] })),
  '92928-1': meaning('epidural-injection', { regions: LOW_BACK }),
  '35932-3': meaning('root-block', { regions: ['lumbar'] }),
  '70921-2': meaning('root-block', { regions: ['cervical'] }),
}

type Codes = Record<'cpt' | 'pcs' | 'snomed' | 'loinc', readonly string[]>

/** What these codes stand for among blocks, stimulators and reviews. */
export function interventionsOfCodes({ cpt, pcs, snomed, loinc }: Codes): InterventionMeaning[] {
  return [
    ...cpt.flatMap((code) => lookUp(CPT, code)),
    ...pcs.flatMap((code) => lookUp(PCS, code.toUpperCase())),
    ...snomed.flatMap((code) => lookUp(SNOMED, code)),
    ...loinc.flatMap((code) => lookUp(LOINC, code)),
  ]
}

function lookUp(table: Table, code: string): InterventionMeaning[] {
  return Object.hasOwn(table, code) && table[code] ? [table[code]] : []
}

/** What the wording says was done; null when it names no such act, or one that did not take place. */
export function interventionInText(text: string): InterventionKind | null {
  if (NOT_AN_ACT.test(text)) return null
  return INTERVENTION_TEXTS.find(({ all }) => all.every((pattern) => pattern.test(text)))?.kind ?? null
}

/** Kinds that put a needle at the spine: their pictures guide the needle and judge nothing. */
const NEEDLE: readonly InterventionKind[] = [
  'facet-block',
  'si-block',
  'root-block',
  'hardware-block',
  'epidural-injection',
  'facet-ablation',
]

/** Does the record of an exam stand for an injection under image guidance? */
export function isGuidedInjection(loinc: readonly string[], text: string): boolean {
  if (loinc.some((code) => Object.hasOwn(LOINC, code))) return true
  const kind = interventionInText(text)
  return kind !== null && NEEDLE.includes(kind)
}
