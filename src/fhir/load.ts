import {
  sourceWords,
  typeOfSource,
  type SourceId,
  type SourceState,
  type SourceType,
} from '../domain/sources.ts'
import { putQuestion } from './ask.ts'
import { claims } from './capability.ts'
import type { Gateway } from './gateway.ts'
import { asObject, stringAt } from './json.ts'
import { readMedications } from './load-medications.ts'
import { mergeParts, type Merged, type Part } from './merge.ts'
import { planFor, type PlanInput } from './plan.ts'
import { NOT_OFFERED } from './search.ts'
import type { SourceRead } from './source-read.ts'
import { subjectOf } from './subject.ts'

export type LoadDeps = Omit<PlanInput, 'names'> & {
  gateway: Gateway
  /** Kinds of record that the EHR did not grant access to. */
  notGranted: readonly SourceType[]
  /** Kinds of record of which it granted only a part. */
  partlyGranted: readonly SourceType[]
  signal?: AbortSignal | undefined
}

/** A source that has not ended yet. */
export function idleRead(id: SourceId): SourceRead {
  return { state: { id, outcome: 'reading', received: 0 }, entries: [] }
}

/** Reads one source to its end. Never throws: whatever goes wrong is in the outcome. */
export async function loadSource(id: SourceId, deps: LoadDeps): Promise<SourceRead> {
  const type = typeOfSource(id)
  if (deps.notGranted.includes(type)) return notGranted(id, type, deps)
  if (id === 'Patient') return readPatient(deps)
  const merged = withoutOthers(await ask(id, deps), deps)
  const { entries, ...state } = deps.partlyGranted.includes(type) ? onlyPart(merged, id) : merged
  return { state: { id, received: entries.length, ...state }, entries }
}

async function ask(id: Exclude<SourceId, 'Patient'>, deps: LoadDeps): Promise<Merged> {
  const { gateway, signal } = deps
  const plan = planFor(id, { ...deps, names: namesOf(deps) })
  const parts: Part[] = await Promise.all(
    plan.asks.map(async (question) => ({
      what: question.what,
      result: await putQuestion(gateway, plan, question, signal),
    })),
  )
  const merged = mergeParts(parts)
  if (parts.every(({ result }) => result.outcome === 'refused') && (await isMissing(plan.type, gateway))) {
    return { outcome: 'not-offered', reason: NOT_OFFERED, entries: [] }
  }
  return plan.type.startsWith('Medication') ? withMedications(merged, gateway, signal) : merged
}

async function withMedications(
  merged: Merged,
  gateway: Gateway,
  signal: AbortSignal | undefined,
): Promise<Merged> {
  const { entries, missing } = await readMedications(gateway, merged.entries, signal)
  const whole = { ...merged, entries: [...merged.entries, ...entries] }
  if (missing === 0) return whole
  const reason = `${missing} ${missing === 1 ? 'medicine' : 'medicines'} named only by reference could not be read`
  return andIncomplete(whole, reason)
}

function onlyPart(merged: Merged, id: SourceId): Merged {
  return andIncomplete(merged, `the EHR granted access to only a part of the ${sourceWords(id)}`)
}

/** The references that mean this patient. */
function namesOf({ gateway, patientId }: LoadDeps): ReadonlySet<string> {
  const own = `Patient/${patientId}`
  return new Set([own, `${gateway.fhirBase}/${own}`])
}

/** An EHR that hands over records of another patient may have kept back this one's. */
function withoutOthers(merged: Merged, deps: LoadDeps): Merged {
  const names = namesOf(deps)
  const count = merged.entries.filter(({ resource }) => {
    const json = asObject(resource)
    return json && subjectOf(json, stringAt(json, 'resourceType') ?? '', names) === 'another-patient'
  }).length
  if (count === 0) return merged
  return andIncomplete(merged, `${count} ${count === 1 ? 'record was' : 'records were'} of another patient`)
}

function andIncomplete(merged: Merged, why: string): Merged {
  const reason = merged.reason === undefined ? why : `${merged.reason}; ${why}`
  return { ...merged, outcome: merged.outcome === 'loaded' ? 'incomplete' : merged.outcome, reason }
}

/** Authorization servers leave out scopes for kinds of record that the EHR does not have: then nothing is refused. */
async function notGranted(id: SourceId, type: SourceType, { gateway }: LoadDeps): Promise<SourceRead> {
  const state: SourceState = (await isMissing(type, gateway))
    ? { id, outcome: 'not-offered', received: 0, reason: NOT_OFFERED }
    : { id, outcome: 'denied', received: 0, reason: `the EHR did not grant access to the ${sourceWords(id)}` }
  return { state, entries: [] }
}

async function isMissing(type: string, gateway: Gateway): Promise<boolean> {
  const known = type === 'Patient' ? null : await gateway.capability()
  return known !== null && !claims(known, type)
}

async function readPatient({ gateway, patientId, signal }: LoadDeps): Promise<SourceRead> {
  const result = await gateway.read('Patient', patientId, { signal })
  if (!result.ok) {
    const { outcome, reason } = result
    return { state: { id: 'Patient', outcome, received: 0, reason }, entries: [] }
  }
  const fullUrl = `${gateway.fhirBase}/Patient/${patientId}`
  return {
    state: { id: 'Patient', outcome: 'loaded', received: 1 },
    entries: [{ resource: result.resource, fullUrl }],
  }
}
