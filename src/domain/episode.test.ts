// Hazards: H-09
import { describe, expect, it } from 'vitest'
import { contextOf, day, fusion, section, sourceFailed, when } from '../../test/builders.ts'
import type { Section } from './chart.ts'
import { BY_HAND, daysSinceFusion, indexFusion, isDayOrLater, stageOf } from './episode.ts'
import type { Level, LevelStatement, Surgery } from './surgery.ts'

type Surgeries = Section<Surgery, 'fusion' | 'operation'>
const ask = (records: Surgery[], more: Partial<Surgeries> = {}) => {
  const surgeries: Surgeries = section(records, more)
  return contextOf({ surgeries })
}
/** "2025-06-01, 1 before", "2025 but unknown", "undated", "absent". */
const outcome = (records: Surgery[], more: Partial<Surgeries> = {}): string => {
  const fact = indexFusion(ask(records, more))
  if (fact.state !== 'known') return fact.state
  const { when, priorOperations } = fact.value
  return [
    when?.text ?? 'undated',
    ...(priorOperations > 0 ? [`after ${priorOperations}`] : []),
    ...(fact.doubt ? [`but ${fact.doubt.state}`] : []),
  ].join(' ')
}
const other = (kind: Surgery['kind'], date: string) =>
  fusion(date, { kind, resource: `Procedure/${kind}-${date}` })
const again = (date: string) => fusion(date, { resource: `Procedure/again-${date}` })
const UNREADABLE = {
  resource: 'Procedure/x',
  label: 'Fusion',
  about: 'fusion' as const,
  reason: 'no status',
  when: null,
}

describe('indexFusion', () => {
  it.each([
    ['none', [], 'absent'],
    ['one', [fusion('2025-06-01')], '2025-06-01'],
    ['the most recent', [fusion('2025-06-01'), fusion('2020-01-01')], '2025-06-01 after 1'],
    ['two codes of one day are one operation', [fusion('2025-06-01'), again('2025-06-01')], '2025-06-01'],
    [
      'decompression of the same day',
      [fusion('2025-06-01'), other('decompression', '2025-06-01')],
      '2025-06-01',
    ],
    [
      'decompression before',
      [fusion('2025-06-01'), other('decompression', '2019-01-01')],
      '2025-06-01 after 1',
    ],
    [
      'removal after is no new fusion',
      [fusion('2025-06-01'), other('removal-or-revision', '2026-01-01')],
      '2025-06-01',
    ],
    [
      'disc replacement before counts, after is no new fusion',
      [
        fusion('2025-06-01'),
        other('disc-replacement', '2019-01-01'),
        other('disc-replacement', '2026-01-01'),
      ],
      '2025-06-01 after 1',
    ],
    ['disc replacement alone', [other('disc-replacement', '2026-01-01')], 'absent'],
    ['exploration alone', [other('exploration', '2026-01-01')], 'absent'],
    ['SI joint alone', [other('si-fusion', '2026-01-01')], 'absent'],
    [
      'SI joint before is not counted',
      [fusion('2025-06-01'), other('si-fusion', '2020-01-01')],
      '2025-06-01',
    ],
    ['undated', [fusion(null)], 'undated'],
    ['undated and dated', [fusion('2025-06-01'), fusion(null)], '2025-06-01 but unknown'],
    ['year only', [fusion('2025')], '2025'],
    ['year only and a day of that year', [fusion('2025'), fusion('2025-06-01')], '2025 but unknown'],
    ['year only and a day before', [fusion('2025'), fusion('2024-06-01')], '2025 after 1'],
    ['two codes of one month and region are one operation', [fusion('2025-06'), again('2025-06')], '2025-06'],
    [
      'two of one month on different regions are two',
      [fusion('2025-06'), { ...again('2025-06'), regions: ['cervical' as const] }],
      '2025-06 but unknown',
    ],
    ['a month, and the first day of it', [fusion('2025-06'), fusion('2025-06-01')], '2025-06 but unknown'],
  ])('%s', (_why, records, expected) => {
    expect([outcome(records), outcome([...records].reverse())]).toEqual([expected, expected])
  })

  it.each([
    ['nothing, source failed', [], { sources: sourceFailed('Procedure') }, 'failed'],
    [
      'one, source failed',
      [fusion('2025-06-01')],
      { sources: sourceFailed('Procedure') },
      '2025-06-01 but failed',
    ],
    ['nothing, a fusion unreadable', [], { blanks: [UNREADABLE] }, 'unknown'],
    ['one, another unreadable', [fusion('2025-06-01')], { blanks: [UNREADABLE] }, '2025-06-01 but unknown'],
    [
      'nothing, another operation unreadable',
      [],
      { blanks: [{ ...UNREADABLE, about: 'operation' as const }] },
      'absent',
    ],
  ])('%s', (_why, records, more, expected) => {
    expect(outcome(records, more)).toBe(expected)
  })
})

