import { expect, it } from 'vitest'
import type { LedgerItem, LedgerPlace } from './chart.ts'
import { ledgerCounts, ledgerItems } from './ledger.ts'

const item = (resource: string, place: LedgerPlace, reason: string): LedgerItem => ({
  resource,
  place,
  reason,
  label: resource,
})
const ITEMS = [
  item('B', 'excluded', 'proposed only'),
  item('A', 'used', ''),
  item('C', 'excluded', 'entered in error'),
  item('A', 'excluded', 'proposed only'),
  item('D', 'unreadable', 'no status'),
]

it('counts the records by where they ended', () => {
  expect(ledgerCounts({ items: ITEMS })).toEqual({
    received: 5,
    used: 1,
    shown: 0,
    excluded: 3,
    unreadable: 1,
  })
})

it.each<[why: string, place: LedgerPlace, resources: string[]]>([
  ['side by side by their reason, then by id', 'excluded', ['C', 'A', 'B']],
  ['one', 'unreadable', ['D']],
  ['none', 'shown', []],
])('lists the records of one place: %s', (_why, place, resources) => {
  for (const items of [ITEMS, ITEMS.toReversed()])
    expect(ledgerItems({ items }, place).map((one) => one.resource)).toEqual(resources)
})
