import type { Intervention, InterventionKind } from '../domain/intervention.ts'
import { conceptAt, labelOf } from './concept.ts'
import type { Json } from './json.ts'
import type { Mapped } from './mapped.ts'

export function mapIntervention(json: Json, _resource: string): Mapped<Intervention, InterventionKind> {
  return { label: labelOf(conceptAt(json, 'code')), place: 'shown', reason: 'not used by any check' }
}
