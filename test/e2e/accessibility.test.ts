import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe.ts'
import { inEveryTab } from './open-everything.ts'
import { launch, newVisit, openStage, type Stage, type Visit } from './stage.ts'

let stage: Stage
let visit: Visit

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => visit.context.close())

/** What stands out of the page to the right, by more than a pixel; empty when nothing has to be scrolled sideways. */
const wider = (page: Page) =>
  page.evaluate(() => {
    const most = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= most) return []
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > most + 1)
      .map((one) => `${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`)
  })

describe.each(['late-infection', 'triple-sedation'])('%s, everything opened', (patient) => {
  it('reads without scrolling sideways at 320 pixels, as at 400 % zoom', async () => {
    visit = await newVisit(stage, { width: 320, height: 640 })
    await launch(stage, visit.page, patient)
    await inEveryTab(visit.page, async (tab) => {
      expect(await wider(visit.page), tab).toEqual([])
    })
  })

  it('keeps its text with wider spacing of letters, words and lines (WCAG 1.4.12)', async () => {
    visit = await newVisit(stage, { width: 360, height: 800 })
    await launch(stage, visit.page, patient)
    await visit.page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      )
      document.adoptedStyleSheets = [sheet]
    })
    await inEveryTab(visit.page, async (tab) => {
      expect(await wider(visit.page), tab).toEqual([])
    })
  })

  it('axe finds nothing with forced colours', async () => {
    visit = await newVisit(stage)
    await visit.page.emulateMedia({ forcedColors: 'active' })
    await launch(stage, visit.page, patient)
    await inEveryTab(visit.page, async (tab) => {
      expect(await axeFindings(visit.page), tab).toEqual([])
    })
  })

  it('by keyboard alone: every stop is seen, ringed and named, and none is a trap', async () => {
    visit = await newVisit(stage)
    const { page } = visit
    await launch(stage, page, patient)
    const tabs = await page.getByRole('tab').count()
    for (let place = 0; place < tabs; place += 1) {
      await page.getByRole('tab', { selected: true }).focus()
      if (place > 0) await page.keyboard.press('ArrowRight')
      await page.locator('[role="tabpanel"]:visible button').first().waitFor()
      const stops = await walk(page)
      expect(stops.length, `tab ${place + 1}`).toBeGreaterThan(2)
      expect(stops.filter(({ problem }) => problem !== '')).toEqual([])
    }
  })
})

type Stop = { what: string; problem: string }

/** Presses Tab until the focus leaves the page, and says of each stop what a person would miss. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  const most = 500
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const focused = document.activeElement
      if (!(focused instanceof Element) || focused === document.body) return null
      const rings = [null, '::after'].map((part) => getComputedStyle(focused, part))
      const card = focused.closest('.card, .cause')
      const all = card ? [...rings, getComputedStyle(card), getComputedStyle(card, '::after')] : rings
      // A point of a picture has its ring drawn as a shape of its own.
      const drawn =
        focused instanceof SVGElement ? [...focused.children].map((one) => getComputedStyle(one)) : []
      const isRinged =
        all.some(
          ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
        ) || drawn.some(({ stroke, strokeWidth }) => stroke !== 'none' && parseFloat(strokeWidth) >= 2)
      const name =
        focused.getAttribute('aria-label') ??
        (focused.getAttribute('aria-labelledby') !== null ? 'labelled' : null) ??
        ('labels' in focused && (focused.labels as NodeList | null)?.length ? 'labelled' : null) ??
        focused.textContent.trim()
      const problems = [
        ...(focused.checkVisibility() ? [] : ['not seen']),
        ...(isRinged ? [] : ['no ring']),
        ...(name === '' ? ['no name'] : []),
      ]
      return { what: `${focused.tagName} ${name.slice(0, 60)}`, problem: problems.join(', ') }
    })
    if (stop === null) return stops
    stops.push(stop)
  }
  throw new Error(`the keyboard does not leave the page after ${most} stops`)
}

it('nothing moves for those who asked for less motion', async () => {
  visit = await newVisit(stage)
  const { page } = visit
  await page.emulateMedia({ reducedMotion: 'reduce' })
  stage.ehr.settings({ latencyMs: 400 })
  try {
    await page.goto(stage.ehr.launchUrl('late-infection'))
    await page.getByRole('progressbar').waitFor()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  } finally {
    stage.ehr.settings({ latencyMs: 0 })
  }
})
