import type { Context } from '../domain/context.ts'
import { agoText, dayText, withinDays } from '../domain/dates.ts'
import { ignorance, type Fact } from '../domain/fact.ts'
import { below, readable } from '../domain/result.ts'
import { actWords } from '../domain/select-interventions.ts'
import { EGFR_COUNTS_DAYS, EGFR_FROM, mriContrastSafety } from '../rules/work-up/mri-contrast-safety.ts'
import type { Contrast } from './order.ts'

const { egfr, allergies, devices, presence, implantations } = mriContrastSafety.inputs

/** What to settle before an MRI: implants always; kidney function and contrast allergy before gadolinium. */
export function mriSafety(context: Context, contrast: Contrast | null): string[] {
  return [
    ...(contrast === 'without' ? [] : [kidneyLine(context), allergyLine(context)]),
    ...deviceLines(context),
  ]
}

/** May gadolinium be proposed? Only when kidney function and allergies were read and stand in its way in nothing. */
export function contrastIsOpen(context: Context): boolean {
  const kidney = egfr(context)
  if (kidney.state !== 'known' || kidney.doubt !== null || allergies(context).state !== 'absent') return false
  const { amount, when } = kidney.value
  return below(amount, EGFR_FROM) === 'no' && withinDays(when, EGFR_COUNTS_DAYS, context.today) === 'yes'
}

function kidneyLine(context: Context): string {
  const fact = egfr(context)
  if (fact.state === 'absent') return 'Gadolinium: no eGFR in the chart. Settle before contrast.'
  if (fact.state !== 'known') return `Gadolinium: eGFR could not be checked (${fact.reason}).`
  const { amount, recorded, when } = fact.value
  const words = `Gadolinium: eGFR ${readable(recorded)} of ${dayText(when)}`
  const doubt = fact.doubt === null ? '' : ` A newer one may exist: ${fact.doubt.reason}.`
  if (below(amount, EGFR_FROM) !== 'no')
    return `${words}, not shown to be at least ${EGFR_FROM}. Agent and need to be agreed with radiology or nephrology.${doubt}`
  if (withinDays(when, EGFR_COUNTS_DAYS, context.today) !== 'yes')
    return `${words}, ${agoText(when, context.today)}; wanted within ${EGFR_COUNTS_DAYS} days.${doubt}`
  return `${words}.${doubt}`
}

function allergyLine(context: Context): string {
  const fact = allergies(context)
  if (fact.state === 'absent') return 'Contrast allergy: none in the allergy list read.'
  if (fact.state !== 'known') return `Contrast allergy: could not be checked (${fact.reason}).`
  return `Contrast allergy recorded: ${fact.value.map((one) => one.label).join(', ')}.`
}

function deviceLines(context: Context): string[] {
  const [held, coded, done] = [devices(context), presence(context), implantations(context)]
  const named = [
    ...(held.state === 'known'
      ? held.value.map(
          (one) =>
            `${one.label} (${one.mriConditional ? 'MR conditional by its record' : 'MR conditions not in the record'})`,
        )
      : []),
    ...(coded.state === 'known' ? coded.value.map((one) => `${one.label} (problem list)`) : []),
    ...(done.state === 'known' ? done.value.map(actWords) : []),
  ]
  const unread = [held, coded, done].map((fact: Fact<unknown>) => ignorance(fact)).find((why) => why !== null)
  const limits = unread
    ? [`Implanted devices: could not be checked in full (${unread.reason}). Ask the patient.`]
    : []
  if (named.length > 0)
    return [
      `Implanted device: ${[...new Set(named)].join('; ')}. MRI only within the manufacturer’s conditions for model and leads.`,
      ...limits,
    ]
  return limits.length > 0
    ? limits
    : ['Implanted stimulator, pump or pacemaker: none in the records read. Ask the patient.']
}
