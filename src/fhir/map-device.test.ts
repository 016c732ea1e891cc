import { describe, expect, it } from 'vitest'
import { changed, coded, SNOMED } from '../../test/builders.ts'
import { mapDevice } from './map-device.ts'

const GOOD = {
  resourceType: 'Device',
  id: 'd1',
  status: 'active',
  type: coded(SNOMED, '25937001', 'Neurostimulator'),
  patient: { reference: 'Patient/p1' },
}
const outcome = (change: object): string => {
  const mapped = mapDevice(changed(GOOD, change), 'Device/d1')
  if (mapped.place !== 'used') return `${mapped.place}: ${mapped.reason}`
  return mapped.records
    .map((one) =>
      [
        one.kind,
        one.state,
        ...(one.mriConditional ? ['conditional'] : []),
        ...(one.byName ? ['by name'] : []),
      ].join(' '),
    )
    .join(', ')
}
const named = (text: string) => ({ type: { text } })
const NONE = 'shown: not used by any check'

describe('mapDevice', () => {
  it.each([
    ['by code', {}, 'neurostimulator implanted'],
    ['by name', named('Spinal cord stimulator'), 'neurostimulator implanted by name'],
    [
      'by the name of the device',
      { type: undefined, deviceName: [{ name: 'Synchromed II pump' }] },
      'pump implanted by name',
    ],
    ['pacemaker', named('Dual chamber pacemaker'), 'pacemaker-or-defibrillator implanted by name'],
    ['ICD', named('Implanted ICD'), 'pacemaker-or-defibrillator implanted by name'],
    ['a code list is no ICD', named('ICD-10 coded device'), NONE],
    ['cochlear', named('Cochlear implant'), 'cochlear-implant implanted by name'],
    ['external defibrillator', named('External defibrillator'), NONE],
    ['TENS', named('Transcutaneous nerve stimulator (TENS)'), NONE],
    ['screw', named('Pedicle screw'), NONE],
    [
      'MR conditional',
      named('Spinal cord stimulator, MR conditional'),
      'neurostimulator implanted conditional by name',
    ],
    [
      'MR safe by its safety mark',
      { safety: [{ text: 'MR Safe' }] },
      'neurostimulator implanted conditional',
    ],
    ['MR unsafe', { safety: [{ text: 'MR Unsafe' }] }, 'neurostimulator implanted'],
    ['not MRI compatible', { note: [{ text: 'not MRI compatible' }] }, 'neurostimulator implanted'],
    ['no status', { status: undefined }, 'neurostimulator implanted'],
    ['inactive', { status: 'inactive' }, 'unreadable: inactive; does not say whether it was taken out'],
    [
      'inactive and explanted',
      { status: 'inactive', note: [{ text: 'Explanted 2025' }] },
      'neurostimulator removed',
    ],
    ['entered in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['strange status', { status: 'lost' }, 'unreadable: status "lost" not understood'],
    [
      'by its second name',
      { type: { text: 'Implant' }, deviceName: [{ name: 'Synchromed II' }] },
      'pump implanted by name',
    ],
    ['a name, no type', { type: undefined, deviceName: [{ name: 'Pedicle screw' }] }, NONE],
    ['a code alone', { type: coded('urn:x', 'X1') }, NONE],
    ['an empty name', { type: undefined, deviceName: [{ type: 'other' }] }, 'shown: neither code nor name'],
    ['neither code nor name', { type: undefined }, 'shown: neither code nor name'],
    [
      'unknown modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable: contains a modifier this app does not understand',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  const map = (change: object) => mapDevice(changed(GOOD, change), 'Device/d1')

  it.each([
    ['the words of its type', {}, 'Neurostimulator'],
    [
      'its own name before a bare code',
      { type: coded(SNOMED, '25937001'), deviceName: [{ name: 'Unit 7' }] },
      'Unit 7',
    ],
    ['a bare code', { type: coded(SNOMED, '25937001') }, '25937001'],
    ['its own name', { type: undefined, deviceName: [{ name: 'Unit 7' }] }, 'Unit 7'],
  ])('is called by %s', (_why, change, label) => {
    expect(map(change).label).toBe(label)
  })

  it('stops what is said of devices when it cannot be read', () => {
    expect(map({ status: 'lost' })).toMatchObject({ about: ['device'] })
  })

  it.each([
    ['neither code nor name', { type: undefined }, true],
    ['another device', named('Pedicle screw'), undefined],
  ])('counts as unrecognised: %s', (_why, change, expected) => {
    const mapped = map(change)
    expect('unrecognised' in mapped ? mapped.unrecognised : undefined).toBe(expected)
  })
})
