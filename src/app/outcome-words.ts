import type { Outcome } from '../domain/sources.ts'

const WORDS: Record<Outcome | 'reading', string> = {
  loaded: 'read',
  incomplete: 'read in part',
  withheld: 'held back by the EHR',
  denied: 'refused by the EHR',
  failed: 'no usable answer',
  'not-offered': 'not offered by this EHR',
  reading: 'reading',
}

/** How asking ended, in words for the reader. */
export function outcomeWords(outcome: Outcome | 'reading'): string {
  return WORDS[outcome]
}
