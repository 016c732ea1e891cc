// Hazards: H-01, H-04
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../fixtures/ehr/sandbox.ts'
import { launchApp } from '../fixtures/ehr/smart-client.ts'
import { AS_OF, samplePatients } from '../fixtures/patients/index.ts'
import { SOURCE_IDS, typeOfSource, type SourceId } from '../src/domain/sources.ts'
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts'
import { atMost } from '../src/fhir/at-most.ts'
import { chartFromReads, type ReadChart } from '../src/fhir/chart-from-reads.ts'
import { codesToAsk } from '../src/fhir/codes-to-ask.ts'
import { createGateway } from '../src/fhir/gateway.ts'
import { loadSource } from '../src/fhir/load.ts'
import type { SourceRead } from '../src/fhir/source-read.ts'
import { rules } from '../src/rules/index.ts'
import { assess, type Assessment } from '../src/rules/rule.ts'
import { day } from './builders.ts'
import { FAULT_KINDS, STALLS } from './faults/kinds.ts'
import { browserFetch, startProxy, type Planned, type Proxy } from './faults/proxy.ts'
import { fillers, witnessesFor } from './faults/witnesses.ts'
import { sized } from './run-size.ts'

/** The small run takes a chart with findings of every section and checks that are clear. `messy` is faulty as it is. */
const PATIENTS = sized(
  ['triple-sedation'],
  samplePatients().map(({ id }) => id),
).filter((id) => id !== 'large' && id !== 'messy')
const PAGE_SIZE = 12
const TIMEOUT_MS = 20_000
/** Stalls are waited for all at once, so there is time for the good answers of a busy machine. */
const STALL_TIMEOUT_MS = 3000
const START_TIMEOUT_MS = 120_000
const AT_ONCE = 16
const today = day(AS_OF)

let sandbox: Sandbox
let proxy: Proxy
beforeAll(async () => {
  const patients = samplePatients()
    .filter(({ id }) => PATIENTS.includes(id))
    .map((sample) => ({ ...sample, bundle: withFillers(sample) }))
  sandbox = await startSandbox({ port: 0, patients, pageSize: PAGE_SIZE })
  proxy = await startProxy(sandbox)
}, START_TIMEOUT_MS)
afterAll(async () => {
  await proxy.close()
  await sandbox.close()
})

type Sample = ReturnType<typeof samplePatients>[number]
function withFillers({ id, bundle }: Sample): Sample['bundle'] {
  const [patient, ...rest] = bundle.entry ?? []
  const filled = fillers(id, today, PAGE_SIZE + 1).map((resource) => ({ resource }))
  // Fillers are plain JSON in the shape of resources.
  return {
    ...bundle,
    entry: [...(patient ? [patient] : []), ...filled, ...rest] as Sample['bundle']['entry'],
  }
}

type Read = { read: SourceRead; base: string }
/** Reads one source as the app does, by way of the proxy. */
async function load(id: SourceId, patientId: string, token: string, planned: Planned | null): Promise<Read> {
  const base = proxy.baseFor(planned)
  const gateway = createGateway({
    fhirBase: base,
    authorization: () => `Bearer ${token}`,
    refresh: () => Promise.resolve(false),
    fetch: browserFetch,
    delay: () => Promise.resolve(),
    limits: { timeoutMs: STALLS.includes(planned?.kind.name ?? '') ? STALL_TIMEOUT_MS : TIMEOUT_MS },
  })
  const deps = { gateway, patientId, today, codes: codesToAsk(), notGranted: [], partlyGranted: [] }
  return { read: await loadSource(id, deps), base }
}

type Judged = { chart: ReadChart; said: ReadonlyMap<string, Assessment> }
function judge(reads: readonly SourceRead[], patientId: string, bases: readonly string[]): Judged {
  const names = bases.map((base) => `${base}/Patient/${patientId}`)
  const chart = chartFromReads(reads, patientId, today, names)
  const all = assess(rules, { chart: chart.chart, today, thresholds: DEFAULT_THRESHOLDS })
  return { chart, said: new Map(all.map((one) => [one.rule, one])) }
}

const replaced = (reads: readonly SourceRead[], now: SourceRead): SourceRead[] =>
  reads.map((one) => (one.state.id === now.state.id ? now : one))

const kindsOf = ({ said }: Judged, kind: Assessment['kind']): string[] =>
  [...said.values()].flatMap((one) => (one.kind === kind ? [one.rule] : []))

const whole = (id: SourceId, entries: SourceRead['entries']): SourceRead => ({
  state: { id, outcome: 'loaded', received: entries.length },
  entries,
})

/** The chart with each of the records that this source might have held, beside its own or in their place. */
function tryAll(id: SourceId, reads: readonly SourceRead[], patientId: string, beside: boolean): Judged[] {
  const own = beside && id !== 'Patient' ? (reads.find((one) => one.state.id === id)?.entries ?? []) : []
  return (witnessesFor(patientId, today)[id] ?? []).map((records) => {
    const entries = [...own, ...records.map((resource) => ({ resource }))]
    return judge(replaced(reads, whole(id, entries)), patientId, [])
  })
}

/** Any of the three may be where a medicine is recorded or ended, so what one might settle none may be without. */
const MEDICINES: readonly SourceId[] = ['MedicationRequest', 'MedicationStatement', 'MedicationDispense']

