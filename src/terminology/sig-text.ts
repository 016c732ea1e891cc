/** What a number in an instruction counts. */
export type SigUnit = 'mg' | 'mL' | 'unit' | 'mg/h'
export type Range = { low: number; high: number }

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const MCG_PER_MG = 1000
const MG_PER_G = 1000
/** A dose range wider than this is no range but two strengths ("5-325 mg") or a slip. */
const WIDEST_RANGE = 4

/** Lower case, plain dashes and fractions, digits for number words; "4 (four)" becomes "4". */
export function plain(text: string): string {
  return text
    .replace(/½/g, ' 1/2 ')
    .replace(/[–—]/g, '-')
    .replace(/[µμ]/g, 'u')
    .toLowerCase()
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => `${letters.replaceAll('.', '')} `)
    .replace(/\b(tablet|tab|capsule|cap|patch|film|spray)\((?:s|es)\)/g, '$1')
    .replace(/\b(?:one[- ])?half(?: of)?(?: an?)?\b/g, '1/2')
    .replace(/\b[a-z]+\b/g, (word) =>
      NUMBER_WORDS.indexOf(word) > 0 ? String(NUMBER_WORDS.indexOf(word)) : word,
    )
    .replace(/\b(\d+) and (?:an? )?1\/2\b/g, '$1 1/2')
    .replace(/(?<![\d.])(\d+) ?\(\1\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "2", "1.5", "1/2" or "1 1/2" as a number. */
export function number(text: string | undefined): number {
  const parts = (text ?? '').split(' ').map((part) => {
    const [over = '', under] = part.split('/')
    return under === undefined ? Number(over) : Number(over) / Number(under)
  })
  return parts.reduce((sum, part) => sum + part, 0)
}

/** Both ends of a range; null for nothing, for a range that runs backwards or is too wide. */
export function range(low: string | undefined, high: string | undefined): Range | null {
  const found = { low: number(low), high: number(high ?? low) }
  return found.low > 0 && found.low <= found.high && found.high <= WIDEST_RANGE * found.low ? found : null
}

function unitOf(text: string): { unit: SigUnit; factor: number } {
  const word = text.replace(/ /g, '')
  if (/^(?:mcg|ug)\//.test(word)) return { unit: 'mg/h', factor: 1 / MCG_PER_MG }
  if (/^(?:mcg|ug|microgram)/.test(word)) return { unit: 'mg', factor: 1 / MCG_PER_MG }
  if (/^(?:mg|milligram)/.test(word)) return { unit: 'mg', factor: 1 }
  if (/^g(?:m|rams?)?$/.test(word)) return { unit: 'mg', factor: MG_PER_G }
  return { unit: /^(?:ml|millili)/.test(word) ? 'mL' : 'unit', factor: 1 }
}

/** A range in mg, mL, units of form or mg per hour. */
export function scaled(found: Range, unit: string): Range & { unit: SigUnit } {
  const { unit: as, factor } = unitOf(unit)
  return { low: found.low * factor, high: found.high * factor, unit: as }
}
