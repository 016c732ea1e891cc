import type { When } from './dates.ts'
import type { ExamSite } from './imaging.ts'
import type { Level } from './surgery.ts'

/** What imaging reports may mention of the causes of pain; quoted, never classified. */
export type Mention =
  | 'non-union'
  | 'implant'
  | 'adjacent-segment'
  | 'recurrent-disc'
  | 'epidural-fibrosis'
  | 'infection'
  | 'si-joint'
  | 'stenosis'

/** One sentence of a report in which words of interest stand, as written. */
export type Quote = {
  sentence: string
  /** Where the words stand in the sentence: [from, to). */
  marks: readonly (readonly [number, number])[]
  mentions: readonly Mention[]
  /** Does the sentence deny it ("no evidence of")? Only told, never used to rule out. */
  negated: boolean
  levels: readonly Level[]
}

/** A report of spine imaging whose text could be read. */
export type ReportText = {
  resource: string
  label: string
  when: When | null
  /** What the exam shows. */
  sites: readonly ExamSite[]
  quotes: readonly Quote[]
  /** Why a part of its content was not read; null when all of it was. */
  unread: string | null
}
