import type { Browser, CDPSession } from 'playwright-core'
import { startApp } from '../../fixtures/ehr/app-server.ts'
import type { Sandbox } from '../../fixtures/ehr/sandbox.ts'

type App = Awaited<ReturnType<typeof startApp>>

/** What one launch took: milliseconds from opening the launch URL, and what it cost. */
export type Visit = {
  firstFinding: number
  redFlags: number
  settled: number
  requests: number
  /** Bodies as they are without compression. */
  kib: number
  scriptKib: number
  styleKib: number
  longestTask: number
  blocking: number
  heapMib: number
  /** Cumulative layout shift of the page, whatever moved. */
  shift: number
  /** How many pixels a finding that was opened at once moved on screen until the chart was read; null when none was opened. */
  moved: number | null
  bySource: Record<string, { requests: number; kib: number }>
}

type Marks = {
  first: number | null
  redFlags: number
  settled: number
  tasks: number[]
  shift: number
  moved: number | null
}

/** Runs in every page before its own scripts: notes when what appears; touches the page only to open a finding and read it. */
function watch(reads: boolean): void {
  const marks: Marks = { first: null, redFlags: 0, settled: 0, tasks: [], shift: 0, moved: null }
  Object.assign(window, { benchMarks: marks })
  const now = () => performance.timeOrigin + performance.now()
  let verdicts = ''
  const read = (finding: HTMLElement) => {
    finding.querySelector('button')?.click()
    const place = () =>
      document.querySelector(`[data-rule="${finding.dataset.rule ?? ''}"]`)?.getBoundingClientRect().top ?? 0
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const start = place()
        const follow = () => {
          marks.moved = Math.max(marks.moved ?? 0, Math.abs(place() - start))
          requestAnimationFrame(follow)
        }
        follow()
      }),
    )
  }
  const look = () => {
    const finding = document.querySelector<HTMLElement>('[data-verdict="finding"]')
    if (marks.first === null && finding) {
      marks.first = now()
      if (reads) read(finding)
    }
    const flags = [...document.querySelectorAll<HTMLElement>('[data-section="red-flags"] [data-rule]')]
    const said = flags.map(({ dataset }) => [dataset.rule, dataset.verdict, dataset.priority].join()).sort()
    if (said.join() !== verdicts) marks.redFlags = now()
    verdicts = said.join()
    if (marks.settled > 0 || !document.querySelector('[data-settled="true"]')) return
    marks.settled = now()
    ;(window as unknown as { benchSettled: (text: string) => void }).benchSettled('')
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-settled', 'data-verdict', 'data-priority', 'hidden'],
  })
  new PerformanceObserver((list) =>
    marks.tasks.push(...list.getEntries().map((one) => one.duration)),
  ).observe({
    type: 'longtask',
    buffered: true,
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      marks.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

const FREE_MS = 50

/** One launch in a fresh browser profile, from the launch URL to the last source. */
export async function visit(
  { browser, ehr, app, patient }: { browser: Browser; ehr: Sandbox; app: App; patient: string },
  cpu: number,
  reads = false,
): Promise<Visit> {
  ehr.settings({ appOrigin: app.origin })
  const context = await browser.newContext({ viewport: { width: 420, height: 900 } })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Runtime.enable')
    await devtools.send('Runtime.addBinding', { name: 'benchSettled' })
    const traffic = await watchTraffic(devtools)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    // The loader of TypeScript wraps named functions in a helper, which the page does not have.
    await page.addInitScript('globalThis.__name = (made) => made')
    await page.addInitScript(watch, reads)
    await Promise.all([settled(devtools), page.goto(ehr.launchUrl(patient), { waitUntil: 'commit' })])
    const marks = await page.evaluate(() => (window as unknown as { benchMarks: Marks }).benchMarks)
    await devtools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await devtools.send('Runtime.getHeapUsage')
    const since = (time: number | null) => (time === null || time === 0 ? NaN : time - traffic.start())
    return {
      firstFinding: since(marks.first),
      redFlags: since(marks.redFlags),
      settled: since(marks.settled),
      ...traffic.sum(ehr.fhirBase),
      longestTask: Math.max(0, ...marks.tasks),
      blocking: marks.tasks.reduce((sum, task) => sum + Math.max(0, task - FREE_MS), 0),
      heapMib: usedSize / 1024 / 1024,
      shift: marks.shift,
      moved: marks.moved,
    }
  } finally {
    await context.close()
  }
}

const PATIENCE_MS = 60_000

/** The page tells by itself: a locator would have a large script of its own parsed in every page, in the midst of the launch. */
function settled(devtools: CDPSession): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The page did not settle.')), PATIENCE_MS)
    devtools.once('Runtime.bindingCalled', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

type Transfer = { url: string; type: string; bytes: number }

async function watchTraffic(devtools: CDPSession) {
  const seen = new Map<string, Transfer>()
  let start = 0
  devtools.on('Network.requestWillBeSent', ({ requestId, request, type = '', wallTime }) => {
    if (start === 0) start = wallTime * 1000
    if (request.method !== 'OPTIONS') seen.set(requestId, { url: request.url, type, bytes: 0 })
  })
  // The browser does not tell the end of every answer, but every piece of it.
  devtools.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const transfer = seen.get(requestId)
    if (transfer) transfer.bytes += dataLength
  })
  await devtools.send('Network.enable')
  return {
    start: () => start,
    sum(fhirBase: string) {
      const all = [...seen.values()]
      const kibOf = (some: readonly Transfer[]) => some.reduce((sum, { bytes }) => sum + bytes, 0) / 1024
      // What was fetched ahead is taken from the cache later, and the network had it once.
      const files = [...new Map(all.map((one) => [one.url, one])).values()]
      const data = all.filter(({ url }) => url.startsWith(`${fhirBase}/`))
      const sources = [...new Set(data.map(({ url }) => sourceOf(url, fhirBase)))]
      return {
        requests: data.length,
        kib: kibOf(data),
        scriptKib: kibOf(files.filter(({ type, url }) => type === 'Script' || url.endsWith('.js'))),
        styleKib: kibOf(files.filter(({ type }) => type === 'Stylesheet')),
        bySource: Object.fromEntries(
          sources.map((name) => {
            const some = data.filter(({ url }) => sourceOf(url, fhirBase) === name)
            return [name, { requests: some.length, kib: Math.round(kibOf(some)) }]
          }),
        ),
      }
    },
  }
}

/** `Observation`, `Patient`, `metadata`: what lies next under the FHIR base. */
function sourceOf(url: string, fhirBase: string): string {
  return new URL(url).pathname.slice(new URL(fhirBase).pathname.length + 1).split('/')[0] ?? ''
}
