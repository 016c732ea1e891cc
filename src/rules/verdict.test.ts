import { describe, expect, it } from 'vitest'
import { absent, failed, known, unknown, type Evidence, type Fact } from '../domain/fact.ts'
import { askOrExamine, clear, finding, missing, notApplicable, notAssessed } from './verdict.ts'

const record = (resource: string): Evidence => ({ resource, label: 'CRP', value: '14 mg/L', when: null })
const WHOLE = known(1, [record('Observation/1')], null, ['matched by name'])
const AS_ESR = known(1, [{ ...record('Observation/1'), label: 'ESR' }])
const DOUBTED = known(1, [record('Observation/2')], failed('laboratory results: failed'))
const UNREADABLE = unknown('no unit', [record('Observation/3')], ['of today'])
const NONE = absent(['not offered'])
const NOT_READ = failed('procedures: denied')

const recordsOf = ({ evidence }: { evidence: readonly Evidence[] }) => evidence.map((one) => one.resource)

describe('a finding', () => {
  it.each<[why: string, facts: Fact<unknown>[], records: string[], caveats: string[]]>([
    ['whole: no doubt is named', [WHOLE], ['Observation/1'], ['matched by name']],
    [
      'there may be more',
      [DOUBTED],
      ['Observation/2'],
      ['Could not be checked in full: laboratory results: failed'],
    ],
    [
      'a record that cannot be read is shown',
      [WHOLE, UNREADABLE],
      ['Observation/1', 'Observation/3'],
      ['Could not be checked in full: no unit', 'matched by name', 'of today'],
    ],
    ['nothing recorded', [NONE], [], ['not offered']],
    ['not read', [NOT_READ], [], ['Could not be checked in full: procedures: denied']],
    ['twice the same', [WHOLE, WHOLE], ['Observation/1'], ['matched by name']],
    [
      'one record under two labels, once each',
      [AS_ESR, WHOLE, AS_ESR, WHOLE],
      ['Observation/1', 'Observation/1'],
      ['matched by name'],
    ],
  ])('%s', (_why, facts, records, caveats) => {
    const said = finding('high', 'CRP is raised.', facts)
    expect(said).toMatchObject({ kind: 'finding', priority: 'high', message: 'CRP is raised.', caveats })
    expect(recordsOf(said)).toEqual(records)
  })
})

describe('what rests on everything having been looked at', () => {
  it.each([
    ['clear', () => clear('None.', [WHOLE, NONE]), () => clear('None.', [WHOLE, DOUBTED])],
    [
      'not-applicable',
      () => notApplicable('No.', [WHOLE, NONE]),
      () => notApplicable('No.', [WHOLE, DOUBTED]),
    ],
    [
      'finding',
      () => missing('info', 'Gap.', [WHOLE, NONE]),
      () => missing('info', 'Gap.', [WHOLE, DOUBTED]),
    ],
  ])('%s', (kind, whole, doubted) => {
    expect(whole()).toMatchObject({ kind, caveats: ['matched by name', 'not offered'] })
    expect(recordsOf(whole())).toEqual(['Observation/1'])
    expect(doubted()).toMatchObject({
      kind: 'not-assessed',
      message: 'laboratory results: failed',
      // What was known of the facts is said all the same.
      caveats: ['matched by name'],
    })
  })
})

describe('not assessed', () => {
  it.each([
    ['shows the record that cannot be read', UNREADABLE, undefined, 'no unit', ['of today'], 1],
    ['own words: the reason follows', UNREADABLE, 'Cannot tell.', 'Cannot tell.', ['no unit', 'of today'], 1],
    ['nothing to show', NOT_READ, undefined, 'procedures: denied', [], 0],
  ])('%s', (_why, fact, words, message, caveats, shown) => {
    const said = notAssessed(fact, words)
    expect(said).toMatchObject({ kind: 'not-assessed', message, caveats })
    expect(said.evidence).toHaveLength(shown)
  })

  it('a question names what could not be looked at', () => {
    expect(askOrExamine('Ask for fever.', [NONE, NOT_READ])).toMatchObject({
      kind: 'not-assessed',
      ask: true,
      caveats: ['Could not be checked in full: procedures: denied', 'not offered'],
    })
  })
})
