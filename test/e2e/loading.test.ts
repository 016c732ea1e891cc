import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launch, newVisit, openStage, settled, verdictOf, type Stage, type Visit } from './stage.ts'

/** Requests for data that may be under way at once. */
const AT_ONCE = 6

let stage: Stage
let visit: Visit

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(async () => {
  stage.ehr.settings({ latencyMs: 0 })
  await visit.context.close()
})

/** What the page asks the EHR for data, in order. */
function watchData(page: Page): URL[] {
  const asked: URL[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (request.method() === 'GET' && isData(url)) asked.push(url)
  })
  return asked
}

/** How many of these requests were under way at most, as the browser itself measured. */
async function mostAtOnce(page: Page, asked: readonly URL[]): Promise<number> {
  const spans = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => ({
      url: entry.name,
      from: entry.startTime,
      until: entry.startTime + entry.duration,
    })),
  )
  const data = spans.filter(({ url }) => asked.some(({ href }) => href === url))
  expect(data.length).toBe(asked.length)
  const running = (time: number) => data.filter(({ from, until }) => from <= time && time < until).length
  return Math.max(...data.map(({ from }) => running(from)))
}

/** Keeps a file from arriving until it is let go. */
async function hold(page: Page, files: string): Promise<() => void> {
  const waiting: (() => void)[] = []
  await page.route(files, async (route) => {
    await new Promise<null>((resolve) => waiting.push(() => resolve(null)))
    await route.continue()
  })
  return () => waiting.forEach((go) => go())
}

const isData = ({ href, pathname }: URL) =>
  href.startsWith(`${stage.ehr.fhirBase}/`) && !pathname.includes('/.well-known/')
const typeOf = ({ pathname }: URL) => pathname.split('/')[2] ?? ''
const settledMark = (page: Page) => page.locator('[data-settled]').getAttribute('data-settled')