describe('what was fused', () => {
  const site = (...levels: Level[]): LevelStatement => ({ from: 'body site', levels })
  const text = (...levels: Level[]): LevelStatement => ({ from: 'text', levels })
  const described = (...surgeries: Surgery[]) => {
    const fact = indexFusion(ask(surgeries))
    return fact.state === 'known' ? fact : null
  }
  it.each([
    ['not said', fusion('2025-06-01', { regions: [] }), '', null],
    ['region only', fusion('2025-06-01'), '', 'lumbar'],
    ['body site', fusion('2025-06-01', { levels: [site('L5/S1', 'L4/L5')] }), 'L4/L5 L5/S1', 'lumbosacral'],
    ['text', fusion('2025-06-01', { levels: [text('C5/C6')] }), 'C5/C6', 'cervical'],
    [
      'body site before text',
      fusion('2025-06-01', { levels: [text('L5/S1'), site('L4/L5')] }),
      'L4/L5',
      'lumbar',
    ],
    ['a junction says most', fusion('2025-06-01', { regions: ['lumbar', 'lumbosacral'] }), '', 'lumbosacral'],
  ])('%s', (_why, surgery, levels, region) => {
    const found = described(surgery)?.value
    expect([found?.levels.join(' '), found?.region]).toEqual([levels, region])
  })

  it('names the conflict of body site and text, and of records of one day', () => {
    const apart = [fusion('2025-06-01', { levels: [site('L4/L5')] }), again('2025-06-01')].map((one, n) =>
      n === 0 ? one : { ...one, levels: [text('L5/S1')] },
    )
    const words = ['Fused levels disagree: body site says L4/L5, the text says L5/S1.']
    expect(described(...apart)?.value.conflicts).toEqual(words)
    expect(described(...apart)?.caveats).toEqual(words)
  })

  const CLASH = 'The fused region disagrees: one record says lumbar, cervical.'
  it.each<[why: string, surgeries: Surgery[], conflicts: string[]]>([
    ['levels elsewhere', [fusion('2025-06-01', { levels: [site('C5/C6')] })], [CLASH]],
    ['two regions', [fusion('2025-06-01', { regions: ['lumbar', 'cervical'] })], [CLASH]],
    ['levels beside the region', [fusion('2025-06-01', { levels: [text('T12/L1')] })], []],
    [
      'two regions, levels across both',
      [fusion('2025-06-01', { regions: ['thoracic', 'lumbar'], levels: [text('T12/L1')] })],
      [],
    ],
    [
      'two records of one day on two regions',
      [fusion('2025-06-01'), { ...again('2025-06-01'), regions: ['cervical'] }],
      [],
    ],
  ])('names the conflict of one record on regions: %s', (_why, surgeries, conflicts) => {
    expect(described(...surgeries)?.value.conflicts).toEqual(conflicts)
  })

  it.each([
    ['the body site alone', [site('L4/L5')]],
    ['both of one mind', [site('L4/L5'), text('L4/L5')]],
  ])('names no conflict: %s', (_why, levels) => {
    expect(described(fusion('2025-06-01', { levels }))?.value.conflicts).toEqual([])
  })

  it('says when it was matched by name, unless a code of that day agrees', () => {
    const byName = fusion('2025-06-01', { byName: true })
    expect(described(byName)?.caveats).toEqual(['The fusion was matched by name, not code.'])
    expect(described(byName, again('2025-06-01'))?.caveats).toEqual([])
  })

  it('rests on every record of the operation', () => {
    const fact = described(fusion('2025-06-01'), again('2025-06-01'))
    expect(fact?.value.sources).toEqual(['Procedure/2025-06-01', 'Procedure/again-2025-06-01'])
    expect(fact?.value.byHand).toBe(false)
    expect(fact?.evidence.length).toBe(2)
  })
})

