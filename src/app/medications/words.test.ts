import { describe, expect, it } from 'vitest'
import {
  endedIn,
  ingredientOf,
  taking,
  whenAt,
  withBlank,
  withMedication,
  type Change,
  chartWith,
  failing,
} from '../../../test/chart-builders.ts'
import { isNotAbruptly } from './abrupt-stop.ts'
import { doseLines, mmeLeftOutWords, mmeShareWords } from './dose-words.ts'
import { countFigure, mmeFigure, sedatingWords } from './figure-words.ts'
import { emptyListWords, listProblems, notOfferedWords } from './list-problems.ts'
import { medicineGroups } from './medicine-groups.ts'
import { doubtWords, noteWords } from './record-words.ts'
import { reviewed, usesOf } from './test-medicines.ts'

const [OXY, TEXT_ONLY] = [
  { instructions: [taking(2, 3)] },
  { instructions: [taking(1, 1, { amount: null, text: 'as told' })] },
]
const only = (...args: Parameters<typeof withMedication>) => {
  const [use] = usesOf(withMedication(...args))
  if (use === undefined) throw new Error('not on the list')
  return use
}

describe('groups', () => {
  it.each([
    ['oxycodone', 'Opioids'],
    ['naloxone', 'Opioid antagonists'],
    ['gabapentin', 'Gabapentinoids'],
    ['lorazepam', 'Benzodiazepines and sedatives'],
    ['zolpidem', 'Benzodiazepines and sedatives'],
    ['diphenhydramine', 'Benzodiazepines and sedatives'],
    ['baclofen', 'Muscle relaxants'],
    ['duloxetine', 'Antidepressants'],
    ['amitriptyline', 'Antidepressants'],
    ['quetiapine', 'Antipsychotics and antiepileptics'],
    ['ibuprofen', 'NSAIDs and paracetamol'],
    ['acetaminophen', 'NSAIDs and paracetamol'],
    ['apixaban', 'Anticoagulants and antiplatelets'],
    ['cholecalciferol', 'Other medicines'],
  ])('%s: %s', (name, title) => {
    expect(medicineGroups(usesOf(withMedication(name))).map((group) => group.title)).toEqual([title])
  })

  it('puts a combination with its opioid, and each medicine once, opioids first', () => {
    const both = { ingredients: [ingredientOf('acetaminophen'), ingredientOf('oxycodone')] }
    const groups = medicineGroups(
      usesOf(
        withMedication('cholecalciferol'),
        withMedication('Percocet', both),
        withMedication('ibuprofen'),
      ),
    )
    expect(groups.map(({ title, uses }) => [title, uses.length])).toEqual([
      ['Opioids', 1],
      ['NSAIDs and paracetamol', 1],
      ['Other medicines', 1],
    ])
  })
})

describe('dose of a day', () => {
  it.each<[string, Parameters<typeof withMedication>, string]>([
    ['scheduled', ['oxycodone', OXY], 'oxycodone 60 mg a day'],
    [
      'as needed',
      ['oxycodone', { instructions: [taking(1, 4, { prn: true })] }],
      'oxycodone up to 40 mg a day',
    ],
    [
      'both',
      ['oxycodone', { instructions: [taking(1, 2), taking(1, 2, { prn: true })] }],
      'oxycodone 20 mg a day, up to 40 mg',
    ],
    [
      'less than a milligram',
      ['clonazepam', { ingredients: [ingredientOf('clonazepam', 0.5)] }],
      'clonazepam 0.5 mg a day',
    ],
    ['micrograms', ['cholecalciferol', {}], 'cholecalciferol 25 mcg a day'],
    ['patch', ['fentanyl', {}], 'fentanyl 50 mcg an hour'],
    ['not whole', ['gabapentin', { instructions: [taking(1, 1 / 3)] }], 'gabapentin 100 mg a day'],
    ['no dosage', ['tramadol', { instructions: [] }], 'tramadol: dose not readable: no dosage recorded'],
    ['text only', ['tramadol', TEXT_ONLY], 'tramadol: dose not readable: dose given as text only'],
  ])('%s', (_why, args, expected) => {
    expect(doseLines(only(...args))).toEqual([expected])
  })

  it('says when a part is not readable', () => {
    const [use] = usesOf(
      withMedication('oxycodone', OXY),
      withMedication('oxycodone', { ...TEXT_ONLY, ingredients: [ingredientOf('oxycodone', 5)] }),
    )
    expect(use && doseLines(use)).toEqual([
      'oxycodone at least 60 mg a day; a further dose not readable: dose given as text only',
    ])
    expect(use && mmeShareWords(use)).toBe('at least 90 MME')
    expect(use && mmeLeftOutWords(use)).toBe('Not counted in MME: dose given as text only')
  })

  it.each<[string, Parameters<typeof withMedication>, string | null, string | null]>([
    ['scheduled', ['oxycodone', OXY], '90 MME', null],
    ['as needed', ['oxycodone', { instructions: [taking(1, 4, { prn: true })] }], 'up to 60 MME', null],
    [
      'both',
      ['oxycodone', { instructions: [taking(1, 2), taking(1, 2, { prn: true })] }],
      '30 MME, up to 60',
      null,
    ],
    ['no opioid', ['gabapentin'], null, null],
    ['by design', ['buprenorphine'], null, 'Not counted in MME: buprenorphine is not counted in MME'],
    ['not readable', ['tramadol', TEXT_ONLY], null, 'Not counted in MME: dose given as text only'],
    ['used locally', ['morphine', { route: 'local' }], null, null],
  ])('MME: %s', (_why, args, share, left) => {
    expect([mmeShareWords(only(...args)), mmeLeftOutWords(only(...args))]).toEqual([share, left])
  })
})

