import { dayText } from '../../domain/dates.ts'
import type { Context } from '../../domain/context.ts'
import { absent, type Fact } from '../../domain/fact.ts'
import type { ImagingExam, Modality } from '../../domain/imaging.ts'
import type { Order } from '../../domain/order.ts'
import { examsSince, openOrder, shows, type ExamWish } from '../../domain/select-imaging.ts'
import type { Input } from '../rule.ts'
import { workUpGate } from './gate.ts'

/** Exams of the fused region that fill the wish. Absent where the work-up does not apply: the gate has spoken by then. */
export function examsOf(wish: ExamWish): Input<Fact<readonly ImagingExam[]>> {
  return (context) => {
    const gate = workUpGate(context)
    return gate.applies ? examsSince(gate.fusion.value, wish)(context) : absent()
  }
}

/** An open order for such an exam of the fused region. */
export function examOrder(
  modality: Modality,
  needs: { dynamic: boolean } = { dynamic: false },
): Input<Order | null> {
  return (context: Context) => {
    const gate = workUpGate(context)
    if (!gate.applies) return null
    const { region } = gate.fusion.value
    return openOrder(
      context,
      (wants) =>
        wants.kind === 'exam' &&
        wants.modality === modality &&
        shows(wants.sites, region) === 'yes' &&
        (wants.dynamic || !needs.dynamic),
    )
  }
}

/** The day of the newest of these exams. */
export function lastDay(exams: readonly ImagingExam[]): string {
  const last = exams.at(-1)
  return last ? dayText(last.when) : ''
}
