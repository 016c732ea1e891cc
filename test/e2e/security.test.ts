import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { samplePatients } from '../../fixtures/patients/index.ts'
import { sized } from '../run-size.ts'
import { inEveryTab } from './open-everything.ts'
import { inTurn, PAYLOADS, poisoned, TOGETHER } from './payloads.ts'
import { launch, newVisit, openStage, settled, type Stage, type Visit } from './stage.ts'

let stage: Stage
let visit: Visit

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => visit.context.close())

const ours = () => [stage.app.origin, stage.ehr.origin].sort()
const PATIENTS = samplePatients().filter(({ id }) => id !== 'large')

describe('an address that only looks like the EHR’s', () => {
  const LOOK_ALIKES: readonly [why: string, change: (base: string) => string][] = [
    ['slash at the end', (base) => `${base}/`],
    ['capitals', (base) => base.replace('localhost', 'LOCALHOST')],
    ['dot after the host', (base) => base.replace('localhost', 'localhost.')],
    ['user name', (base) => base.replace('://', '://user@')],
    ['user name and password', (base) => base.replace('://', '://user:word@')],
    ['the EHR as user name of another host', (base) => base.replace(/(:\/\/[^/]*)/, '$1@evil.example')],
    ['another scheme', (base) => base.replace('http:', 'https:')],
    ['address by number', (base) => base.replace('localhost', '127.0.0.1')],
    ['Cyrillic letter in the host', (base) => base.replace('o', 'о')],
    ['full-width letter in the host', (base) => base.replace('l', 'ｌ')],
    ['path climbing', (base) => `${base}/../fhir`],
    ['another case in the path', (base) => base.replace('/fhir', '/FHIR')],
    ['encoded slash', (base) => base.replace('/fhir', '%2Ffhir')],
    ['a question mark', (base) => `${base}?x=1`],
    ['a space in front', (base) => ` ${base}`],
    ['script', () => 'javascript:alert(1)'],
  ]
  it.each(LOOK_ALIKES)('%s: nobody is asked', async (_why, change) => {
    visit = await newVisit(stage)
    stage.ehr.clearRequests()
    const iss = encodeURIComponent(change(stage.ehr.fhirBase))
    await visit.page.goto(`${stage.app.origin}/launch.html?iss=${iss}&launch=x`)
    await visit.page.getByRole('heading', { level: 1 }).waitFor()
    expect([...visit.origins]).toEqual([stage.app.origin])
    expect(stage.ehr.requests()).toEqual([])
  })

  it('twice in one link: nobody is asked', async () => {
    visit = await newVisit(stage)
    const iss = encodeURIComponent(stage.ehr.fhirBase)
    await visit.page.goto(`${stage.app.origin}/launch.html?iss=${iss}&iss=https://evil.example&launch=x`)
    await visit.page.getByRole('heading', { level: 1 }).waitFor()
    expect([...visit.origins]).toEqual([stage.app.origin])
  })
})

describe('the address that the EHR sends the browser back to', () => {
  it.each([
    ['a state of nobody', '?code=stolen&state=none'],
    ['no state', '?code=stolen'],
  ])('with %s: nobody is asked', async (_why, query) => {
    visit = await newVisit(stage)
    await visit.page.goto(`${stage.app.origin}/index.html${query}`)
    await visit.page.locator('[data-problem]').waitFor()
    expect([...visit.origins]).toEqual([stage.app.origin])
  })

  it('used a second time: nobody is asked', async () => {
    visit = await newVisit(stage)
    const { page } = visit
    let back = ''
    page.on('request', (request) => {
      if (/[?&]code=.*[?&]state=|[?&]state=.*[?&]code=/.test(request.url())) back = request.url()
    })
    await launch(stage, page, 'recovering')
    expect(back).toContain('state=')
    stage.ehr.clearRequests()
    await page.goto(back)
    await page.locator('[data-problem]').waitFor()
    expect(stage.ehr.requests()).toEqual([])
  })
})

