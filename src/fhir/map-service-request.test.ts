import { describe, expect, it } from 'vitest'
import { changed, coded, LOINC } from '../../test/builders.ts'
import { mapServiceRequest } from './map-service-request.ts'

const GOOD = {
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'order',
  code: coded(LOINC, '1988-5', 'CRP'),
  authoredOn: '2026-03-10',
}
const outcome = (change: object): string => {
  const mapped = mapServiceRequest(changed(GOOD, change), 'ServiceRequest/s1')
  if (mapped.place !== 'used') return `${mapped.place}: ${mapped.reason}`
  return mapped.records
    .map(({ wants }) =>
      wants.kind === 'lab'
        ? wants.analyte
        : wants.kind === 'intervention'
          ? wants.intervention
          : [wants.modality, wants.sites.join('+'), ...(wants.dynamic ? ['dynamic'] : [])].join(' '),
    )
    .join(', ')
}
const named = (text: string) => ({ code: { text } })

describe('mapServiceRequest', () => {
  it.each([
    ['test by code', {}, 'crp'],
    [
      'test by the second of two numbers',
      { code: { coding: [...coded(LOINC, '2345-7').coding, ...coded(LOINC, '1988-5').coding] } },
      'crp',
    ],
    [
      'test by the second of two names',
      { code: { ...coded('urn:x', 'X', 'CRP'), text: 'Blood test' } },
      'crp',
    ],
    ['test by name', named('Vitamin D, 25-hydroxy'), 'vitamin-d'],
    ['exam by code', { code: coded(LOINC, '24971-4') }, 'x-ray lumbar dynamic'],
    ['exam by name', named('MRI lumbar spine w/wo contrast'), 'mri lumbar'],
    ['exam with a body site', { ...named('MRI'), bodySite: [{ text: 'lumbar spine' }] }, 'mri lumbar'],
    ['exam still to come', named('MRI lumbar spine, to be scheduled'), 'mri lumbar'],
    ['exam called an order', named('MRI lumbar spine order'), 'mri lumbar'],
    ['exam cancelled', named('MRI lumbar spine, cancelled'), 'shown: not used by any check'],
    ['exam of another part', named('MRI knee'), 'shown: not used by any check'],
    ['something else', named('Physiotherapy'), 'shown: not used by any check'],
    ['in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['revoked', { status: 'revoked' }, 'excluded: revoked'],
    ['asks not to', { doNotPerform: true }, 'excluded: asks that it not be done'],
    ['draft', { status: 'draft' }, 'shown: order is draft'],
    ['on hold', { status: 'on-hold' }, 'shown: order is on-hold'],
    ['completed: the result tells', { status: 'completed' }, 'shown: order is completed'],
    ['unknown status', { status: 'unknown' }, 'unreadable: status "unknown" not understood'],
    ['no status', { status: undefined }, 'unreadable: no status'],
    ['proposal', { intent: 'proposal' }, 'shown: proposed, not ordered'],
    ['option', { intent: 'option' }, 'shown: proposed, not ordered'],
    ['plan', { intent: 'plan' }, 'crp'],
    [
      'modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable: contains a modifier this app does not understand',
    ],
    ['undated', { authoredOn: undefined }, 'unreadable: no date'],
    ['unreadable date', { authoredOn: 'soon' }, 'unreadable: date not readable ("soon")'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it('stops what is said of orders when it cannot be read', () => {
    const mapped = mapServiceRequest(changed(GOOD, { status: 'unknown' }), 'ServiceRequest/s1')
    expect(mapped).toMatchObject({ about: ['order'] })
  })
})
