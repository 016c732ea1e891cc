import { typeWords, SOURCE_TYPES, type SourceType } from '../domain/sources.ts'

/** What the app asked the EHR to allow, and what it allowed, by kind of record. */
export type AccessRow = { type: SourceType; words: string; granted: 'yes' | 'in part' | 'no' }

/** One row per kind of record, in the order they are asked for. */
export function accessRows(
  notGranted: readonly SourceType[],
  partlyGranted: readonly SourceType[],
): AccessRow[] {
  return SOURCE_TYPES.map((type) => ({
    type,
    words: typeWords(type),
    granted: notGranted.includes(type) ? 'no' : partlyGranted.includes(type) ? 'in part' : 'yes',
  }))
}
