import { ORDER_KINDS, sideWords, titleWords, type OrderDraft } from '../../drafts/order.ts'
import { findingWords, type RefillDraft } from '../../drafts/refill.ts'
import type { OrderToWrite } from '../../fhir/write-order.ts'
import type { RefillToWrite } from '../../fhir/write-refill.ts'

/** The order for the writer of FHIR records. A place that was edited is no longer the levels it was made from. */
export function orderToWrite(order: OrderDraft, proposedPlace = order.place): OrderToWrite {
  const { kind, region, levels, place, choices, question, safety, why, supporting, reasons } = order
  const isMoved = place !== proposedPlace
  return {
    kind,
    group: ORDER_KINDS[kind].group,
    title: titleWords(order),
    region,
    levels: isMoved ? [] : levels,
    place,
    contrast: choices.contrast,
    side: choices.side === null ? null : sideWords(choices.side),
    question,
    safety,
    why: why.map(({ title, words }) => `${title}: ${words}`),
    supporting,
    reasons,
  }
}

/** The refill for the writer of FHIR records, with the findings it leaves under. */
export function refillToWrite(refill: RefillDraft, remark: string, acknowledged: boolean): RefillToWrite {
  const { source, dosage, findings, unchecked } = refill
  const unread = unchecked.map(({ title }) => title)
  return {
    source,
    dosage: { state: dosage.state, text: dosage.text },
    notes: [
      'Refill for review.',
      ...(dosage.why === null ? [] : [`The dose could not be read (${dosage.why}): carried as text.`]),
      ...findings.map((one) => `Finding: ${findingWords(one)}`),
      ...(acknowledged ? ['The critical findings were acknowledged by the one who drafted this.'] : []),
      ...(unread.length === 0 ? [] : [`Checks that could not be made: ${unread.join('; ')}.`]),
      ...(remark.trim() === '' ? [] : [remark.trim()]),
    ],
  }
}
