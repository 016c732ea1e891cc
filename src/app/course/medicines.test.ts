import { describe, expect, it } from 'vitest'
import { contextOf, instruction, order, section, TODAY, when } from '../../../test/builders.ts'
import { formatDay } from '../../domain/dates.ts'
import type { MedicationEntry } from '../../domain/medication.ts'
import { mmeCourse } from '../../domain/mme-course.ts'
import { happeningsOf } from './happenings.ts'
import { medicineCourse } from './medicine-bars.ts'
import { mmeRuns } from './mme-layout.ts'

const OXY = 'oxycodone 10 MG Oral Tablet'
const at = (date: string, change: Partial<MedicationEntry> = {}, name = OXY) =>
  order(name, { resource: `MedicationRequest/${name} ${date}`, when: when(date), ...change })
const perDay = (times: number) => ({
  instructions: [instruction({ frequency: { least: times, most: times } })],
})
const until = (end: string): Partial<MedicationEntry> => ({ state: 'ended', end: when(end) })
const chart = (...records: MedicationEntry[]) => contextOf({ medications: section(records) })

function bars(...records: MedicationEntry[]) {
  const course = medicineCourse(chart(...records))
  return {
    bars: course.bars.map(
      ({ group, steps }) =>
        `${group}: ${steps.map(({ from, to, words }) => `${formatDay(from)} ${formatDay(to)} ${words}`).join(' | ')}`,
    ),
    beside: course.notPlaced.map(({ words }) => words),
  }
}

describe('medicineCourse', () => {
  it.each<[why: string, records: MedicationEntry[], lines: string[], beside: string[]]>([
    ['none', [], [], []],
    [
      'one order',
      [at('2026-10-01', perDay(3))],
      ['Opioids: 2026-10-01 2026-11-01 oxycodone 30 mg a day'],
      [],
    ],
    [
      'a re-order at the same dose goes on',
      [at('2026-08-01', until('2026-08-31')), at('2026-09-01')],
      ['Opioids: 2026-08-01 2026-11-01 oxycodone 10 mg a day'],
      [],
    ],
    [
      'a dose step',
      [at('2026-08-01', until('2026-08-31')), at('2026-09-01', perDay(2))],
      ['Opioids: 2026-08-01 2026-08-31 oxycodone 10 mg a day | 2026-09-01 2026-11-01 oxycodone 20 mg a day'],
      [],
    ],
    [
      'a dose that cannot be read says why',
      [at('2026-10-01', { instructions: [] })],
      ['Opioids: 2026-10-01 2026-11-01 oxycodone: dose not readable: no dosage recorded'],
      [],
    ],
    [
      'by class, in the order of the list',
      [at('2026-10-01', {}, 'lorazepam 1 MG Oral Tablet'), at('2026-10-01')],
      [
        'Opioids: 2026-10-01 2026-11-01 oxycodone 10 mg a day',
        'Benzodiazepines and sedatives: 2026-10-01 2026-11-01 lorazepam 1 mg a day',
      ],
      [],
    ],
    [
      'not identified',
      [at('2026-10-01', {}, 'Zzyx elixir')],
      ['Other medicines: 2026-10-01 2026-11-01 not identified'],
      [],
    ],
    ['undated: beside', [at('2026-10-01', { when: null })], [], [`${OXY}: order no date`]],
    [
      'ended, not said when: beside',
      [at('2026-10-01', { state: 'ended' })],
      [],
      [`${OXY}: order of 2026-10-01, ended, but its record does not say when`],
    ],
    [
      'only dispensed: beside',
      [at('2026-10-01', { kind: 'dispense' }), at('2026-09-01', { kind: 'dispense' })],
      [],
      [`${OXY}: dispensed 2026-10-01, 2026-09-01, no order or list entry`],
    ],
  ])('%s', (_why, records, lines, beside) => {
    expect(bars(...records)).toEqual({ bars: lines, beside })
  })

  it('has the records of every order behind a step', () => {
    const [bar] = medicineCourse(chart(at('2026-08-01', until('2026-08-31')), at('2026-09-01'))).bars
    expect(bar?.steps[0]?.evidence.map(({ resource }) => resource)).toHaveLength(2)
  })
})

