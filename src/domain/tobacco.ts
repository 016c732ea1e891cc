import type { When } from './dates.ts'

/** Tobacco use as one record states it. */
export type TobaccoStatus = {
  resource: string
  status: 'current' | 'former' | 'never' | 'not-known'
  label: string
  /** As recorded. */
  recorded: string
  when: When
  byName: boolean
}
