import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { axeFindings } from './axe.ts'
import { launch, newVisit, openStage, settled, type Stage, type Visit } from './stage.ts'

let stage: Stage
let visit: Visit

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => visit.context.close())

const TITLE = 'CT for fusion'
const created = () =>
  stage.ehr
    .requests()
    .filter(({ method, path, status }) => method === 'POST' && path.includes('Quest') && status === 201)

it('a gap set aside is saved once, read back with who decided, and brought back for the next visit too', async () => {
  visit = await newVisit(stage)
  const { page } = visit
  const card = page.getByRole('article', { name: TITLE })
  const group = page.getByRole('button', { name: '1 set aside' })
  await launch(stage, page, 'every-gap')
  for (const more of await page.locator('button.more:visible').all()) await more.click()
  await card.getByRole('button', { name: TITLE }).first().click()
  await card.getByRole('button', { name: `Set aside ${TITLE}`, exact: true }).click()
  await card.getByRole('radio', { name: 'Already planned' }).check()
  await card.getByRole('button', { name: 'Set aside', exact: true }).click()
  await group.waitFor()
  await expect.poll(() => created().length).toBe(1)

  await page.reload()
  await settled(page)
  await group.click()
  await card.getByText(/Set aside until .*: Already planned, by Dr Robin Sample/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await card.getByRole('button', { name: `Bring back ${TITLE}` }).click()
  await group.waitFor({ state: 'detached' })
  await expect.poll(() => created().length).toBe(2)

  await page.reload()
  await settled(page)
  expect(await group.count()).toBe(0)
})
