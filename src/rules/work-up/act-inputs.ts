import { absent, type Fact } from '../../domain/fact.ts'
import type { InterventionKind } from '../../domain/intervention.ts'
import type { Order } from '../../domain/order.ts'
import { openOrder } from '../../domain/select-imaging.ts'
import { acts, isAtRegion, type Act } from '../../domain/select-interventions.ts'
import type { Input } from '../rule.ts'
import { workUpGate } from './gate.ts'

/** Acts of these kinds at the fused region since fusion. Absent where the work-up does not apply. */
export function actsSince(kinds: readonly InterventionKind[]): Input<Fact<readonly Act[]>> {
  return (context) => {
    const gate = workUpGate(context)
    if (!gate.applies) return absent()
    const { when, region } = gate.fusion.value
    return acts({ kinds, after: { date: when, fromDay: 1 }, fits: (act) => isAtRegion(act, region) })(context)
  }
}

/** An open order for an act of one of these kinds. */
export function actOrder(kinds: readonly InterventionKind[]): Input<Fact<Order>> {
  return (context) =>
    openOrder(context, (wants) => wants.kind === 'intervention' && kinds.includes(wants.intervention))
}

/** "matched by name" when no record of the act was matched by code. */
export function nameWords({ records }: Act): string {
  return records.every((one) => one.byName) ? ', matched by name' : ''
}
