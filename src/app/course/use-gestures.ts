import { useEffect, useRef } from 'react'

/** What gestures on a picture do to the time in sight; shares are of its length, 0 at its start. */
export type TimeGestures = {
  zoom: (factor: number, atShare: number) => void
  pan: (share: number) => void
}

type Along = { isVertical: boolean; start: number; length: number }

const WHEEL_STEP = 0.0015
/** Less than so many pixels is a tap, not a drag. */
const DRAG_FROM_PX = 4

/**
 * Drag pans, two fingers zoom and pan. The wheel zooms once the picture has the focus, or with Ctrl; else it goes on
 * scrolling the page. `along` is where the time axis lies, in the units of the picture's own `viewBox`.
 */
export function useGestures(svg: SVGSVGElement | null, along: Along, gestures: TimeGestures) {
  const latest = useRef({ along, gestures })
  useEffect(() => {
    latest.current = { along, gestures }
  })
  useEffect(() => (svg === null ? undefined : listen(svg, () => latest.current)), [svg])
}

type Latest = () => { along: Along; gestures: TimeGestures }

function listen(element: SVGSVGElement, latest: Latest): () => void {
  const down = new Map<number, { x: number; y: number }>()
  let isDrag = false

  const shareOf = (point: { x: number; y: number }): number => {
    const { isVertical, start, length } = latest().along
    const box = element.getBoundingClientRect()
    const scale = isVertical
      ? element.viewBox.baseVal.height / box.height
      : element.viewBox.baseVal.width / box.width
    const inside = isVertical ? point.y - box.top : point.x - box.left
    return (inside * scale - start) / length
  }
  const fingers = (): [number, number] | null => {
    const [a, b] = [...down.values()].map(shareOf)
    return a === undefined || b === undefined ? null : [Math.min(a, b), Math.max(a, b)]
  }

  const onWheel = (event: WheelEvent) => {
    const { gestures } = latest()
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
    const hasFocus = element.contains(document.activeElement)
    if (!isSideways && !event.ctrlKey && !event.metaKey && !hasFocus) return
    event.preventDefault()
    if (isSideways || event.shiftKey) gestures.pan((event.deltaX || event.deltaY) / element.clientWidth)
    else gestures.zoom(Math.exp(event.deltaY * WHEEL_STEP), shareOf({ x: event.clientX, y: event.clientY }))
  }
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    down.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (down.size === 1) isDrag = false
  }
  const onMove = (event: PointerEvent) => {
    const before = down.get(event.pointerId)
    if (before === undefined) return
    const { gestures } = latest()
    const now = { x: event.clientX, y: event.clientY }
    const was = fingers()
    if (was === null && !isDrag && Math.hypot(now.x - before.x, now.y - before.y) < DRAG_FROM_PX) return
    if (!isDrag) element.setPointerCapture(event.pointerId)
    isDrag = true
    down.set(event.pointerId, now)
    const is = fingers()
    if (was === null || is === null) {
      gestures.pan(shareOf(before) - shareOf(now))
      return
    }
    const [spread, spreadNow] = [was[1] - was[0], is[1] - is[0]]
    if (spread > 0 && spreadNow > 0) gestures.zoom(spread / spreadNow, (is[0] + is[1]) / 2)
    gestures.pan((was[0] + was[1]) / 2 - (is[0] + is[1]) / 2)
  }
  const onUp = (event: PointerEvent) => {
    down.delete(event.pointerId)
  }
  /** The end of a drag is no choice of a point. */
  const onClick = (event: MouseEvent) => {
    if (!isDrag) return
    isDrag = false
    event.stopPropagation()
    event.preventDefault()
  }
  /** Two fingers are ours, one still scrolls the page. */
  const onTouchMove = (event: TouchEvent) => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault()
  }

  element.addEventListener('wheel', onWheel, { passive: false })
  element.addEventListener('touchmove', onTouchMove, { passive: false })
  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('pointerup', onUp)
  element.addEventListener('pointercancel', onUp)
  element.addEventListener('click', onClick, { capture: true })
  return () => {
    element.removeEventListener('wheel', onWheel)
    element.removeEventListener('touchmove', onTouchMove)
    element.removeEventListener('pointerdown', onDown)
    element.removeEventListener('pointermove', onMove)
    element.removeEventListener('pointerup', onUp)
    element.removeEventListener('pointercancel', onUp)
    element.removeEventListener('click', onClick, { capture: true })
  }
}
