import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { structureProblem } from '../fixtures/ehr/create.ts'
import { CHECKLIST_ITEMS, CHECKLIST_ORDER } from '../src/domain/checklist.ts'
import { CHECKLIST_CANONICAL, CHECKLIST_VERSION } from '../src/terminology/checklist.ts'

const published = JSON.parse(
  readFileSync(new URL('../public/questionnaires/red-flag-checklist.json', import.meta.url), 'utf8'),
) as Record<string, unknown>

it('the published checklist is a Questionnaire by R4', () => {
  expect(structureProblem(published)).toBeUndefined()
  expect(structureProblem({ ...published, status: undefined })).toMatchObject({ status: 422 })
})

it('the published checklist asks what the app asks, in its order', () => {
  expect(published.url).toBe(CHECKLIST_CANONICAL)
  expect(published.version).toBe(CHECKLIST_VERSION)
  expect(published.item).toEqual(
    CHECKLIST_ORDER.map((linkId) => ({
      linkId,
      text: CHECKLIST_ITEMS[linkId],
      type: 'boolean',
      required: false,
    })),
  )
})

it('every item is asked once', () => {
  expect([...CHECKLIST_ORDER].sort()).toEqual(Object.keys(CHECKLIST_ITEMS).sort())
})
