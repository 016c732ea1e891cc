import type { MedicationUse } from '../../domain/medication-list.ts'
import type { DoseFraction, Trial } from '../../domain/what-if.ts'
import { doseLines, mmeShareWords } from './dose-words.ts'

/** "50 % of the dose". */
export function fractionWords(fraction: DoseFraction): string {
  return `${fraction * 100} % of the dose`
}

/** What is tried, and the dose and MME it comes to: "off", "50 % of the dose: oxycodone 15 mg a day, 22.5 MME". */
export function triedWords(trial: Trial, after: MedicationUse | undefined): string {
  if (trial === 'off') return 'off'
  if (after === undefined) return fractionWords(trial)
  const share = mmeShareWords(after)
  return `${fractionWords(trial)}: ${[...doseLines(after), ...(share === null ? [] : [share])].join(', ')}`
}
