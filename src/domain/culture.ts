import type { When } from './dates.ts'

/** A blood or wound culture as one record reports it. */
export type Culture = {
  resource: string
  label: string
  specimen: 'blood' | 'wound'
  finding: 'positive' | 'negative'
  /** As recorded: the organism, or the words for no growth. */
  recorded: string
  when: When
  preliminary: boolean
  byName: boolean
}
