// Hazards: H-18
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { axeFindings } from './axe.ts'
import { launch, newVisit, openStage, settled, verdictOf, type Stage, type Visit } from './stage.ts'

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

const writes = () =>
  stage.ehr.requests().filter(({ method, path }) => method === 'POST' && path.includes('Quest'))

/** Opens the checklist and answers by keyboard: bladder and bowel yes, all else no; then saves. */
async function fillAndSave({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: /^Ask/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'radio')
  for (const key of 'ynnnnnnnnnnn') await page.keyboard.press(key)
  await page.waitForFunction(() => document.activeElement?.textContent === 'Save in the EHR')
  await page.keyboard.press('Enter')
}

it('filled by keyboard, saved, and read back after a reload, with who answered', async () => {
  visit = await newVisit(stage)
  const { page } = visit
  await launch(stage, page, 'late-infection')
  expect(await verdictOf(page, 'cauda-equina')).toBe('not-assessed')
  const began = performance.now()
  await fillAndSave(visit)
  await page.locator('[data-save="saved"]').waitFor()
  console.info(
    `Checklist by keyboard: 14 keys, ${((performance.now() - began) / 1000).toFixed(1)} s end to end`,
  )
  expect(await verdictOf(page, 'cauda-equina')).toBe('finding critical')
  expect(await axeFindings(page)).toEqual([])
  expect(writes().map(({ status }) => status)).toEqual([201])

  await page.reload()
  await settled(page)
  expect(await verdictOf(page, 'cauda-equina')).toBe('finding critical')
  const ask = page.getByRole('button', { name: 'Asked: all 12' })
  await ask.click()
  const row = page.locator('[data-item="bladder-bowel"]')
  expect(await row.innerText()).toMatch(/answered yes, .*, Dr Robin Sample/)
})

it('an answer lost after it was stored is found again, not sent again', async () => {
  visit = await newVisit(stage)
  await launch(stage, visit.page, 'implant-failure')
  // Not `drop`: a browser sends a request again by itself when a kept connection breaks.
  stage.ehr.settings({ faults: { 'QuestionnaireResponse.write': 'html' } })
  stage.ehr.clearRequests()
  await fillAndSave(visit)
  await visit.page.locator('[data-save="saved"]').waitFor()
  expect(writes()).toHaveLength(1)
})

it('without the grant nothing is sent, and the page says where the answers are', async () => {
  visit = await newVisit(stage)
  const { page } = visit
  stage.ehr.settings({ deny: ['QuestionnaireResponse.write'] })
  await launch(stage, page, 'cervical')
  await page.getByRole('button', { name: /^Ask/ }).click()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'radio')
  await page.keyboard.press('n')
  await page.getByText('the EHR did not let this app save them').waitFor()
  expect(await page.getByRole('button', { name: /Save/ }).count()).toBe(0)
})
