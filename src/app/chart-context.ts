import { createContext } from 'react'
import type { When } from '../domain/dates.ts'

/** The surgery to count days from, and the records that tell of it. */
export type SurgeryRef = { when: When; sources: readonly string[] }

/** What a fact needs from the chart around it: the records as sent, and the surgery to count days from. */
export type ChartContextValue = { records: ReadonlyMap<string, unknown>; surgery: SurgeryRef | null }

/** The records of the chart, as sent. */
export const RecordsContext = createContext<ChartContextValue['records']>(new Map())

/** The surgery to count days from; apart from the records, which change with every answer of the EHR. */
export const SurgeryContext = createContext<SurgeryRef | null>(null)
