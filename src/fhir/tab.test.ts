// Hazards: H-05
import { describe, expect, it } from 'vitest'
import { browserTab, withoutParameters } from './tab.ts'

/** As much of a window as a tab looks at. */
function fakeWindow(state: unknown, storage: () => Storage | null = () => null) {
  const replaced: unknown[] = []
  const window = {
    location: { href: 'https://app.example/index.html?code=1#x' },
    history: { state, replaceState: (...args: unknown[]) => replaced.push(args) },
    get sessionStorage() {
      return storage()
    },
  }
  // Only these parts are read.
  return { window: window as unknown as Window, replaced }
}

describe('browserTab', () => {
  it.each([
    ['nothing remembered', null, null],
    ['something of others', { page: 3 }, null],
    ['no text', { postfusionSession: 3 }, null],
    ['a sign-in', { postfusionSession: 'k1' }, 'k1'],
  ])('knows which sign-in the page belongs to: %s', (_why, state, key) => {
    expect(browserTab(fakeWindow(state).window).sessionKey).toBe(key)
  })

  it('remembers a sign-in with the address, without a history entry', () => {
    const { window, replaced } = fakeWindow(null)
    const tab = browserTab(window)
    tab.replaceUrl(withoutParameters(tab.url), 'k1')
    tab.replaceUrl(withoutParameters(tab.url), null)
    expect(replaced).toEqual([
      [{ postfusionSession: 'k1' }, '', 'https://app.example/index.html'],
      [null, '', 'https://app.example/index.html'],
    ])
  })

  it('knows that storage is blocked', () => {
    const blocked = fakeWindow(null, () => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(browserTab(blocked.window).storage).toBeNull()
  })
})
