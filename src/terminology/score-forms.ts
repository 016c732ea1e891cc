import type { Analyte } from '../domain/result.ts'

/** Answers of the PHQ and GAD items, as points. Source: see docs/terminology.md. */
const FREQUENCIES: readonly (readonly [code: string, words: string, points: number])[] = [
  ['LA6568-5', 'not at all', 0],
  ['LA6569-3', 'several days', 1],
  ['LA6570-1', 'more than half the days', 2],
  ['LA6571-9', 'nearly every day', 3],
]

export function frequencyOfCode(code: string): number | null {
  return FREQUENCIES.find(([number]) => number === code)?.[2] ?? null
}

/** Whole wordings only. */
export function frequencyOfWords(words: string): number | null {
  const plain = words.trim().toLowerCase().replace(/\s+/g, ' ')
  return FREQUENCIES.find(([, name]) => name === plain)?.[2] ?? null
}

/** The LOINC panel of each form, and how its questionnaire is named in addresses. */
const FORMS: readonly (readonly [Analyte, RegExp])[] = [
  ['phq-9', /\b44249-1\b|\bphq[-_ ]?9(?!\d)/i],
  ['phq-2', /\b55757-9\b|\bphq[-_ ]?2(?!\d)/i],
  ['gad-7', /\b69737-5\b|\bgad[-_ ]?7(?!\d)/i],
  ['peg', /\b91148-7\b|\bpeg\b/i],
  ['odi', /oswestry|\bodi\b/i],
]

/** The panels as LOINC numbers: their parts are read from the components. */
export const SCORE_PANEL_LOINC: readonly string[] = ['44249-1', '55757-9', '69737-5', '91148-7']

/** The score a questionnaire with this address or title is made for. */
export function formNamed(words: string): Analyte | null {
  const fits = FORMS.filter(([, pattern]) => pattern.test(words))
  return fits.length === 1 ? (fits[0]?.[0] ?? null) : null
}

/** Does an item of such a form hold its total? */
export function isTotal(words: string): boolean {
  return /^(total|sum|mean|final|overall)?[-_ ]?(score|total|sum|percentage|index)([-_ ]?(total|score|sum))?( ?\(.*\))?:?$/i.test(
    words.trim(),
  )
}

/** The wording of PHQ-9 item 9. */
export const SELF_HARM_ITEM = /better off dead|hurting yourself/i
