import { expect, it } from 'vitest'
import type { Level, Region } from '../domain/surgery.ts'
import { levelWords } from './level-words.ts'

it.each<[string, Level[], Region | null, string]>([
  ['one level', ['L4/L5'], 'lumbar', 'L4-L5'],
  ['a chain', ['L4/L5', 'L5/S1'], 'lumbosacral', 'L4-S1'],
  ['two chains', ['C5/C6', 'C6/C7', 'L4/L5'], null, 'C5-C7, L4-L5'],
  ['region only', [], 'lumbar', 'Lumbar'],
  ['neither', [], null, ''],
])('%s', (_, levels, region, words) => {
  expect(levelWords(levels, region)).toBe(words)
})
