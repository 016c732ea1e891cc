import { describe, expect, it } from 'vitest'
import { contextOf, fusion, result, section, sourceFailed, TODAY, when } from '../../test/builders.ts'
import type { Condition } from './condition.ts'
import { addDays, formatDay } from './dates.ts'
import { baselineScore, painStatus } from './pain.ts'
import type { Result } from './result.ts'

const ago = (days: number): string => formatDay(addDays(TODAY, -days))
const fused = (days: number) => section([fusion(ago(days))])
const score = (value: number, days: number) => result('pain-score', value, ago(days))
const LATE = 200
/** A score before a fusion 200 days ago. */
const before = (value: number, daysBefore: number) => score(value, LATE + daysBefore)
const FBSS: Condition = {
  resource: 'Condition/fbss',
  concept: 'post-laminectomy',
  label: 'FBSS',
  code: 'M96.1',
  state: 'active',
  certainty: null,
  onset: null,
  recorded: when('2026-06-01'),
  spinal: true,
}
const status = (sections: Parameters<typeof contextOf>[0]): string => painStatus(contextOf(sections)).status
const by = (date: string, value: number) => result('pain-score', value, date)

describe('painStatus', () => {
  it.each<[why: string, days: number, scores: Result[], expected: string]>([
    ['no score, day 89', 89, [], 'recovering'],
    ['high score, day 89', 89, [score(8, 1)], 'recovering'],
    ['score 4, day 90', 90, [score(4, 1)], 'early-persistent'],
    ['score 3, day 90', 90, [score(3, 1)], 'settled'],
    ['score 4, day 179', 179, [score(4, 1)], 'early-persistent'],
    ['score 4, day 180', 180, [score(4, 1)], 'persistent'],
    ['score 3, day 180', 180, [score(3, 1)], 'settled'],
    ['no score, day 180', 180, [], 'cannot-tell'],
    ['score of day 90 before today', LATE, [score(6, 90)], 'persistent'],
    ['score of day 91 before today', LATE, [score(6, 91)], 'cannot-tell'],
    ['as before surgery', LATE, [score(6, 1), before(6, 10)], 'meets-criterion'],
    ['worse than before', LATE, [score(7, 1), before(6, 10)], 'meets-criterion'],
    ['better, still 4', LATE, [score(4, 1), before(6, 10)], 'cannot-tell'],
    ['better, settled', LATE, [score(3, 1), before(6, 10)], 'settled'],
    ['baseline 180 days before', LATE, [score(6, 1), before(6, 180)], 'meets-criterion'],
    ['baseline 181 days before is none', LATE, [score(6, 1), before(6, 181)], 'persistent'],
    ['score of the day of surgery is no baseline', LATE, [score(4, 1), before(6, 0)], 'persistent'],
    ['the last baseline counts', LATE, [score(5, 1), before(8, 100), before(4, 10)], 'meets-criterion'],
    ['the newest score counts', LATE, [score(8, 60), score(2, 1)], 'settled'],
    ['no pain now, none before', LATE, [score(0, 1), before(0, 10)], 'settled'],
    ['baseline known by the month only', LATE, [score(6, 1), by('2026-03', 6)], 'meets-criterion'],
    ['a month that may be before surgery', LATE, [score(6, 1), by('2026-04', 6)], 'persistent'],
  ])('%s', (_why, days, scores, expected) => {
    expect(status({ surgeries: fused(days), results: section(scores) })).toBe(expected)
  })

  it.each([
    ['diagnosis on the list', { conditions: section([FBSS]) }, 'documented'],
    ['diagnosis resolved', { conditions: section([{ ...FBSS, state: 'inactive' as const }]) }, 'cannot-tell'],
    [
      'diagnosis before anything else',
      { conditions: section([FBSS]), surgeries: fused(LATE), results: section([score(1, 1)]) },
      'documented',
    ],
    ['nothing', {}, 'cannot-tell'],
    [
      'undated fusion',
      { surgeries: section([fusion(null)]), results: section([score(6, 1)]) },
      'cannot-tell',
    ],
    [
      'year of surgery settles it',
      { surgeries: section([fusion('2025')]), results: section([score(6, 1)]) },
      'persistent',
    ],
    [
      'month of surgery does not',
      { surgeries: section([fusion('2026-05')]), results: section([score(6, 1)]) },
      'cannot-tell',
    ],
    [
      'settled, but scores not read whole',
      {
        surgeries: fused(LATE),
        results: section([score(2, 1)], { sources: sourceFailed('Observation/survey') }),
      },
      'cannot-tell',
    ],
    [
      'persistent stands, though scores were not read whole',
      {
        surgeries: fused(LATE),
        results: section([score(6, 1)], { sources: sourceFailed('Observation/survey') }),
      },
      'persistent',
    ],
    [
      'settled, but the problem list was not read',
      {
        conditions: section<Condition>([], { sources: sourceFailed('Condition') }),
        surgeries: fused(LATE),
        results: section([score(2, 1)]),
      },
      'cannot-tell',
    ],
    [
      'a newer score unreadable',
      {
        surgeries: fused(LATE),
        results: section([score(2, 5)], {
          blanks: [
            {
              resource: 'Observation/x',
              label: 'Pain',
              about: 'pain-score' as const,
              reason: 'no value',
              when: when(ago(1)),
            },
          ],
        }),
      },
      'cannot-tell',
    ],
  ])('%s', (_why, sections, expected) => {
    expect(status(sections)).toBe(expected)
  })

  it('shows the scores it rests on', () => {
    const found = painStatus(
      contextOf({ surgeries: fused(LATE), results: section([score(7, 1), before(6, 10)]) }),
    )
    expect([found.because, found.evidence.map((one) => one.value)]).toEqual([
      'Pain 7/10 now, 6/10 before surgery.',
      ['7', '6'],
    ])
  })

  const openScore = (days: number) =>
    result('pain-score', 5, ago(days), {
      amount: { low: null, high: 5, lowIncluded: true, highIncluded: false },
      recorded: '<5',
    })
  const NOT_EXACT = 'The date of surgery is not exact enough.'
  it.each<[why: string, fused: string, scores: Result[], status: string, because: string]>([
    ['month of day 90, pain', '2026-08', [score(6, 1)], 'cannot-tell', NOT_EXACT],
    ['month of day 90, no pain', '2026-08', [score(2, 1)], 'cannot-tell', NOT_EXACT],
    ['month of day 180, no pain', '2026-05', [score(2, 1)], 'cannot-tell', NOT_EXACT],
    ['none from before', ago(LATE), [score(6, 1)], 'persistent', 'Pain 6/10; no score from before surgery.'],
    [
      'one from before that is no single number',
      ago(LATE),
      [score(6, 1), openScore(LATE + 10)],
      'persistent',
      'Pain 6/10; no readable score from before surgery.',
    ],
    [
      'little pain, but perhaps as before',
      ago(LATE),
      [score(2, 1), openScore(LATE + 10)],
      'cannot-tell',
      'the pain score from before surgery is not a single number',
    ],
    [
      'little pain before day 180, whatever it was before',
      ago(100),
      [score(2, 1), openScore(110)],
      'settled',
      'Pain 2/10.',
    ],
  ])('says why: %s', (_why, date, scores, expected, because) => {
    const found = painStatus(contextOf({ surgeries: section([fusion(date)]), results: section(scores) }))
    expect([found.status, found.because]).toEqual([expected, because])
  })

  it('shows the score from before surgery that is no single number', () => {
    const fact = baselineScore(
      contextOf({ surgeries: fused(LATE), results: section([openScore(LATE + 10)]) }),
    )
    expect(fact.state === 'unknown' && fact.evidence.map((one) => one.value)).toEqual(['<5'])
  })
})
