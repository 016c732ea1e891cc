import type { Analyte } from '../domain/result.ts'

/** How a recorded unit becomes the analyte's unit: `value * factor + offset`. */
export type UnitConversion = { factor: number; offset: number; converted: boolean }

const same: UnitConversion = { factor: 1, offset: 0, converted: false }
const times = (factor: number, offset = 0): UnitConversion => ({ factor, offset, converted: true })

/** nmol/L per ng/mL of 25-OH vitamin D (molar mass 400.6 g/mol). */
const VITAMIN_D_NMOL_PER_NG = 2.496
/** umol/L per mg/dL of creatinine (molar mass 113.1 g/mol). */
const CREATININE_UMOL_PER_MG = 88.4
/** NGSP % = 0.09148 x IFCC mmol/mol + 2.152. */
const HBA1C_SLOPE = 0.09148
const HBA1C_INTERCEPT = 2.152
const KG_PER_POUND = 0.45359237
const CM_PER_INCH = 2.54
/** Celsius = (Fahrenheit - 32) / 1.8. */
const CELSIUS_PER_FAHRENHEIT = 1 / 1.8

/** Calcium: 40.08 g/mol. PTH: 9,425 g/mol. */
const CALCIUM_MG_DL_PER_MMOL_L = 4.008
const PTH_PG_ML_PER_PMOL_L = 9.43

/** Scores without a unit, however that is written. */
const SCORE: Record<string, UnitConversion> = { '{score}': same, '1': same, score: same, '': same }
const OF_TEN: Record<string, UnitConversion> = { ...SCORE, '{score}/10': same, '/10': same }
const T_SCORE: Record<string, UnitConversion> = {
  ...SCORE,
  '{t-score}': same,
  '{tscore}': same,
  '{t}': same,
  't-score': same,
}

const VITAMIN_D: Record<string, UnitConversion> = {
  'ng/ml': same,
  'ug/l': same,
  'mcg/l': same,
  'µg/l': same,
  'nmol/l': times(1 / VITAMIN_D_NMOL_PER_NG),
}

/**
 * Accepted spellings of units, lower-cased and without spaces. A spelling that is not here is not guessed.
 * CRP in nmol/L is left out on purpose: its conversion needs the laboratory's word.
 */
const SPELLINGS: Record<Analyte, Record<string, UnitConversion>> = {
  crp: { 'mg/l': same, 'ug/ml': same, 'mcg/ml': same, 'µg/ml': same, 'mg/dl': times(10) },
  'hs-crp': { 'mg/l': same, 'ug/ml': same, 'mcg/ml': same, 'µg/ml': same, 'mg/dl': times(10) },
  esr: { 'mm/h': same, 'mm/hr': same, mm: same, 'mm/1h': same, 'mm/(1.h)': same, 'mm/hour': same },
  'vitamin-d': VITAMIN_D,
  'vitamin-d2': VITAMIN_D,
  creatinine: {
    'mg/dl': same,
    'umol/l': times(1 / CREATININE_UMOL_PER_MG),
    'µmol/l': times(1 / CREATININE_UMOL_PER_MG),
    'mcmol/l': times(1 / CREATININE_UMOL_PER_MG),
  },
  egfr: {
    'ml/min/{1.73_m2}': same,
    'ml/min/1.73m2': same,
    'ml/min/1.73m*2': same,
    'ml/min/1.73m^2': same,
    'ml/min/1.73m²': same,
    'ml/min/1.73sqm': same,
    'ml/min/{1.73m2}': same,
    'ml/min/1.73': same,
  },
  hba1c: { '%': same, 'mmol/mol': times(HBA1C_SLOPE, HBA1C_INTERCEPT) },
  temperature: {
    cel: same,
    c: same,
    '°c': same,
    degc: same,
    '[degf]': times(CELSIUS_PER_FAHRENHEIT, -32 * CELSIUS_PER_FAHRENHEIT),
    degf: times(CELSIUS_PER_FAHRENHEIT, -32 * CELSIUS_PER_FAHRENHEIT),
    '°f': times(CELSIUS_PER_FAHRENHEIT, -32 * CELSIUS_PER_FAHRENHEIT),
    f: times(CELSIUS_PER_FAHRENHEIT, -32 * CELSIUS_PER_FAHRENHEIT),
  },
  spo2: { '%': same },
  'respiratory-rate': { '/min': same, '{breaths}/min': same, 'breaths/min': same, '{breaths}/minute': same },
  weight: {
    kg: same,
    g: times(1 / 1000),
    '[lb_av]': times(KG_PER_POUND),
    lb: times(KG_PER_POUND),
    lbs: times(KG_PER_POUND),
  },
  height: {
    cm: same,
    m: times(100),
    '[in_i]': times(CM_PER_INCH),
    '[in_us]': times(CM_PER_INCH),
    in: times(CM_PER_INCH),
  },
  qtc: { ms: same, msec: same, s: times(1000) },
  'pain-score': { ...OF_TEN, mm: times(0.1) },
  alp: { 'u/l': same, 'iu/l': same, '[iu]/l': same },
  calcium: { 'mg/dl': same, 'mmol/l': times(CALCIUM_MG_DL_PER_MMOL_L) },
  pth: { 'pg/ml': same, 'ng/l': same, 'pmol/l': times(PTH_PG_ML_PER_PMOL_L) },
  p1np: { 'ug/l': same, 'mcg/l': same, 'µg/l': same, 'ng/ml': same },
  ctx: { 'pg/ml': same, 'ng/l': same, 'ng/ml': times(1000), 'ug/l': times(1000) },
  'hip-t-score': { ...T_SCORE, sd: same, '{sd}': same },
  'spine-t-score': { ...T_SCORE, sd: same, '{sd}': same },
  odi: { ...SCORE, '%': same },
  ndi: { '%': same },
  peg: OF_TEN,
  'peg-pain': OF_TEN,
  'peg-enjoyment': OF_TEN,
  'peg-activity': OF_TEN,
  'promis-interference': T_SCORE,
  'promis-function': T_SCORE,
  'phq-2': SCORE,
  'phq-9': SCORE,
  'phq-9-item-9': SCORE,
  'gad-7': SCORE,
}

