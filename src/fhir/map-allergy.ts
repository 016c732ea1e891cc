import type { ContrastAllergy } from '../domain/allergy.ts'
import { conceptAt, labelOf } from './concept.ts'
import type { Json } from './json.ts'
import type { Mapped } from './mapped.ts'

export function mapAllergy(json: Json, _resource: string): Mapped<ContrastAllergy, 'allergy'> {
  return { label: labelOf(conceptAt(json, 'code')), place: 'shown', reason: 'not used by any check' }
}
