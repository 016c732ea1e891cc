import { describe, expect, it } from 'vitest'
import { contextOf, instruction, order, section } from '../../test/builders.ts'
import type { MedicationEntry } from './medication.ts'
import { medicationList } from './medication-list.ts'
import { mmeFact, mmeOf } from './mme.ts'
import { drugs } from './select-drugs.ts'

const context = (...records: MedicationEntry[]) => contextOf({ medications: section(records) })
const usesOf = (...records: MedicationEntry[]) =>
  medicationList(context(...records)).uses.filter((use) => use.classes.includes('opioid'))
const caveats = (...records: MedicationEntry[]) =>
  mmeFact(drugs({ classes: ['opioid'] })(context(...records))).caveats
const twice = { instructions: [instruction({ frequency: { least: 2, most: 2 } })] }
const mg = (amount: number) => ({
  instructions: [instruction({ amount: { low: amount, high: amount, unit: 'mg' } })],
})

describe('legacy factors', () => {
  it.each([
    ['levorphanol', order('levorphanol 2 MG Oral Tablet', twice), '44, legacy levorphanol'],
    ['meperidine', order('meperidine 50 MG Oral Tablet', twice), '10, legacy meperidine'],
    ['pentazocine', order('pentazocine 50 MG', twice), '37, legacy pentazocine'],
    [
      'pentazocine, not naloxone',
      order('naloxone 0.5 MG / pentazocine 50 MG Oral Tablet', twice),
      '37, legacy pentazocine',
    ],
    ['dihydrocodeine', order('dihydrocodeine 16 MG Oral Capsule', twice), '8, legacy dihydrocodeine'],
    [
      'butorphanol into the nose',
      order('butorphanol 1 MG', { route: 'nasal', ...twice }),
      '14, legacy butorphanol',
    ],
    ['butorphanol swallowed', order('butorphanol 1 MG', twice), '0 at least'],
    ['opium', order('opium 10 MG', twice), '20, legacy opium'],
    ['opium by the rectum', order('opium 30 MG', { route: 'rectal', ...twice }), '0 at least'],
    ['benzhydrocodone', order('benzhydrocodone 5 MG', twice), '12.2, legacy benzhydrocodone'],
    ['propoxyphene', order('propoxyphene 100 MG', twice), '46, legacy propoxyphene'],
    [
      'fentanyl tablet under the tongue',
      order('fentanyl 0.1 MG Sublingual Tablet', { route: 'buccal', ...twice }),
      '26, legacy fentanyl',
    ],
    ['fentanyl lozenge', order('fentanyl 0.2 MG Oral Lozenge', { route: 'buccal' }), '26, legacy fentanyl'],
    ['fentanyl film', order('fentanyl 0.2 MG Buccal Film', { route: 'buccal' }), '36, legacy fentanyl'],
    [
      'fentanyl spray',
      order('fentanyl 0.1 MG/ACTUAT Sublingual Spray', { route: 'buccal' }),
      '18, legacy fentanyl',
    ],
    [
      'fentanyl into the nose',
      order('fentanyl 0.1 MG/ACTUAT Nasal Spray', { route: 'nasal' }),
      '16, legacy fentanyl',
    ],
    ['fentanyl patch, of the table', order('fentanyl 0.025 MG/HR patch', { route: 'transdermal' }), '60'],
    [
      'fentanyl by the mouth at a rate',
      order('fentanyl 0.1 MG', {
        route: 'buccal',
        instructions: [instruction({ amount: { low: 1, high: 1, unit: 'mg/h' } })],
      }),
      '0 at least',
    ],
    ['levorphanol injected', order('levorphanol 2 MG', { route: 'injection', ...twice }), '0'],
    ['morphine by the rectum', order('morphine 10 MG', { route: 'rectal' }), '0 at least'],
    ['morphine under the tongue', order('morphine 10 MG', { route: 'buccal' }), '0 at least'],
    ['hydromorphone, of the table', order('hydromorphone 2 MG', twice), '20'],
    ['route not given', order('meperidine 50 MG', { route: 'not-given', ...twice }), '10, legacy meperidine'],
    ['nalbuphine has none', order('nalbuphine 10 MG', twice), '0 at least'],
    [
      'patch swallowed',
      order('morphine patch', { instructions: [instruction({ amount: { low: 1, high: 1, unit: 'mg/h' } })] }),
      '0 at least',
    ],
  ])('%s', (_why, entry, expected) => {
    const { maximum, legacy, atLeast } = mmeOf(usesOf(entry))
    const words = [`${maximum}${atLeast ? ' at least' : ''}`, ...legacy.map((name) => `legacy ${name}`)]
    expect(words.join(', ')).toBe(expected)
  })

  it('are those of the film where one of two records names it', () => {
    const film = order('fentanyl 0.2 MG Buccal Film', { route: 'buccal' })
    const statement = order('fentanyl 0.2 MG', { route: 'buccal', kind: 'statement' })
    expect(mmeOf(usesOf(film, statement)).maximum).toBe(36)
  })

  it('are named once, in alphabetical order, apart from the table', () => {
    const records = [
      order('levorphanol 2 MG', twice),
      order('meperidine 50 MG', twice),
      order('oxycodone 10 MG', twice),
    ]
    expect(mmeOf(usesOf(...records)).legacy).toEqual(['levorphanol', 'meperidine'])
    expect(mmeOf(usesOf(...records).toReversed()).legacy).toEqual(['levorphanol', 'meperidine'])
    expect(caveats(...records)).toEqual(['Legacy factor, not in the 2022 table: levorphanol, meperidine.'])
  })
})

