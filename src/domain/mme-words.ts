import type { Fact } from './fact.ts'
import type { MedicationEntry } from './medication.ts'
import { MME_TABLE, type MmeTotal } from './mme.ts'

/** "MME 60 (at least), max 90 per day", "MME up to 30 per day, as needed", and what was left out; null when no opioid is known to be on the list. */
export function mmeWords(mme: Fact<MmeTotal>): { figure: string; ground: string } | null {
  if (mme.state !== 'known') return null
  const { scheduled, maximum, atLeast, notCounted, legacy } = mme.value
  const least = atLeast || mme.doubt !== null ? ' (at least)' : ''
  const most = maximum === scheduled ? '' : `, max ${maximum}`
  const onlyAsNeeded = scheduled === 0 && maximum > 0 && least === ''
  const left = notCounted.map((one) => `${one.name} (${one.reason})`).join('; ')
  const older = legacy.length === 0 ? '' : `Legacy factor, not in this table: ${legacy.join(', ')}. `
  return {
    figure: onlyAsNeeded
      ? `MME up to ${maximum} per day, as needed`
      : `MME ${scheduled}${least}${most} per day`,
    ground: `${left === '' ? '' : `Not counted: ${left}. `}${older}${MME_TABLE}.`,
  }
}

/** When the most is taken: these records may give more than is scheduled by need, or by a range alone. */
export function whenAtMost(entries: readonly MedicationEntry[]): string {
  return entries.some((entry) => entry.instructions.some((one) => one.prn))
    ? 'with all as-needed doses'
    : 'at the high end of the range'
}