describe('a launch asks the EHR', () => {
  it('for what red flags rest on first, each question once, at most six at a time', async () => {
    visit = await newVisit(stage)
    const data = watchData(visit.page)
    stage.ehr.settings({ latencyMs: 60 })
    await launch(stage, visit.page, 'late-infection')
    expect(new Set(data.slice(0, AT_ONCE).map(typeOf))).toEqual(
      new Set(['Condition', 'Observation', 'Procedure', 'MedicationRequest', 'Patient']),
    )
    expect(data.slice(0, AT_ONCE).filter((url) => typeOf(url) === 'Observation')).toHaveLength(2)
    expect(new Set(data.map(String)).size).toBe(data.length)
    expect(await mostAtOnce(visit.page, data)).toBeLessThanOrEqual(AT_ONCE)
    expect(data.map(typeOf)).not.toContain('metadata')
    // As the sandbox's configuration says.
    const pages = data.flatMap(({ searchParams }) => searchParams.get('_count') ?? [])
    expect(new Set(pages)).toEqual(new Set(['1000']))
  })

  it('before the page that shows the answers has been loaded', async () => {
    visit = await newVisit(stage)
    const data = watchData(visit.page)
    const release = await hold(visit.page, '**/assets/drawing-*.js')
    await visit.page.goto(stage.ehr.launchUrl('late-infection'))
    await expect.poll(() => data.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(AT_ONCE)
    expect(await visit.page.locator('[data-rule]').count()).toBe(0)
    release()
    await settled(visit.page)
    expect(new Set(data.map(String)).size).toBe(data.length)
  })
})

describe('an EHR that takes its time over the token', () => {
  it('has the page made ready meanwhile, and is asked nothing before', async () => {
    visit = await newVisit(stage)
    const data = watchData(visit.page)
    const release = await hold(visit.page, '**/auth/token')
    await visit.page.goto(stage.ehr.launchUrl('late-infection'))
    const isReady = () =>
      visit.page.evaluate(() =>
        Object.keys(document.getElementById('postfusion') ?? {}).some((key) => key.startsWith('__react')),
      )
    await expect.poll(isReady, { timeout: 10_000 }).toBe(true)
    expect(data).toEqual([])
    release()
    await settled(visit.page)
  })
})

describe('the launch page', () => {
  it('has the files of the next page fetched once it has asked the EHR, and never before', async () => {
    visit = await newVisit(stage)
    const asked: string[] = []
    visit.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await launch(stage, visit.page, 'late-infection')
    const place = (part: string) => asked.findIndex((path) => path.includes(part))
    const discovery = place('/.well-known/smart-configuration')
    expect(discovery).toBeGreaterThan(0)
    for (const file of ['/assets/start-', '/assets/drawing-', '/assets/later-checks-'])
      expect(place(file), file).toBeGreaterThan(discovery)
    expect(place('/assets/start-')).toBeLessThan(place('/index.html'))
  })

  it('and the next page need few files, each asked for by name', async () => {
    visit = await newVisit(stage)
    const scripts = new Set<string>()
    visit.page.on('request', (request) => request.url().endsWith('.js') && scripts.add(request.url()))
    await launch(stage, visit.page, 'late-infection')
    expect(scripts.size).toBeLessThanOrEqual(12)
  })
})

describe('parts of the app that come later', () => {
  it('are not fetched before they are looked at', async () => {
    visit = await newVisit(stage)
    const scripts: string[] = []
    visit.page.on('request', (request) => scripts.push(request.url()))
    await launch(stage, visit.page, 'late-infection')
    expect(scripts.filter((url) => /CauseBoard|MedicationReview/.test(url))).toEqual([])
    await visit.page.getByRole('tab', { name: 'Causes' }).click()
    await expect.poll(() => scripts.some((url) => url.includes('CauseBoard'))).toBe(true)
  })

  it('let red flags show, and call nothing clear that needs them, nor reading ended', async () => {
    visit = await newVisit(stage)
    const data = watchData(visit.page)
    const release = await hold(visit.page, '**/assets/later-checks-*.js')
    await visit.page.goto(stage.ehr.launchUrl('late-infection'))
    await visit.page.locator('[data-rule="raised-crp"][data-verdict="finding"]').waitFor()
    await expect.poll(() => data.some((url) => typeOf(url) === 'DocumentReference')).toBe(true)
    // Those that only the later checks read are not counted as read, whatever the EHR has answered.
    await visit.page.getByText('Reading 8 of 17').waitFor()
    expect(await settledMark(visit.page)).toBe('false')
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Still reading/)
    for (const name of ['work-up', 'medications']) {
      const section = visit.page.locator(`[data-section="${name}"]`)
      expect(await section.innerText()).toMatch(/reading/)
      expect(await section.locator('[data-rule]').count()).toBe(0)
    }
    // What is opened by then says that it is not all there yet.
    await visit.page.locator('[data-rule="raised-crp"] button').first().click()
    await visit.page.getByText('What this rests on').click()
    const loading = visit.page.getByText('Details are still loading.')
    expect(await loading.count()).toBe(2)
    release()
    await settled(visit.page)
    expect(await loading.count()).toBe(0)
    expect(await verdictOf(visit.page, 'raised-crp')).toBe('finding high')
    expect(await visit.page.locator('[data-section="medications"] [data-rule]').count()).toBeGreaterThan(20)
  })

  it.each([
    ['the later checks', 'later-checks'],
    ['what draws the page', 'drawing'],
  ])('stop the page when they do not arrive: %s', async (_, name) => {
    visit = await newVisit(stage)
    await visit.page.route(`**/assets/${name}-*.js`, (route) => route.abort())
    await visit.page.goto(stage.ehr.launchUrl('late-infection'))
    await visit.page.getByRole('heading', { name: 'Postfusion has stopped' }).waitFor()
    expect(await visit.page.locator('[data-rule]').count()).toBe(0)
  })
})
