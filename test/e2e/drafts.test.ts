import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { newVisit, launch, openStage, settled, type Stage, type Visit } from './stage.ts'

let stage: Stage
let visit: Visit

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(async () => {
  stage.ehr.settings({ faults: {}, deny: [] })
  await visit.context.close()
})

const posts = () =>
  stage.ehr.requests().filter(({ method, path }) => method === 'POST' && path === 'ServiceRequest')

/** Opens the draft of an order and presses its first button. */
async function draft(page: Page | FrameLocator, kind: string): Promise<void> {
  await page.getByRole('tab', { name: 'Drafts' }).click()
  const card = page.locator(`[data-order="${kind}"]`)
  await card.getByRole('button').first().click()
  await card.getByRole('button', { name: /^(Send|Save|Look)/ }).click()
}
const resultOf = (page: Page | FrameLocator, kind: string) =>
  page.locator(`[data-order="${kind}"] [data-send]`)

/** The orders among what the sandbox's chart page lists as written by apps. */
async function stored(patient: string): Promise<number> {
  const response = await fetch(`${stage.ehr.origin}/chart/${patient}/written`)
  return (await response.text()).split('<strong>ServiceRequest</strong>').length - 1
}

it('an order by the scratchpad: drafted once, signed in the EHR, found there exactly once', async () => {
  visit = await newVisit(stage, { width: 1280, height: 900 })
  const { page } = visit
  await page.goto(`${stage.ehr.origin}/chart/every-gap`)
  const app = page.frameLocator('iframe')
  await app.locator('[data-settled="true"]').waitFor({ timeout: 30_000 })
  stage.ehr.clearRequests()
  await draft(app, 'crp')
  await resultOf(app, 'crp').filter({ hasText: 'On the EHR’s scratchpad, not signed' }).waitFor()
  expect(posts()).toEqual([])
  const sign = page.locator('#scratchpad').getByRole('button', { name: 'Sign' })
  await sign.waitFor()
  expect(await sign.count()).toBe(1)
  expect(await stored('every-gap')).toBe(0)

  await sign.click()
  await page.locator('#written').getByText('ServiceRequest').first().waitFor()
  expect(await stored('every-gap')).toBe(1)

  await page.reload()
  await app.locator('[data-settled="true"]').waitFor({ timeout: 30_000 })
  await draft(app, 'crp')
  // Signed, it is on order: the gap may be gone; where it is still drafted, nothing goes out again.
  await resultOf(app, 'crp').filter({ hasText: 'Already in the EHR' }).waitFor()
  expect(await stored('every-gap')).toBe(1)
  expect(await sign.count()).toBe(0)
})

it('without a scratchpad as a FHIR record: stored once, also when the answer is lost and the page is reloaded', async () => {
  visit = await newVisit(stage)
  const { page } = visit
  // Not `drop`: a browser sends a request again by itself when a kept connection breaks.
  stage.ehr.settings({ deny: ['scratchpad'], faults: { 'ServiceRequest.write': 'html' } })
  await launch(stage, page, 'implant-failure')
  stage.ehr.clearRequests()
  await draft(page, 'vitamin-d')
  await resultOf(page, 'vitamin-d').filter({ hasText: 'Saved in the EHR as a draft' }).waitFor()
  expect(posts()).toHaveLength(1)

  await page.reload()
  await settled(page)
  await draft(page, 'vitamin-d')
  await resultOf(page, 'vitamin-d').filter({ hasText: 'Already in the EHR from before' }).waitFor()
  expect(posts()).toHaveLength(1)
  expect(await stored('implant-failure')).toBe(1)
})

it('neither granted: nothing is sent, the draft can be copied', async () => {
  visit = await newVisit(stage)
  const { page } = visit
  stage.ehr.settings({ deny: ['scratchpad', 'ServiceRequest.write'] })
  await launch(stage, page, 'every-gap')
  await page.getByRole('tab', { name: 'Drafts' }).click()
  const card = page.locator('[data-order="crp"]')
  await card.getByRole('button').first().click()
  await card.getByText('The EHR did not let this app send it').waitFor()
  expect(await card.getByRole('button', { name: /^(Send|Save)/ }).count()).toBe(0)
})
