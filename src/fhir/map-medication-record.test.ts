import { describe, expect, it } from 'vitest'
import { changed, contextOf, day, OXYCODONE, section } from '../../test/builders.ts'
import { medicationList } from '../domain/medication-list.ts'
import {
  mapMedicationDispense,
  mapMedicationRequest,
  mapMedicationStatement,
} from './map-medication-record.ts'

const { medicationCodeableConcept } = OXYCODONE
const STATEMENT = {
  resourceType: 'MedicationStatement',
  status: 'active',
  dateAsserted: '2026-10-01',
  medicationCodeableConcept,
}
const DISPENSE = {
  resourceType: 'MedicationDispense',
  status: 'completed',
  whenHandedOver: '2026-10-01',
  medicationCodeableConcept,
}

const request = (change: object) =>
  mapMedicationRequest(changed(OXYCODONE, change), 'MedicationRequest/r', () => null)
const statement = (change: object) =>
  mapMedicationStatement(changed(STATEMENT, change), 'MedicationStatement/s', () => null)
const dispense = (change: object) =>
  mapMedicationDispense(changed(DISPENSE, change), 'MedicationDispense/d', () => null)
type Mapped = ReturnType<typeof request>

const outcome = (mapped: Mapped): string =>
  mapped.place === 'used'
    ? mapped.records
        .map((one) =>
          [
            one.state,
            one.ingredients.map((part) => part.name).join('+'),
            ...(one.byName ? ['by name'] : []),
          ].join(' '),
        )
        .join(', ')
    : `${mapped.place}: ${mapped.reason}`
const entry = (mapped: Mapped) => (mapped.place === 'used' ? mapped.records[0] : undefined)

describe('status of an order', () => {
  it.each([
    ['active', {}, 'active oxycodone'],
    ['padded', { status: ' Active' }, 'active oxycodone'],
    ['on hold', { status: 'on-hold' }, 'on-hold oxycodone'],
    ['completed', { status: 'completed' }, 'ended oxycodone'],
    ['stopped', { status: 'stopped' }, 'ended oxycodone'],
    ['cancelled', { status: 'cancelled' }, 'excluded: cancelled'],
    ['draft', { status: 'draft' }, 'shown: draft, not ordered'],
    ['in error', { status: 'entered-in-error ' }, 'excluded: entered in error'],
    ['unknown', { status: 'unknown' }, 'unreadable: status "unknown" not understood'],
    ['missing', { status: undefined }, 'unreadable: no status'],
    ['plan', { intent: 'plan' }, 'active oxycodone'],
    ['reported', { reportedBoolean: true }, 'active oxycodone'],
    ['proposal', { intent: 'proposal' }, 'excluded: proposed, not ordered'],
    ['option', { intent: 'option' }, 'excluded: proposed, not ordered'],
    ['not to be given', { doNotPerform: true }, 'excluded: asks that it not be given'],
    [
      'modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable: contains a modifier this app does not understand',
    ],
    [
      'modifier on a dosage',
      { dosageInstruction: [{ modifierExtension: [{ url: 'urn:x' }] }] },
      'unreadable: contains a modifier this app does not understand',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(request(change))).toBe(expected)
  })
})

