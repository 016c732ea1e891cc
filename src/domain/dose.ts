import type { Day } from './dates.ts'
import { stepsOn } from './dose-steps.ts'
import type { DoseInstruction, MedicationEntry, Strength } from './medication.ts'

/** Milligrams of one ingredient: taken each day as scheduled, and at most when everything as needed is taken too. */
export type DailyDose = { scheduled: number; maximum: number; unit: 'mg/day' | 'mg/h' }

/**
 * A dose as computed, or why it could not be. `liquidDose` is the largest single dose in mg when it is measured out of a
 * liquid; `notes` is what a reader of the figure has to know.
 */
export type DoseReading =
  | { state: 'computed'; dose: DailyDose; liquidDose: number | null; notes: readonly string[] }
  | { state: 'not-readable'; reason: string }

type StepReading = DailyDose | { reason: string }

/** Two figures closer than this share are the same figure, rounded. */
const ROUNDING = 0.01
/** A supply this far from the instructions is flagged. Source: reference, section 7, point 5. */
const SUPPLY_TOLERANCE = 0.25
/** The fentanyl patch named 12 mcg/h delivers 12.5; no other drug is sold at this rate. Source: reference, section 7, point 7. */
const NAMED_RATE = 0.012
const DELIVERED_RATE = 0.0125
const ONE_UNIT: Strength = { mg: 1, per: 'unit' }

/** The daily dose of the ingredient with this strength, from the instructions in force today. */
export function dailyDose(entry: MedicationEntry, strength: Strength | null, today: Day): DoseReading {
  if (entry.instructions.length === 0) return notReadable('no dosage recorded')
  const { alternatives, note } = stepsOn(entry, today)
  const steps = alternatives.flat()
  if (steps.length === 0) return notReadable('no dosage in force today')
  const single = entry.ingredients.length === 1 && entry.unknownParts.length === 0
  const dose = highest(alternatives, (step) =>
    stepDose(step, single ? strengthOf(step, strength) : strength, single),
  )
  if ('reason' in dose) return notReadable(dose.reason)
  const supply = supplyNote(entry, alternatives, dose, strength)
  const isLimitOpen = !single && steps.some((one) => one.dailyLimit?.unit === 'mg')
  const notes = [
    steps.some((one) => one.fromText) ? 'dose read from text' : null,
    isLimitOpen ? 'its limit a day in mg does not say of which ingredient: not counted' : null,
    note,
    supply,
  ]
  return {
    state: 'computed',
    dose,
    liquidDose: largestLiquidDose(steps, single, strength),
    notes: notes.filter((one) => one !== null),
  }
}

function notReadable(reason: string): DoseReading {
  return { state: 'not-readable', reason }
}

/** Steps of one time add up; of several times that may be now, the highest counts. */
function highest(
  alternatives: readonly (readonly DoseInstruction[])[],
  read: (step: DoseInstruction) => StepReading,
): StepReading {
  const totals: DailyDose[] = []
  for (const steps of alternatives) {
    const doses: DailyDose[] = []
    for (const step of steps) {
      const reading = read(step)
      if ('reason' in reading) return reading
      doses.push(reading)
    }
    const [first] = doses
    if (!first || doses.some((dose) => dose.unit !== first.unit))
      return { reason: 'dosage in different units' }
    totals.push({
      scheduled: doses.reduce((sum, dose) => sum + dose.scheduled, 0),
      maximum: doses.reduce((sum, dose) => sum + dose.maximum, 0),
      unit: first.unit,
    })
  }
  const [first] = totals
  if (!first || totals.some((dose) => dose.unit !== first.unit))
    return { reason: 'dosage in different units' }
  return {
    scheduled: Math.max(...totals.map((dose) => dose.scheduled)),
    maximum: Math.max(...totals.map((dose) => dose.maximum)),
    unit: first.unit,
  }
}