/** In turn: each place holds some payload. The full run puts every payload into every place of every chart. */
const POISONINGS = sized(
  PATIENTS.map(({ id }, place) => ({
    id,
    what: 'payloads in turn',
    codes: place % 2 === 1,
    payload: () => inTurn(place * 7),
  })),
  PATIENTS.flatMap(({ id }) =>
    [false, true].flatMap((codes) =>
      TOGETHER.map((text, part) => ({
        id,
        what: `payloads, part ${part + 1}`,
        codes,
        payload: () => () => text,
      })),
    ),
  ),
)

describe(`markup in every text of the chart (${PAYLOADS.length} payloads)`, () => {
  it.each(POISONINGS)('$id, $what, codes too: $codes: shown as text, and nothing of it runs', async (one) => {
    visit = await newVisit(stage)
    const { page } = visit
    const payload = one.payload()
    await page.route(`${stage.ehr.fhirBase}/**`, async (route) => {
      const answer = await route.fetch()
      if (route.request().url().includes('/metadata') || route.request().url().includes('/.well-known/'))
        return route.fulfill({ response: answer })
      return route.fulfill({ response: answer, json: poisoned(await answer.json(), payload, one.codes) })
    })
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await launch(stage, page, one.id)
    await inEveryTab(page, () => undefined)
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
    const made =
      'img, iframe, object, embed, video, audio, style, base, marquee, svg script, [onerror], [onload], [onfocus]'
    expect(await page.locator(`body :is(${made})`).count()).toBe(0)
    expect(await page.locator('a[href]:not([href^="https:"])').count()).toBe(0)
    expect(dialogs).toEqual([])
    expect([...visit.origins].sort()).toEqual(ours())
    expect(page.url()).toBe(`${stage.app.origin}/index.html`)
  })
})

describe('after use', () => {
  /** Everything people wrote in the chart, and what names the patient. */
  const written = (value: unknown, name = ''): string[] => {
    if (typeof value === 'string')
      return ['text', 'display', 'family', 'birthDate', 'conclusion'].includes(name) && value.length > 5
        ? [value]
        : []
    if (Array.isArray(value)) return value.flatMap((one) => written(one, name))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inside]) => written(inside, key))
  }

  it.each(['late-infection', 'triple-sedation', 'messy'])(
    '%s: storage, caches, cookies, address, history and console hold nothing of the chart',
    async (id) => {
      visit = await newVisit(stage)
      const { page } = visit
      await launch(stage, page, id)
      await inEveryTab(page, () => undefined)
      const kept = await page.evaluate(async () =>
        JSON.stringify([
          Object.entries(localStorage),
          Object.entries(sessionStorage),
          document.cookie,
          document.title,
          window.history.state,
          window.location.href,
          await window.caches.keys(),
          await window.indexedDB.databases(),
        ]),
      )
      const words = [...new Set(written(PATIENTS.find((one) => one.id === id)?.bundle))]
      expect(words.length).toBeGreaterThan(30)
      const left = kept + visit.console.join('\n')
      expect(words.filter((word) => left.includes(word))).toEqual([])
      expect([...visit.origins].sort()).toEqual(ours())
    },
  )
})

describe('in a frame', () => {
  it('a page that is not the EHR’s cannot show the app', async () => {
    const host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<!doctype html><iframe src="${stage.app.origin}/index.html"></iframe>`)
    })
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    const { port } = host.address() as AddressInfo
    visit = await newVisit(stage)
    await visit.page.goto(`http://127.0.0.1:${port}/`)
    await expect.poll(() => visit.console.join()).toContain('frame-ancestors')
    expect(visit.page.frames().map((frame) => frame.url())).not.toContain(`${stage.app.origin}/index.html`)
    host.closeAllConnections()
    host.close()
  })
})

it('every answer of the app’s server carries the headers of the configuration', async () => {
  visit = await newVisit(stage)
  const policies = new Set<string | undefined>()
  visit.page.on('response', (response) => {
    if (response.url().startsWith(stage.app.origin))
      policies.add(response.headers()['content-security-policy'])
  })
  await launch(stage, visit.page, 'recovering')
  await settled(visit.page)
  expect([...policies]).toEqual([expect.stringContaining(`connect-src 'self' ${stage.ehr.origin};`)])
  expect([...policies].join()).not.toContain('unsafe')
})
