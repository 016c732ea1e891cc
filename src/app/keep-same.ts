/** The earlier one of each item that says the same now: what is the same object need not be drawn again. */
export function keepSame<T extends { rule: string }>(before: readonly T[], now: readonly T[]): readonly T[] {
  const known = new Map(before.map((item) => [item.rule, item]))
  const kept = now.map((item) => {
    const earlier = known.get(item.rule)
    return earlier !== undefined && isSame(earlier, item) ? earlier : item
  })
  return kept.length === before.length && kept.every((item, place) => item === before[place]) ? before : kept
}

/** Are these plain values the same all through? */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  )
}
