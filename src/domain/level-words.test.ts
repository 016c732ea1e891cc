import { expect, it } from 'vitest'
import type { Level, Region } from './surgery.ts'
import { adjacentWords, levelWords } from './level-words.ts'

it.each<[string, Level[], Region | null, string]>([
  ['one level', ['L4/L5'], 'lumbar', 'L4-L5'],
  ['a chain', ['L4/L5', 'L5/S1'], 'lumbosacral', 'L4-S1'],
  ['two chains', ['C5/C6', 'C6/C7', 'L4/L5'], null, 'C5-C7, L4-L5'],
  ['region only', [], 'lumbar', 'Lumbar'],
  ['neither', [], null, ''],
])('%s', (_, levels, region, words) => {
  expect(levelWords(levels, region)).toBe(words)
})

it.each([
  ['one segment', ['L4/L5'], 'Adjacent levels: L3-L4, L5-S1.'],
  ['down to the sacrum', ['L4/L5', 'L5/S1'], 'Adjacent levels: L3-L4, sacroiliac joints.'],
  ['no levels', [], 'Adjacent levels: not known, no levels recorded.'],
] as const)('adjacent to %s', (_, levels, words) => {
  expect(adjacentWords(levels)).toBe(words)
})
