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

/** These wait for their turn: they must not stand in the way of what shows the first finding. */
const LATER = /\/(?:later-checks|ehr-style)-/

type Bundle = Rolldown.OutputBundle
type Attributes = Record<string, string | boolean>

/**
 * What a page will soon need, told to the browser at once: the configuration, and the scripts that draw the chart's page. The
 * launch page names the files of the page that comes next; it has them fetched while the EHR signs in (`launch.ts`).
 */
const earlyFiles: Plugin = {
  name: 'early-files',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle, filename }) {
      if (!bundle) return
      const link = (attrs: Attributes) => ({ tag: 'link', attrs, injectTo: 'head' as const })
      const files = filesOf('src/main.ts', bundle).filter((file) => !html.includes(file))
      const next = files.map((file) => link({ 'data-next': true, href: `./${file}` }))
      const soon = files
        .filter((file) => !LATER.test(file))
        .map((file) => link({ rel: 'modulepreload', href: `./${file}`, crossorigin: true }))
      return [
        link({ rel: 'preload', href: './config.json', as: 'fetch', crossorigin: true }),
        ...(path.basename(filename) === 'launch.html' ? next : soon),
      ]
    },
  },
}

/** Every file of a page: its script, what that script fetches later, and its styles. */
function filesOf(script: string, bundle: Bundle): string[] {
  const own = Object.values(bundle).find(
    (one) => one.type === 'chunk' && one.moduleIds.includes(path.resolve(import.meta.dirname, script)),
  )
  if (own?.type !== 'chunk') return []
  const files = [own.fileName, ...own.dynamicImports].flatMap((file) => withImports(file, bundle))
  return [...new Set([...files, ...(own.viteMetadata?.importedCss ?? [])])]
}

/** A chunk and all that it needs before it can run. */
function withImports(file: string, bundle: Bundle): string[] {
  const chunk = bundle[file]
  if (chunk?.type !== 'chunk') return []
  return [file, ...chunk.imports.flatMap((one) => withImports(one, bundle))]
}

/**
 * One file for each step of a launch, with all that it needs and no earlier step has: many small files cost more than their
 * bytes. The first is what the launch page and the chart's page share.
 */
const STEPS = [
  {
    name: 'sign-in',
    roots: [
      'config.ts',
      'fhir/json.ts',
      'fhir/scopes.ts',
      'fhir/smart-adapter.ts',
      '../node_modules/fhirclient/lib/smart.js',
    ],
  },
  { name: 'start', roots: ['main.ts'] },
  { name: 'launching', roots: ['fhir/launch.ts'] },
  { name: 'drawing', roots: ['drawing.tsx'] },
  { name: 'later-checks', roots: ['app/later-checks.tsx'] },
].map(({ name, roots }, place, all) => {
  const files = new Set(roots.map((file) => path.resolve(import.meta.dirname, 'src', file)))
  return { name, test: (id: string) => files.has(id), priority: all.length - place }
})

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy, earlyFiles],
  ...fhirclientInBrowser,
  server: { port: 5173, strictPort: true },
  build: {
    target: 'es2022',
    sourcemap: false,
    outDir: 'dist',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', launch: 'launch.html' },
      preserveEntrySignatures: false,
      output: { codeSplitting: { groups: STEPS } },
    },
  },
})
