import type { TobaccoStatus } from '../domain/tobacco.ts'
import { conceptAt, labelOf } from './concept.ts'
import type { Json } from './json.ts'
import type { Mapped } from './mapped.ts'

export function mapTobacco(json: Json, _resource: string): Mapped<TobaccoStatus, 'tobacco'> {
  return { label: labelOf(conceptAt(json, 'code')), place: 'shown', reason: 'not used by any check' }
}
