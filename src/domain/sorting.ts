import type { When } from './dates.ts'

/** Orders texts by their characters' numbers: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Dated = { when: When; resource: string }

/** Orders records by the last day they may be of, those of one day by their address. */
export function oldestFirst(a: Dated, b: Dated): number {
  return a.when.last - b.when.last || compareText(a.resource, b.resource)
}
