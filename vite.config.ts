import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { fhirclientInBrowser } from './vite.fhirclient.ts'

/**
 * What a built page may do: run and style itself from its own files, and read from EHRs. The site's web server may say
 * more (who may frame the page cannot be said here).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
}

/** Waits for its turn: it must not stand in the way of what shows the first finding. */
const LATER = '/later-checks-'

type Bundle = Rolldown.OutputBundle
type Link = { rel: 'modulepreload' | 'prefetch'; file: string }

/**
 * What a page will soon need, told to the browser at once. While the EHR signs in, the launch page fetches the files of the
 * page that comes next; that page fetches what draws it beside its own first script.
 */
const earlyFiles: Plugin = {
  name: 'early-files',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle, chunk, filename }) {
      if (!bundle || !chunk) return
      const soon = chunk.dynamicImports.filter((file) => !file.includes(LATER))
      const later = soon.flatMap((file) => withImports(file, bundle))
      const next = path.basename(filename) === 'launch.html' ? filesOfPage('index.html', bundle) : []
      const links: Link[] = [
        ...later.map((file): Link => ({ rel: 'modulepreload', file })),
        ...next.filter((file) => !later.includes(file)).map((file): Link => ({ rel: 'prefetch', file })),
      ]
      return [...new Map(links.map((link) => [link.file, link])).values()]
        .filter(({ file }) => !html.includes(file))
        .map(({ rel, file }) => ({
          tag: 'link',
          attrs: { rel, href: `./${file}`, ...(rel === 'modulepreload' ? { crossorigin: true } : {}) },
          injectTo: 'head' as const,
        }))
    },
  },
}

/** A chunk and all that it needs before it can run. */
function withImports(file: string, bundle: Bundle): string[] {
  const chunk = bundle[file]
  if (chunk?.type !== 'chunk') return []
  return [file, ...chunk.imports.flatMap((one) => withImports(one, bundle))]
}

function filesOfPage(page: string, bundle: Bundle): string[] {
  const entry = Object.values(bundle).find(
    (one) => one.type === 'chunk' && one.isEntry && one.facadeModuleId?.endsWith(`/${page}`),
  )
  if (entry?.type !== 'chunk') return []
  const styles = [...(entry.viteMetadata?.importedCss ?? [])]
  return [
    ...[entry.fileName, ...entry.dynamicImports].flatMap((file) => withImports(file, bundle)),
    ...styles,
  ]
}

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy, earlyFiles],
  ...fhirclientInBrowser,
  server: { port: 5173, strictPort: true },
  build: {
    target: 'es2022',
    sourcemap: false,
    outDir: 'dist',
    rolldownOptions: { input: { index: 'index.html', launch: 'launch.html' } },
  },
})
