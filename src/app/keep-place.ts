import { useEffect, useLayoutEffect, useRef } from 'react'

type Place = { rule: string; top: number }

/**
 * Keeps the last opened card where it is on screen when late results land above it. Browsers do this by themselves
 * only once the page is scrolled, and some not at all; the style sheet switches theirs off while a card is open.
 */
export function useKeepPlace(open: ReadonlySet<string>): void {
  const rule = [...open].at(-1)
  const place = useRef<Place | null>(null)

  useLayoutEffect(() => {
    const before = place.current
    const after = placeOf(rule)
    if (before !== null && after !== null && before.rule === after.rule)
      window.scrollBy(0, after.top - before.top)
    place.current = after
  })

  useEffect(() => {
    // Whatever else moves the page (a fold, a wider sidebar) is the reader's own doing: only take note of it.
    const observer = new ResizeObserver(() => {
      place.current = placeOf(rule)
    })
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [rule])
}

/** Null as well for a card in a panel that is not shown: it has no place on screen. */
function placeOf(rule: string | undefined): Place | null {
  if (rule === undefined) return null
  const card = document.querySelector(`[data-rule="${CSS.escape(rule)}"]`)
  if (card === null || card.getClientRects().length === 0) return null
  return { rule, top: card.getBoundingClientRect().top + window.scrollY }
}
