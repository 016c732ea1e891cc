import { expect, it } from 'vitest'
import type { ObservationPart } from '../domain/sources.ts'
import { codesToAsk } from './codes-to-ask.ts'

it.each<[why: string, part: ObservationPart, code: string]>([
  ['T-scores are asked by code, whatever their category', 'laboratory', '38264-8'],
  ['cultures of any age', 'laboratory', '600-7'],
  ['look-alikes are to be seen', 'laboratory', '49054-0'],
  ['the panel whose parts are the items', 'survey', '44249-1'],
  ['the self-harm item', 'survey', '44260-8'],
  ['tobacco', 'social-history', '72166-2'],
])('%s', (_why, part, code) => {
  expect(codesToAsk()[part]).toContain(`http://loinc.org|${code}`)
})
