import type { ConditionConcept } from '../domain/condition.ts'

/** Codes and names of one concept. ICD-10-CM codes match by prefix, without the dot. */
type ConceptCodes = {
  icd10: readonly string[]
  snomed: readonly string[]
  name: RegExp | null
  /** Codes under these prefixes say something else: remission, a trait, skin cancer other than melanoma. */
  except?: readonly string[]
  /** The code says nothing of the spine: it counts only when the record's wording or body site does. */
  needsSpine?: true
}

/** Source: ICD-10-CM tables of CMS and the SNOMED Global Patient Set; see docs/terminology.md. */
const CONCEPTS: Record<ConditionConcept, ConceptCodes> = {
  'post-laminectomy': {
    icd10: ['M961'],
    snomed: ['27151001', '202725007', '202723000', '202724006'],
    name: /failed back (surgery )?syndrome|post-?laminectomy syndrome|persistent spinal pain syndrome type (2|ii)\b/i,
  },
  'cauda-equina': { icd10: ['G834'], snomed: ['192970008', '12454008'], name: /cauda equina/i },
  'bladder-bowel-dysfunction': {
    icd10: ['R33', 'R32', 'R15', 'N319', 'K592'],
    snomed: ['267064002', '48340000', '72042002'],
    name: /(urinary|urine) retention|retention of urine|urinary incontinence|f(a)?ecal incontinence|bowel incontinence|neurogenic (bladder|bowel)/i,
  },
  'spine-infection': {
    icd10: ['M462', 'M463', 'M464', 'M465', 'G061', 'G062'],
    snomed: [
      '203241002',
      '444760002',
      '445063003',
      '2304001',
      '302935008',
      '202752002',
      '202744000',
      '202748002',
      '202756004',
    ],
    name: /discitis|spondylodiscitis|vertebral osteomyelitis|(spinal )?epidural abscess|intraspinal abscess/i,
  },
  'spinal-implant-infection': {
    icd10: ['T8463'],
    snomed: [],
    name: /infect\w*.*(spinal|spine).*(implant|hardware|fixation|instrumentation)|(spinal|spine).*(implant|hardware|fixation|instrumentation).*infect/i,
  },
  'implant-infection': { icd10: ['T8460', 'T847'], snomed: [], name: null, needsSpine: true },
  'implant-mechanical': {
    icd10: ['T84216', 'T84226', 'T84296'],
    snomed: [],
    name: /(pedicle screw|rod|spinal (hardware|implant|instrumentation)).*(fracture|break|broken|loosen|displace|failure)|(broken|fractured|loose|displaced) (pedicle screw|rod|spinal (hardware|implant))/i,
  },
  'implant-pain': {
    icd10: ['T8484'],
    snomed: [],
    name: /(painful|symptomatic) (spinal )?(hardware|implant)/i,
    needsSpine: true,
  },
  'fusion-status': {
    icd10: ['Z981', 'M432'],
    snomed: [],
    name: /(history|status).*(spinal|lumbar|cervical|thoracic) (fusion|arthrodesis)|(spinal|lumbar|cervical|thoracic) (fusion|arthrodesis) status/i,
    needsSpine: true,
  },
  pseudarthrosis: {
    icd10: ['M960'],
    snomed: [],
    name: /pseudo?arthrosis.*(fusion|arthrodesis)|non-?union.*(fusion|arthrodesis)/i,
  },
  'sleep-apnoea': { icd10: ['G473'], snomed: ['73430006', '78275009', '27405005'], name: /sleep apno?ea/i },
  'respiratory-disease': {
    icd10: ['J44', 'J43', 'J961'],
    snomed: ['13645005'],
    name: /\bcopd\b|chronic obstructive pulmonary|emphysema|chronic respiratory failure/i,
  },
  hypoventilation: { icd10: ['E662'], snomed: [], name: /hypoventilation/i },
  'chronic-kidney-disease': {
    icd10: ['N18'],
    snomed: [
      '709044004',
      '431855005',
      '431856006',
      '433144002',
      '700378005',
      '700379002',
      '431857002',
      '433146000',
    ],
    name: /chronic kidney disease|\bckd\b/i,
  },
  dialysis: { icd10: ['Z992'], snomed: [], name: /dialysis/i },
  falls: {
    icd10: ['Z9181', 'R296', 'W0', 'W10', 'W11', 'W12', 'W13', 'W14', 'W15', 'W16', 'W17', 'W18', 'W19'],
    snomed: ['1912002', '161898004', '129839007'],
    name: /history of fall|repeated falls|recurrent falls|at risk (for|of) falls/i,
  },
  'fragility-fracture': { icd10: ['M80'], snomed: [], name: /fragility fracture|osteoporotic fracture/i },
  epilepsy: { icd10: ['G40'], snomed: [], name: /epilepsy|seizure disorder/i },
  cancer: {
    icd10: ['C'],
    except: ['C44'],
    snomed: ['94602001', '363438000'],
    name: /malignan|carcinoma|metasta|lymphoma|myeloma|leuk(a)?emia/i,
  },
  'palliative-care': {
    icd10: ['Z515'],
    snomed: ['385763009', '305336008', '305284002'],
    name: /hospice|palliative care/i,
  },
  'sickle-cell': {
    icd10: ['D57'],
    except: ['D573'],
    snomed: [],
    name: /sickle[- ]cell (disease|an(a)?emia|disorder)/i,
  },
  'opioid-use-disorder': {
    icd10: ['F111', 'F112'],
    except: ['F1111', 'F1121'],
    snomed: ['75544000', '5602001'],
    name: /opioid (use disorder|dependence|abuse|addiction)(?!.*remission)/i,
  },
  'opioid-use-disorder-in-remission': {
    icd10: ['F1111', 'F1121'],
    snomed: [],
    name: /opioid (use disorder|dependence).*remission/i,
  },
  'substance-use-disorder': {
    icd10: ['F10', 'F11', 'F12', 'F13', 'F14', 'F15', 'F16', 'F18', 'F19'],
    except: [
      'F1011',
      'F1021',
      'F1111',
      'F1121',
      'F1211',
      'F1221',
      'F1311',
      'F1321',
      'F1411',
      'F1421',
      'F1511',
      'F1521',
      'F1911',
      'F1921',
    ],
    snomed: [],
    name: /(alcohol|substance|drug|cocaine|cannabis|opioid|benzodiazepine) (use disorder|dependence|abuse|addiction)(?!.*remission)/i,
  },
  'alcohol-use-disorder': {
    icd10: ['F101', 'F102'],
    snomed: [],
    name: /alcohol (use disorder|dependence|abuse)|alcoholism/i,
  },
  'opioid-overdose': {
    icd10: ['T400', 'T401', 'T402', 'T403', 'T404', 'T406'],
    snomed: [],
    name: /(opioid|opiate|heroin|fentanyl) (overdose|poisoning)|overdose of opioid/i,
  },
  'heart-failure': { icd10: ['I50'], snomed: [], name: /heart failure|\bchf\b|\bhfref\b|\bhfpef\b/i },
  'gi-ulcer-or-bleed': {
    icd10: ['K25', 'K26', 'K27', 'K28', 'K920', 'K921', 'K922'],
    snomed: [],
    name: /(peptic|gastric|duodenal|stomach) ulcer|(gastrointestinal|\bgi\b) (bleed|h(a)?emorrhage)|mel(a)?ena/i,
  },
  'liver-disease': {
    icd10: ['K70', 'K71', 'K72', 'K73', 'K74', 'K76'],
    snomed: [],
    name: /cirrhosis|liver failure|hepatic failure|chronic hepatitis|chronic liver disease/i,
  },
  'adrenal-insufficiency': {
    icd10: ['E271', 'E272', 'E273', 'E274'],
    snomed: [],
    name: /adrenal insufficiency|addison/i,
  },
  spasticity: { icd10: [], snomed: [], name: /spasticity|spastic (para|quadri|tetra|hemi)/i },
}

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
