import { describe, expect, it } from 'vitest'
import { timesOfDay } from './times-of-day.ts'

const daily = (most: number) => ({ least: most, most })
const structured = (repeat: object) => ({ timing: { repeat } })

describe('timesOfDay', () => {
  it.each([
    ['morning', structured({ when: ['MORN'] }), daily(1), null, ['morning']],
    [
      'before lunch, and at bedtime',
      structured({ when: ['ACD', 'HS'] }),
      daily(2),
      null,
      ['midday', 'evening'],
    ],
    ['evening is bedtime', structured({ when: ['EVE'] }), daily(1), null, ['evening']],
    ['a meal without a name', structured({ when: ['MORN', 'PC'] }), daily(2), null, []],
    [
      'by the clock',
      structured({ timeOfDay: ['08:00:00', '10:59:59'] }),
      daily(2),
      null,
      ['morning', 'morning'],
    ],
    [
      'noon by the clock',
      structured({ timeOfDay: ['11:00:00', '15:59:59'] }),
      daily(2),
      null,
      ['midday', 'midday'],
    ],
    ['evening by the clock', structured({ timeOfDay: ['16:00:00'] }), daily(1), null, ['evening']],
    ['more doses than times', structured({ when: ['MORN'] }), daily(2), null, []],
    ['how often is not known', structured({ when: ['MORN'] }), null, null, []],
    ['nothing', {}, daily(1), null, []],
    ['in words', {}, daily(1), 'Take 1 capsule by mouth every morning.', ['morning']],
    [
      'two in words',
      {},
      daily(1),
      '1 tablet in the morning and 2 tablets at bedtime',
      ['morning', 'evening'],
    ],
    ['words not read', {}, daily(1), 'every morning with Mrs Smith', []],
    ['fewer in words than doses', {}, daily(3), '1 tablet every morning', []],
    ['structured before words', structured({ when: ['HS'] }), daily(1), 'every morning', ['evening']],
  ])('%s', (_why, dosage, frequency, text, expected) => {
    expect(timesOfDay(dosage, { frequency, text })).toEqual(expected)
  })
})
