import { expect, it } from 'vitest'
import { instruction, order } from '../../test/builders.ts'
import { absent, failed, known } from './fact.ts'
import { MME_TABLE } from './mme.ts'
import { mmeWords, whenAtMost } from './mme-words.ts'

const patch = { name: 'Fentanyl patch', reason: 'dose not structured' }

it.each([
  [
    'scheduled only',
    known({ scheduled: 60, maximum: 60, atLeast: false, notCounted: [], legacy: [] }, []),
    'MME 60 per day',
  ],
  [
    'with as-needed doses',
    known({ scheduled: 60, maximum: 90, atLeast: false, notCounted: [], legacy: [] }, []),
    'MME 60, max 90 per day',
  ],
  [
    'as needed only',
    known({ scheduled: 0, maximum: 30, atLeast: false, notCounted: [], legacy: [] }, []),
    'MME up to 30 per day, as needed',
  ],
  [
    'none at all',
    known({ scheduled: 0, maximum: 0, atLeast: false, notCounted: [], legacy: [] }, []),
    'MME 0 per day',
  ],
  [
    'as needed only, with orders not read',
    known(
      { scheduled: 0, maximum: 30, atLeast: false, notCounted: [], legacy: [] },
      [],
      failed('orders: refused'),
    ),
    'MME 0 (at least), max 30 per day',
  ],
  [
    'with something left out',
    known({ scheduled: 60, maximum: 90, atLeast: true, notCounted: [patch], legacy: [] }, []),
    'MME 60 (at least), max 90 per day',
    'Not counted: Fentanyl patch (dose not structured). ',
  ],
  [
    'with orders not read',
    known(
      { scheduled: 60, maximum: 60, atLeast: false, notCounted: [], legacy: [] },
      [],
      failed('orders: refused'),
    ),
    'MME 60 (at least) per day',
  ],
  [
    'with a legacy factor',
    known({ scheduled: 60, maximum: 60, atLeast: false, notCounted: [], legacy: ['levorphanol'] }, []),
    'MME 60 per day',
    'Legacy factor, not in this table: levorphanol. ',
  ],
])('%s', (_, mme, figure, left = '') => {
  expect(mmeWords(mme)).toEqual({ figure, ground: `${left}${MME_TABLE}.` })
})

it.each([absent(), failed('orders: refused')])('no figure without an opioid on the list', (mme) => {
  expect(mmeWords(mme)).toBeNull()
})

const scheduled = instruction()
const prn = instruction({ prn: true })
it.each([
  ['scheduled only', [[scheduled]], 'at the high end of the range'],
  ['no dosage', [[]], 'at the high end of the range'],
  ['as needed only', [[prn]], 'with all as-needed doses'],
  ['one of two orders as needed', [[scheduled], [prn]], 'with all as-needed doses'],
  ['one of two doses of an order as needed', [[scheduled, prn]], 'with all as-needed doses'],
])('when the most is taken: %s', (_why, orders, expected) => {
  expect(whenAtMost(orders.map((instructions) => order('oxycodone 10 MG', { instructions })))).toBe(expected)
})
