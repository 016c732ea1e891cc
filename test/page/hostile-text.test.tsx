// Hazards: H-19
import { HttpResponse } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { scopesToAsk } from '../../src/fhir/scopes.ts'
import { outcome } from '../../src/fhir/test-ehr.ts'
import { BUSY } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { withEntry } from './faults.ts'
import { openAndSettle } from './open-page.tsx'
import { checklist, condition, fusion, order, other, study, type Json } from './records.ts'
import { all, openEverything, pageText, rulesThatAre } from './seen.ts'

const MARKUP =
  '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><a href="javascript:pwned=1">x</a>'
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/
const REVERSED = '\u202Eclear\u2066\u200F'
const HOSTILE = ` ${MARKUP}${REVERSED}`
/** Where FHIR carries text that people write. */
const TEXT = new Set([
  'text',
  'display',
  'description',
  'family',
  'diagnostics',
  'valueString',
  'unit',
  'conclusion',
])
const BREAKS_READING = new Set(['unit'])

/** The record with the hostile text after everything that people write in it. */
function poisoned(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return TEXT.has(name) && !BREAKS_READING.has(name) ? value + HOSTILE : value
  if (Array.isArray(value)) return value.map((item) => poisoned(item, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, poisoned(inside, key)]))
}

const unnamedDrug = order('local', 'none', 'Compounded cream')
const records: Json[] = [
  ...BUSY,
  checklist(false, 'crack'),
  study('mri', 'MR', 'MRI LUMBAR SPINE', '2026-02-17T08:15:00-05:00'),
  other('ServiceRequest', 'MRI of the lumbar spine', { intent: 'order' }),
  other('DocumentReference', 'Operative note', { description: 'Operative note' }),
  other('DiagnosticReport', 'CT of the lumbar spine', { effectiveDateTime: 'not a date', status: 'final' }),
  unnamedDrug,
]
const CHART = [
  ...records.map((record) => poisoned(record) as Json),
  condition(`x"${MARKUP}${REVERSED}`, 'M46.26', `Osteomyelitis of vertebra${HOSTILE}`),
  fusion({ id: 'undated', performedDateTime: `2026${HOSTILE}` }),
  { ...fusion({ id: 'odd-status' }), status: `done${HOSTILE}` },
]

declare global {
  interface Window {
    pwned?: number
  }
}
/** What stands around the first match: enough to find it. */
const around = (pattern: RegExp, text: string): string | null => {
  const at = text.search(pattern)
  return at < 0 ? null : text.slice(Math.max(0, at - 200), at + 50)
}

beforeEach(() => delete window.pwned)

it('hostile text from the EHR is shown as text, wherever it stands, and nothing of it runs', async () => {
  const ehr = fakeEhr(CHART, { scope: `${scopesToAsk('ehr', 'v2')} ${HOSTILE.replaceAll(' ', '_')}` })
  const message = {
    ...outcome('warning', 'processing'),
    issue: [{ severity: 'warning', diagnostics: HOSTILE }],
  }
  ehr.answer('Device', (usual) => HttpResponse.json(withEntry(usual, message)))
  await openAndSettle()
  expect(rulesThatAre('finding')).toContain('spine-infection-recorded')
  await openEverything()

  expect(
    all('img, script, iframe, object, embed, [onerror]').filter((found) => document.body.contains(found)),
  ).toEqual([])
  for (const link of all('a')) expect(link.getAttribute('href')).toMatch(/^https:/)
  expect(window.pwned).toBeUndefined()
  const text = pageText()
  expect(text.split(MARKUP).length).toBeGreaterThan(20)
  const places = ['Exemplar', 'interbody fusion L4-L5', 'Osteomyelitis of vertebra', 'Compounded cream']
  expect(places.filter((place) => !text.includes(`${place} ${MARKUP}`))).toEqual([])
  // The reversing characters themselves are dropped, or written out where a record is shown as sent.
  expect(around(BIDI, document.body.innerHTML)).toBeNull()
  expect(around(/\\u202eclear\\u2066\\u200f/, text)).not.toBeNull()
})

it('an error page full of markup is not drawn', async () => {
  fakeEhr(BUSY).answer('Condition', () => HttpResponse.html(`<!doctype html>${MARKUP}`))
  await openAndSettle()
  await openEverything()
  expect(pageText()).not.toContain('onerror')
  expect(window.pwned).toBeUndefined()
})
