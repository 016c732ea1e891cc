import * as security from 'fhirclient/lib/security/browser.js'
import type { fhirclient } from 'fhirclient/lib/types'
import { withoutParameters, type Tab } from './tab.ts'

/**
 * What fhirclient sees of the browser: an address without any parameter (it would let them override our arguments) and
 * the tab's session storage. It never navigates and never touches the history by itself.
 */
export function smartAdapter(tab: Tab): fhirclient.Adapter {
  const url = withoutParameters(tab.url)
  return {
    options: {
      replaceBrowserHistory: false,
      fullSessionStorageSupport: true,
      refreshTokenWithCredentials: 'omit',
      refreshTokenWithClientId: true,
    },
    getUrl: () => new URL(url),
    redirect: () => undefined,
    relative: (path) => new URL(path, url).href,
    getStorage: () => storage(tab),
    btoa: (text) => globalThis.btoa(text),
    atob: decodeTokenPart,
    base64urlencode: (input) =>
      globalThis
        .btoa(typeof input === 'string' ? input : String.fromCharCode(...input))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/=+$/, ''),
    base64urldecode: (input) => globalThis.atob(input.replace(/-/g, '+').replace(/_/g, '/')),
    getAbortController: () => AbortController,
    getSmartApi: () => {
      throw new Error('fhirclient is called by function, not through its API object')
    },
    security,
  }
}

function storage({ storage: store }: Tab): fhirclient.Storage {
  return {
    get: (key) => Promise.resolve(readJson(store?.getItem(key) ?? null)),
    set: (key, value: unknown) => {
      store?.setItem(key, JSON.stringify(value))
      return Promise.resolve(value)
    },
    unset: (key) => {
      const had = store?.getItem(key) != null
      store?.removeItem(key)
      return Promise.resolve(had)
    },
  }
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** fhirclient decodes anything with a dot as a JWT and throws when it is none; an opaque token then reads as `null`. */
function decodeTokenPart(part: string): string {
  try {
    const text = globalThis.atob(part.replace(/-/g, '+').replace(/_/g, '/'))
    JSON.parse(text)
    return text
  } catch {
    return 'null'
  }
}
