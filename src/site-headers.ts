import type { Issuer } from './fhir/issuer.ts'

type Site = readonly Pick<Issuer, 'url' | 'authorizationOrigins' | 'launchOrigins'>[]

/** Half a year, in seconds: how long a browser keeps to https once it has seen the site there. */
const HTTPS_ONLY_FOR = 15_768_000

/**
 * What the site's web server sends with every file: the page runs only its own files, asks only the EHRs of the
 * configuration and their authorization servers, and is framed only by those EHRs.
 */
export function siteHeaders(issuers: Site): Record<string, string> {
  const asked = issuers.flatMap((one) => [new URL(one.url).origin, ...(one.authorizationOrigins ?? [])])
  const framing = issuers.flatMap((one) => one.launchOrigins ?? [new URL(one.url).origin])
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src ${["'self'", ...new Set(asked)].join(' ')}`,
    `frame-ancestors ${[...new Set(framing)].join(' ') || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'Strict-Transport-Security': `max-age=${HTTPS_ONLY_FOR}`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

const FILES_FOREVER = 'public, max-age=31536000, immutable'

/** How long a file of the build may be kept: names with a hash for ever, pages and the configuration never. */
export function cachingOf(pathname: string): string {
  if (pathname.startsWith('/assets/')) return FILES_FOREVER
  return pathname === '/' || /\.html$|^\/config\.json$/.test(pathname) ? 'no-store' : 'no-cache'
}

/** A server block for nginx that serves the build with these headers. */
export function nginxFile(issuers: Site): string {
  const headers = Object.entries(siteHeaders(issuers)).map(
    ([name, value]) => `  add_header ${name} "${value}" always;`,
  )
  return `map $uri $postfusion_caching {
  default "no-cache";
  ~^/assets/ "${FILES_FOREVER}";
  ~\\.html$ "no-store";
  /config.json "no-store";
}

server {
  listen 8080;
  root /srv/postfusion;
  index index.html;
  include mime.types;
  gzip on;
  gzip_types text/css application/javascript application/json;

${headers.join('\n')}
  add_header Cache-Control $postfusion_caching;

  location / {
    try_files $uri $uri/ =404;
  }
}
`
}

/** A `_headers` file, as static hosts read it. */
export function staticHostFile(issuers: Site): string {
  const lines = (path: string, headers: Record<string, string>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  const caching = ['/', '/*.html', '/config.json', '/assets/*'].map((path) =>
    lines(path, { 'Cache-Control': cachingOf(path) }),
  )
  return `${[lines('/*', siteHeaders(issuers)), ...caching].join('\n\n')}\n`
}
