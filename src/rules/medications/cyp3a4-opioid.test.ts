import { describe, expect, it } from 'vitest'
import { inShort, judge, wordsOf } from '../../../test/chart-builders.ts'
import { on, pairRows, type Row } from '../../../test/pair-rows.ts'
import { cyp3a4Opioid } from './cyp3a4-opioid.ts'

const words = { first: 'opioid broken down by CYP3A4', second: 'CYP3A4 inhibitor or inducer' }
const rows: Row[] = [
  ...pairRows('oxycodone', 'clarithromycin', 'finding high', words),
  ...[
    'ketoconazole',
    'itraconazole',
    'posaconazole',
    'voriconazole',
    'clarithromycin',
    'ritonavir',
    'cobicistat',
    'nefazodone',
  ].map((name): Row => [
    `strong: ${name}`,
    on('fentanyl', name),
    'finding high',
    `Fentanyl with ${name} (strong inhibitor`,
  ]),
  ...['diltiazem', 'verapamil', 'erythromycin', 'fluconazole', 'aprepitant'].map((name): Row => [
    `moderate: ${name}`,
    on('oxycodone', name),
    'finding moderate',
    `Oxycodone with ${name} (moderate inhibitor of CYP3A4).`,
  ]),
  ...['rifampin', 'carbamazepine', 'phenytoin', 'phenobarbital', 'primidone', "st john's wort"].map(
    (name): Row => [`inducer: ${name}`, on('oxycodone', name), 'finding moderate', `${name} (inducer`],
  ),
  ...['hydrocodone', 'methadone', 'buprenorphine'].map((name): Row => [
    name,
    on(name, 'diltiazem'),
    'finding moderate',
    'diltiazem',
  ]),
  ...['morphine', 'hydromorphone', 'tramadol', 'tapentadol'].map((name): Row => [
    `${name} does not go by CYP3A4 alone`,
    on(name, 'clarithromycin'),
    'clear',
    'No opioid broken down',
  ]),
  [
    'strong, moderate and inducer in one finding',
    on('oxycodone', 'fentanyl', 'ritonavir', 'diltiazem', 'rifampin'),
    'finding high',
    'Fentanyl, oxycodone with ritonavir (strong inhibitor of CYP3A4); diltiazem (moderate inhibitor of CYP3A4); rifampin (inducer of CYP3A4)',
  ],
  [
    'azithromycin and amlodipine are none',
    on('oxycodone', 'azithromycin', 'amlodipine'),
    'clear',
    'No CYP3A4',
  ],
]

describe('cyp3a4-opioid', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(cyp3a4Opioid, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(cyp3a4Opioid.consider.toLowerCase()).toContain('do not stop abruptly')
  })
})
