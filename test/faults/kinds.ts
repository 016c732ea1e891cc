import type { ServerResponse } from 'node:http'
import type { Outcome } from '../../src/domain/sources.ts'

/** What the EHR would have answered: its text, and the same read as JSON. */
export type Usual = { text: string; body: Record<string, unknown> }
type Send = (response: ServerResponse, usual: Usual) => void

/**
 * One way for an EHR to let the app down.
 *   first, later   how the source must end when it happens on page 1, or on page 2 after a good page 1
 *   patient        how the patient details must end, which are read by id and have no pages
 */
export type FaultKind = { name: string; send: Send; first: Outcome; later: Outcome; patient: Outcome }

/** Without this header a browser keeps the answer from the page; the test's own fetch does the same. */
export const READABLE = { 'access-control-allow-origin': '*' }
const FHIR = { ...READABLE, 'content-type': 'application/fhir+json' }

const answer =
  (status: number, body: unknown, headers: Record<string, string> = {}): Send =>
  (response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    response.writeHead(status, { ...FHIR, ...headers }).end(text)
  }

const outcome = (severity: string, code: string, vendorCode?: string) => ({
  resourceType: 'OperationOutcome',
  issue: [
    { severity, code, ...(vendorCode === undefined ? {} : { details: { coding: [{ code: vendorCode }] } }) },
  ],
})

const lost = (name: string, send: Send, ends: Outcome = 'failed'): FaultKind => ({
  name,
  send,
  first: ends,
  later: 'incomplete',
  patient: ends,
})
const status = (code: number, ends: Outcome = 'failed'): FaultKind =>
  lost(String(code), answer(code, ''), ends)
/** A refusal that says why, in the EHR's own format. */
const told = (code: number, issue: string, ends: Outcome = 'failed'): FaultKind =>
  lost(`${code} that says "${issue}"`, answer(code, outcome('error', issue)), ends)

const withMessage =
  (message: unknown): Send =>
  (response, { body }) => {
    const entries = Array.isArray(body.entry) ? (body.entry as unknown[]) : []
    const whole =
      body.resourceType === 'Bundle' ? { ...body, entry: [...entries, { resource: message }] } : message
    response.writeHead(200, FHIR).end(JSON.stringify(whole))
  }

const SEARCHSET = { resourceType: 'Bundle', type: 'searchset' }
const ANOTHER = 'somebody-else'

/** Every patient this text speaks of is another one, the way a mixed-up session answers. */
const aboutAnother: Send = (response, { text, body }) => {
  const reference = text.replaceAll(/"Patient\/[^"]+"/g, `"Patient/${ANOTHER}"`)
  const whole = body.resourceType === 'Patient' ? JSON.stringify({ ...body, id: ANOTHER }) : reference
  response.writeHead(200, FHIR).end(whole)
}

const half = (text: string): string => text.slice(0, Math.floor(text.length / 2))

/** A page that arrives and breaks off: fewer bytes than announced, then the connection is gone. */
const breaksOff: Send = (response, { text }) => {
  response.writeHead(200, { ...FHIR, 'content-length': Buffer.byteLength(text) })
  response.write(half(text), () => response.socket?.destroy())
}

/** The only kinds that wait; tests give them a gateway with a short time-out. */
export const STALLS = ['stall before the answer', 'stall in the middle of the answer']

export const FAULT_KINDS: readonly FaultKind[] = [
  // The sandbox counts its records on page 1, so an empty page 2 is short of them.
  { ...lost('200 empty', answer(200, SEARCHSET)), first: 'loaded' },
  { ...lost('200 empty that counts five', answer(200, { ...SEARCHSET, total: 5 })), first: 'incomplete' },
  {
    ...lost('200 with "suppressed"', withMessage(outcome('warning', 'suppressed'))),
    first: 'withheld',
    later: 'withheld',
  },
  {
    ...lost('200 with 4119', withMessage(outcome('warning', 'processing', '4119'))),
    first: 'loaded',
    later: 'loaded',
  },
  lost('200 with a message instead', answer(200, outcome('error', 'exception'))),
  lost(
    '200 with a web page',
    answer(200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }),
  ),
  { ...lost('200 of another patient', aboutAnother), first: 'incomplete', patient: 'loaded' },
  lost('200 without a body', answer(200, '')),
  lost('204', (response) => void response.writeHead(204, READABLE).end()),
  lost('301', (response) => void response.writeHead(301, { ...READABLE, location: '/elsewhere' }).end()),
  ...[400, 401, 404, 408, 410, 413, 422].map((code) => status(code)),
  status(403, 'denied'),
  told(400, 'invalid'),
  told(403, 'forbidden', 'denied'),
  told(404, 'not-found'),
  lost('429 with Retry-After', answer(429, '', { 'retry-after': '2' })),
  lost('429 with a long Retry-After', answer(429, '', { 'retry-after': '3600' })),
  lost('429 without Retry-After', answer(429, '')),
  ...[500, 502, 503, 504].map((code) => status(code)),
  lost('connection reset', (response) => void response.socket?.resetAndDestroy()),
  lost('CORS block', (response, { text }) => {
    response.writeHead(200, { 'content-type': 'application/fhir+json' }).end(text)
  }),
  lost('abort mid-body', breaksOff),
  lost('truncated JSON', (response, { text }) => void response.writeHead(200, FHIR).end(half(text))),
  lost('stall before the answer', () => undefined),
  lost('stall in the middle of the answer', (response, { text }) => {
    response.writeHead(200, FHIR)
    response.write(half(text))
  }),
]
