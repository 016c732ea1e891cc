import type { ConditionConcept } from '../domain/condition.ts'
import { CONCEPTS, type ConceptCodes } from './condition-codes.ts'

/** Names with a word for cancer in them that are no cancer in the sense of the rules, as NOT_CANCER for codes. */
const NOT_CANCER_NAME =
  /basal cell|squamous cell carcinoma of (the )?skin|non-?(melanoma|malignan)|(carcinoma|melanoma)s? in situ|cancer ?phobia|malignant (hypertension|hyperthermia|hyperpyrexia)|neuroleptic malignant/i

/** Words before a disease that deny it, or say it is someone else's: the record does not state it. */
const DENIED_BEFORE =
  /\b(no|not|without|denies|negative for|family|mother|father|sister|brother|[mp]aternal|fhx?|screening( for)?|fear of|at (\w+ )?risk|advice|counsel\w*)\b[^,;]*$/i
/** Words after it that say it was looked for and is not there. */
const DENIED_AFTER =
  /^[^,;]*[\s-]*\b(ruled out|excluded|not (present|confirmed|found)|absent$|negative|screening|in (the |his |her )?(mother|father|sister|brother))\b/i
const RULED_OUT_BEFORE = /\bruled out:?\s*$/i
/** Words before it that put it into the past. */
const PAST_BEFORE =
  /\b(history of|h\/o|hx of|past|previous|prior|former|ex|old|status post|s\/p)\b((?!\b(with|now|complicated|c\/b)\b)[^,;])*$/i
/** Concepts that count only while present; "history of" such a thing does not state it. */
const PRESENT_ONLY: readonly ConditionConcept[] = [
  'cauda-equina',
  'spine-infection',
  'cancer',
  'limb-weakness',
  'surgical-site-infection',
  'wound-disruption',
  'postoperative-haematoma',
  'spinal-haematoma',
  'airway-signs',
  'immunosuppression',
  'nicotine',
]
const IS_CANCER: readonly ConditionConcept[] = ['cancer', 'past-cancer']
/** Wording that leaves it open: the record states a suspicion. */
const SUSPECTED = /\b(suspected|suspicion of|concern for|possible|probable|rule out|r\/o)\b|\?/i

const SPINE_WORDS =
  /\b(spin(e|al)|vertebra\w*|lumbar|lumbosacral|cervical|thoracic|sacral|pedicle|acdf|[aptxo]lif\b|[lct]\d{1,2}\s?[-/])/i

const OTHER_JOINT =
  /\b(ankle|hip|knee|wrist|foot|toe|thumb|finger|shoulder|elbow|subtalar|tibia\w*|femur|scaphoid)\b/i

/** Codes for a failed fusion are the same for every joint; wording may say that it is not the spine's. */
export function speaksOfOtherJoint(text: string): boolean {
  return OTHER_JOINT.test(text) && !speaksOfSpine(text)
}

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

/** Does one of these codes say that this concept, though named, is something else? */
export function isExcepted(concept: ConditionConcept, icd10: readonly string[]): boolean {
  const except = CONCEPTS[concept].except ?? []
  return icd10.some((code) => except.some((prefix) => plainIcd(code).startsWith(prefix)))
}

export type NamedConcept = ConceptMatch & { suspected: boolean }

/** The concepts that this wording names, unless it names them in order to deny them. */
export function conceptsOfName(name: string): NamedConcept[] {
  return ENTRIES.flatMap(([concept, codes]): NamedConcept[] => {
    const match = codes.name?.exec(name)
    if (!match || (IS_CANCER.includes(concept) && NOT_CANCER_NAME.test(name))) return []
    const before = name.slice(0, match.index)
    const after = name.slice(match.index + match[0].length)
    if (DENIED_BEFORE.test(before) || RULED_OUT_BEFORE.test(before) || DENIED_AFTER.test(after)) return []
    if (PRESENT_ONLY.includes(concept) && PAST_BEFORE.test(before)) return []
    return [{ concept, code: null, suspected: SUSPECTED.test(name) }]
  })
}
