import type { Condition } from '../domain/condition.ts'
import type { Context } from '../domain/context.ts'
import { unknown, type Absent, type Fact } from '../domain/fact.ts'
import { conditions } from '../domain/select-conditions.ts'
import { notApplicable, notAssessed, type Verdict } from './verdict.ts'

const painAfterSurgery = conditions(['post-laminectomy'])
const fusedSpine = conditions(['fusion-status', 'pseudarthrosis'], { spinal: true })

/** Diagnoses that say a spine was operated on or fused, although the operation itself may be recorded elsewhere. */
export function fusionDiagnosis(context: Context): Fact<readonly Condition[]> {
  const pain = painAfterSurgery(context)
  return pain.state === 'absent' || pain.state === 'failed' ? fusedSpine(context) : pain
}

/** No fusion among the procedures: the question does not arise, unless a diagnosis says that there was one. */
export function withoutFusion(fusion: Absent, diagnosis: Fact<readonly Condition[]>): Verdict {
  if (diagnosis.state === 'absent') return notApplicable('No spinal fusion recorded.', [fusion, diagnosis])
  if (diagnosis.state !== 'known') return notAssessed(diagnosis)
  const reason = 'No spinal fusion recognised among the procedures; enter it by hand'
  return notAssessed(unknown(reason, diagnosis.evidence, [...fusion.caveats, ...diagnosis.caveats]))
}