/**
 * What each source is needed for in this chart: the clear checks that something in it could raise, and the findings that
 * stand without it, since nothing in it could take them away.
 */
function needs(reads: readonly SourceRead[], patientId: string, before: Judged) {
  const instead = new Map(SOURCE_IDS.map((id) => [id, tryAll(id, reads, patientId, false)]))
  const isFinding = (rule: string, { said }: Judged): boolean => said.get(rule)?.kind === 'finding'
  return new Map(
    SOURCE_IDS.map((id) => {
      const beside = tryAll(id, reads, patientId, true)
      const alike = (MEDICINES.includes(id) ? MEDICINES : [id]).flatMap((one) => instead.get(one) ?? [])
      const without = judge(replaced(reads, whole(id, [])), patientId, [])
      return [
        id,
        {
          clears: kindsOf(before, 'clear').filter((rule) => beside.some((one) => isFinding(rule, one))),
          // Work-up findings say that something is missing, which holds only when everything was read.
          stands: kindsOf(before, 'finding').filter(
            (rule) =>
              before.said.get(rule)?.section !== 'work-up' &&
              [without, ...alike].every((one) => isFinding(rule, one)),
          ),
        },
      ]
    }),
  )
}

/** What may never stand in a reason that the reader sees. */
const PRIVATE = /https?:|Bearer|127\.0\.0\.1|localhost/

describe.each(PATIENTS)('a faulty EHR: %s', (patientId) => {
  it(
    'names every loss, clears nothing that needs it, and keeps what was found',
    { timeout: 600_000 },
    async () => {
      const grant = await launchApp(sandbox, patientId)
      const token = String(grant.access_token)
      const good = await Promise.all(SOURCE_IDS.map((id) => load(id, patientId, token, null)))
      const reads = good.map(({ read }) => read)
      const bases = good.map(({ base }) => base)
      expect(
        reads.filter(({ state }) => state.outcome !== 'loaded' && state.outcome !== 'not-offered'),
      ).toEqual([])
      const before = judge(reads, patientId, bases)

      const needed = needs(reads, patientId, before)
      const judged = new Map<string, Judged>()
      /** Many faults leave the same behind, which is judged once. */
      const judgeWith = (read: SourceRead, base: string): Judged => {
        const { id, outcome } = read.state
        const key = JSON.stringify([id, outcome, read.entries.map(({ resource }) => resource)])
        const after = judged.get(key) ?? judge(replaced(reads, read), patientId, [...bases, base])
        judged.set(key, after)
        return after
      }
      const cases = SOURCE_IDS.flatMap((id) =>
        FAULT_KINDS.flatMap((kind) =>
          (id === 'Patient' ? [1] : [1, 2]).map((fromPage) => ({
            id,
            planned: { kind, type: typeOfSource(id), fromPage },
          })),
        ),
      )
      const wrong: string[] = []
      let cleared = 0
      let stood = 0
      const tryOne = async ({ id, planned }: (typeof cases)[number]): Promise<void> => {
        const { read, base } = await load(id, patientId, token, planned)
        const { kind, fromPage } = planned
        const tell = (what: string) => wrong.push(`${id}, ${kind.name}, page ${fromPage}: ${what}`)
        const expected = id === 'Patient' ? kind.patient : fromPage === 1 ? kind.first : kind.later
        const { outcome, reason = '', received } = read.state
        if (outcome !== expected) tell(`${outcome} (${reason}) instead of ${expected}`)
        if (fromPage === 2 && received < PAGE_SIZE) tell(`only ${received} records of page 1`)
        if (outcome !== 'loaded' && reason === '') tell('no reason')
        if (PRIVATE.test(reason)) tell(`an address in the reason: ${reason}`)
        const after = judgeWith(read, base)
        if (id === 'Patient' && kind.name === '200 of another patient') {
          if (after.chart.identity.state !== 'another-patient') tell('another patient not noticed')
          return
        }
        if (outcome === 'loaded') return
        const { clears, stands } = needed.get(id) ?? { clears: [], stands: [] }
        for (const [rule, { kind: now, message }] of after.said) {
          const was = before.said.get(rule)?.kind
          if (now === 'clear' && clears.includes(rule)) tell(`${rule} still clear: ${message}`)
          if (now === 'clear' && (was === 'finding' || was === 'not-assessed'))
            tell(`${rule} became clear: ${message}`)
          if (now !== 'finding' && stands.includes(rule)) tell(`${rule} lost: ${message}`)
        }
        cleared += clears.length
        stood += stands.length
      }
      const isStall = ({ planned }: (typeof cases)[number]): boolean => STALLS.includes(planned.kind.name)
      const inTurn = atMost(AT_ONCE)
      await Promise.all(cases.filter((one) => !isStall(one)).map((one) => inTurn(() => tryOne(one))))
      await Promise.all(cases.filter(isStall).map(tryOne))
      console.log(
        `fault matrix, ${patientId}: ${SOURCE_IDS.length} sources x ${FAULT_KINDS.length} faults x pages 1 and 2 = ${cases.length} cases, ` +
          `${cleared} clears withheld, ${stood} findings kept, ${wrong.length} wrong`,
      )
      expect(wrong).toEqual([])
    },
  )
})
