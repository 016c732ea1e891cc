import type { ImplantedDevice } from '../domain/device.ts'
import { deviceInText, deviceOfSnomed, saysMriConditional, saysTakenOut } from '../terminology/devices.ts'
import { codesIn, conceptAt, conceptsAt, labelOf, wordings } from './concept.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { objectsAt, stringAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'

type MappedDevice = Mapped<ImplantedDevice, 'device'>

/** One Device as an implant with electronics. Out of use is not taken out: an inactive one says so itself or is unreadable. */
export function mapDevice(json: Json, resource: string): MappedDevice {
  const type = conceptAt(json, 'type')
  const names = objectsAt(json, 'deviceName').flatMap((one) => stringAt(one, 'name') ?? [])
  const allNames = [...wordings(type), ...names]
  const label = allNames[0] ?? labelOf(type)
  const status = statusOf(json)
  if (status === 'entered-in-error') return { label, place: 'excluded', reason: 'entered in error' }
  const coded = deviceOfSnomed(codesIn(type, 'snomed'))
  const kind = coded ?? allNames.map(deviceInText).find((one) => one !== null)
  if (!kind) {
    const nameless = allNames.length === 0 && type.codings.length === 0
    return {
      label,
      place: 'shown',
      reason: nameless ? 'neither code nor name' : 'not used by any check',
      ...(nameless && { unrecognised: true }),
    }
  }
  const stop = (reason: string): MappedDevice => ({
    label,
    place: 'unreadable',
    reason,
    about: ['device'],
    when: null,
  })
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  const remarks = [
    ...objectsAt(json, 'note').flatMap((note) => stringAt(note, 'text') ?? []),
    ...[...conceptsAt(json, 'safety'), ...conceptsAt(json, 'statusReason')].flatMap(wordings),
  ]
  const text = [...allNames, ...remarks].join(' · ')
  if (status === 'inactive' && !saysTakenOut(text))
    return stop('inactive; does not say whether it was taken out')
  if (!KNOWN_STATUS.includes(status)) return stop(statusProblem(status))
  const state = status === 'inactive' ? 'removed' : 'implanted'
  const mriConditional = saysMriConditional(text)
  return {
    label,
    place: 'used',
    records: [{ resource, label, kind, state, mriConditional, byName: coded === null }],
  }
}

/** A device without a status, or of unknown status, is taken to be in place. */
const KNOWN_STATUS: readonly (string | null)[] = ['active', 'inactive', 'unknown', null]
