import type { Blank } from './chart.ts'
import { formatDay } from './dates.ts'
import { exactly, exactValue, type Analyte, type Result } from './result.ts'

/** The three items whose mean is the PEG score. Source: reference of the scale (Krebs et al. 2009). */
export const PEG_ITEMS = ['peg-pain', 'peg-enjoyment', 'peg-activity'] as const satisfies readonly Analyte[]
type PegItem = (typeof PEG_ITEMS)[number]

/** PEG scores made from items of one day, and the days whose items do not give one. */
export function pegFromItems(results: readonly Result[]): {
  means: readonly Result[]
  unclear: readonly Blank<Analyte>[]
} {
  const days = new Map<string, Result[]>()
  for (const result of results) {
    if (!isItem(result.analyte)) continue
    const key = result.when.first === result.when.last ? formatDay(result.when.first) : result.when.text
    days.set(key, [...(days.get(key) ?? []), result])
  }
  const made = [...days.values()].filter(isMoreThanOneItem).map(meanOf)
  return {
    means: made.filter((one) => 'analyte' in one),
    unclear: made.filter((one) => 'about' in one),
  }
}

function isItem(analyte: Analyte): analyte is PegItem {
  return PEG_ITEMS.some((item) => item === analyte)
}

/** The pain item is also asked by itself, and is then no PEG. */
function isMoreThanOneItem(items: readonly Result[]): boolean {
  return items.some((one) => one.analyte !== items[0]?.analyte)
}

function meanOf(items: readonly Result[]): Result | Blank<Analyte> {
  const values = PEG_ITEMS.map((name) => [
    ...new Set(items.filter((one) => one.analyte === name).map(({ amount }) => exactValue(amount))),
  ])
  const [first] = items
  const numbers = values.flatMap((each) => (each.length === 1 && each[0] !== null ? [each[0] ?? 0] : []))
  const { resource = '', when = null } = first ?? {}
  if (!first || numbers.length < PEG_ITEMS.length || first.when.first !== first.when.last) {
    const reason = 'its three items of one day do not give a score'
    return { resource, label: 'PEG score', about: 'peg', reason, when }
  }
  const mean = Math.round((numbers.reduce((sum, value) => sum + value, 0) / numbers.length) * 10) / 10
  return {
    ...first,
    analyte: 'peg',
    label: 'PEG score',
    amount: exactly(mean),
    recorded: `${numbers.join(', ')} (three items)`,
    used: `${mean} /10`,
    notes: [...first.notes, 'PEG score computed from its three items'],
  }
}
