import type { Context } from '../../domain/context.ts'
import { daysBetween } from '../../domain/dates.ts'
import { isDayOrLater } from '../../domain/episode.ts'
import { unknown } from '../../domain/fact.ts'
import { painStatus, type PainStatusName } from '../../domain/pain.ts'
import { implantedDevices } from '../../domain/select-devices.ts'
import { acts, actWords, type Act } from '../../domain/select-interventions.ts'
import { ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding, notApplicable, notAssessed } from '../verdict.ts'
import { nameWords } from './act-inputs.ts'
import { examsOf } from './exam-inputs.ts'
import { filled } from './gap.ts'
import { workUpGate } from './gate.ts'

/** Before this day after fusion stimulation is no question yet. Source: rule catalogue, section 2. */
const CONSIDERED_FROM_DAY = 180
/** MRI before this day is too early to read. */
const READABLE_FROM_DAY = 42
/** A lead and a generator within so many days are one permanent implantation. Source: rule catalogue, reference 3.2. */
const ONE_IMPLANTATION_DAYS = 60
/** Percent of relief in the trial that speaks for a permanent system. Source: customary responder rule. */
const TRIAL_RELIEF_FROM = 50

const PERSISTING: readonly PainStatusName[] = ['documented', 'meets-criterion', 'persistent']

const inputs = {
  gate: workUpGate,
  pain: (context: Context) => painStatus(context),
  stimulators: acts({ kinds: ['scs-trial', 'scs-permanent', 'scs-lead', 'scs-removal'] }),
  devices: implantedDevices(['neurostimulator']),
  ct: examsOf({ modality: 'ct', fromDay: 1, maxAgeDays: null }),
  mri: examsOf({ modality: 'mri', fromDay: READABLE_FROM_DAY, maxAgeDays: null }),
}

/** Spinal cord stimulation: what a trial needs, or what has been done already. */
export const neuromodulationCandidacy: Rule<typeof inputs> = {
  id: 'neuromodulation-candidacy',
  section: 'work-up',
  title: 'Spinal cord stimulation',
  why: 'When pain persists and imaging shows nothing to mend, stimulation is an option for some. A trial comes before a permanent system.',
  consider: `For a trial: psychological screen; relief of ${TRIAL_RELIEF_FROM} % or more in the trial before a permanent system; MRI safety checked again, before and after.`,
  cites: [ruleCatalogue],
  inputs,
  evaluate({ gate, pain, stimulators, devices, ct, mri }) {
    if (!gate.applies) return gate.verdict
    if (stimulators.state === 'known')
      return filled(`Recorded: ${stimulatorWords(stimulators.value)}.`, [stimulators], gate.fusion)
    if (devices.state === 'known') {
      const names = devices.value.map((one) => one.label).join(', ')
      return filled(`Among implants: ${names}; no implantation recorded.`, [devices], gate.fusion)
    }
    if (stimulators.state !== 'absent') return notAssessed(stimulators)
    if (devices.state !== 'absent') return notAssessed(devices)
    switch (isDayOrLater(gate.daysSince, CONSIDERED_FROM_DAY)) {
      case 'no':
        return notApplicable(`Before day ${CONSIDERED_FROM_DAY} after fusion.`, [gate.fusion])
      case 'cannot-tell':
        return notAssessed(
          unknown(
            `whether ${CONSIDERED_FROM_DAY} days have passed since fusion cannot be told`,
            gate.fusion.evidence,
          ),
        )
      case 'yes':
        break
    }
    if (ct.state === 'unknown' || ct.state === 'failed') return notAssessed(ct)
    if (mri.state === 'unknown' || mri.state === 'failed') return notAssessed(mri)
    if (ct.state === 'absent') return notApplicable('CT of the fused region comes first.', [gate.fusion, ct])
    if (mri.state === 'absent')
      return notApplicable('MRI of the fused region comes first.', [gate.fusion, mri])
    if (!PERSISTING.includes(pain.status)) {
      const caveats = [gate.fusion, stimulators, devices].flatMap((fact) => fact.caveats)
      const reason = `whether pain persists cannot be told: ${pain.because}`
      return notAssessed(unknown(reason, pain.evidence, [...new Set(caveats)]))
    }
    return finding(
      'info',
      'Pain persists after CT and MRI, and no stimulator is recorded: a trial is an option.',
      [gate.fusion, stimulators, devices, ct, mri],
    )
  },
}

/** Each act; a lead that a permanent implantation follows or precedes closely is a part of it. */
function stimulatorWords(list: readonly Act[]): string {
  return list
    .map((act) =>
      act.kind === 'scs-lead' && list.some((other) => isOneImplantation(act, other))
        ? `${actWords({ ...act, kind: 'scs-permanent' })} (lead, with its generator)${nameWords(act)}`
        : `${actWords(act)}${nameWords(act)}`,
    )
    .join('; ')
}

function isOneImplantation(lead: Act, other: Act): boolean {
  if (other.kind !== 'scs-permanent' || lead.when === null || other.when === null) return false
  const { least, most } = daysBetween(lead.when, other.when.last)
  return Math.max(Math.abs(least), Math.abs(most)) <= ONE_IMPLANTATION_DAYS
}
