import type { When } from './dates.ts'
import type { Level, Region } from './surgery.ts'

/** Blocks, injections, stimulators and reviews: what was done about pain short of an operation on the spine. */
export const INTERVENTION_KINDS = {
  'facet-block': 'Facet or medial branch block',
  'si-block': 'Sacroiliac joint injection',
  'root-block': 'Transforaminal or root injection',
  'hardware-block': 'Hardware block',
  'epidural-injection': 'Epidural injection',
  'facet-ablation': 'Facet denervation',
  'scs-trial': 'Spinal cord stimulator trial',
  'scs-permanent': 'Spinal cord stimulator implantation',
  'scs-lead': 'Spinal cord stimulator lead, trial or permanent not said',
  'scs-removal': 'Spinal cord stimulator removal or revision',
  'intrathecal-pump': 'Intrathecal pump',
  'medication-review': 'Medication review',
} as const
export type InterventionKind = keyof typeof INTERVENTION_KINDS

/** One such act as one record gives it. */
export type Intervention = {
  resource: string
  kind: InterventionKind
  label: string
  /** Null when the record's date is missing or unreadable. */
  when: When | null
  steroid: 'yes' | 'no' | 'unknown'
  side: 'left' | 'right' | 'both' | null
  levels: readonly Level[]
  /** Where on the spine; empty when the record does not say. */
  regions: readonly Region[]
  /** Pain relief as the record states it; null when not recorded. */
  relief: Relief | null
  byName: boolean
}

/** The words relief was read from, and the percent they give: null when they give none, or more than one. */
export type Relief = { percent: number | null; words: string }
