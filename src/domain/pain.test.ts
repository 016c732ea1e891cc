import { describe, expect, it } from 'vitest'
import { contextOf, fusion, result, section, sourceFailed, TODAY, when } from '../../test/builders.ts'
import type { Condition } from './condition.ts'
import { addDays, formatDay } from './dates.ts'
import { painStatus } from './pain.ts'

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
const after = (days: number, ...scores: ReturnType<typeof score>[]) =>
  status({ surgeries: fused(days), results: section(scores) })

describe('painStatus', () => {
  it.each([
    ['no score, day 89', after(89), 'recovering'],
    ['high score, day 89', after(89, score(8, 1)), 'recovering'],
    ['score 4, day 90', after(90, score(4, 1)), 'early-persistent'],
    ['score 3, day 90', after(90, score(3, 1)), 'settled'],
    ['score 4, day 179', after(179, score(4, 1)), 'early-persistent'],
    ['score 4, day 180', after(180, score(4, 1)), 'persistent'],
    ['score 3, day 180', after(180, score(3, 1)), 'settled'],
    ['no score, day 180', after(180), 'cannot-tell'],
    ['score of day 90 before today', after(LATE, score(6, 90)), 'persistent'],
    ['score of day 91 before today', after(LATE, score(6, 91)), 'cannot-tell'],
    ['as before surgery', after(LATE, score(6, 1), before(6, 10)), 'meets-criterion'],
    ['worse than before', after(LATE, score(7, 1), before(6, 10)), 'meets-criterion'],
    ['better, still 4', after(LATE, score(4, 1), before(6, 10)), 'cannot-tell'],
    ['better, settled', after(LATE, score(3, 1), before(6, 10)), 'settled'],
    ['baseline 180 days before', after(LATE, score(6, 1), before(6, 180)), 'meets-criterion'],
    ['baseline 181 days before is none', after(LATE, score(6, 1), before(6, 181)), 'persistent'],
    ['score of the day of surgery is no baseline', after(LATE, score(4, 1), before(6, 0)), 'persistent'],
    ['the last baseline counts', after(LATE, score(5, 1), before(8, 100), before(4, 10)), 'meets-criterion'],
    ['the newest score counts', after(LATE, score(8, 60), score(2, 1)), 'settled'],
  ])('%s', (_why, found, expected) => {
    expect(found).toBe(expected)
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
})
