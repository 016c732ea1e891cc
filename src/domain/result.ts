import type { When } from './dates.ts'
import type { ObservationPart } from './sources.ts'

/** What we read from results, by its unit in rules. */
export const ANALYTES = {
  crp: { name: 'CRP', unit: 'mg/L', part: 'laboratory' },
  'hs-crp': { name: 'hs-CRP', unit: 'mg/L', part: 'laboratory' },
  esr: { name: 'ESR', unit: 'mm/h', part: 'laboratory' },
  'vitamin-d': { name: '25-OH vitamin D', unit: 'ng/mL', part: 'laboratory' },
  'vitamin-d2': { name: '25-OH vitamin D2', unit: 'ng/mL', part: 'laboratory' },
  creatinine: { name: 'Creatinine', unit: 'mg/dL', part: 'laboratory' },
  egfr: { name: 'eGFR', unit: 'mL/min/1.73 m²', part: 'laboratory' },
  hba1c: { name: 'HbA1c', unit: '%', part: 'laboratory' },
  temperature: { name: 'Temperature', unit: '°C', part: 'vital-signs' },
  spo2: { name: 'SpO2', unit: '%', part: 'vital-signs' },
  'respiratory-rate': { name: 'Respiratory rate', unit: '/min', part: 'vital-signs' },
  weight: { name: 'Weight', unit: 'kg', part: 'vital-signs' },
  height: { name: 'Height', unit: 'cm', part: 'vital-signs' },
  qtc: { name: 'QTc', unit: 'ms', part: 'vital-signs' },
  'pain-score': { name: 'Pain score', unit: '/10', part: 'survey' },
  alp: { name: 'Alkaline phosphatase', unit: 'U/L', part: 'laboratory' },
  calcium: { name: 'Calcium', unit: 'mg/dL', part: 'laboratory' },
  pth: { name: 'Parathyroid hormone', unit: 'pg/mL', part: 'laboratory' },
  p1np: { name: 'P1NP', unit: 'ug/L', part: 'laboratory' },
  ctx: { name: 'CTX', unit: 'pg/mL', part: 'laboratory' },
  'hip-t-score': { name: 'Hip T-score', unit: 'SD', part: 'laboratory' },
  'spine-t-score': { name: 'Spine T-score', unit: 'SD', part: 'laboratory' },
  odi: { name: 'Oswestry Disability Index', unit: '%', part: 'survey' },
  ndi: { name: 'Neck Disability Index', unit: '%', part: 'survey' },
  peg: { name: 'PEG score', unit: '/10', part: 'survey' },
  'peg-pain': { name: 'PEG item, pain', unit: '/10', part: 'survey' },
  'peg-enjoyment': { name: 'PEG item, enjoyment of life', unit: '/10', part: 'survey' },
  'peg-activity': { name: 'PEG item, general activity', unit: '/10', part: 'survey' },
  'promis-interference': { name: 'PROMIS pain interference T-score', unit: 'T', part: 'survey' },
  'promis-function': { name: 'PROMIS physical function T-score', unit: 'T', part: 'survey' },
  'phq-2': { name: 'PHQ-2', unit: 'of 6', part: 'survey' },
  'phq-9': { name: 'PHQ-9', unit: 'of 27', part: 'survey' },
  'phq-9-item-9': { name: 'PHQ-9 item 9', unit: 'of 3', part: 'survey' },
  'gad-7': { name: 'GAD-7', unit: 'of 21', part: 'survey' },
} as const satisfies Record<string, { name: string; unit: string; part: ObservationPart }>
export type Analyte = keyof typeof ANALYTES

/** A measured value in the analyte's unit. A comparator makes an end open: "<5" is `{ low: null, high: 5 }` with 5 itself outside. */
export type Amount = {
  low: number | null
  high: number | null
  /** Is the end itself among the possible values? */
  lowIncluded: boolean
  highIncluded: boolean
}

/** One readable, dated or undated result. A result we cannot read is a `Blank`. */
export type Result = {
  resource: string
  analyte: Analyte
  label: string
  amount: Amount
  /** Verbatim, with comparator and unit. */
  recorded: string
  /** In the analyte's unit, when a conversion was needed. */
  used: string | null
  when: When
  preliminary: boolean
  byName: boolean
  notes: readonly string[]
  /** Counts only where the thing itself was not measured on that day: vitamin D3 for the total, an eGFR by an older equation. */
  standsIn?: true
}

export function exactly(value: number): Amount {
  return { low: value, high: value, lowIncluded: true, highIncluded: true }
}

export type Comparison = 'yes' | 'no' | 'cannot-tell'

/** Is the value greater than the limit? */
export function above(amount: Amount, limit: number): Comparison {
  if (amount.low !== null && (amount.low > limit || (amount.low === limit && !amount.lowIncluded)))
    return 'yes'
  if (amount.high !== null && amount.high <= limit) return 'no'
  return 'cannot-tell'
}

/** Is the value less than the limit? */
export function below(amount: Amount, limit: number): Comparison {
  if (amount.high !== null && (amount.high < limit || (amount.high === limit && !amount.highIncluded)))
    return 'yes'
  if (amount.low !== null && amount.low >= limit) return 'no'
  return 'cannot-tell'
}

/** The value when the record gives a single number, else null. */
export function exactValue(amount: Amount): number | null {
  return amount.low === amount.high ? amount.low : null
}

/** A value as recorded without what UCUM writes for machines only: "7 {score}" is "7". */
export function readable(recorded: string): string {
  return recorded.replace(/\s*\{(score|t-score|T)\}/i, '').replace('{1.73_m2}', '1.73 m²')
}