describe('caveats of the figure', () => {
  const SOLUTION = 'morphine sulfate 20 MG/ML Oral Solution'
  const mL = (amount: number) => ({
    instructions: [instruction({ amount: { low: amount, high: amount, unit: 'mL' } })],
  })
  it.each([
    ['nothing to say', [order('oxycodone 10 MG', twice)], []],
    [
      'dose read from text',
      [order('oxycodone 10 MG', { instructions: [instruction({ fromText: true })] })],
      ['oxycodone 10 MG: dose read from text.'],
    ],
    [
      'quantity supplied does not fit',
      [order('oxycodone 10 MG', { ...twice, supplyPerDay: 4 })],
      ['oxycodone 10 MG: quantity supplied is 4 a day, the instructions say 2.'],
    ],
    ['concentrate, 5 mL', [order(SOLUTION, mL(5))], []],
    [
      'concentrate, 10 mL for 10 mg',
      [order(SOLUTION, mL(10))],
      [`${SOLUTION}: a single dose of the liquid is 200 MME, check mg against mL.`],
    ],
    [
      'concentrate, dosed in mg',
      [order(SOLUTION, mg(101))],
      [`${SOLUTION}: a single dose of the liquid is 101 MME, check mg against mL.`],
    ],
    [
      'a concentrate stronger than morphine',
      [order('oxycodone 20 MG/ML Oral Solution', mL(4))],
      ['oxycodone 20 MG/ML Oral Solution: a single dose of the liquid is 120 MME, check mg against mL.'],
    ],
    ['tablets of the same dose', [order('morphine 101 MG', mg(101))], []],
    [
      'legacy injectables are not counted, nor named',
      [order('levorphanol 2 MG', { route: 'injection' })],
      [],
    ],
  ])('%s', (_why, records, expected) => {
    expect(caveats(...records)).toEqual(expected)
  })
})

describe('combination products', () => {
  it.each([
    ['hydrocodone and ibuprofen', 'hydrocodone bitartrate 7.5 MG / ibuprofen 200 MG Oral Tablet', 15],
    ['oxycodone and acetaminophen', 'acetaminophen 325 MG / oxycodone hydrochloride 10 MG Oral Tablet', 30],
    ['tramadol and acetaminophen', 'acetaminophen 325 MG / tramadol hydrochloride 37.5 MG Oral Tablet', 15],
    ['codeine and acetaminophen', 'acetaminophen 300 MG / codeine phosphate 30 MG Oral Tablet', 9],
  ])('%s: only the opioid', (_why, name, expected) => {
    expect(mmeOf(usesOf(order(name, twice))).maximum).toBe(expected)
  })
})
