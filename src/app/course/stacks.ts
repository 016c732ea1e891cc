/** Something at a place along the time axis, in pixels. */
type At<T> = { item: T; at: number }
/** Items drawn as one, at a place and in a row of their lane. */
export type Stacked<T> = { items: readonly T[]; at: number; row: number }

/**
 * Sets items that would overlap in rows above each other; beyond `mostRows` they join the last row's neighbour as one
 * mark that opens to all of them. `size` is the width of a mark in pixels. None is dropped.
 */
export function stacked<T>(all: readonly At<T>[], size: number, mostRows: number): Stacked<T>[] {
  const rows: Stacked<T>[] = []
  const done: Stacked<T>[] = []
  for (const { item, at } of [...all].sort((a, b) => a.at - b.at)) {
    const free = Array.from({ length: mostRows }, (_, row) => row).find((row) => {
      const last = rows[row]
      return last === undefined || at - last.at >= size
    })
    const row = free ?? mostRows - 1
    const before = rows[row]
    const next =
      free === undefined && before !== undefined
        ? { ...before, items: [...before.items, item] }
        : { items: [item], at, row }
    if (free === undefined)
      done.splice(
        done.findIndex((one) => one === before),
        1,
      )
    rows[row] = next
    done.push(next)
  }
  return done.sort((a, b) => a.at - b.at || a.row - b.row)
}

/** A row for each, so that none that lasts at the same time shares one; as few as will do. */
export function rowsFor<T extends { from: number; to: number }>(all: readonly T[]): Map<T, number> {
  const ends: number[] = []
  const rows = new Map<T, number>()
  for (const one of [...all].sort((a, b) => a.from - b.from)) {
    const free = ends.findIndex((end) => end < one.from)
    const row = free === -1 ? ends.length : free
    ends[row] = one.to
    rows.set(one, row)
  }
  return rows
}
