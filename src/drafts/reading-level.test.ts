import { expect, it } from 'vitest'
import { chartWith, contextOf, withFusion, type Change } from '../../test/chart-builders.ts'
import { readingLevel } from '../../test/reading-level.ts'
import { ROUTINES } from './exercises.ts'
import { handoutParts, routinePart, type HandoutPart } from './handout.ts'

/** School grade by Flesch and Kincaid that no handout may pass. */
const MOST = 8
const NECK = {
  regions: ['cervical' as const],
  levels: [{ from: 'text' as const, levels: ['C5/C6' as const] }],
}
const ROUTINE_PARTS: [string, HandoutPart][] = (['back', 'neck'] as const).flatMap((part) =>
  ([1, 2, 3] as const).map((effort): [string, HandoutPart] => {
    const made = routinePart({
      state: 'plan',
      part,
      effort,
      exercises: ROUTINES[part][effort],
      basis: [],
      acknowledge: [],
      cites: [],
    })
    if (!made) throw new Error('a plan has a part')
    return [`${part} ${effort}`, made]
  }),
)

it.each<[why: string, changes: Change[]]>([
  ['nothing known', []],
  ['first weeks, back', [withFusion(10)]],
  ['half a year, back', [withFusion(200)]],
  ['half a year, neck', [withFusion(200, NECK)]],
])('the handout reads at grade 8 or below: %s', (_why, changes) => {
  const parts = handoutParts(contextOf(chartWith(...changes)))
  const { grade } = readingLevel(parts.flatMap(({ lines }) => lines).join('\n'))
  expect(grade).toBeLessThanOrEqual(MOST)
  for (const part of parts) {
    const own = readingLevel(part.lines.join('\n'))
    expect(own.grade, part.title).toBeLessThanOrEqual(MOST + 1)
  }
})

it.each(ROUTINE_PARTS)('the routine reads at grade 8 or below: %s', (_why, part) => {
  const { grade } = readingLevel(part.lines.join('\n'))
  expect(grade).toBeLessThanOrEqual(MOST)
})

it('the measure itself: hard prose is far above grade 8', () => {
  const hard =
    'Instrumented posterolateral arthrodesis necessitates individualised postoperative rehabilitation considerations regarding pseudarthrosis.'
  expect(readingLevel(hard).grade).toBeGreaterThan(15)
  expect(readingLevel('The cat sat on the mat.').grade).toBeLessThan(2)
})

it('the measure agrees with a text of known grade', () => {
  // The opening of the Gettysburg Address; published counts give about grade 14 to 15 for its long first sentence.
  const opening =
    'Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.'
  expect(readingLevel(opening).grade).toBeGreaterThan(12)
  expect(readingLevel(opening).grade).toBeLessThan(17)
})
