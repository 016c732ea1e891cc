import { describe, expect, it } from 'vitest'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import type { Json } from './json.ts'

const MODIFIED = { modifierExtension: [{ url: 'urn:x' }] }
const UNKNOWN = 'contains a modifier this app does not understand'

describe('modifiers', () => {
  it.each<[why: string, json: Json, expected: string | null]>([
    ['none', { status: 'final' }, null],
    ['of the record', MODIFIED, UNKNOWN],
    ['one, not a list', { modifierExtension: { url: 'urn:x' } }, UNKNOWN],
    ['without an address', { modifierExtension: [{}] }, UNKNOWN],
    ['a list of none', { modifierExtension: [] }, null],
    ['missing as null', { modifierExtension: null }, null],
    ['missing as undefined', { modifierExtension: undefined }, null],
    ['of a part', { timing: MODIFIED }, UNKNOWN],
    ['of a part of a list', { dosageInstruction: [{}, { timing: MODIFIED }] }, UNKNOWN],
    ['four parts deep', { a: { b: { c: { d: MODIFIED } } } }, UNKNOWN],
    ['deeper than records go', { a: { b: { c: { d: { e: MODIFIED } } } } }, null],
    ['of a contained record', { contained: [MODIFIED] }, null],
    ['rules of its own', { implicitRules: 'urn:x' }, 'follows rules this app does not know'],
  ])('%s', (_why, json, expected) => {
    expect(modifierProblem(json)).toBe(expected)
  })
})

describe('status', () => {
  it.each([
    ['as it is', 'final', 'final'],
    ['padded, in capitals', ' Final ', 'final'],
    ['blank', '  ', null],
    ['missing', undefined, null],
  ])('%s', (_why, status, expected) => {
    expect(statusOf({ status })).toBe(expected)
  })

  it('is named when nothing can be done with it', () => {
    expect([statusProblem(null), statusProblem('odd')]).toEqual(['no status', 'status "odd" not understood'])
  })
})
