import type { When } from './dates.ts'

export const REGIONS = [
  'cervical',
  'cervicothoracic',
  'thoracic',
  'thoracolumbar',
  'lumbar',
  'lumbosacral',
  'sacral',
] as const
export type Region = (typeof REGIONS)[number]

/** A motion segment, e.g. "L4/L5". */
export type Level = `${string}/${string}`

export type SurgeryKind =
  'fusion' | 'decompression' | 'removal-or-revision' | 'exploration' | 'disc-replacement' | 'si-fusion'

/** A completed spine operation as one record gives it. */
export type Surgery = {
  resource: string
  kind: SurgeryKind
  label: string
  /** Null when the record's date is missing or unreadable. */
  when: When | null
  regions: readonly Region[]
  levels: readonly LevelStatement[]
  byName: boolean
}

/** Levels as one part of a record states them. */
export type LevelStatement = { from: 'body site' | 'text'; levels: readonly Level[] }

/** A fusion the clinician entered, because none was recognised or the records are wrong. */
export type SurgeryByHand = {
  when: When
  region: Region
  /** Empty when not entered. */
  levels: readonly Level[]
  instrumented: 'yes' | 'no' | 'not-said'
}
