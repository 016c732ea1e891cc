import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Sandbox } from '../../fixtures/ehr/sandbox.ts'
import { readPageToken } from '../../fixtures/ehr/search-bundle.ts'
import { READABLE, type FaultKind, type Usual } from './kinds.ts'

/** What goes wrong with one type of record, from a page of the answer on. */
export type Planned = { kind: FaultKind; type: string; fromPage: number }

/** A server in front of the sandbox EHR. Each plan has a FHIR base of its own, so that many can be tried at once. */
export type Proxy = { baseFor(planned: Planned | null): string; close(): Promise<void> }

/** Starts it on a free port. What the sandbox answered once is kept: only the way to the app goes wrong. */
export async function startProxy(sandbox: Sandbox): Promise<Proxy> {
  const plans: (Planned | null)[] = []
  const known = new Map<string, Promise<{ status: number; text: string }>>()

  const ask = async (url: string, authorization: string) => {
    const answer = await fetch(url, { headers: { authorization } })
    return { status: answer.status, text: await answer.text() }
  }
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const [, place = '', rest = ''] = /^\/(\d+)\/fhir\/(.*)$/s.exec(request.url ?? '') ?? []
    const url = `${sandbox.fhirBase}/${rest}`
    const { authorization = '' } = request.headers
    const key = `${authorization} ${url}`
    const asked = known.get(key) ?? ask(url, authorization)
    known.set(key, asked)
    const { status, text: original } = await asked
    const text = original.replaceAll(sandbox.fhirBase, `${origin}/${place}/fhir`)
    const planned = plans[Number(place)]
    if (planned && isMet(planned, new URL(url), sandbox)) planned.kind.send(response, usual(text))
    else response.writeHead(status, { ...READABLE, 'content-type': 'application/fhir+json' }).end(text)
  }
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    baseFor: (planned) => `${origin}/${plans.push(planned) - 1}/fhir`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function isMet({ type, fromPage }: Planned, url: URL, { fhirBase }: Sandbox): boolean {
  const [asked] = url.pathname.slice(new URL(fhirBase).pathname.length + 1).split('/')
  const token = url.searchParams.get('_page')
  const page = token === null ? 1 : (readPageToken(token)?.page ?? 1)
  return asked === type && page >= fromPage
}

function usual(text: string): Usual {
  return { text, body: JSON.parse(text) as Record<string, unknown> }
}

/** Fetch as a browser does it: an answer that does not allow other origins is kept from the page. */
export const browserFetch: typeof fetch = async (...args) => {
  const response = await fetch(...args)
  if (response.headers.has('access-control-allow-origin')) return response
  await response.body?.cancel()
  throw new TypeError('Failed to fetch')
}
