import { HttpResponse } from 'msw'
import type { Outcome, SourceType } from '../../src/domain/sources.ts'
import { BASE, outcome } from '../../src/fhir/test-ehr.ts'
import type { Answer } from './fake-ehr.ts'
import type { Json } from './records.ts'

/** One way for an EHR to let the app down, how the page must name it, and whether records came nevertheless. */
export type Fault = { name: string; answer: Answer; outcome: Outcome; withRecords: boolean }

const lost = (name: string, answer: Answer, ends: Outcome = 'failed'): Fault => ({
  name,
  answer,
  outcome: ends,
  withRecords: false,
})

export const SERVER_ERROR = lost('500', () => new HttpResponse(null, { status: 500 }))
const REFUSED = lost('403', () => new HttpResponse(null, { status: 403 }), 'denied')

/** Ways that leave the app without anything. */
const LOST = [
  SERVER_ERROR,
  REFUSED,
  lost('a web page', () => HttpResponse.html('<!doctype html><title>Portal</title><p>No entries.</p>')),
  lost('half an answer', (usual) => {
    const text = JSON.stringify(usual)
    const headers = { 'content-type': 'application/fhir+json' }
    return new HttpResponse(text.slice(0, text.length / 2), { headers })
  }),
  lost('no connection', () => HttpResponse.error()),
]

/**
 * Ways to try on the kind of record that stands in this place of the list: two that leave the app without anything, in
 * turn, and every one that brings a part. The patient is read by id: no pages, and a message stands in its place.
 */
export function faultsOf(type: SourceType, place: number): Fault[] {
  const inTurn = LOST.filter((_fault, turn) => [place, place + 2].some((one) => one % LOST.length === turn))
  return [...inTurn, ...(type === 'Patient' ? [MESSAGE] : [SECOND_PAGE, WITHHELD])]
}

const suppressed = outcome('warning', 'suppressed')
const MESSAGE = lost('a message instead', () => HttpResponse.json(suppressed))
const SECOND_PAGE: Fault = {
  name: 'page 2 fails',
  outcome: 'incomplete',
  withRecords: true,
  answer: (usual, url) =>
    url.searchParams.has('_page')
      ? new HttpResponse(null, { status: 500 })
      : HttpResponse.json(withNext(usual, `${BASE}${url.pathname.replace('/fhir', '')}?_page=2`)),
}
const WITHHELD: Fault = {
  name: 'records withheld',
  outcome: 'withheld',
  withRecords: true,
  answer: (usual) => HttpResponse.json(withEntry(usual, suppressed)),
}

/** The searchset with a link to a next page. */
export const withNext = (searchset: Json, url: string): Json => ({
  ...searchset,
  link: [{ relation: 'next', url }],
})

/** The searchset with one more entry. */
export const withEntry = (searchset: Json, resource: Json): Json => ({
  ...searchset,
  entry: [...(Array.isArray(searchset.entry) ? (searchset.entry as unknown[]) : []), { resource }],
})
