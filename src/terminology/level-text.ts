import { levelsBetween, sortLevels } from '../domain/levels.ts'
import type { Level } from '../domain/surgery.ts'

const RANGE =
  /\b([CTLS])\s?(\d{1,2})((?:\s*(?:-|–|—|\/|to|thru|through)\s*(?:[CTLS]\s?)?\d{1,2}\b)+|\s*(?:-|–|—|\/|to|thru|through)\s*(?:pelvis|ilium|iliac|sacrum)\b)/gi
const NEXT = /(?:-|–|—|\/|to|thru|through)\s*(?:([CTLS])?\s?(\d{1,2})|(pelvis|ilium|iliac|sacrum))/gi

/** Levels written in a title or note: "L4-5", "L4/L5", "L4-S1", "C5-7", "T10 to pelvis". */
export function levelsInText(text: string): Level[] {
  const found = [...text.matchAll(RANGE)].flatMap(([, region = '', number = '', rest = '']) => {
    let letter = region.toUpperCase()
    let from = `${letter}${number}`
    return [...rest.matchAll(NEXT)].flatMap(([, nextRegion, nextNumber, toPelvis]) => {
      letter = nextRegion?.toUpperCase() ?? letter
      const to = toPelvis === undefined ? `${letter}${nextNumber ?? ''}` : 'S1'
      const levels = levelsBetween(from, to)
      from = to
      return levels
    })
  })
  return sortLevels(found)
}
