import { expect, it } from 'vitest'
import { plain, recordText } from './plain-text.ts'

it.each([
  ['an override', 'CRP \u202e2.4', 'CRP 2.4'],
  ['an isolate', '\u2066CRP\u2069', 'CRP'],
  ['a mark', 'CRP\u200f 4', 'CRP 4'],
  ['letters of other scripts stay', 'C反应蛋白 Gutiérrez', 'C反应蛋白 Gutiérrez'],
])('shown text is without %s', (_, text, shown) => {
  expect(plain(text)).toBe(shown)
})

it('writes such characters out in a whole record', () => {
  expect(recordText({ text: 'CRP \u202e2.4' })).toBe('{\n  "text": "CRP \\u202e2.4"\n}')
})
