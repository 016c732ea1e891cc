import { createContext, useMemo, useState } from 'react'

/** Which cards the reader has open, by rule: kept above the cards, so that a card that changes group stays open. */
export type OpenCards = { open: ReadonlySet<string>; toggle: (rule: string) => void }

/** The open cards of the page. */
export const OpenCardsContext = createContext<OpenCards>({ open: new Set(), toggle: () => undefined })

/** The page's open cards; none at first. */
export function useOpenCards(): OpenCards {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  return useMemo(() => {
    const toggle = (rule: string): void =>
      setOpen((was) =>
        was.has(rule) ? new Set([...was].filter((other) => other !== rule)) : new Set([...was, rule]),
      )
    return { open, toggle }
  }, [open])
}