/** Values outside are a unit slip or a typing slip, not a result: wide adult limits in the analyte's unit. */
const PLAUSIBLE: Record<Analyte, readonly [number, number]> = {
  crp: [0, 600],
  'hs-crp': [0, 600],
  esr: [0, 160],
  'vitamin-d': [1, 250],
  'vitamin-d2': [0, 250],
  creatinine: [0.1, 25],
  egfr: [1, 200],
  hba1c: [3, 20],
  temperature: [30, 45],
  spo2: [40, 100],
  'respiratory-rate': [3, 80],
  weight: [20, 400],
  height: [90, 250],
  qtc: [250, 750],
  'pain-score': [0, 10],
  alp: [5, 5000],
  calcium: [4, 20],
  pth: [1, 3000],
  p1np: [1, 1500],
  ctx: [10, 6000],
  'hip-t-score': [-8, 8],
  'spine-t-score': [-8, 8],
  odi: [0, 100],
  ndi: [0, 100],
  peg: [0, 10],
  'peg-pain': [0, 10],
  'peg-enjoyment': [0, 10],
  'peg-activity': [0, 10],
  'promis-interference': [20, 90],
  'promis-function': [10, 90],
  'phq-2': [0, 6],
  'phq-9': [0, 27],
  'phq-9-item-9': [0, 3],
  'gad-7': [0, 21],
}

/** The conversion for a recorded unit, or null when the spelling is not listed. `''` stands for no unit. */
export function unitConversion(analyte: Analyte, unit: string): UnitConversion | null {
  const spelling = unit.toLowerCase().replace(/\s+/g, '').replace('μ', 'µ')
  const table = SPELLINGS[analyte]
  return Object.hasOwn(table, spelling) ? (table[spelling] ?? null) : null
}

/** UCUM codes (ucum.org, case sensitive) that a reader would stumble over, as they are written on paper. */
const ON_PAPER: Record<string, string> = {
  Cel: '°C',
  '[degF]': '°F',
  '[lb_av]': 'lb',
  '[in_i]': 'in',
  '[in_us]': 'in',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  '{score}': '',
  '{breaths}/min': 'breaths/min',
}

/** A recorded unit for reading. */
export function unitWords(unit: string): string {
  return Object.hasOwn(ON_PAPER, unit) ? (ON_PAPER[unit] ?? unit) : unit
}

export function isPlausible(analyte: Analyte, value: number): boolean {
  const [least, most] = PLAUSIBLE[analyte]
  return value >= least && value <= most
}

/** CRP in mg/dL with a reference limit this high was measured in mg/L and mislabelled. */
export const CRP_MG_DL_REFERENCE_TOO_HIGH = 5
