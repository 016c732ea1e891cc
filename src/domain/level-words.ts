import { adjacentLevels } from './levels.ts'
import type { Level, Region } from './surgery.ts'

/** Fused levels in short: "L4-S1" for a chain, "C5-C6, L4-L5" for separate ones, else the region. */
export function levelWords(levels: readonly Level[], region: Region | null): string {
  const chains: [string, string][] = []
  for (const level of levels) {
    const [upper = '', lower = ''] = level.split('/')
    const last = chains.at(-1)
    if (last?.[1] === upper) last[1] = lower
    else chains.push([upper, lower])
  }
  if (chains.length > 0) return chains.map(([upper, lower]) => `${upper}-${lower}`).join(', ')
  return region === null ? '' : region.charAt(0).toUpperCase() + region.slice(1)
}

/** The segments next to the fused ones; below the sacrum the sacroiliac joints take the load. */
export function adjacentWords(levels: readonly Level[]): string {
  const adjacent = adjacentLevels(levels).map((level) => level.replace('/', '-'))
  const joints = levels.some((level) => level.endsWith('/S1')) ? ['sacroiliac joints'] : []
  const all = [...adjacent, ...joints]
  return all.length === 0
    ? 'Adjacent levels: not known, no levels recorded.'
    : `Adjacent levels: ${all.join(', ')}.`
}
