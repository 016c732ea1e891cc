import { useLayoutEffect, useState, type RefObject } from 'react'

/** Before anything is measured. */
const USUAL_WIDTH_PX = 640

/** The width an element has on screen, in whole pixels; kept when it is hidden. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL_WIDTH_PX)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const measure = () => {
      const { clientWidth } = current
      if (clientWidth > 0) setWidth(clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return width
}
