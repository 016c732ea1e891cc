import { describe, expect, it } from 'vitest'
import { inShort, judge, wordsOf } from '../../../test/chart-builders.ts'
import { on, pairRows, type Row } from '../../../test/pair-rows.ts'
import { serotonergicOpioid } from './serotonergic-opioid.ts'

const words = { first: 'serotonergic opioid', second: 'serotonergic medicine' }
const rows: Row[] = [
  ...pairRows('tramadol', 'sertraline', 'finding high', words),
  ...['tramadol', 'meperidine'].flatMap((opioid) =>
    ['fluoxetine', 'duloxetine', 'amitriptyline'].map((name): Row => [
      `${opioid} with ${name}`,
      on(opioid, name),
      'finding high',
      name,
    ]),
  ),
  ...['tapentadol', 'methadone', 'fentanyl'].map((opioid): Row => [
    `${opioid} with an SSRI`,
    on(opioid, 'sertraline'),
    'finding moderate',
    'with sertraline',
  ]),
  ...[
    'mirtazapine',
    'trazodone',
    'sumatriptan',
    'lithium',
    'cyclobenzaprine',
    'buspirone',
    "st john's wort",
  ].map((name): Row => [
    `tramadol with ${name}`,
    on('tramadol', name),
    'finding moderate',
    `Tramadol with ${name}`,
  ]),
  ...['oxycodone', 'hydrocodone', 'morphine', 'hydromorphone', 'codeine', 'buprenorphine'].map(
    (opioid): Row => [
      `${opioid} with an SSRI never raises`,
      on(opioid, 'sertraline'),
      'clear',
      'No serotonergic opioid',
    ],
  ),
  ['bupropion is not serotonergic', on('tramadol', 'bupropion'), 'clear', 'No serotonergic medicine'],
  [
    'every drug is named',
    on('tramadol', 'fentanyl', 'sumatriptan', 'sertraline'),
    'finding high',
    'Fentanyl, tramadol with sertraline, sumatriptan',
  ],
  [
    'the strong pair counts also beside weaker ones',
    on('methadone', 'tramadol', 'trazodone', 'nortriptyline'),
    'finding high',
    'nortriptyline',
  ],
]

describe('serotonergic-opioid', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(serotonergicOpioid, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(serotonergicOpioid.consider.toLowerCase()).toContain('do not stop abruptly')
  })
})
