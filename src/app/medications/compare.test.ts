import { describe, expect, it } from 'vitest'
import { failing, taking, whenAt, withMedication } from '../../../test/chart-builders.ts'
import type { Trial, Trials } from '../../domain/what-if.ts'
import { assessment } from '../test-data.ts'
import { changeCounts, changeLine, changeWords, compare, PARTS } from './compare.ts'
import { summaryText } from './summary-text.ts'
import { reviewed } from './test-medicines.ts'

const TODAY = whenAt('2026-11-01').first
const finding = (priority: 'critical' | 'high', section: 'medications' | 'red-flags' = 'medications') =>
  assessment({ kind: 'finding', priority, section, title: 'Check' })
const clear = assessment({ section: 'medications', title: 'Check' })
const unchecked = assessment({ kind: 'not-assessed', section: 'medications', title: 'Check' })

describe('one check before and after', () => {
  it.each([
    ['found, then clear', finding('high'), clear, 'gone', 'Check (was high)'],
    [
      'found, then does not apply',
      finding('high'),
      assessment({ ...clear, kind: 'not-applicable' }),
      'gone',
      'Check (was high)',
    ],
    ['found, then could not be checked', finding('high'), unchecked, 'unsure', 'Check (was high)'],
    ['less urgent', finding('critical'), finding('high'), 'changed', 'Check (critical to high)'],
    ['as before', finding('high'), finding('high'), 'stays', 'Check (high)'],
    ['only now', clear, finding('high'), 'added', 'Check (high)'],
    ['could not be checked, now found', unchecked, finding('high'), 'added', 'Check (high)'],
    [
      'a change in another part of the page',
      finding('critical', 'red-flags'),
      finding('high', 'red-flags'),
      'changed',
      'Check (critical to high)',
    ],
  ] as const)('%s', (_why, before, after, part, words) => {
    const comparison = compare([before], [after])
    const filled = PARTS.filter(([name]) => comparison[name].length > 0).map(([name]) => name)
    expect(filled).toEqual([part])
    expect(comparison[part].map(changeWords)).toEqual([words])
  })

  it.each([
    ['never found', clear, clear],
    ['as before, in another part of the page', finding('high', 'red-flags'), finding('high', 'red-flags')],
  ])('%s: not told', (_why, before, after) => {
    const comparison = compare([before], [after])
    expect(PARTS.flatMap(([part]) => comparison[part])).toEqual([])
    expect([changeLine(comparison), changeCounts(comparison)]).toEqual(['', 'none goes or changes priority'])
  })
})

it('tells new findings first, in numbers and by name', () => {
  const named = (rule: string, kind: 'finding' | 'clear') =>
    assessment({
      rule,
      title: rule,
      section: 'medications',
      ...(kind === 'finding' ? { kind, priority: 'high' } : { kind }),
    })
  const comparison = compare(
    [named('A', 'finding'), named('B', 'finding'), named('C', 'clear')],
    [named('A', 'clear'), named('B', 'finding'), named('C', 'finding')],
  )
  expect(changeCounts(comparison)).toBe('1 new, 1 gone')
  expect(changeLine(comparison)).toBe('New: C (high). Goes: A (was high).')
})

const THREE = [
  withMedication('oxycodone', { instructions: [taking(1, 3)] }),
  withMedication('lorazepam'),
  withMedication('gabapentin'),
]
const textOf = (trials: Trials, changes = THREE, problems: readonly string[] = []) =>
  summaryText({ today: TODAY, before: reviewed(changes), after: reviewed(changes, trials), trials, problems })

describe('the summary to copy', () => {
  it('tells what was tried, the figures, the findings and the caution', () => {
    const text = textOf(
      new Map<string, Trial>([
        ['lorazepam oral', 'off'],
        ['oxycodone oral', 0.5],
      ]),
    )
    for (const line of [
      'Medication what-if, 1 Nov 2026. Nothing was changed in the chart.',
      '- lorazepam: off',
      '- oxycodone: 50 % of the dose: oxycodone 15 mg a day, 22.5 MME',
      'Opioid dose, MME a day: 45 to 22.5 (CDC Clinical Practice Guideline for Prescribing Opioids, 2022)',
      'Sedating drugs: 3 to 2',
      'Goes:',
      'Stays:',
      'Do not stop abruptly: lorazepam, oxycodone.',
    ])
      expect(text.split('\n')).toContain(line)
    expect(text).toMatch(/Goes:\n- Opioid with benzodiazepine \(was (high|critical)\)/)
  })

  it('never names the patient', () => {
    expect(textOf(new Map([['lorazepam oral', 'off']]))).not.toContain('Test Person')
  })

  it('carries what could not be read, and no caution where none is due', () => {
    const changes = [withMedication('ibuprofen'), failing('MedicationStatement')]
    const text = textOf(new Map([['ibuprofen oral', 'off']]), changes, ['Medication list could not be read.'])
    expect(text).toContain('Limits:\n- Medication list could not be read.')
    expect(text).toContain('MME a day: not known to not known')
    expect(text).not.toContain('abruptly')
  })
})
