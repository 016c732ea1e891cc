import { expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  endedIn,
  failing,
  withAnswer,
  withFusion,
  withMedication,
  withResult,
  type Change,
} from '../../test/chart-builders.ts'
import type { SourceState } from '../domain/sources.ts'
import { rules } from '../rules/index.ts'
import { assess } from '../rules/rule.ts'
import { noteSections, noteText, type NoteSectionId } from './note.ts'

const ALL = new Set<NoteSectionId>(['pain', 'red-flags', 'work-up', 'medications', 'not-checked'])
const LOADED: SourceState[] = [{ id: 'Condition', outcome: 'loaded', received: 1 }]

function noteOf(changes: readonly Change[], chosen = ALL, sources = LOADED): string {
  const context = contextOf(chartWith(...changes))
  return noteText(noteSections(context, assess(rules, context), sources), chosen, context)
}

it.each<[why: string, changes: Change[], words: RegExp]>([
  ['surgery', [withFusion(300)], /- L4-L5 fusion, 2026-01-05, day 300/],
  ['no surgery', [], /No spinal fusion in the records read/],
  ['surgery not read', [failing('Procedure')], /Spinal fusion could not be checked: procedures/],
  ['pain', [withFusion(300), withResult('pain-score', '7', 10)], /Latest pain score 7\/10/],
  ['asked, yes', [withFusion(300), withAnswer('fever', 'yes')], /Asked, yes: fever \(2026-11-01\)/],
  ['not asked', [withFusion(300)], /Not asked: .*fever/],
  ['an old no is not asked', [withFusion(300), withAnswer('fever', 'no', 15)], /Not asked: .*fever/],
  [
    'earlier answers not read',
    [failing('QuestionnaireResponse')],
    /could not be read, and not asked now: .*fever/,
  ],
  [
    'a gap',
    [withFusion(300), withResult('pain-score', '7', 10)],
    /CRP and ESR \(moderate\): CRP: none in the chart/,
  ],
  ['MME', [withFusion(300), withMedication('oxycodone')], /MME .* per day/],
  ['no opioid', [withFusion(300)], /no opioid on the list read/],
  ['opioids not read', [withFusion(300), failing('MedicationRequest')], /Opioid dose: could not be told/],
])('%s', (_why, changes, words) => {
  expect(noteOf(changes)).toMatch(words)
})

it('what could not be read is in it, source by source', () => {
  const sources: SourceState[] = [
    { id: 'Device', outcome: 'failed', received: 0, reason: 'the EHR answered 500' },
  ]
  expect(noteOf([withFusion(300), endedIn('failed', 'Device')], ALL, sources)).toMatch(
    /Could not be checked:\n- implants and devices: the EHR answered 500/,
  )
})

it('parts left out are gone; what was not assessed stays with its part', () => {
  const note = noteOf([failing('Observation/laboratory')], new Set<NoteSectionId>(['red-flags']))
  expect(note).not.toMatch(/^Work-up:/m)
  expect(note).not.toMatch(/^Could not be checked:/m)
  expect(note).toMatch(/Not assessed: /)
})

it('never "none" for a part that was not gone through', () => {
  const context = contextOf(chartWith(withFusion(300)))
  const none = noteSections(context, [], LOADED).find((one) => one.id === 'work-up')
  expect(none?.lines).toEqual(['Not part of this review at this site'])
})

it('the patient is not named', () => {
  expect(noteOf([withFusion(300)])).not.toMatch(/Adeline|Exemplar|p1/)
})
