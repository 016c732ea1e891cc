import { ANALYTES, exactly, type Amount, type Analyte } from '../domain/result.ts'
import { frequencyOfCode, frequencyOfWords } from '../terminology/score-forms.ts'
import { CRP_MG_DL_REFERENCE_TOO_HIGH, isPlausible, unitConversion, unitWords } from '../terminology/units.ts'
import { codesIn, labelOf, readConcept, wordings, type Concept } from './concept.ts'
import { numberAt, objectAt, objectsAt, stringAt, valueAt, type Json } from './json.ts'

const UCUM = 'http://unitsofmeasure.org'

type Read = { amount: Amount; recorded: string; used: string | null } | { problem: string }

const VALUE_TEXT =
  /^(<=|>=|<|>|≤|≥)?\s*(-?\d+(?:\.\d+)?|-?\d+,\d{1,2})\s*((?![HL*!]+$)[A-Za-zµμ%/][A-Za-zµμ%/0-9.*^{}_[\]()²]*)?\s*[HL*!]*$/

/** Reads the value of an Observation (or component) as an amount of the analyte, or says why it cannot be compared. */
export function readAmount(analyte: Analyte, json: Json): Read {
  const quantity = objectAt(json, 'valueQuantity')
  if (quantity) return fromQuantity(analyte, quantity, json)
  const text = stringAt(json, 'valueString')
  if (text !== null) return fromText(analyte, text, json)
  const integer = numberAt(json, 'valueInteger')
  if (integer !== null) return convert(analyte, { value: integer, comparator: '', unit: '' }, json)
  const answer = analyte === 'phq-9-item-9' ? objectAt(json, 'valueCodeableConcept') : null
  if (answer) return fromFrequency(readConcept(answer))
  return { problem: 'value is not a number' }
}

function fromQuantity(analyte: Analyte, quantity: Json, json: Json): Read {
  const value = numberAt(quantity, 'value')
  if (value === null) return { problem: 'value is not a number' }
  const comparator = comparatorOf(quantity)
  const code = stringAt(quantity, 'code')?.trim() ?? ''
  const unit = stringAt(quantity, 'unit')?.trim() ?? ''
  const byCode = unitConversion(analyte, code)
  const byUnit = unitConversion(analyte, unit)
  if (code && unit && byCode && byUnit && byCode.factor !== byUnit.factor) {
    return { problem: `unit "${unit}" and unit code "${code}" disagree` }
  }
  if (code && !byCode && unit && byUnit && stringAt(quantity, 'system') === UCUM)
    return { problem: `unit code "${code}" not understood (${value} ${unit})` }
  return convert(analyte, { value, comparator, unit: byCode && code ? code : unit || code }, json)
}

/** A comparator that is no text is kept as what it is, so that it is not understood rather than lost. */
function comparatorOf(quantity: Json): string {
  const comparator = valueAt(quantity, 'comparator') ?? ''
  return typeof comparator === 'string' ? comparator.trim() : JSON.stringify(comparator)
}

function fromText(analyte: Analyte, text: string, json: Json): Read {
  const parts = VALUE_TEXT.exec(text.trim())
  if (!parts) return { problem: `value "${text.slice(0, 60)}" is text` }
  const [, comparator = '', digits = '', unit = ''] = parts
  const sign = comparator === '≤' ? '<=' : comparator === '≥' ? '>=' : comparator
  const read = convert(analyte, { value: Number(digits.replace(',', '.')), comparator: sign, unit }, json)
  return 'problem' in read ? read : { ...read, recorded: text.trim() }
}

/** The answer to an item of the PHQ, which is chosen from a list. */
function fromFrequency(answer: Concept): Read {
  const recorded = labelOf(answer)
  const scores = new Set([
    ...codesIn(answer, 'loinc').map(frequencyOfCode),
    ...wordings(answer).map(frequencyOfWords),
  ])
  scores.delete(null)
  const [score] = scores
  if (score === undefined || score === null || scores.size > 1)
    return { problem: `answer "${recorded.slice(0, 60)}" not understood` }
  return { amount: exactly(score), recorded, used: `${score} ${ANALYTES['phq-9-item-9'].unit}` }
}

type Written = { value: number; comparator: string; unit: string }

function convert(analyte: Analyte, written: Written, json: Json): Read {
  const recorded = `${written.comparator}${written.value} ${unitWords(written.unit)}`.trim()
  const unit = written.unit || unitOfReference(json)
  const conversion = unitConversion(analyte, unit)
  if (!conversion)
    return { problem: unit ? `unit "${unit}" not understood (${recorded})` : `no unit (${recorded})` }
  const other = unitOfReferenceInstead(analyte, conversion.factor, unit, json)
  if (other !== null) return { problem: `unit conflict: ${recorded}, but the reference range fits ${other}` }
  const value = written.value * conversion.factor + conversion.offset
  if (!isPlausible(analyte, value)) return { problem: `value out of plausible range (${recorded})` }
  const amount = toAmount(value, written.comparator)
  if (!amount) return { problem: `comparator "${written.comparator}" not understood` }
  const used = conversion.converted ? `${written.comparator}${round(value)} ${ANALYTES[analyte].unit}` : null
  return { amount, recorded, used }
}

function toAmount(value: number, comparator: string): Amount | null {
  switch (comparator) {
    case '':
      return { low: value, high: value, lowIncluded: true, highIncluded: true }
    case '<':
      return { low: null, high: value, lowIncluded: true, highIncluded: false }
    case '<=':
      return { low: null, high: value, lowIncluded: true, highIncluded: true }
    case '>':
      return { low: value, high: null, lowIncluded: false, highIncluded: true }
    case '>=':
      return { low: value, high: null, lowIncluded: true, highIncluded: true }
    default:
      return null
  }
}

function referenceEnds(json: Json): Json[] {
  return objectsAt(json, 'referenceRange').flatMap((range) =>
    [objectAt(range, 'high'), objectAt(range, 'low')].filter((end) => end !== null),
  )
}

/** Only when the value has no unit of its own, and every end of the reference range gives the same one. */
function unitOfReference(json: Json): string {
  const units = new Set(
    referenceEnds(json).map((end) => stringAt(end, 'code') ?? stringAt(end, 'unit') ?? ''),
  )
  const [unit = ''] = units
  return units.size === 1 ? unit : ''
}

/** The unit of a laboratory's reference range, as given or as its height tells, when it is not that of the value. */
function unitOfReferenceInstead(analyte: Analyte, factor: number, unit: string, json: Json): string | null {
  if (ANALYTES[analyte].part !== 'laboratory') return null
  const ends = referenceEnds(json)
  const given = ends
    .map((end) => stringAt(end, 'code') ?? stringAt(end, 'unit') ?? '')
    .find((one) => (unitConversion(analyte, one)?.factor ?? factor) !== factor)
  if (given !== undefined) return given
  if (analyte !== 'crp' || unit.toLowerCase().replace(/\s/g, '') !== 'mg/dl') return null
  const isTooHigh = ends.some((end) => (numberAt(end, 'value') ?? 0) >= CRP_MG_DL_REFERENCE_TOO_HIGH)
  return isTooHigh ? 'mg/L' : null
}

/** Two decimals: one would print 19.99 as a round 20 and hide on which side of a limit it lies. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
