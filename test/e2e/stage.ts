import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { startApp } from '../../fixtures/ehr/app-server.ts'
import { startSandbox } from '../../fixtures/ehr/sandbox.ts'
import { findChromium } from '../browser/chromium.ts'

type Sandbox = Awaited<ReturnType<typeof startSandbox>>
type App = Awaited<ReturnType<typeof startApp>>

/** A sandbox EHR, the built app on another origin, and a real browser. */
export type Stage = { ehr: Sandbox; app: App; browser: Browser; close(): Promise<void> }

export async function openStage(): Promise<Stage> {
  const ehr = await startSandbox({ port: 0 })
  const app = await startApp({
    dist: path.resolve(import.meta.dirname, '../../dist'),
    port: 0,
    fhirBase: ehr.fhirBase,
  })
  ehr.settings({ appOrigin: app.origin })
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  return {
    ehr,
    app,
    browser,
    async close() {
      await browser.close()
      await app.close()
      await ehr.close()
    },
  }
}

/** A fresh browser profile that notes every origin asked and every message on the console. */
export type Visit = { context: BrowserContext; page: Page; origins: Set<string>; console: string[] }

export async function newVisit({ browser }: Stage, size = { width: 420, height: 900 }): Promise<Visit> {
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  const visit: Visit = { context, page, origins: new Set(), console: [] }
  context.on('request', (request) => {
    if (!request.url().startsWith('data:')) visit.origins.add(new URL(request.url()).origin)
  })
  context.on('console', (message) => visit.console.push(message.text()))
  return visit
}

/** Opens the app for this patient as the EHR's chart does, and waits until every source has settled. */
export async function launch(stage: Stage, page: Page, patient: string): Promise<void> {
  await page.goto(stage.ehr.launchUrl(patient))
  await settled(page)
}

export async function settled(page: Page): Promise<void> {
  await page.locator('[data-settled="true"]').waitFor({ timeout: 30_000 })
}

/** The verdict the page shows for a rule, with its priority when it is a finding. */
export async function verdictOf(page: Page, rule: string): Promise<string> {
  const card = page.locator(`[data-rule="${rule}"]`)
  const verdict = (await card.getAttribute('data-verdict')) ?? 'missing'
  const priority = await card.getAttribute('data-priority')
  return priority === null ? verdict : `${verdict} ${priority}`
}
