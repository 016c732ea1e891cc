import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  failing,
  taking,
  whenAt,
  daysAgo,
  withMedication,
  type Change,
} from '../../test/chart-builders.ts'
import { rules } from '../rules/index.ts'
import { assess } from '../rules/rule.ts'
import { mayLeave, needsAcknowledgement, refillDrafts, refillText } from './refill.ts'

function refills(...changes: Change[]) {
  const context = contextOf(chartWith(...changes))
  return refillDrafts(context, assess(rules, context))
}
const TRINITY = [withMedication('oxycodone'), withMedication('lorazepam'), withMedication('carisoprodol')]

describe('a critical finding', () => {
  it('stands in the way of each drug it names until it is acknowledged', () => {
    for (const refill of refills(...TRINITY)) {
      expect(needsAcknowledgement(refill), refill.name).toBe(true)
      expect(mayLeave(refill, false)).toBe(false)
      expect(mayLeave(refill, true)).toBe(true)
    }
  })
  it('does not concern a drug it does not name', () => {
    const lisinopril = refills(...TRINITY, withMedication('lisinopril')).find(
      (one) => one.name === 'lisinopril',
    )
    expect(lisinopril?.findings.some((one) => one.kind === 'finding' && one.priority === 'critical')).toBe(
      false,
    )
    expect(lisinopril && mayLeave(lisinopril, false)).toBe(true)
  })
  it('a finding that is not critical is shown, and stops nothing', () => {
    const [oxycodone] = refills(withMedication('oxycodone'), withMedication('gabapentin')).filter(
      (one) => one.name === 'oxycodone',
    )
    expect(oxycodone?.findings.length).toBeGreaterThan(0)
    expect(oxycodone && mayLeave(oxycodone, false)).toBe(true)
  })
})

describe('what is carried on', () => {
  it('the newest current order of each medicine', () => {
    const [refill] = refills(
      withMedication('gabapentin', { when: whenAt(daysAgo(60)) }),
      withMedication('gabapentin', { when: whenAt(daysAgo(5)) }),
    )
    expect(refill?.source).toBe('MedicationRequest/2')
  })
  it('an order before a list entry, even a newer one', () => {
    const [refill] = refills(
      withMedication('gabapentin', { when: whenAt(daysAgo(60)) }),
      withMedication('gabapentin', { kind: 'statement', when: whenAt(daysAgo(5)) }),
    )
    expect(refill?.source).toBe('MedicationRequest/1')
  })
  it.each<[why: string, change: Change, state: string, text: string]>([
    [
      'structured',
      withMedication('gabapentin', { instructions: [taking(1, 3)] }),
      'structured',
      '1 unit, 3 times a day',
    ],
    [
      'text only, not understood',
      withMedication('gabapentin', {
        instructions: [{ ...taking(1, 3), amount: null, frequency: null, text: 'as directed' }],
      }),
      'text',
      'as directed',
    ],
    ['no dosage', withMedication('gabapentin', { instructions: [] }), 'none', ''],
    [
      'structure and text disagree',
      withMedication('gabapentin', {
        instructions: [{ ...taking(1, 3), disagrees: true, text: '2 tablets daily' }],
      }),
      'text',
      '2 tablets daily',
    ],
  ])('%s', (_why, change, state, text) => {
    const [refill] = refills(change)
    expect(refill?.dosage).toMatchObject({ state, text })
    expect(refill?.dosage.why === null).toBe(state === 'structured')
  })
  it('ended medicines and those only dispensed are none', () => {
    expect(refills(withMedication('gabapentin', { state: 'ended' }))).toEqual([])
    expect(refills(withMedication('gabapentin', { kind: 'dispense' }))).toEqual([])
  })
})

it('checks that could not be made are named', () => {
  const [refill] = refills(withMedication('gabapentin'), failing('Observation/laboratory'))
  expect(refill?.unchecked.map((one) => one.rule)).toContain('gabapentinoid-renal-dose')
})

it('the text says what the findings are and that it is a draft', () => {
  const [refill] = refills(...TRINITY)
  expect(refill && refillText(refill, '30 tablets', 'Until the visit.')).toMatch(
    /Findings about this drug:\n- critical: [^]*Until the visit\.[^]*not a prescription until/,
  )
})
