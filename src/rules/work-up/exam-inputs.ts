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
): Input<Fact<Order>> {
  return (context: Context) => {
    const gate = workUpGate(context)
    if (!gate.applies) return absent()
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

/** The newest exam: its day, and all of that day's records of it, since an exam and its report tell different things. */
export function newestExam(exams: readonly ImagingExam[]): { day: string; records: readonly ImagingExam[] } {
  const last = exams.at(-1)
  const day = last ? dayText(last.when) : ''
  return { day, records: exams.filter((exam) => dayText(exam.when) === day) }
}

/** "matched by name" when no record of the exam was matched by code. */
export function matchWords(records: readonly ImagingExam[]): string {
  return records.every((exam) => exam.byName) ? ', matched by name' : ''
}
