import type { Day } from './dates.ts'
import type { DoseInstruction, MedicationEntry, Strength } from './medication.ts'

/** Milligrams of one ingredient: taken each day as scheduled, and at most when everything as needed is taken too. */
export type DailyDose = { scheduled: number; maximum: number; unit: 'mg/day' | 'mg/h' }

/** A dose as computed, or why it could not be. */
export type DoseReading = { state: 'computed'; dose: DailyDose } | { state: 'not-readable'; reason: string }

const notReadable = (reason: string): DoseReading => ({ state: 'not-readable', reason })

/** The daily dose of the ingredient with this strength, from the instructions in force today. */
export function dailyDose(entry: MedicationEntry, strength: Strength | null, today: Day): DoseReading {
  if (entry.instructions.length === 0) return notReadable('no dosage recorded')
  const steps = inForce(entry.instructions, today)
  if (steps.length === 0) return notReadable('no dosage in force today')
  const doses: DailyDose[] = []
  for (const step of steps) {
    const reading = stepDose(step, strength)
    if (reading.state === 'not-readable') return reading
    doses.push(reading.dose)
  }
  const [first] = doses
  if (!first || doses.some((dose) => dose.unit !== first.unit))
    return notReadable('dosage in different units')
  const consecutive =
    areConsecutive(entry.instructions) && steps.every((step) => step.start === null && step.end === null)
  const total = consecutive ? highest(doses) : sum(doses)
  return { state: 'computed', dose: { ...total, unit: first.unit } }
}

function areConsecutive(instructions: readonly DoseInstruction[]): boolean {
  return new Set(instructions.map((one) => one.sequence)).size > 1
}

/** Steps with another sequence follow each other: those whose time is now. Without times every step may be the current one. */
function inForce(instructions: readonly DoseInstruction[], today: Day): DoseInstruction[] {
  return instructions.filter(
    (one) => (one.start === null || one.start.first <= today) && (one.end === null || one.end.last >= today),
  )
}

function highest(doses: readonly DailyDose[]): Omit<DailyDose, 'unit'> {
  return {
    scheduled: Math.max(...doses.map((dose) => dose.scheduled)),
    maximum: Math.max(...doses.map((dose) => dose.maximum)),
  }
}

function sum(doses: readonly DailyDose[]): Omit<DailyDose, 'unit'> {
  return {
    scheduled: doses.reduce((total, dose) => total + dose.scheduled, 0),
    maximum: doses.reduce((total, dose) => total + dose.maximum, 0),
  }
}

function stepDose(step: DoseInstruction, strength: Strength | null): DoseReading {
  const { amount, frequency, prn, dailyLimit } = step
  if (!amount) return notReadable(step.text === null ? 'dose not structured' : 'dose given as text only')
  if (amount.unit === 'mg/h') return computed(amount.low, amount.high, prn, 'mg/h')
  if (amount.unit === 'unit' && strength?.per === 'hour') {
    return computed(amount.low * strength.mg, amount.high * strength.mg, prn, 'mg/h')
  }
  if (!frequency) return notReadable('frequency not structured')
  const mgPer = milligramsPer(amount.unit, strength)
  if (mgPer === null) return notReadable('strength not given')
  const limitMg = dailyLimit ? milligramsPer(dailyLimit.unit, strength) : null
  const cap = dailyLimit && limitMg !== null ? dailyLimit.value * limitMg : Infinity
  const low = Math.min(amount.low * frequency.least * mgPer, cap)
  const high = Math.min(amount.high * frequency.most * mgPer, cap)
  return computed(low, high, prn, 'mg/day')
}

function computed(low: number, high: number, prn: boolean, unit: DailyDose['unit']): DoseReading {
  return { state: 'computed', dose: { scheduled: prn ? 0 : low, maximum: high, unit } }
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
