import { createContext } from 'react'

/** Goes to the draft of the order that answers a gap; null where there are no drafts. */
export const DraftContext = createContext<((rule: string) => void) | null>(null)
