import type { Chart } from './chart.ts'
import type { DoseInstruction, MedicationEntry } from './medication.ts'
import { useKey } from './medication-list.ts'

/** The parts of the ordered dose a reader may try. */
export const DOSE_FRACTIONS = [0.75, 0.5, 0.25] as const
export type DoseFraction = (typeof DOSE_FRACTIONS)[number]

/** What is tried for one medicine: off the list, or at a fraction of its dose. */
export type Trial = 'off' | DoseFraction

/** What is tried for which medicines, by the key of their use. */
export type Trials = ReadonlyMap<string, Trial>

/**
 * The chart as it would read if these medicines had never been listed, or always been listed at this dose: so nothing
 * tried counts as a taper already under way. What cannot be read stays unreadable.
 */
export function whatIf(chart: Chart, trials: Trials): Chart {
  const records = chart.medications.records.flatMap((entry) => {
    const trial = trials.get(useKey(entry))
    if (trial === 'off') return []
    return [trial === undefined ? entry : scaled(entry, trial)]
  })
  return { ...chart, medications: { ...chart.medications, records } }
}

function scaled(entry: MedicationEntry, fraction: DoseFraction): MedicationEntry {
  const { instructions, supplyPerDay } = entry
  return {
    ...entry,
    instructions: instructions.map((one) => scaledInstruction(one, fraction)),
    supplyPerDay: supplyPerDay === null ? null : supplyPerDay * fraction,
  }
}

function scaledInstruction(one: DoseInstruction, fraction: DoseFraction): DoseInstruction {
  const { amount, dailyLimit } = one
  return {
    ...one,
    amount: amount && { ...amount, low: amount.low * fraction, high: amount.high * fraction },
    dailyLimit: dailyLimit && { ...dailyLimit, value: dailyLimit.value * fraction },
  }
}
