import path from 'node:path'

/** fhirclient as browsers get it: it uses their own fetch, which obeys every option, and it writes no log. */
export const fhirclientInBrowser = {
  define: { FHIRCLIENT_PURE: 'true' },
  resolve: { alias: { debug: path.resolve(import.meta.dirname, 'fixtures/debug-stub/index.js') } },
}
