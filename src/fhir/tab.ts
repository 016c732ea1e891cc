/** The parts of a browser tab (or frame) that signing in needs; handed in, so that tests need no browser. */
export type Tab = {
  url: string
  /** Which sign-in this page belongs to; survives a reload, and is not shared with other frames of the same tab. */
  sessionKey: string | null
  /** Replaces the address, leaving no history entry, and remembers the sign-in. */
  replaceUrl(url: string, sessionKey: string | null): void
  /** Session storage; null when the browser blocks it. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  /** Milliseconds since the epoch. */
  now(): number
}

const STATE_NAME = 'postfusionSession'

export function browserTab(window: Window): Tab {
  const remembered: unknown = window.history.state
  return {
    url: window.location.href,
    sessionKey: readKey(remembered),
    replaceUrl: (url, key) =>
      window.history.replaceState(key === null ? null : { [STATE_NAME]: key }, '', url),
    storage: storageOf(window),
    now: () => Date.now(),
  }
}

function readKey(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !(STATE_NAME in state)) return null
  const key = state[STATE_NAME]
  return typeof key === 'string' ? key : null
}

function storageOf(window: Window): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

/** The address without parameters and fragment. */
export function withoutParameters(url: string): string {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}
