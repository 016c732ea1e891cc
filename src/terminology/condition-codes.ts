import type { ConditionConcept } from '../domain/condition.ts'

/** Codes and names of one concept. ICD-10-CM codes match by prefix, without the dot. */
export type ConceptCodes = {
  icd10: readonly string[]
  snomed: readonly string[]
  name: RegExp | null
  /** Codes under these prefixes say something else: remission, a trait, skin cancer other than melanoma. */
  except?: readonly string[]
  /** The code says nothing of the spine: it counts only when the record's wording or body site does. */
  needsSpine?: true
}

/** Source: ICD-10-CM tables of CMS and the SNOMED Global Patient Set; see docs/terminology.md. */
export const CONCEPTS: Record<ConditionConcept, ConceptCodes> = {
  'post-laminectomy': {
    icd10: ['M961'],
    snomed: ['27151001', '202725007', '202723000', '202724006'],
    name: /failed back (surgery )?syndrome|\bfbss\b|post[- ]?laminectomy syndrome|persistent spinal pain syndrome type (2|ii)\b/i,
  },
  'cauda-equina': {
    icd10: ['G834'],
    snomed: ['192970008', '12454008'],
    // "?Cauda equina" stands for the syndrome; a tumour or a redundant root of it does not.
    name: /(?<!(redundant (nerve )?roots?|oma|tumou?r|neoplasm) of (the )?)cauda equina/i,
  },
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
    name: /dis[ck]itis|vertebral osteomyelitis|osteomyelitis of (the )?((lumbar|thoracic|cervical|sacral) )?(vertebra|spine)|(epidural|intraspinal) abscess/i,
  },
  'spinal-implant-infection': {
    icd10: ['T8463'],
    snomed: [],
    // In whatever order the words stand.
    name: /(?<=^(?=.*(spin(e|al)\b|lumbar|cervical|thoracic|vertebra))(?=.*(implant|hardware|fixation|instrumentation)).*)infect/i,
  },
  'implant-infection': { icd10: ['T8460', 'T847'], snomed: [], name: null, needsSpine: true },
  'implant-mechanical': {
    icd10: ['T84216', 'T84226', 'T84296'],
    snomed: [],
    name: /(pedicle screw|(?<!\bim |medullary )\brods?\b(?!.*(femur|femoral|tibia|humer))|spinal (hardware|implant|instrumentation)).*(fracture|break|broken|loosen|displace|failure)|(broken|breakage|breakdown|fractured?|loose|loosening|displaced|displacement)( of)?( (the|a))? (pedicle screw|rods?\b(?!.*(femur|femoral|tibia|humer))|spinal (hardware|implant)|internal fixation device of (the )?(vertebra|spine))/i,
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
    name: /(history|\bhx\b|status|s\/p).*((spinal|lumbar|lumbosacral|cervical|thoracic) (fusion|arthrodesis)|(fusion|arthrodesis) of .*spine|\bacdf\b|\b[aptxo]lif\b)|(spinal|lumbar|cervical|thoracic) (fusion|arthrodesis) status/i,
    needsSpine: true,
  },
  pseudarthrosis: {
    icd10: ['M960'],
    snomed: [],
    name: /(?<!fracture )(pseudo?arthrosis|non-?union)(?! of (a |the )?(\w+ )?fracture).*(fusion|arthrodesis|spin(e|al)\b|lumbar|cervical|thoracic)|(spin(e|al)|lumbar|cervical|thoracic) (pseudo?arthrosis|non-?union)\b(?! of (a |the )?(\w+ )?fracture)/i,
  },
  'sleep-apnoea': { icd10: ['G473'], snomed: ['73430006', '78275009', '27405005'], name: /sleep apno?ea/i },
  'respiratory-disease': {
    icd10: ['J44', 'J43', 'J961'],
    snomed: ['13645005'],
    name: /\bcopd\b|chronic obstructive pulmonary|emphysema|chronic respiratory failure/i,
  },
  // By wording only: the codes for it (Z99.89) stand for any machine.
  cpap: {
    icd10: [],
    snomed: [],
    name: /^(?!.*\b(no|not|never|non-?(compli|adher)\w*|intoler\w*|unable|refus\w*|declin\w*|discontinu\w*|stopped|discuss\w*|consider\w*|recommend\w*|need(s|ed)?|trial|pending|awaiting|titration|former(ly)?|untreated|without)\b).*(\b(on|uses|using|with|wears) (auto-?|nocturnal |nightly )?(c|bi|a)-?pap\b|dependen(ce|t) on (c|bi)-?pap|\b(c|bi)-?pap (dependen(ce|t)|in use|user|therapy|treatment)|(uses|on|dependence on) continuous positive airway pressure)/i,
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
    except: ['C44', 'D0'],
    snomed: ['94602001', '363438000'],
    name: /\bcancer\b(?! antigen)|malignan|carcinoma|sarcoma\b|melanoma|metasta|lymphoma|myeloma|leuk(a)?emia/i,
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
  spasticity: {
    icd10: [],
    snomed: [],
    name: /spasticity|spastic (para|quadri|tetra|hemi|di|mono)(pleg|par)/i,
  },
  'limb-weakness': {
    icd10: ['M2133', 'M2137', 'G82', 'G831', 'G832', 'G833'],
    snomed: [],
    name: /foot[- ]drop|drop(ped)? foot|wrist[- ]drop|\bc5 palsy|(?<!spastic )(para|quadri|tetra|hemi)(plegia|paresis)|(quadriceps|deltoid) weakness|\b(leg|arm|limb|hand|foot|extremity)s? (muscle )?(weakness|paresis)|weakness (of|in) (the )?((left|right|both|bilateral|lower|upper) )*(leg|arm|foot|feet|hand|limb|extremit)|mono(paresis|plegia)/i,
  },
  'surgical-site-infection': {
    icd10: ['T814', 'K6811'],
    snomed: [],
    name: /surgical (site|wound) infection|(infection|sepsis) following (a )?procedure|post-?operative (wound |site )?infection|infect(ion of|ed) (the )?(surgical|operative|post-?operative) (site|wound)/i,
  },
  'wound-disruption': {
    icd10: ['T8131', 'T8132'],
    snomed: [],
    name: /(surgical|operative|operation|incision\w*|post-?operative) (wound )?(dehiscence|disruption)|wound dehiscence|(dehiscence|disruption) of (the )?(internal |external )?(surgical|operative|operation|post-?operative|incision\w*)/i,
  },
  'postoperative-haematoma': {
    icd10: ['G9751', 'G9752', 'G976', 'M9683', 'M9684'],
    snomed: [],
    name: /post-?(operative|procedural|surgical) (wound |neck )?(h(a)?ematoma|seroma|h(a)?emorrhage)|(wound|neck|surgical site|retropharyngeal|prevertebral) h(a)?ematoma|h(a)?ematoma (after|following|complicating) (a )?(procedure|surgery|operation)/i,
  },
  'spinal-haematoma': {
    icd10: [],
    snomed: [],
    name: /(?<!\b(intracranial|cranial|cerebral|head|brain)\b.*)(spinal (epidural |extradural |subdural )?h(a)?ematoma|(epidural|extradural) h(a)?ematoma|subdural h(a)?ematoma of (the )?(spine|spinal|cervical|thoracic|lumbar)|(cervical|thoracic|lumbar) subdural h(a)?ematoma)(?!.*\b(intracranial|cranial|cerebral|head|brain)\b)/i,
    needsSpine: true,
  },
  'airway-signs': {
    icd10: ['R131', 'R061', 'R060', 'J384'],
    snomed: ['40739000', '288939007'],
    name: /dysphagia|(difficulty|trouble) (in )?(swallowing|breathing)|stridor|dyspn(o)?ea|shortness of breath|laryngeal (o)?edema|(o)?edema of (the )?larynx/i,
  },
  'past-cancer': {
    icd10: ['Z85'],
    except: ['Z85828'],
    snomed: ['266987004'],
    name: /\b(history|h\/o) of .*(cancer|malignan|carcinoma|sarcoma|lymphoma|leuk(a)?emia|melanoma|myeloma)/i,
  },
  immunosuppression: {
    icd10: ['D8481', 'D8482', 'D8489', 'D849', 'Z7952', 'Z796', 'Z5111', 'Z94'],
    except: ['Z945', 'Z946', 'Z947'],
    snomed: [],
    name: /immuno(suppress|compromis|deficien)|\bchemotherapy\b(?![- ]induced)|long[- ]term (current )?(use of )?(systemic |oral )?(cortico)?steroid|(organ|kidney|renal|liver|heart|lung|marrow|stem cell) transplant(?!.*\b(candidate|donor|evaluation)\b)/i,
  },
  'injection-drug-use': {
    icd10: [],
    snomed: [],
    name: /\b(injection|injecting|intravenous|iv) drug (use|abuse|misuse)|injects drugs|\bivd[ua]\b|\bpwid\b/i,
  },
  diabetes: {
    icd10: ['E08', 'E09', 'E10', 'E11', 'E13'],
    snomed: ['73211009', '44054006', '46635009'],
    name: /(?<!\b(pre|pre-|pre |gestational |borderline |risk (of|for) ))\bdiabetes(?! insipidus)|\bt[12]dm\b/i,
  },
  osteoporosis: { icd10: ['M80', 'M81'], snomed: ['64859006'], name: /osteoporosis/i },
  nicotine: {
    icd10: ['F172', 'Z720'],
    except: ['F17201', 'F17211', 'F17221', 'F17291'],
    snomed: ['56294008', '77176002'],
    name: /nicotine dependence(?!.*remission)|tobacco (use|dependence|abuse)(?!.*remission)|(^|\b(current|active|heavy|light|every day|some days?|cigarette) )smoker/i,
  },
  'radicular-pain': {
    icd10: ['M541', 'M543', 'M544', 'M501', 'M511'],
    snomed: [],
    name: /radicul(opathy|itis|ar pain)|sciatica/i,
  },
  'si-joint-disorder': {
    icd10: ['M461', 'M532X8'],
    snomed: ['202805003', '202487003', '55146009', '29885006'],
    name: /sacro-?iliitis|sacro-?iliac (joint )?(dysfunction|pain|disorder|arthr|strain)|si joint (dysfunction|pain|arthr)/i,
  },
  'epidural-fibrosis': {
    icd10: ['G9612'],
    snomed: ['8217007'],
    name: /epidural (fibrosis|scar)|arachnoiditis|meningeal adhesion/i,
  },
  'adjacent-segment': { icd10: [], snomed: [], name: /adjacent[- ](segment|level)/i },
  'recurrent-disc': {
    icd10: ['M5126', 'M5127', 'M502'],
    snomed: [],
    name: /(recurrent|residual|herniated) (lumbar |cervical )?(disc|disk)|(disc|disk) (herniation|prolapse|protrusion)/i,
  },
  'chronic-widespread-pain': {
    icd10: ['M797', 'G894'],
    snomed: [],
    name: /fibromyalgia|chronic widespread pain|central sensiti[sz]ation|centrali[sz]ed pain|chronic pain syndrome/i,
  },
  'implanted-device': {
    icd10: ['Z9682', 'Z950', 'Z95810', 'Z95811', 'Z9621'],
    snomed: [],
    name: /(?<!\b(explant|remov|candidate|evaluat|declin|consider)[^,;]*)(neurostimulator|pacemaker|defibrillator|\bicd in (situ|place)|(pain|intrathecal|infusion|baclofen) pump|cochlear implant|nerve stimulator|spinal cord stimulator)(?! (was |has been )?(explant|remov|candidate|evaluat|declin|consider))/i,
  },
}