describe('figures', () => {
  const FAILED = failing('MedicationRequest')
  it.each([
    ['none', [], '0', '0', 'No sedating drug on list.'],
    ['one', [withMedication('oxycodone', OXY)], '90', '1', '1 sedating drug on list: oxycodone.'],
    [
      'one, a source failed',
      [withMedication('oxycodone', OXY), FAILED],
      'at least 90',
      'at least 1',
      'At least 1 sedating drug on list: oxycodone.',
    ],
    [
      'none, a source failed',
      [FAILED],
      'not known',
      'not known',
      'Sedating drugs could not be counted: medication orders: failed in this test.',
    ],
    [
      'no dose',
      [withMedication('tramadol', TEXT_ONLY)],
      'at least 0',
      '1',
      '1 sedating drug on list: tramadol.',
    ],
  ])('%s', (_why, changes, mme, count, words) => {
    const review = reviewed(changes)
    expect([mmeFigure(review.mme), countFigure(review.sedating), sedatingWords(review.sedating)]).toEqual([
      mme,
      count,
      words,
    ])
  })
})

describe('the list as a whole', () => {
  const section = (...changes: readonly Change[]) => chartWith(...changes).medications
  const ALL = ['MedicationRequest', 'MedicationStatement', 'MedicationDispense'] as const
  it.each([
    ['failed', 'Medication orders could not be read: failed in this test; this list may be incomplete.'],
    ['denied', 'Medication orders could not be read: denied in this test; this list may be incomplete.'],
    [
      'withheld',
      'Medication orders could not be read in full: withheld in this test; this list may be incomplete.',
    ],
    [
      'incomplete',
      'Medication orders could not be read in full: incomplete in this test; this list may be incomplete.',
    ],
    ['reading', 'Medication orders: still being read.'],
  ] as const)('%s is said', (outcome, line) => {
    expect(listProblems(section(endedIn(outcome, 'MedicationRequest')))).toEqual([line])
  })

  it('says nothing when all was read, and names what the EHR does not keep', () => {
    expect([listProblems(section()), notOfferedWords(section())]).toEqual([[], null])
    const without = section(endedIn('not-offered', 'MedicationDispense'))
    expect([listProblems(without), notOfferedWords(without)]).toEqual([
      [],
      'Not offered by this EHR: dispensed medicines.',
    ])
  })

  it.each([
    ['whole', [], /^No current medicine on record\./],
    ['failed', [failing('MedicationStatement')], /may be incomplete/],
    ['reading', [endedIn('reading', 'MedicationDispense')], /may be incomplete/],
    ['an unreadable record', [withBlank('medications', 'anything', null)], /records that could be read\.$/],
    ['not offered', [endedIn('not-offered', ...ALL)], /cannot be told/],
  ])('empty, %s', (_why, changes, words) => {
    expect(emptyListWords(section(...changes))).toMatch(words)
  })
})

describe('beside the dose', () => {
  it.each<[string, Parameters<typeof withMedication>, string[], string[]]>([
    ['plain', ['oxycodone'], ['last dated 2 Oct 2026'], []],
    [
      'by name, as needed',
      ['oxycodone', { byName: true, instructions: [taking(1, 1, { prn: true })] }],
      ['as needed only', 'last dated 2 Oct 2026', 'matched by name, not by code'],
      [],
    ],
    ['on hold', ['oxycodone', { state: 'on-hold' }], ['last dated 2 Oct 2026'], ['On hold']],
    ['old', ['oxycodone', { when: whenAt('2020-01-01') }], ['last dated 1 Jan 2020'], ['May be stale']],
    ['undated patch', ['fentanyl', { when: null }], ['through the skin', 'no date'], ['May be stale']],
    [
      'local',
      ['morphine', { route: 'local' }],
      ['used locally, not in the checks', 'last dated 2 Oct 2026'],
      [],
    ],
  ])('%s', (_why, args, notes, doubts) => {
    const use = only(...args)
    expect([noteWords(use), doubtWords(use)]).toEqual([notes, doubts])
  })

  it('names a conflict', () => {
    const [use] = usesOf(
      withMedication('oxycodone'),
      withMedication('oxycodone', { kind: 'statement', state: 'ended', when: whenAt('2026-10-20') }),
    )
    expect(use && doubtWords(use)).toEqual([
      'Conflict: active by the order "oxycodone" of 2026-10-02, but ended by the medication list entry "oxycodone" of 2026-10-20',
    ])
  })

  it.each([
    ['oxycodone', true],
    ['lorazepam', true],
    ['gabapentin', true],
    ['duloxetine', true],
    ['baclofen', true],
    ['clonidine', true],
    ['sertraline', false],
    ['ibuprofen', false],
  ])('%s must not be stopped abruptly: %s', (name, expected) => {
    expect(isNotAbruptly(only(name))).toBe(expected)
    expect(isNotAbruptly(only(name, { route: 'local' }))).toBe(false)
  })
})
