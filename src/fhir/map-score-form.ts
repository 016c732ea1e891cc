import type { Analyte, Result } from '../domain/result.ts'
import { conceptAt, labelOf } from './concept.ts'
import type { Json } from './json.ts'
import type { Mapped } from './mapped.ts'

export function mapScoreForm(json: Json, _resource: string): Mapped<Result, Analyte> {
  return { label: labelOf(conceptAt(json, 'code')), place: 'shown', reason: 'not used by any check' }
}
