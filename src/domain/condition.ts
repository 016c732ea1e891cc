import type { When } from './dates.ts'

/** Conditions the rules ask about. */
export const CONDITION_CONCEPTS = {
  'post-laminectomy': 'Post-laminectomy syndrome (FBSS)',
  'cauda-equina': 'Cauda equina syndrome',
  'bladder-bowel-dysfunction': 'Bladder or bowel dysfunction',
  'spine-infection': 'Spinal infection',
  'spinal-implant-infection': 'Infection of a spinal implant',
  'implant-infection': 'Implant infection, site not given',
  'implant-mechanical': 'Mechanical failure of a spinal implant',
  'implant-pain': 'Pain from an internal orthopaedic device',
  'fusion-status': 'Arthrodesis status',
  pseudarthrosis: 'Pseudarthrosis after fusion',
  'sleep-apnoea': 'Sleep apnoea',
  'respiratory-disease': 'COPD or respiratory failure',
  hypoventilation: 'Hypoventilation',
  cpap: 'CPAP in use',
  'chronic-kidney-disease': 'Chronic kidney disease',
  dialysis: 'Dialysis',
  falls: 'Falls or fall risk',
  'fragility-fracture': 'Fragility fracture',
  epilepsy: 'Epilepsy or seizure disorder',
  cancer: 'Cancer',
  'palliative-care': 'Palliative or hospice care',
  'sickle-cell': 'Sickle cell disease',
  'opioid-use-disorder': 'Opioid use disorder',
  'opioid-use-disorder-in-remission': 'Opioid use disorder in remission',
  'substance-use-disorder': 'Substance or alcohol use disorder',
  'alcohol-use-disorder': 'Alcohol use disorder',
  'opioid-overdose': 'Opioid overdose',
  'heart-failure': 'Heart failure',
  'gi-ulcer-or-bleed': 'Gastrointestinal ulcer or bleeding',
  'liver-disease': 'Liver disease',
  'adrenal-insufficiency': 'Adrenal insufficiency',
  spasticity: 'Spasticity',
  'limb-weakness': 'Foot drop or limb weakness',
  'surgical-site-infection': 'Surgical site infection',
  'wound-disruption': 'Disruption of the surgical wound',
  'postoperative-haematoma': 'Haematoma or seroma after a procedure',
  'spinal-haematoma': 'Spinal epidural haematoma',
  'airway-signs': 'Trouble swallowing, stridor or shortness of breath',
  'past-cancer': 'History of cancer',
  immunosuppression: 'Immunosuppression',
  'injection-drug-use': 'Injection drug use',
  diabetes: 'Diabetes',
  osteoporosis: 'Osteoporosis',
  nicotine: 'Nicotine dependence or tobacco use',
  'radicular-pain': 'Radicular pain',
  'si-joint-disorder': 'Sacroiliac joint disorder',
  'epidural-fibrosis': 'Epidural fibrosis or arachnoiditis',
  'adjacent-segment': 'Adjacent segment disease',
  'recurrent-disc': 'Disc herniation',
  'chronic-widespread-pain': 'Fibromyalgia or chronic pain syndrome',
  'implanted-device': 'Implanted electronic device',
} as const
export type ConditionConcept = keyof typeof CONDITION_CONCEPTS

export type Condition = {
  resource: string
  concept: ConditionConcept
  /** As the record names it. */
  label: string
  /** The code that matched, e.g. "G83.4", or null when matched by name. */
  code: string | null
  state: 'active' | 'inactive'
  /** `unconfirmed`, `provisional` or `differential`, when the record says so. */
  certainty: string | null
  onset: When | null
  recorded: When | null
  /** Does the record's own wording or body site speak of the spine? */
  spinal: boolean
}
