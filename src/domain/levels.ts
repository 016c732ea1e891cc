import type { Level, Region } from './surgery.ts'

/** Vertebrae from head to tail. */
export const VERTEBRAE: readonly string[] = [
  ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
  ...['L1', 'L2', 'L3', 'L4', 'L5', 'S1'],
]

/** The motion segments from one vertebra to another, in either order; empty when one is unknown. */
export function levelsBetween(from: string, to: string): Level[] {
  const [one, other] = [VERTEBRAE.indexOf(from), VERTEBRAE.indexOf(to)]
  const [upper, lower] = [Math.min(one, other), Math.max(one, other)]
  if (upper < 0) return []
  return VERTEBRAE.slice(upper, lower).map(
    (vertebra, index): Level => `${vertebra}/${VERTEBRAE[upper + index + 1] ?? ''}`,
  )
}

/** Head to tail, each once. */
export function sortLevels(levels: readonly Level[]): Level[] {
  return [...new Set(levels)].sort((a, b) => position(a) - position(b))
}

function position(level: Level): number {
  return VERTEBRAE.indexOf(level.split('/')[0] ?? '')
}

/** The region these levels lie in; null for none. */
export function regionOfLevels(levels: readonly Level[]): Region | null {
  const sorted = sortLevels(levels)
  const top = sorted[0]?.charAt(0)
  const bottom = sorted.at(-1)?.split('/')[1]?.charAt(0)
  switch (`${top ?? ''}${bottom ?? ''}`) {
    case 'CC':
      return 'cervical'
    case 'CT':
      return 'cervicothoracic'
    case 'TT':
      return 'thoracic'
    case 'TL':
    case 'TS':
      return 'thoracolumbar'
    case 'LL':
      return 'lumbar'
    case 'LS':
      return 'lumbosacral'
    default:
      return null
  }
}

const NEIGHBOURS: Record<Region, readonly Region[]> = {
  cervical: ['cervical', 'cervicothoracic'],
  cervicothoracic: ['cervical', 'cervicothoracic', 'thoracic'],
  thoracic: ['thoracic', 'cervicothoracic', 'thoracolumbar'],
  thoracolumbar: ['thoracic', 'thoracolumbar', 'lumbar', 'lumbosacral'],
  lumbar: ['lumbar', 'lumbosacral', 'thoracolumbar', 'sacral'],
  lumbosacral: ['lumbar', 'lumbosacral', 'thoracolumbar', 'sacral'],
  sacral: ['lumbar', 'lumbosacral', 'sacral'],
}

/** May one operation or act lie in both regions? */
export function isNear(one: Region, other: Region): boolean {
  return NEIGHBOURS[one].includes(other)
}

/** May these levels lie in one of these regions? Yes when either is not given. */
export function mayLieIn(levels: readonly Level[], regions: readonly Region[]): boolean {
  const region = regionOfLevels(levels)
  return region === null || regions.length === 0 || regions.some((one) => isNear(region, one))
}

/** The segment above the uppermost and the one below the lowermost fused level, where there is one. */
export function adjacentLevels(levels: readonly Level[]): Level[] {
  const sorted = sortLevels(levels)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const above = VERTEBRAE.indexOf(first.split('/')[0] ?? '')
  const below = VERTEBRAE.indexOf(last.split('/')[1] ?? '')
  const upper = VERTEBRAE[above - 1]
  const lower = VERTEBRAE[below + 1]
  return [
    ...(upper === undefined ? [] : levelsBetween(upper, VERTEBRAE[above] ?? '')),
    ...(lower === undefined ? [] : levelsBetween(VERTEBRAE[below] ?? '', lower)),
  ]
}
