import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  whenAt,
  withBlank,
  withMedication,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { nsaidTriple } from './nsaid-triple.ts'

const since = (days: number | string) => ({ when: whenAt(typeof days === 'number' ? daysAgo(days) : days) })
const two: Change[] = [withMedication('lisinopril'), withMedication('furosemide')]
const nsaid = (days: number | string) => withMedication('ibuprofen', since(days))

describe('nsaid-triple', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no NSAID', two, 'clear', 'No NSAID on list'],
    [
      'NSAID with ACE inhibitor only',
      [nsaid(5), withMedication('lisinopril')],
      'clear',
      'No diuretic on list',
    ],
    [
      'NSAID with diuretic only',
      [nsaid(5), withMedication('furosemide')],
      'clear',
      'No ACE inhibitor or ARB on list',
    ],
    ['all three, NSAID for 30 days', [...two, nsaid(30)], 'finding high', 'within 30 days'],
    [
      'all three, NSAID for 31 days',
      [...two, nsaid(31)],
      'finding moderate',
      'Ibuprofen with lisinopril and furosemide',
    ],
    ['the day it counts from is named', [...two, nsaid(5)], 'finding high', `since ${daysAgo(5)}`],
    [
      'a re-order is not a start: the earlier record counts',
      [...two, nsaid(60), nsaid(5)],
      'finding moderate',
      'Ibuprofen',
    ],
    [
      'an ended earlier course does not count',
      [...two, withMedication('ibuprofen', { ...since(60), state: 'ended' }), nsaid(5)],
      'finding high',
      'within 30 days',
    ],
    [
      'ARB',
      [nsaid(5), withMedication('losartan'), withMedication('hydrochlorothiazide')],
      'finding high',
      'losartan and hydrochlorothiazide',
    ],
    [
      'ARNI',
      [nsaid(5), withMedication('sacubitril'), withMedication('furosemide')],
      'finding high',
      'sacubitril',
    ],
    [
      'ARB and diuretic in one tablet',
      [
        nsaid(5),
        withMedication('losartan', {
          ingredients: [ingredientOf('losartan'), ingredientOf('hydrochlorothiazide')],
        }),
      ],
      'finding high',
      'losartan and hydrochlorothiazide',
    ],
    ['month only, spanning day 30', [...two, nsaid('2026-10')], 'finding moderate', 'cannot be told'],
    ['year only, long ago', [...two, nsaid('2025')], 'finding moderate', 'Ibuprofen'],
    [
      'no date: stands, and says so',
      [...two, withMedication('ibuprofen', { when: null })],
      'finding moderate',
      'when the NSAID started cannot be told',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'two seen, orders incomplete',
      [...two, endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'NSAID and diuretic seen, orders incomplete',
      [nsaid(5), withMedication('furosemide'), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'NSAID and ACE inhibitor seen, diuretic cannot be read',
      [nsaid(5), withMedication('lisinopril'), withBlank('medications', ingredientOf('furosemide'), 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'three seen, orders incomplete',
      [...two, nsaid(5), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(nsaidTriple, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
