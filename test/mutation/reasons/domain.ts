import { changes, type Reason } from './reason.ts'

export const DOMAIN: readonly Reason[] = [
  {
    why: 'At the same number either may stand for it: whether it is included is looked at for both.',
    of: changes(
      'domain/kidney.ts',
      ['a.low < b.low', 'a.low <= b.low'],
      ['a.high < b.high', 'a.high <= b.high'],
    ),
  },
  {
    why: 'The newest order is among these: when all begin on its day, its own day is one day, and none ends later.',
    of: changes('domain/use-doses.ts', ['one.when.last === when.first', 'true']),
  },
  {
    why: 'A day the calendar does not have falls on another day of another month: either check alone finds it.',
    of: changes(
      'domain/dates.ts',
      ['back.getUTCMonth() === month - 1', 'true'],
      ['back.getUTCDate() === day', 'true'],
    ),
  },
  {
    why: 'Without a time hour and minute are no numbers, which are greater than nothing.',
    of: changes('domain/dates.ts', ['hour !== undefined', 'true']),
  },
  {
    why: 'What stands before the day is refused by the reader of dates, which takes the text as a whole.',
    of: changes('domain/dates.ts', ['/^\\d{4}-\\d{2}-\\d{2}$/', '/\\d{4}-\\d{2}-\\d{2}$/']),
  },
  {
    why: 'A single instruction is its own step either way: it only saves time.',
    of: changes('domain/dose-steps.ts', ['instructions.length === 1', 'false']),
  },
  {
    why: 'From an unknown vertebra, -1, the list is cut at its last, the sacrum: nothing lies between there and any vertebra above.',
    of: changes('domain/levels.ts', ['upper < 0', 'false']),
  },
  {
    why: 'The first day, and the day after the last, are in the list anyway, and each day counts once.',
    of: changes('domain/order-course.ts', ['day > from', 'day >= from'], ['day < after', 'day <= after']),
  },
  {
    why: 'Work that never ends hangs src/fhir/build-chart.test.ts, which is not run here.',
    of: changes('domain/steps.ts', ['{ const step = steps.next() ...', '{}']),
  },
  {
    why: 'All records of one use have the same key, so the same ingredients: of one is of all.',
    of: changes('domain/medication-list.ts', [
      'entries.some((entry) => entry.ingredients.length > 0)',
      'entries.every(entry => entry.ingredients.length > 0)',
    ]),
  },
  {
    why: 'The key of an unidentified medicine is only compared: large or small letters, if all are alike.',
    of: changes('domain/medication-list.ts', [
      'entry.name.trim().toLowerCase()',
      'entry.name.trim().toUpperCase()',
    ]),
  },
  {
    why: 'In place of an empty list one word that no record and no table has.',
    of: changes('domain/select-drugs.ts', ['[]', '["Stryker was here"]']),
  },
]
