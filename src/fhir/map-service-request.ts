import type { Order } from '../domain/order.ts'
import { analyteOfLoinc, analyteOfName } from '../terminology/results.ts'
import { codesIn, conceptAt, conceptsAt, labelOf, wordings } from './concept.ts'
import { dateAt, dateProblem, whenOf } from './date-fields.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { examOf, isElsewhere } from './exam.ts'
import { booleanAt, stringAt, type Json } from './json.ts'
import { kindsOf } from './map-intervention.ts'
import type { Mapped } from './mapped.ts'

type MappedOrder = Mapped<Order, 'order'>

/** One ServiceRequest as an open order for an exam, a test or an intervention the work-up asks for. */
export function mapServiceRequest(json: Json, resource: string): MappedOrder {
  const code = conceptAt(json, 'code')
  const label = labelOf(code)
  const wants = wantedBy(json)
  const status = statusOf(json)
  if (status === 'entered-in-error') return { label, place: 'excluded', reason: 'entered in error' }
  if (status === 'revoked') return { label, place: 'excluded', reason: 'revoked' }
  if (!wants) return { label, place: 'shown', reason: 'not used by any check' }
  if (booleanAt(json, 'doNotPerform') === true)
    return { label, place: 'excluded', reason: 'asks that it not be done' }
  const date = dateAt(json, 'authoredOn')
  const stop = (reason: string): MappedOrder => ({
    label,
    place: 'unreadable',
    reason,
    about: ['order'],
    when: whenOf(date),
  })
  switch (status) {
    case 'active':
      break
    case 'draft':
    case 'on-hold':
    case 'completed':
      return { label, place: 'shown', reason: `order is ${status}` }
    default:
      return stop(statusProblem(status))
  }
  const intent = stringAt(json, 'intent')
  if (intent === 'proposal' || intent === 'option')
    return { label, place: 'shown', reason: 'proposed, not ordered' }
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  if (date.state !== 'read') return stop(dateProblem(date))
  return { label, place: 'used', records: [{ resource, label, when: date.when, wants }] }
}

function wantedBy(json: Json): Order['wants'] | null {
  const code = conceptAt(json, 'code')
  const analyte =
    codesIn(code, 'loinc')
      .map(analyteOfLoinc)
      .find((found) => found !== null) ??
    wordings(code)
      .map(analyteOfName)
      .find((found) => found !== null)
  if (analyte) return { kind: 'lab', analyte }
  const [intervention] = kindsOf(code).kinds
  if (intervention) return { kind: 'intervention', intervention }
  const sites = conceptsAt(json, 'bodySite')
  const exam = examOf({ code, texts: wordings(code), modalities: [], sites, isOrder: true })
  if (!exam || isElsewhere(exam)) return null
  return { kind: 'exam', modality: exam.modality, sites: exam.sites, dynamic: exam.dynamic }
}
