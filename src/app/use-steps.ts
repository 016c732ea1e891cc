import { useEffect, useState } from 'react'
import { atOnce, type Steps } from '../domain/steps.ts'

/** Work at a stretch before the page gets its turn, in milliseconds. */
const SLICE_MS = 40

/**
 * What the steps make. What is quick is made at once; while a long record takes its time, what was made before stands and
 * the page stays usable. Other steps take the place of those that have not ended.
 */
export function useSteps<T>(begin: () => Steps<T>): T {
  const [state, setState] = useState(() => ({
    begin,
    rest: null as Steps<T> | null,
    made: atOnce(begin()),
  }))
  if (state.begin !== begin) setState({ begin, ...firstSlice(begin(), state.made) })
  const { rest } = state
  useEffect(() => {
    if (rest === null) return
    const goOn = () => {
      const ended = slice(rest)
      if (ended === null) timer = setTimeout(goOn, 0)
      else setState((was) => (was.rest === rest ? { ...was, rest: null, made: ended.made } : was))
    }
    let timer = setTimeout(goOn, 0)
    return () => clearTimeout(timer)
  }, [rest])
  return state.made
}

function firstSlice<T>(steps: Steps<T>, before: T): { rest: Steps<T> | null; made: T } {
  const ended = slice(steps)
  return ended === null ? { rest: steps, made: before } : { rest: null, made: ended.made }
}

/** Goes on until the end, or until the page should have its turn: then null. */
function slice<T>(steps: Steps<T>): { made: T } | null {
  const until = performance.now() + SLICE_MS
  do {
    const step = steps.next()
    if (step.done === true) return { made: step.value }
  } while (performance.now() < until)
  return null
}
