import type { ConditionConcept } from '../domain/condition.ts'
import { CONCEPTS, type ConceptCodes } from './condition-codes.ts'

/** Names with a word for cancer in them that are no cancer in the sense of the rules, as NOT_CANCER for codes. */
const NOT_CANCER_NAME =
  /basal cell|squamous cell carcinoma of (the )?skin|non-?melanoma|malignant (hypertension|hyperthermia|hyperpyrexia)|neuroleptic malignant/i

/** Words before a disease that deny it, or say it is someone else's: the record does not state it. */
const DENIED_BEFORE = /\b(no|not|without|denies|negative for|family history( of)?|screening( for)?)\b[^,;]*$/i
/** Words after it that say it was looked for and is not there. */
const DENIED_AFTER = /^[^,;]*[\s-]*\b(ruled out|excluded|not (present|confirmed|found)|negative|screening)\b/i
const RULED_OUT_BEFORE = /\bruled out:?\s*$/i
/** Wording that leaves it open: the record states a suspicion. */
const SUSPECTED = /\b(suspected|suspicion of|possible|probable|rule out|r\/o)\b|\?/i

const SPINE_WORDS =
  /\b(spin(e|al)|vertebra\w*|lumbar|lumbosacral|cervical|thoracic|sacral|pedicle|[lct]\d{1,2}\s?[-/])/i

export function speaksOfSpine(text: string): boolean {
  return SPINE_WORDS.test(text)
}

export type ConceptMatch = { concept: ConditionConcept; code: string | null }

const ENTRIES = Object.entries(CONCEPTS) as [ConditionConcept, ConceptCodes][]

/** Codes whose own title speaks of the spine although the table asks for spine wording (M43.2-, fusion of spine). */
const SPINAL_BY_CODE = ['M432']

function isCodeOf(plain: string, { icd10, except = [] }: ConceptCodes): boolean {
  const under = (prefix: string): boolean => plain.startsWith(prefix)
  return icd10.some(under) && !except.some(under)
}

function plainIcd(code: string): string {
  return code.replace('.', '').toUpperCase()
}

/** The concepts that these codes stand for. */
export function conceptsOfCodes(
  icd10: readonly string[],
  snomed: readonly string[],
): (ConceptMatch & { spinal: boolean })[] {
  const byIcd = icd10.flatMap((code) => {
    const plain = plainIcd(code)
    const spinal = SPINAL_BY_CODE.some((prefix) => plain.startsWith(prefix))
    return ENTRIES.filter(([, codes]) => isCodeOf(plain, codes)).map(([concept, codes]) => ({
      concept,
      code,
      spinal: spinal || codes.needsSpine !== true,
    }))
  })
  const bySnomed = snomed.flatMap((code) =>
    ENTRIES.filter(([, codes]) => codes.snomed.includes(code)).map(([concept, codes]) => ({
      concept,
      code,
      spinal: codes.needsSpine !== true,
    })),
  )
  return [...byIcd, ...bySnomed]
}

export type NamedConcept = ConceptMatch & { suspected: boolean }

/** The concepts that this wording names, unless it names them in order to deny them. */
export function conceptsOfName(name: string): NamedConcept[] {
  return ENTRIES.flatMap(([concept, codes]): NamedConcept[] => {
    const match = codes.name?.exec(name)
    if (!match || (concept === 'cancer' && NOT_CANCER_NAME.test(name))) return []
    const before = name.slice(0, match.index)
    const after = name.slice(match.index + match[0].length)
    if (DENIED_BEFORE.test(before) || RULED_OUT_BEFORE.test(before) || DENIED_AFTER.test(after)) return []
    return [{ concept, code: null, suspected: SUSPECTED.test(name) }]
  })
}
