/** Escapes that a server might decode into another path after our check. */
const HIDDEN_PATH = /%2f|%5c|%2e|%00|\\/i

/**
 * The address under the FHIR base, or null when it points anywhere else: another origin, another path, user names in it,
 * empty path segments or disguised dots. Relative addresses are read from the base; `?...` alone from `from`.
 */
export function ownUrl(address: string, fhirBase: string, from = `${fhirBase}/`): URL | null {
  if (address === '') return null
  const base = readUrl(fhirBase)
  const url = readUrl(address, address.startsWith('?') ? from : `${fhirBase}/`)
  if (!base || !url) return null
  const basePath = base.pathname.replace(/\/$/, '')
  const sameOrigin = url.origin === base.origin && url.protocol === base.protocol && url.origin !== 'null'
  const under = url.pathname === basePath || url.pathname.startsWith(`${basePath}/`)
  const plain = url.username === '' && url.password === '' && !hasTricks(address, url)
  if (!sameOrigin || !under || !plain) return null
  url.hash = ''
  return url
}

/** The same address asking for JSON, when it asked for XML. */
export function asJson(url: URL): URL {
  const json = new URL(url)
  if (/xml/i.test(json.searchParams.get('_format') ?? '')) json.searchParams.set('_format', 'json')
  return json
}

function hasTricks(address: string, url: URL): boolean {
  const path = address.replace(/[?#].*$/s, '').replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
  const dots = path.split('/').some((segment) => segment === '..' || segment === '.')
  return dots || HIDDEN_PATH.test(path) || HIDDEN_PATH.test(url.pathname) || url.pathname.includes('//')
}

function readUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}
