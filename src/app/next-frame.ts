/** A page that is not shown has no frames: then a timer does. */
const AT_LATEST_MS = 50

/** Does the work in the page's next frame, once. */
export function nextFrame(work: () => void): void {
  let done = false
  const once = () => {
    if (done) return
    done = true
    work()
  }
  requestAnimationFrame(once)
  setTimeout(once, AT_LATEST_MS)
}
