import { levelsBetween, sortLevels } from '../domain/levels.ts'
import type { Level } from '../domain/surgery.ts'
import { plainText } from './plain-text.ts'

/** Letters and abbreviations that a vertebra is named by; D (dorsal) is T in French, Spanish and Italian. */
const LETTERS: Record<string, string> = { LWK: 'L', HWK: 'C', BWK: 'T', SWK: 'S', TH: 'T', D: 'T' }
const VERTEBRA = '(?:[CTLSD]|TH|[LHBS]WK)\\s?\\d{1,2}'
const PELVIS = '(?:pelvis|ilium|iliac|sacrum)\\b'
const UP_TO = '\\s*(?:-|\\/|\\bto\\b|\\bthru\\b|\\bthrough\\b|\\bbis\\b|\\ba\\b|\\bt\\/m\\b|\\btot\\b)\\s*'
const AND = '\\s*(?:,|&|\\+|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|\\ben\\b)\\s*'
const NUMBER = '\\d{1,2}(?!\\d|[-/.]\\d{3,}| ?(?:levels?|segments?|mm|cm|mg|x)\\b)'
/** "L4-S1", "L4/5/S1", "L4L5", "T10 to pelvis". */
const RANGE = `${VERTEBRA}(?:${UP_TO}(?:${VERTEBRA}|${PELVIS}|${NUMBER})|[CTLS]\\d{1,2})*`
/** The second range of "L3-4, 4-5". */
const FURTHER = `\\d{1,2}-(?:${VERTEBRA}|${NUMBER})`
const CHAIN = new RegExp(`\\b${RANGE}(?:(?:${AND}|\\s)${RANGE}|${AND}${FURTHER}|${AND}${NUMBER})*\\b`, 'gi')
const SPLIT = new RegExp(`${AND}|(?<=\\d)\\s(?=${VERTEBRA}\\b)`, 'i')
const PART = new RegExp(`(?:([CTLSD]|TH|[LHBS]WK)\\s?)?(\\d{1,2})|(${PELVIS})`, 'gi')
/** "T1 and T2" are MRI sequences as well as vertebrae. */
const SEQUENCES = /^T ?1\s*([/,&+ ]|and|und|et|y)\s*T? ?2$/i

/** Levels written in a title or note: "L4-5", "L4/L5", "L4-S1", "L4 and L5", "C5-7", "T10 to pelvis"; none where they cannot be told. */
export function levelsInText(text: string): Level[] {
  return sortLevels([...plainText(text).matchAll(CHAIN)].flatMap(([chain]) => levelsOfChain(chain)))
}

/** A sentence of another time or of what is only seen or known there, not of what was done. */
const NOT_DONE_HERE =
  /\b(prior|previous(ly)?|known|history|hx|[hs]\/o|s\/p|status post|old|adjacent|pain(?! relief)|MRI|CT|(19|20)\d\d)\b/i

/** Levels of a free note, from the sentences that may speak of the act itself. */
export function levelsInNote(note: string): Level[] {
  return note
    .split(/[.;!?](?=\s|$)|\n/)
    .filter((sentence) => !NOT_DONE_HERE.test(sentence))
    .flatMap(levelsInText)
}

function levelsOfChain(chain: string): Level[] {
  if (SEQUENCES.test(chain)) return []
  let letter = ''
  const ranges: string[][] = []
  for (const range of chain.split(SPLIT)) {
    const vertebrae = [...range.matchAll(PART)].map(([, named, number = '', pelvis]) => {
      if (pelvis !== undefined) return 'S1'
      if (named !== undefined) letter = LETTERS[named.toUpperCase()] ?? named.toUpperCase()
      return `${letter}${number}`
    })
    ranges.push(vertebrae)
  }
  const all = ranges.flat()
  if (isDayOrVitamin(chain, all) || goesBack(chain, all)) return []
  // Vertebrae named one by one are fused to their neighbours only.
  if (ranges.every((range) => range.length === 1))
    return pairs(all).flatMap(([upper, lower]) => oneLevel(levelsBetween(upper, lower)))
  return ranges.flatMap((range) => pairs(range).flatMap(([from, to]) => levelsBetween(from, to)))
}

function pairs(vertebrae: readonly string[]): [string, string][] {
  return vertebrae.slice(1).map((vertebra, index) => [vertebrae[index] ?? '', vertebra])
}

function oneLevel(levels: Level[]): Level[] {
  return levels.length === 1 ? levels : []
}

/** "D2-D3", "D5-10": a vitamin or days; dorsal vertebrae count beside a lumbar one. */
function isDayOrVitamin(chain: string, vertebrae: readonly string[]): boolean {
  return /^D/i.test(chain) && !vertebrae.some((vertebra) => /^[LS]/.test(vertebra))
}

/** "L5-1" may be L5-S1 or L1-L5: a number without its letter only counts on. */
function goesBack(chain: string, vertebrae: readonly string[]): boolean {
  const written = [...chain.matchAll(PART)]
  return written.some(([, named, number], index) => {
    const before = vertebrae[index - 1]
    return (
      named === undefined &&
      number !== undefined &&
      before !== undefined &&
      Number(number) < Number(before.slice(1))
    )
  })
}
