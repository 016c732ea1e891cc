import { statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { startApp } from '../../fixtures/ehr/app-server.ts'
import { startSandbox } from '../../fixtures/ehr/sandbox.ts'
import { findChromium } from '../browser/chromium.ts'
import { chartRows, engineTimes, listRow } from './engine-in-node.ts'
import { median } from './median.ts'
import { readOptions, type BenchOptions, type PatientSize } from './options.ts'
import { patientOf } from './patients.ts'
import { visit, type Visit } from './visit.ts'

/** The bench: launches in a real browser beside the round trips a launch needs, then the engine in Node. */
const ROOT = path.resolve(import.meta.dirname, '../..')

type Measured = { app: string; patient: PatientSize; latency: number; cpu: number; floor: number } & Visit

function stop(line: string): never {
  console.error(line)
  process.exit(2)
}

const options = readOptions(process.argv.slice(2))
if ('problem' in options) stop(`npm run bench: ${options.problem}`)
for (const dist of options.dists)
  if (!statSync(path.join(dist, 'index.html'), { throwIfNoEntry: false }))
    stop(`--pair ${dist}: no built app`)

const rows = options.launches ? await launches(options) : []
if (options.launches) {
  console.table(rows.map(shown))
  console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1) ?? ''} at the end`)
}
if (options.dists.length === 2) console.table(ratios(rows))
else costs(rows)
const engine = options.engine ? await engineTimes(ROOT) : null
if (engine !== null) {
  console.table(chartRows(engine))
  console.table([listRow(engine)])
}
if (options.json !== null) {
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model ?? '',
    node: process.version,
    load: loadavg()[0],
  }
  writeFileSync(
    options.json,
    `${JSON.stringify({ machine, runs: options.runs, launches: rows, engine }, null, 2)}\n`,
  )
}

async function launches({ patients, latency, signIn, cpu, runs, dists }: BenchOptions): Promise<Measured[]> {
  if (dists.length === 0) await build({ root: ROOT, logLevel: 'error' })
  const folders = dists.length === 0 ? [path.join(ROOT, 'dist')] : dists
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  const rows: Measured[] = []
  for (const size of patients) {
    const ehr = await startSandbox({ port: 0, patients: [patientOf(size)] })
    const serve = (dist: string) => startApp({ dist: path.resolve(dist), port: 0, fhirBase: ehr.fhirBase })
    const apps = await Promise.all([path.join(import.meta.dirname, 'floor'), ...folders].map(serve))
    for (const latencyMs of latency) {
      ehr.settings({ latencyMs, signInLatencyMs: signIn ?? latencyMs })
      for (const rate of cpu) {
        const taken: Visit[][] = apps.map(() => [])
        // One of each in turn, so that a busy spell of the machine meets all; the first round warms up and is not counted.
        for (let run = 0; run <= runs; run += 1)
          for (const [place, app] of apps.entries()) {
            const one = await visit({ browser, ehr, app, patient: 'large' }, rate)
            if (run > 0) taken[place]?.push(one)
          }
        // Once more with a finding opened as soon as there is one, to see whether it keeps its place.
        const moved: (number | null)[] = []
        for (const app of apps.slice(1))
          moved.push((await visit({ browser, ehr, app, patient: 'large' }, rate, true)).moved)
        const [floor = [], ...rest] = taken
        const least = median(floor.map((one) => one.settled))
        rest.forEach((visits, place) =>
          rows.push({
            app: path.relative(ROOT, folders[place] ?? ''),
            patient: size,
            latency: latencyMs,
            cpu: rate,
            floor: least,
            ...middle(visits),
            moved: moved[place] ?? null,
          }),
        )
      }
    }
    await Promise.all([...apps.map((app) => app.close()), ehr.close()])
  }
  await browser.close()
  return rows
}

function middle(visits: readonly Visit[]): Visit {
  const [last] = visits.slice(-1)
  if (last === undefined) throw new Error('There was no launch.')
  const of = (pick: (one: Visit) => number) => median(visits.map(pick))
  return {
    firstFinding: of((one) => one.firstFinding),
    redFlags: of((one) => one.redFlags),
    settled: of((one) => one.settled),
    requests: of((one) => one.requests),
    kib: of((one) => one.kib),
    scriptKib: of((one) => one.scriptKib),
    styleKib: of((one) => one.styleKib),
    longestTask: of((one) => one.longestTask),
    blocking: of((one) => one.blocking),
    heapMib: of((one) => one.heapMib),
    shift: of((one) => one.shift),
    moved: null,
    bySource: last.bySource,
  }
}

function shown(row: Measured) {
  const ms = (value: number) => Math.round(value)
  const times = (value: number) => `${ms(value)} (${(value / row.floor).toFixed(2)}x)`
  return {
    app: row.app,
    patient: row.patient,
    latency: row.latency,
    cpu: `${row.cpu}x`,
    floor: ms(row.floor),
    'first finding': times(row.firstFinding),
    'red flags': times(row.redFlags),
    settled: times(row.settled),
    requests: row.requests,
    'KiB data': ms(row.kib),
    'KiB JS/CSS': `${ms(row.scriptKib)}/${ms(row.styleKib)}`,
    'longest task': ms(row.longestTask),
    blocking: ms(row.blocking),
    'heap MiB': row.heapMib.toFixed(1),
    shift: row.shift.toFixed(3),
    'finding moved px': row.moved?.toFixed(0) ?? '-',
  }
}

function ratios(rows: readonly Measured[]) {
  const [a, b] = [0, 1].map((place) => rows.filter((_, index) => index % 2 === place))
  return (a ?? []).map((first, index) => {
    const second = b?.[index] ?? first
    const ratio = (pick: (row: Measured) => number) => (pick(second) / pick(first)).toFixed(2)
    const { patient, latency, cpu } = first
    return {
      patient,
      latency,
      cpu,
      'first finding B/A': ratio((row) => row.firstFinding),
      'red flags B/A': ratio((row) => row.redFlags),
      'settled B/A': ratio((row) => row.settled),
      'requests B/A': ratio((row) => row.requests),
    }
  })
}

/** What a launch costs the EHR, by kind of record. */
function costs(rows: readonly Measured[]): void {
  for (const size of new Set(rows.map((row) => row.patient))) {
    const row = rows.find((one) => one.patient === size)
    console.log(`Asked of the EHR, ${size}:`)
    console.table(row?.bySource ?? {})
  }
}