describe('status of a statement', () => {
  it.each([
    ['active', {}, 'active oxycodone'],
    ['on hold', { status: 'on-hold' }, 'on-hold oxycodone'],
    ['completed', { status: 'completed' }, 'ended oxycodone'],
    ['not taken', { status: 'not-taken' }, 'ended oxycodone'],
    ['intended', { status: 'intended' }, 'shown: intended, not started'],
    ['in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['unknown', { status: 'unknown' }, 'unreadable: status "unknown" not understood'],
    ['as R5 says it', { status: 'recorded' }, 'unreadable: status "recorded" not understood'],
    [
      'as STU3 says it',
      { taken: 'y' },
      'unreadable: written in a FHIR version this app does not read (STU3)',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(statement(change))).toBe(expected)
  })
})

describe('status of a dispense', () => {
  it.each([
    ['completed', {}, 'active oxycodone'],
    ['in progress', { status: 'in-progress' }, 'shown: not handed over yet'],
    ['unknown', { status: 'unknown' }, 'shown: not known whether it was handed over'],
    ['declined', { status: 'declined' }, 'excluded: declined'],
    ['in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['made up', { status: 'done' }, 'unreadable: status "done" not understood'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(dispense(change))).toBe(expected)
  })
})

it('an order on hold says so', () => {
  expect(entry(request({ status: 'on-hold' }))?.notes).toEqual(['on hold in the EHR'])
  expect(entry(request({}))?.notes).toEqual([])
})

describe('route, dates and setting', () => {
  const by = (text: string, route?: string) => ({
    medicationCodeableConcept: { text },
    ...(route !== undefined && { dosageInstruction: [{ route: { text: route } }] }),
  })
  it.each([
    ['name', by('oxycodone 5 MG Oral Tablet'), 'oral'],
    ['patch', by('fentanyl 25 mcg/hr patch'), 'transdermal'],
    ['lidocaine patch', by('lidocaine 5 % patch'), 'local'],
    ['gel', by('diclofenac 1 % gel'), 'local'],
    ['eye drops', by('ketorolac 0.5 % ophthalmic solution'), 'local'],
    ['spray into the nose', by('naloxone 4 mg nasal spray'), 'nasal'],
    ['injection', by('morphine 10 MG/ML Injectable Solution'), 'injection'],
    ['under the tongue', by('buprenorphine 2 MG Sublingual Tablet'), 'buccal'],
    ['suppository', by('morphine 10 mg suppository'), 'rectal'],
    ['route of the dosage', by('morphine 10 mg', 'Oral'), 'oral'],
    ['controlled-substance schedule is no route', by('tramadol 50 mg tablet, schedule IV'), 'oral'],
    ['schedule by its short name', by('zolpidem C-IV 5 mg tab'), 'oral'],
    ['not said', by('morphine 10 mg'), 'not-given'],
  ])('route from %s', (_why, change, expected) => {
    expect(entry(request(change))?.route).toBe(expected)
  })

  it.each([
    [
      'order',
      () => entry(request({ dispenseRequest: { validityPeriod: { end: '2026-12-01' } } })),
      '2026-10-01',
      '2026-12-01',
    ],
    [
      'order whose steps end on the day on which it ends',
      () =>
        entry(
          request({
            dosageInstruction: [1, 2].map((sequence) => ({
              sequence,
              timing: { repeat: { boundsDuration: { value: 7, unit: 'd' } } },
            })),
            dispenseRequest: { validityPeriod: { end: '2026-10-15T18:00:00Z' } },
          }),
        ),
      '2026-10-01',
      '2026-10-15T18:00:00Z',
    ],
    ['order, undated', () => entry(request({ authoredOn: undefined })), undefined, undefined],
    ['order, date not readable', () => entry(request({ authoredOn: '10/1/2026' })), undefined, undefined],
    [
      'statement',
      () => entry(statement({ effectivePeriod: { start: '2025-01-01', end: '2026-09-01' } })),
      '2026-10-01',
      '2026-09-01',
    ],
    [
      'statement without assertion',
      () => entry(statement({ dateAsserted: undefined, effectivePeriod: { start: '2025-01-01' } })),
      '2025-01-01',
      undefined,
    ],
    [
      'statement of one day',
      () => entry(statement({ dateAsserted: undefined, effectiveDateTime: '2025-03-01' })),
      '2025-03-01',
      undefined,
    ],
    ['statement without a date', () => entry(statement({ dateAsserted: undefined })), undefined, undefined],
    [
      'statement, one of its dates not readable',
      () => entry(statement({ dateAsserted: 'spring', effectiveDateTime: '2025-03-01' })),
      '2025-03-01',
      undefined,
    ],
    [
      'dispense, prepared only',
      () => entry(dispense({ whenHandedOver: undefined, whenPrepared: '2026-09-30' })),
      '2026-09-30',
      undefined,
    ],
  ])('dates: %s', (_why, found, when, end) => {
    expect([found()?.when?.text, found()?.end?.text]).toEqual([when, end])
  })

  it.each([
    [
      'statement with a period',
      () => statement({ effectivePeriod: { start: '2025-01-01' } }),
      '2026-10-01',
      '2025-01-01',
    ],
    ['statement of one day', () => statement({ effectiveDateTime: '2025-03-01' }), '2026-10-01', undefined],
    [
      'statement, its beginning not readable: since when cannot be told',
      () => statement({ effectivePeriod: { start: 'spring' } }),
      undefined,
      undefined,
    ],
    ['order', () => request({}), '2026-10-01', undefined],
  ])('stated, and taken since: %s', (_why, json, when, start) => {
    const found = entry(json())
    expect([found?.when?.text, found?.start?.text]).toEqual([when, start])
  })

  it.each([
    [
      'injection during a stay',
      { ...by('morphine 10 MG/ML Injectable Solution'), category: [{ coding: [{ code: 'inpatient' }] }] },
      'shown: given by staff during a stay',
    ],
    ['tablet during a stay', { category: [{ coding: [{ code: 'Inpatient' }] }] }, 'active oxycodone'],
    ['injection at home', by('morphine 10 MG/ML Injectable Solution'), 'active morphine by name'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(request(change))).toBe(expected)
  })
})

describe('a dose that is to last so many days', () => {
  const DOSE = { doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }] }
  const lasting = (value: number, unit = 'd', more: object = {}) => ({
    ...DOSE,
    timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', boundsDuration: { value, unit } } },
    ...more,
  })
  const ENDED = {
    timing: { repeat: { boundsDuration: { value: 30, unit: 'd' }, boundsPeriod: { end: '2026-10-05' } } },
  }
  const STEPS = [1, 2].map((sequence) => lasting(7, 'd', { sequence }))
  const dated = (sequence: number, boundsPeriod: object) =>
    lasting(7, 'd', {
      sequence,
      timing: { repeat: { boundsDuration: { value: 7, unit: 'd' }, boundsPeriod } },
    })
  const dosage = (...all: object[]) => ({ dosageInstruction: all })
  const count = (mapped: Mapped, today = '2026-10-09') => {
    const records = mapped.place === 'used' ? mapped.records : []
    return medicationList(contextOf({ medications: section(records) }, day(today))).uses.length
  }
  it.each([
    ['on its first day', () => request(dosage(lasting(7))), '2026-10-01', 1],
    ['on the day after the last', () => request(dosage(lasting(7))), '2026-10-08', 1],
    ['two days after the last', () => request(dosage(lasting(7))), '2026-10-09', 0],
    ['one week', () => request(dosage(lasting(1, 'wk'))), '2026-10-09', 0],
    [
      'with refills',
      () => request({ ...dosage(lasting(7)), dispenseRequest: { numberOfRepeatsAllowed: 1 } }),
      '2026-10-09',
      1,
    ],
    [
      'without refills',
      () => request({ ...dosage(lasting(7)), dispenseRequest: { numberOfRepeatsAllowed: 0 } }),
      '2026-10-09',
      0,
    ],
    [
      'ordered on an unknown day',
      () => request({ ...dosage(lasting(7)), authoredOn: undefined }),
      '2026-10-09',
      1,
    ],
    ['ordered in a month', () => request({ ...dosage(lasting(7)), authoredOn: '2026-10' }), '2026-10-31', 1],
    [
      'ordered in a month, last day',
      () => request({ ...dosage(lasting(7)), authoredOn: '2026-10' }),
      '2026-11-07',
      1,
    ],
    [
      'ordered in a month, over',
      () => request({ ...dosage(lasting(7)), authoredOn: '2026-10' }),
      '2026-11-08',
      0,
    ],
    ['beside a dose without an end', () => request(dosage(lasting(7), DOSE)), '2026-10-09', 1],
    [
      'of consecutive steps',
      () => request(dosage(lasting(7, 'd', { sequence: 1 }), lasting(7, 'd', { sequence: 2 }))),
      '2026-10-09',
      1,
    ],
    ['of consecutive steps, the day after', () => request(dosage(...STEPS)), '2026-10-15', 1],
    ['of consecutive steps, over', () => request(dosage(...STEPS)), '2026-10-16', 0],
    [
      'of consecutive steps, with refills',
      () => request({ ...dosage(...STEPS), dispenseRequest: { numberOfRepeatsAllowed: 1 } }),
      '2026-10-16',
      1,
    ],
    [
      'of consecutive steps, the last without a length',
      () => request(dosage(...STEPS, { ...DOSE, sequence: 3 })),
      '2026-10-16',
      1,
    ],
    [
      'of consecutive steps, one without a number',
      () => request(dosage(...STEPS, lasting(1))),
      '2026-10-16',
      1,
    ],
    [
      'of consecutive steps, two doses of one',
      () => request(dosage(...STEPS, lasting(9, 'd', { sequence: 2 }))),
      '2026-10-16',
      1,
    ],
    [
      'of consecutive steps, the second with a start of its own',
      () => request(dosage(lasting(7, 'd', { sequence: 1 }), dated(2, { start: '2026-10-20' }))),
      '2026-10-16',
      1,
    ],
    [
      'of consecutive steps, the second with an end of its own',
      () => request(dosage(lasting(7, 'd', { sequence: 1 }), dated(2, { end: '2026-12-01' }))),
      '2026-10-16',
      1,
    ],
    [
      'of consecutive steps, over before its order',
      () => request({ ...dosage(...STEPS), dispenseRequest: { validityPeriod: { end: '2027-01-01' } } }),
      '2026-10-16',
      0,
    ],
    [
      'of consecutive steps, longer than its order',
      () => request({ ...dosage(...STEPS), dispenseRequest: { validityPeriod: { end: '2026-10-05' } } }),
      '2026-10-06',
      0,
    ],
    ['of no length', () => request(dosage(lasting(0))), '2026-10-09', 1],
    ['of a length beyond belief', () => request(dosage(lasting(1e300))), '2026-10-09', 1],
    [
      'of a hundred years, long over',
      () => request({ ...dosage(lasting(36_500)), authoredOn: '1900-01-01' }),
      '2026-10-09',
      0,
    ],
    [
      'of a day more',
      () => request({ ...dosage(lasting(36_501)), authoredOn: '1900-01-01' }),
      '2026-10-09',
      1,
    ],
    ['with an end of its own', () => request(dosage(lasting(30, 'd', ENDED))), '2026-10-09', 0],
    ['in a unit that is none', () => request(dosage(lasting(7, 'moons'))), '2026-10-09', 1],
    [
      'stated, with the day it began',
      () => statement({ effectivePeriod: { start: '2026-10-01' }, dosage: [lasting(7)] }),
      '2026-10-09',
      0,
    ],
    ['stated, without', () => statement({ dosage: [lasting(7)] }), '2026-10-09', 1],
  ] as const)('%s', (_why, mapped, today, expected) => {
    expect(count(mapped(), today)).toBe(expected)
  })
})