describe('days since', () => {
  it.each([
    ['a day', fusion('2026-10-31'), { least: 1, most: 1 }],
    ['today', fusion('2026-11-01'), { least: 0, most: 0 }],
    ['a month', fusion('2026-10'), { least: 1, most: 31 }],
    ['a year', fusion('2025'), { least: 305, most: 669 }],
  ])('%s', (_why, surgery, expected) => {
    const fact = daysSinceFusion(ask([surgery]))
    expect(fact.state === 'known' && fact.value).toEqual(expected)
  })

  it('is unknown for an undated fusion, absent without one', () => {
    expect([daysSinceFusion(ask([fusion(null)])).state, daysSinceFusion(ask([])).state]).toEqual([
      'unknown',
      'absent',
    ])
  })

  it.each([
    ['2026-11-01', 'early'],
    ['2026-09-21', 'early'],
    ['2026-09-20', 'recovering'],
    ['2026-08-04', 'recovering'],
    ['2026-08-03', 'subacute'],
    ['2026-05-06', 'subacute'],
    ['2026-05-05', 'late'],
    ['2025', 'late'],
    ['2026-05', 'unknown'],
    ['2026-11-02', 'unknown'],
  ])('stage of a fusion on %s: %s', (date, expected) => {
    const fact = daysSinceFusion({ ...ask([fusion(date)]), today: day('2026-11-01') })
    expect(stageOf(fact.state === 'known' ? fact.value : null)).toBe(expected)
  })

  it.each([
    [{ least: 90, most: 90 }, 'yes'],
    [{ least: 89, most: 89 }, 'no'],
    [{ least: 89, most: 90 }, 'cannot-tell'],
    [{ least: 90, most: 400 }, 'yes'],
  ])('day 90 or later: %o', (days, expected) => {
    expect(isDayOrLater(days, 90)).toBe(expected)
  })

  it('has no stage without a date', () => expect(stageOf(null)).toBe('unknown'))
})

describe('a fusion entered by hand', () => {
  const entered = {
    when: when('2025-03-04'),
    region: 'lumbar',
    levels: ['L4/L5'],
    instrumented: 'yes',
  } as const
  const OLD = fusion('2019-06-01')
  it.each([
    ['stands where the chart has none', [], 'known', 0],
    ['stands in place of a recorded one, which then counts as earlier', [OLD], 'known', 1],
    ['does not count later ones as earlier', [fusion('2026-01-01')], 'known', 0],
    ['counts the same day once', [fusion('2025-03-04')], 'known', 0],
    ['does not count an SI joint before it', [other('si-fusion', '2019-06-01')], 'known', 0],
  ] as const)('%s', (_why, records, state, prior) => {
    const fact = indexFusion(
      contextOf({ surgeries: section<Surgery, 'fusion' | 'operation'>(records), surgeryByHand: entered }),
    )
    expect(fact.state).toBe(state)
    if (fact.state !== 'known') return
    expect(fact.value).toEqual({
      when: entered.when,
      region: 'lumbar',
      levels: ['L4/L5'],
      sources: [],
      conflicts: [],
      priorOperations: prior,
      byHand: true,
    })
    expect(fact.caveats).toEqual([BY_HAND])
    expect(fact.evidence.map((one) => one.value)).toEqual(['L4/L5, lumbar'])
  })

  it.each([
    ['no levels', [], 'lumbar'],
    ['levels that say more', ['L5/S1'], 'lumbosacral'],
  ] as const)('lies in the region of its levels, else in the one entered: %s', (_why, levels, region) => {
    const fact = indexFusion(contextOf({ surgeryByHand: { ...entered, levels } }))
    expect(fact.state === 'known' && fact.value.region).toBe(region)
  })

  it('stands although procedures could not be read', () => {
    const surgeries = section<Surgery, 'fusion' | 'operation'>([], { sources: sourceFailed('Procedure') })
    expect(indexFusion(contextOf({ surgeries, surgeryByHand: entered }))).toMatchObject({
      state: 'known',
      doubt: null,
    })
  })
})
