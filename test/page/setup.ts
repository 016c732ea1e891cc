import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import '../../src/app/styles.css'
import { strays, worker } from './fake-ehr.ts'

beforeAll(async () => {
  document.documentElement.lang = 'en'
  await worker.start({
    quiet: true,
    onUnhandledRequest({ url }) {
      if (new URL(url).origin !== window.location.origin) strays.push(url)
    },
  })
})
afterEach(() => {
  worker.resetHandlers()
  expect(strays.splice(0), 'requests that left for another address').toEqual([])
})
afterAll(() => worker.stop())
