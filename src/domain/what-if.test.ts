// Hazards: H-13
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  ingredientOf,
  taking,
  whenAt,
  withMedication,
} from '../../test/chart-builders.ts'
import { generatedChart } from '../../test/generated-charts.ts'
import { rules } from '../rules/index.ts'
import { assess } from '../rules/rule.ts'
import type { Chart } from './chart.ts'
import { medicationList } from './medication-list.ts'
import { mmeOf } from './mme.ts'
import { DOSE_FRACTIONS, whatIf, type Trial } from './what-if.ts'

const RUNS = { numRuns: 200, seed: 20_261_101 }
/** Rules that may speak only once a sharper one is silent: what they then say was documented as covered by it. */
const REPLACEMENTS = ['three-cns-active-drugs', 'two-sedating-drugs']

const usesOf = (chart: Chart) => medicationList(contextOf(chart)).uses
const opioidsOf = (chart: Chart) => usesOf(chart).filter((use) => use.classes.includes('opioid'))
const findingsOf = (chart: Chart) =>
  assess(rules, contextOf(chart)).flatMap((one) => (one.kind === 'finding' ? [one.rule] : []))
const trying = (chart: Chart, keys: readonly string[], trial: Trial) =>
  whatIf(chart, new Map(keys.map((key) => [key, trial])))

describe('nothing tried', () => {
  it('changes no assessment', () => {
    fc.assert(
      fc.property(generatedChart, (chart) => {
        const after = whatIf(chart, new Map())
        expect(assess(rules, contextOf(after))).toEqual(assess(rules, contextOf(chart)))
      }),
      RUNS,
    )
  })

  it('nor does a medicine that is not on the list', () => {
    const chart = chartWith(withMedication('oxycodone'))
    expect(trying(chart, ['tramadol oral'], 'off')).toEqual(chart)
  })
})

describe('switching off', () => {
  it('takes every record of the medicine away, and no other', () => {
    const chart = chartWith(
      withMedication('oxycodone'),
      withMedication('oxycodone', { kind: 'dispense' }),
      withMedication('oxycodone', { route: 'injection' }),
      withMedication('lorazepam'),
    )
    const left = trying(chart, ['oxycodone oral'], 'off').medications.records
    expect(left.map(({ name, route }) => `${name} ${route}`)).toEqual([
      'oxycodone injection',
      'lorazepam oral',
    ])
  })

  it('of every opioid ends every opioid finding, and adds none but those it stood for', () => {
    fc.assert(
      fc.property(generatedChart, (chart) => {
        const keys = opioidsOf(chart).map((use) => use.key)
        const after = findingsOf(trying(chart, keys, 'off'))
        expect(after.filter((rule) => rule.includes('opioid'))).toEqual([])
        const before = findingsOf(chart)
        const added = after.filter((rule) => !before.includes(rule))
        expect(added.filter((rule) => !REPLACEMENTS.includes(rule))).toEqual([])
      }),
      RUNS,
    )
  })

  it('leaves what could not be read as it is', () => {
    fc.assert(
      fc.property(generatedChart, (chart) => {
        const after = trying(
          chart,
          usesOf(chart).map((use) => use.key),
          'off',
        )
        expect({ ...after, medications: { ...after.medications, records: [] } }).toEqual({
          ...chart,
          medications: { ...chart.medications, records: [] },
        })
      }),
      RUNS,
    )
  })
})

describe('lowering', () => {
  it.each(DOSE_FRACTIONS)('to %f of every dose is that part of the MME', (fraction) => {
    fc.assert(
      fc.property(generatedChart, (chart) => {
        const keys = opioidsOf(chart).map((use) => use.key)
        const before = mmeOf(opioidsOf(chart))
        const after = mmeOf(opioidsOf(trying(chart, keys, fraction)))
        expect(after.scheduled).toBeCloseTo(before.scheduled * fraction, 0)
        expect(after.maximum).toBeCloseTo(before.maximum * fraction, 0)
        expect([after.atLeast, after.notCounted]).toEqual([before.atLeast, before.notCounted])
      }),
      RUNS,
    )
  })

  it.each([
    ['tablets', withMedication('oxycodone', { instructions: [taking(2, 3)] }), 45],
    ['as needed', withMedication('oxycodone', { instructions: [taking(2, 3, { prn: true })] }), 45],
    [
      'up to a limit',
      withMedication('oxycodone', {
        instructions: [taking(2, 6, { dailyLimit: { value: 4, unit: 'unit' } })],
      }),
      30,
    ],
    ['patches', withMedication('fentanyl', { ingredients: [ingredientOf('fentanyl')] }), 60],
  ])('%s to one half', (_why, change, expected) => {
    const chart = trying(chartWith(change), ['oxycodone oral', 'fentanyl transdermal'], 0.5)
    expect(mmeOf(opioidsOf(chart)).maximum).toBe(expected)
  })

  it('does not read as a taper already under way', () => {
    const chart = chartWith(
      withMedication('oxycodone', { instructions: [taking(1, 3)], when: whenAt('2026-08-01') }),
      withMedication('gabapentin'),
    )
    const priorityIn = (one: Chart) =>
      assess(rules, contextOf(one)).find(({ rule }) => rule === 'opioid-gabapentinoid')
    expect(priorityIn(trying(chart, ['oxycodone oral'], 0.5))?.message).not.toContain('taper')
  })
})
