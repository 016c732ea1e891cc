import { createContext } from 'react'
import type { When } from '../domain/dates.ts'

/** The surgery to count days from, and the records that tell of it. */
export type SurgeryRef = { when: When; sources: readonly string[] }

/** What a fact needs from the chart around it: the records as sent, and the surgery to count days from. */
export type ChartContextValue = { records: ReadonlyMap<string, unknown>; surgery: SurgeryRef | null }

/** The chart around the facts on the page. */
export const ChartContext = createContext<ChartContextValue>({ records: new Map(), surgery: null })
