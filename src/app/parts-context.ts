import { createContext } from 'react'
import type { LaterChecks } from './later-checks.tsx'

/** What is drawn on the page once it has arrived with the later checks; null until then. */
export const PartsContext = createContext<LaterChecks['parts'] | null>(null)
