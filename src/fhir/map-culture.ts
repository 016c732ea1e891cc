import type { Culture } from '../domain/culture.ts'
import { conceptAt, labelOf } from './concept.ts'
import type { Json } from './json.ts'
import type { Mapped } from './mapped.ts'

export function mapCulture(json: Json, _resource: string): Mapped<Culture, 'culture'> {
  return { label: labelOf(conceptAt(json, 'code')), place: 'shown', reason: 'not used by any check' }
}
