import type { Bundle, BundleEntry } from 'fhir/r4'
import { localDay } from '../../fixtures/ehr/dates.ts'
import { shiftDates } from '../../fixtures/ehr/shift-dates.ts'
import type { SamplePatient } from '../../fixtures/ehr/store.ts'
import { AS_OF } from '../../fixtures/patients/index.ts'
import { largeBundle } from '../../fixtures/patients/large.ts'
import { PATIENTS, type PatientSize } from './options.ts'

/** Routine records, of which a chart has few or many; all others are in a chart of any size. */
const ROUTINE = ['Encounter', 'DiagnosticReport', 'Observation']
/** Days before the day of the story in which an Observation is part of the story. */
const STORY_FROM = '2026-04-01'

/** The large sample with its findings, its routine cut short or repeated under other ids to make up this many records. */
export function patientOf(size: PatientSize): SamplePatient {
  const { entry = [], ...bundle } = largeBundle()
  const routine = entry.filter(isRoutine)
  const story = entry.filter((one) => !isRoutine(one))
  const filler = Array.from({ length: PATIENTS[size] - story.length }, (_, index): BundleEntry => {
    // From both ends of the list, so that a small chart has vital signs and blood results.
    const source = routine[(index * 7) % routine.length]
    const round = Math.floor(index / routine.length)
    if (round === 0 || !source?.resource) return source ?? {}
    return { resource: { ...source.resource, id: `${source.resource.id ?? ''}-${round}` } }
  })
  const whole: Bundle = { ...bundle, entry: [...story, ...filler] }
  return {
    id: 'large',
    about: { title: size, purpose: 'For measuring', asOf: AS_OF },
    bundle: shiftDates(whole, AS_OF, localDay(Date.now())),
  }
}

function isRoutine({ resource }: BundleEntry): boolean {
  if (resource === undefined || !ROUTINE.includes(resource.resourceType)) return false
  if (resource.resourceType === 'Observation' && resource.id?.includes('-observation-') !== true) return false
  return !('effectiveDateTime' in resource) || String(resource.effectiveDateTime) < STORY_FROM
}
