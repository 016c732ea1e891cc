/** What of the time axis is in sight, in days since 1970-01-01; the ends may lie between days. */
export type TimeWindow = { from: number; to: number }

/** Closer than this many days nothing more comes apart. */
const SHORTEST_DAYS = 14

/** Nearer (below 1) or farther (above 1), the day `at` staying where it is; never beyond `whole`. */
export function zoomed(window: TimeWindow, whole: TimeWindow, factor: number, at: number): TimeWindow {
  const length = window.to - window.from
  const longest = Math.max(whole.to - whole.from, SHORTEST_DAYS)
  const wanted = Math.min(Math.max(length * factor, SHORTEST_DAYS), longest)
  const share = length === 0 ? 0.5 : (at - window.from) / length
  return within({ from: at - share * wanted, to: at + (1 - share) * wanted }, whole)
}

/** Later (positive) or earlier by so many days, as far as `whole` goes. */
export function panned(window: TimeWindow, whole: TimeWindow, days: number): TimeWindow {
  return within({ from: window.from + days, to: window.to + days }, whole)
}

function within({ from, to }: TimeWindow, whole: TimeWindow): TimeWindow {
  const length = to - from
  if (length >= whole.to - whole.from) {
    const middle = (whole.from + whole.to) / 2
    return { from: middle - length / 2, to: middle + length / 2 }
  }
  const start = Math.min(Math.max(from, whole.from), whole.to - length)
  return { from: start, to: start + length }
}

/** Room on both sides of what is drawn, as a share of its length. */
const MARGIN = 0.03
const FEWEST_DAYS = 30

/** Everything from the first to the last day, with a little room. */
export function windowOver(first: number, last: number): TimeWindow {
  const length = Math.max(last - first, FEWEST_DAYS)
  return { from: first - length * MARGIN, to: first + length * (1 + MARGIN) }
}

/** Is any of these days in sight? */
export function isInSight(window: TimeWindow, from: number, to: number): boolean {
  return to >= window.from && from <= window.to
}
