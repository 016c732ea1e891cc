import type { ReportText } from '../domain/report.ts'
import { conceptAt, labelOf } from './concept.ts'
import type { Json } from './json.ts'
import type { Mapped } from './mapped.ts'

export function mapReport(json: Json, _resource: string): Mapped<ReportText, 'report'> {
  return { label: labelOf(conceptAt(json, 'code')), place: 'shown', reason: 'not used by any check' }
}
