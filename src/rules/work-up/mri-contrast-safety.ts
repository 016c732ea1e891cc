import type { Condition } from '../../domain/condition.ts'
import { agoText, withinDays, type Day } from '../../domain/dates.ts'
import type { ImplantedDevice } from '../../domain/device.ts'
import { unknown, type Fact } from '../../domain/fact.ts'
import { below, readable, type Result } from '../../domain/result.ts'
import { contrastAllergies } from '../../domain/select-allergies.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { implantedDevices } from '../../domain/select-devices.ts'
import { acts, actWords, type Act } from '../../domain/select-interventions.ts'
import { latestLab } from '../../domain/select-results.ts'
import { ruleCatalogue } from '../citations.ts'
import { verdictOf, type Rule } from '../rule.ts'
import { clear, finding, missing, notApplicable, notAssessed } from '../verdict.ts'
import { workUpGate } from './gate.ts'
import { mriSinceSurgery } from './mri-since-surgery.ts'

/** eGFR counts for this long before contrast, and should reach this (mL/min/1.73 m²). Source: rule catalogue, section 2. */
export const EGFR_COUNTS_DAYS = 90
export const EGFR_FROM = 30

type DeviceKind = ImplantedDevice['kind']
/** Which device a diagnosis of its presence means; Z96.82, Z95.0, Z95.810, Z96.21. */
const DEVICE_OF_CODE: readonly (readonly [string, DeviceKind])[] = [
  ['Z9682', 'neurostimulator'],
  ['Z950', 'pacemaker-or-defibrillator'],
  ['Z9581', 'pacemaker-or-defibrillator'],
  ['Z9621', 'cochlear-implant'],
]

const inputs = {
  gate: workUpGate,
  need: verdictOf(mriSinceSurgery),
  egfr: latestLab('egfr'),
  allergies: contrastAllergies(['gadolinium', 'not-said']),
  devices: implantedDevices(),
  presence: conditions(['implanted-device']),
  implantations: acts({ kinds: ['scs-permanent', 'scs-lead', 'intrathecal-pump'] }),
}

/** What to know before a contrast MRI that is due: kidney function, contrast allergy, implants with electronics. */
export const mriContrastSafety: Rule<typeof inputs> = {
  id: 'mri-contrast-safety',
  section: 'work-up',
  title: 'Safe for contrast MRI',
  why: 'Gadolinium calls for a known kidney function and no allergy to it; a stimulator, pump or pacemaker sets limits to any MRI.',
  consider:
    'Settle these before the appointment. Device limits are the manufacturer’s: check model and leads with radiology.',
  cites: [ruleCatalogue],
  inputs,
  evaluate({ gate, need, egfr, allergies, devices, presence, implantations }, { today }) {
    if (!gate.applies) return gate.verdict
    if (need.kind === 'clear') return notApplicable('No contrast MRI is due.', [gate.fusion])
    const kidney = kidneyLine(egfr, today)
    const implants = implantLines(devices, presence, implantations)
    const raised = [
      ...(allergies.state === 'known'
        ? [`Allergy recorded: ${allergies.value.map((one) => one.label).join(', ')}.`]
        : []),
      ...implants,
    ]
    const whole = [gate.fusion, allergies, devices, presence, implantations] as const
    if (raised.length > 0 || kidney.is === 'low')
      return finding('moderate', [...raised, ...kidney.lines].join(' '), [egfr, ...whole])
    if (need.kind !== 'finding')
      return notAssessed(unknown(`whether a contrast MRI is due cannot be told: ${need.message}`))
    if (egfr.state === 'unknown' || egfr.state === 'failed') return notAssessed(egfr)
    if (kidney.is === 'missing') return missing('moderate', kidney.lines.join(' '), [gate.fusion, egfr])
    if (kidney.is === 'unclear')
      return notAssessed(unknown('the latest eGFR cannot be placed against the limit', evidenceOf(egfr)))
    return clear(
      `eGFR of the last ${EGFR_COUNTS_DAYS} days is at least ${EGFR_FROM}; no contrast allergy and no implant that limits MRI recorded.`,
      [egfr, ...whole],
    )
  },
}

type Kidney = { is: 'low' | 'missing' | 'unclear' | 'enough'; lines: readonly string[] }

function kidneyLine(egfr: Fact<Result>, today: Day): Kidney {
  if (egfr.state === 'absent') return { is: 'missing', lines: ['No eGFR recorded.'] }
  if (egfr.state !== 'known') return { is: 'unclear', lines: [] }
  const { amount, recorded, when } = egfr.value
  const isLow = below(amount, EGFR_FROM)
  if (isLow === 'yes') return { is: 'low', lines: [`eGFR ${readable(recorded)}, below ${EGFR_FROM}.`] }
  const isRecent = withinDays(when, EGFR_COUNTS_DAYS, today)
  if (isRecent === 'no') {
    const last = `Last eGFR ${agoText(when, today)}; wanted within ${EGFR_COUNTS_DAYS} days.`
    return { is: 'missing', lines: [last] }
  }
  return { is: isRecent === 'cannot-tell' || isLow === 'cannot-tell' ? 'unclear' : 'enough', lines: [] }
}

/** Implants that limit MRI: devices not called MR conditional, and signs of one that no such device record explains. */
function implantLines(
  devices: Fact<readonly ImplantedDevice[]>,
  presence: Fact<readonly Condition[]>,
  implantations: Fact<readonly Act[]>,
): string[] {
  const implanted = devices.state === 'known' ? devices.value : []
  const limits = implanted.filter((one) => !one.mriConditional)
  const isExplained = (kind: DeviceKind | null): boolean =>
    implanted.some((one) => one.kind === kind) && !limits.some((one) => one.kind === kind)
  const conditions = presence.state === 'known' ? presence.value : []
  const done = implantations.state === 'known' ? implantations.value : []
  const names = [
    ...limits.map((one) => one.label),
    ...conditions.filter((one) => !isExplained(deviceOf(one))).map((one) => one.label),
    ...done
      .filter((act) => !isExplained(act.kind === 'intrathecal-pump' ? 'pump' : 'neurostimulator'))
      .map(actWords),
  ]
  if (names.length === 0) return []
  return [`Implant not recorded as MR conditional: ${[...new Set(names)].join('; ')}.`]
}

function deviceOf({ code }: Condition): DeviceKind | null {
  const plain = code?.replace('.', '').toUpperCase() ?? ''
  return DEVICE_OF_CODE.find(([prefix]) => plain.startsWith(prefix))?.[1] ?? null
}

function evidenceOf(fact: Fact<unknown>) {
  return fact.state === 'known' ? fact.evidence : []
}