/** `single`: the product has one ingredient, so that milligrams can only be of that. */
function stepDose(
  step: DoseInstruction,
  strength: Strength | null | 'contradicted',
  single: boolean,
): StepReading {
  const { amount, frequency, prn, dailyLimit } = step
  if (!amount) return { reason: step.text === null ? 'dose not structured' : 'dose given as text only' }
  if (step.disagrees) return { reason: 'structured dose and text disagree' }
  if (strength === 'contradicted') return { reason: 'strength in the text is not that of the product' }
  if (!single && (amount.unit === 'mg' || amount.unit === 'mg/h'))
    return { reason: `dose in ${amount.unit}, of which ingredient is not said` }
  if (amount.unit === 'mg/h') return dose(delivered(amount.low), delivered(amount.high), prn, 'mg/h')
  if (amount.unit === 'unit' && strength?.per === 'hour') {
    const rate = delivered(strength.mg)
    return dose(amount.low * rate, amount.high * rate, prn, 'mg/h')
  }
  if (!frequency) return { reason: 'frequency not structured' }
  const mgPer = milligramsPer(amount.unit, strength)
  if (mgPer === null) return { reason: 'strength not given' }
  const isLimitKnown = dailyLimit && (single || dailyLimit.unit !== 'mg')
  const limitMg = isLimitKnown ? milligramsPer(dailyLimit.unit, strength) : null
  const cap = dailyLimit && limitMg !== null ? dailyLimit.value * limitMg : Infinity
  if (cap < amount.low * mgPer * Math.min(frequency.least, 1)) return { reason: 'limit is below one dose' }
  const low = Math.min(amount.low * frequency.least * mgPer, cap)
  const high = Math.min(amount.high * frequency.most * mgPer, cap)
  return dose(low, high, prn, 'mg/day')
}

function dose(low: number, high: number, prn: boolean, unit: DailyDose['unit']): DailyDose {
  return { scheduled: prn ? 0 : low, maximum: high, unit }
}

function delivered(rate: number): number {
  return isSame(rate, NAMED_RATE) ? DELIVERED_RATE : rate
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.min(a, b)
}

/** The product's strength, checked against what the text implies; the text's own when the product gives none. */
function strengthOf(step: DoseInstruction, strength: Strength | null): Strength | null | 'contradicted' {
  const [implied, ...others] = step.impliedStrengths
  if (!implied) return strength
  if (!strength) return others.length === 0 ? implied : null
  const agrees = [implied, ...others].some(
    (one) => one.per === strength.per && isSame(delivered(one.mg), delivered(strength.mg)),
  )
  return agrees ? strength : 'contradicted'
}

/** Milligrams in one mg, mL or unit of form of the product; null when the strength does not say. */
function milligramsPer(unit: 'mg' | 'mL' | 'unit', strength: Strength | null): number | null {
  switch (unit) {
    case 'mg':
      return 1
    case 'mL':
      return strength?.per === 'mL' ? strength.mg : null
    case 'unit':
      return strength?.per === 'unit' ? strength.mg : null
  }
}

function largestLiquidDose(
  steps: readonly DoseInstruction[],
  single: boolean,
  strength: Strength | null,
): number | null {
  const doses = steps.flatMap((step) => {
    const of = single ? strengthOf(step, strength) : strength
    if (
      !step.amount ||
      of === null ||
      of === 'contradicted' ||
      of.per !== 'mL' ||
      step.amount.unit === 'mg/h'
    )
      return []
    return step.amount.high * (milligramsPer(step.amount.unit, of) ?? 0)
  })
  return doses.length === 0 ? null : Math.max(...doses)
}

/** Says when the quantity ordered and the days it is to last fit the instructions by less than three quarters. */
function supplyNote(
  entry: MedicationEntry,
  alternatives: readonly (readonly DoseInstruction[])[],
  total: DailyDose,
  strength: Strength | null,
): string | null {
  const { supplyPerDay } = entry
  if (supplyPerDay === null) return null
  const inUnits = alternatives.flat().every((step) => step.amount?.unit === 'unit')
  const mgPerUnit = inUnits ? 1 : strength?.per === 'unit' ? strength.mg : null
  const taken = inUnits ? highest(alternatives, (step) => stepDose(step, ONE_UNIT, false)) : total
  if (mgPerUnit === null || 'reason' in taken) return null
  const [least, most] = [taken.scheduled / mgPerUnit, taken.maximum / mgPerUnit]
  const fits = supplyPerDay >= least * (1 - SUPPLY_TOLERANCE) && supplyPerDay <= most * (1 + SUPPLY_TOLERANCE)
  if (fits) return null
  const told = least === most ? figure(most) : `${figure(least)} to ${figure(most)}`
  return `quantity supplied is ${figure(supplyPerDay)} a day, the instructions say ${told}`
}

function figure(value: number): string {
  return String(Math.round(value * 100) / 100)
}
