import { describe, expect, it } from 'vitest'
import { AS_OF } from '../../fixtures/patients/index.ts'
import { day } from '../../test/builders.ts'
import type { Chart } from '../domain/chart.ts'
import { SOURCE_IDS } from '../domain/sources.ts'
import { atOnce } from '../domain/steps.ts'
import { buildChart } from './build-chart.ts'
import { laterReaders } from './later-readers.ts'
import type { SourceRead } from './source-read.ts'

const EVERYTHING: SourceRead[] = SOURCE_IDS.map((id) => ({
  state: { id, outcome: 'loaded', received: 0 },
  entries: [],
}))
const FROM_THE_START = ['conditions', 'surgeries', 'results', 'answers'] as const
const FROM_LATER = [
  'imaging',
  'orders',
  'medications',
  'interventions',
  'cultures',
  'tobacco',
  'allergies',
  'devices',
  'reports',
  'setAsides',
] as const
const chartOf = (readers: typeof laterReaders | null): Chart =>
  atOnce(buildChart(EVERYTHING, 'p1', day(AS_OF), [], readers)).chart

describe('without the later readers, whatever the EHR has answered', () => {
  const chart = chartOf(null)

  it.each(FROM_LATER)('%s: nobody has looked', (name) => {
    expect(chart[name].records).toEqual([])
    expect(chart[name].sources.map(({ outcome }) => outcome)).toEqual(
      chartOf(laterReaders)[name].sources.map(() => 'reading'),
    )
  })

  it.each(FROM_THE_START)('%s: as with them', (name) => {
    expect(chart[name]).toEqual(chartOf(laterReaders)[name])
  })

  it('names every section', () => {
    const others = ['patient', 'surgeryByHand']
    expect(Object.keys(chart).sort()).toEqual([...FROM_THE_START, ...FROM_LATER, ...others].sort())
  })
})