describe('happeningsOf', () => {
  const changes = (...records: MedicationEntry[]) =>
    happeningsOf([], medicineCourse(chart(...records)).bars, TODAY, null).map(
      ({ from, title }) => `${formatDay(from)} ${title.replace(OXY, 'oxy')}`,
    )

  it.each<[why: string, records: MedicationEntry[], expected: string[]]>([
    ['begins', [at('2026-10-01')], ['2026-10-01 oxy begins: oxycodone 10 mg a day']],
    [
      'is raised',
      [at('2026-08-01', until('2026-08-31')), at('2026-09-01', perDay(2))],
      ['2026-08-01 oxy begins: oxycodone 10 mg a day', '2026-09-01 oxy now oxycodone 20 mg a day'],
    ],
    [
      'ends',
      [at('2026-08-01', until('2026-08-31'))],
      ['2026-08-01 oxy begins: oxycodone 10 mg a day', '2026-08-31 oxy order ends'],
    ],
    [
      'ordered again after 30 days: went on',
      [at('2026-07-01', until('2026-07-31')), at('2026-08-30')],
      ['2026-07-01 oxy begins: oxycodone 10 mg a day'],
    ],
    [
      'after 31 days: ended and begun again',
      [at('2026-07-01', until('2026-07-31')), at('2026-08-31')],
      [
        '2026-07-01 oxy begins: oxycodone 10 mg a day',
        '2026-07-31 oxy order ends',
        '2026-08-31 oxy begins: oxycodone 10 mg a day',
      ],
    ],
    ['of other medicines, none', [at('2026-10-01', {}, 'lisinopril 10 MG Oral Tablet')], []],
  ])('%s', (_why, records, expected) => {
    expect(changes(...records)).toEqual(expected)
  })
})

describe('mmeRuns', () => {
  const runs = (...records: MedicationEntry[]) =>
    mmeRuns(mmeCourse(chart(...records))).map(
      ({ from, to, words }) => `${formatDay(from)} ${formatDay(to)} ${words}`,
    )

  it.each<[why: string, records: MedicationEntry[], expected: string[]]>([
    [
      'one dose through two orders',
      [at('2026-08-01', until('2026-08-31')), at('2026-09-01')],
      ['2026-08-01 2026-11-01 15 MME a day scheduled'],
    ],
    [
      'a gap of a day stays',
      [at('2026-08-01', until('2026-08-30')), at('2026-09-01')],
      ['2026-08-01 2026-08-30 15 MME a day scheduled', '2026-09-01 2026-11-01 15 MME a day scheduled'],
    ],
    [
      'not readable is said, not drawn as 0',
      [at('2026-10-01', { instructions: [] })],
      [`2026-10-01 2026-11-01 dose not readable. Not counted: ${OXY} (no dosage recorded)`],
    ],
    [
      'as needed',
      [at('2026-10-01', { instructions: [instruction({ prn: true })] })],
      ['2026-10-01 2026-11-01 up to 15 MME a day, as needed'],
    ],
    [
      'at least',
      [at('2026-10-01'), at('2026-10-01', { instructions: [] }, 'tramadol 50 MG Oral Tablet')],
      [
        '2026-10-01 2026-11-01 at least 15 MME a day scheduled. Not counted: tramadol 50 MG Oral Tablet (no dosage recorded)',
      ],
    ],
    [
      'does not count in MME',
      [at('2026-10-01', {}, 'buprenorphine 8 MG Sublingual Tablet')],
      [
        '2026-10-01 2026-11-01 nothing that counts in MME. Not counted: buprenorphine 8 MG Sublingual Tablet (buprenorphine is not counted in MME)',
      ],
    ],
  ])('%s', (_why, records, expected) => {
    expect(runs(...records)).toEqual(expected)
  })
})
