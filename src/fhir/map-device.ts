import type { ImplantedDevice } from '../domain/device.ts'
import { conceptAt, labelOf } from './concept.ts'
import type { Json } from './json.ts'
import type { Mapped } from './mapped.ts'

export function mapDevice(json: Json, _resource: string): Mapped<ImplantedDevice, 'device'> {
  return { label: labelOf(conceptAt(json, 'type')), place: 'shown', reason: 'not used by any check' }
}
