// Hazards: H-04
import { http, HttpResponse, type JsonBodyType } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readDay, type Day } from '../domain/dates.ts'
import { SOURCE_IDS, sourceWords, typeOfSource, type SourceId } from '../domain/sources.ts'
import { idleRead, loadSource, type LoadDeps } from './load.ts'
import { BASE, bundle, outcome, quickGateway, some } from './test-ehr.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const CODES = {
  laboratory: ['http://loinc.org|1988-5', 'http://loinc.org|4537-7'],
  'vital-signs': ['http://loinc.org|8310-5'],
  survey: ['http://loinc.org|72514-3'],
  'social-history': [],
}
const deps = (more: Partial<LoadDeps> = {}): LoadDeps => ({
  gateway: quickGateway().gateway,
  patientId: 'p1',
  today: readDay('2026-03-10') ?? (0 as Day),
  codes: CODES,
  notGranted: [],
  partlyGranted: [],
  ...more,
})

type Rule = (query: URLSearchParams, path: string) => JsonBodyType | Response
/** An EHR that answers by this rule; returns the questions it was asked, without what is always the same. */
function ehr(rule: Rule): string[] {
  const asked: string[] = []
  server.use(
    http.get(`${BASE}/*`, ({ request }) => {
      const { pathname, searchParams } = new URL(request.url)
      const path = pathname.replace('/fhir/', '')
      if (path === 'metadata')
        return HttpResponse.json(claiming('Observation', 'Condition', 'MedicationRequest'))
      const shown = [...searchParams].filter(([name]) => name !== 'patient')
      asked.push([path, ...shown.map(([name, value]) => `${name}=${value}`)].join(' '))
      const answer = rule(searchParams, path)
      return answer instanceof Response ? answer : HttpResponse.json(answer)
    }),
  )
  return asked
}
const claiming = (...types: string[]) => ({
  resourceType: 'CapabilityStatement',
  rest: [{ resource: types.map((type) => ({ type })) }],
})
const refusal = (diagnostics = 'no') =>
  HttpResponse.json(
    { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid', diagnostics }] },
    { status: 400 },
  )

const CODE_LIST = 'code=http://loinc.org|1988-5,http://loinc.org|4537-7'
const SHARED_LIST = 'code=http://loinc.org|8310-5,http://loinc.org|72514-3'
const LABS = 'Observation category=laboratory'

describe('loadSource', () => {
  it.each([
    ['Condition', ['Condition _count=200']],
    ['Procedure', ['Procedure _count=200']],
    ['DiagnosticReport', ['DiagnosticReport _count=100']],
    ['DocumentReference', ['DocumentReference _count=200']],
    ['MedicationRequest', ['MedicationRequest _include=MedicationRequest:medication _count=200']],
    ['MedicationStatement', ['MedicationStatement _include=MedicationStatement:medication _count=200']],
    [
      'Observation/laboratory',
      [`Observation ${CODE_LIST} _count=200`, `${LABS} date=ge2025-02-03 _count=200`],
    ],
    ['Observation/vital-signs', [`Observation ${SHARED_LIST} _count=200`]],
    [
      'Observation/survey',
      [`Observation ${SHARED_LIST} _count=200`, 'Observation category=survey _count=200'],
    ],
    ['Observation/social-history', ['Observation category=social-history _count=200']],
  ] as const)('asks for %s', async (id, expected) => {
    const asked = ehr(() => bundle([]))
    expect((await loadSource(id, deps())).state).toEqual({ id, outcome: 'loaded', received: 0 })
    expect(asked).toEqual(expected)
  })

  it.each([
    ['Condition', ['Condition _count=1000']],
    ['DiagnosticReport', ['DiagnosticReport _count=1000']],
    ['Observation/vital-signs', [`Observation ${SHARED_LIST} _count=1000`]],
  ] as const)('asks for %s in pages as large as the site says', async (id, expected) => {
    const asked = ehr(() => bundle([]))
    await loadSource(id, deps({ pageSize: 1_000 }))
    expect(asked).toEqual(expected)
  })

  it('reads the patient by id', async () => {
    const asked = ehr(() => ({ resourceType: 'Patient', id: 'p1' }))
    const read = await loadSource('Patient', deps())
    expect(read).toEqual({
      state: { id: 'Patient', outcome: 'loaded', received: 1 },
      entries: [{ resource: { resourceType: 'Patient', id: 'p1' }, fullUrl: `${BASE}/Patient/p1` }],
    })
    expect(asked).toEqual(['Patient/p1'])
  })

  it.each([
    ['no such patient', new HttpResponse(null, { status: 404 }), 'failed'],
    ['refused', new HttpResponse(null, { status: 403 }), 'denied'],
  ])('says so: %s', async (_why, reply, expected) => {
    ehr(() => reply)
    expect((await loadSource('Patient', deps())).state).toMatchObject({ outcome: expected, received: 0 })
  })

  it.each(SOURCE_IDS)('%s ends as failed when the EHR is down, and never throws', async (id) => {
    server.use(http.get(`${BASE}/*`, () => HttpResponse.error()))
    const { state, entries } = await loadSource(id, deps())
    expect(state).toMatchObject({ id, outcome: 'failed', received: 0 })
    expect(state.reason).toContain('could not be reached')
    expect(entries).toEqual([])
  })

  it('has a state before it starts', () => {
    expect(idleRead('Device')).toEqual({
      state: { id: 'Device', outcome: 'reading', received: 0 },
      entries: [],
    })
  })
})

describe('vital signs and scores are asked for by code in one question', () => {
  const coded = (id: string, ...codes: string[]) => ({
    resourceType: 'Observation',
    id,
    subject: { reference: 'Patient/p1' },
    code: { coding: codes.map((code) => ({ system: 'http://loinc.org', code })) },
  })
  const both = (world: LoadDeps) =>
    Promise.all([loadSource('Observation/vital-signs', world), loadSource('Observation/survey', world)])
  const idsOf = ({ entries }: Awaited<ReturnType<typeof loadSource>>) =>
    entries.map(({ resource }) => (resource as { id?: string }).id)

  it('once, and each record goes to one of them', async () => {
    const answer = [
      coded('temperature', '8310-5'),
      coded('pain', '72514-3'),
      coded('either', '72514-3', '8310-5'),
      coded('neither', '1-1'),
      { resourceType: 'Observation', id: 'no code', subject: { reference: 'Patient/p1' } },
    ]
    const asked = ehr((query) => bundle(query.has('code') ? answer : []))
    const [signs, scores] = await both(deps())
    expect(asked.filter((question) => question.includes('code='))).toHaveLength(1)
    expect(idsOf(signs)).toEqual(['temperature', 'either', 'neither', 'no code'])
    expect(idsOf(scores)).toEqual(['pain'])
    expect([signs.state.received, scores.state.received]).toEqual([4, 1])
  })

  it.each([
    ['no record', 7],
    ['a record of another patient', { ...coded('x', '8310-5'), subject: { reference: 'Patient/p2' } }],
    ['a record of nobody', { resourceType: 'Observation', id: 'x', code: coded('x', '8310-5').code }],
  ])('what may stand for a record of either is kept for both: %s', async (_why, resource) => {
    ehr((query) => (query.has('code') ? { ...bundle([]), entry: [{ resource }] } : bundle([])))
    const [signs, scores] = await both(deps())
    expect([signs.entries, scores.entries].map((entries) => entries.map((one) => one.resource))).toEqual([
      [resource],
      [resource],
    ])
  })

  it('records of another patient leave neither whole', async () => {
    const foreign = { ...coded('x', '72514-3'), subject: { reference: 'Patient/p2' } }
    ehr((query) => bundle(query.has('code') ? [foreign] : []))
    const [signs, scores] = await both(deps())
    expect([signs.state.outcome, scores.state.outcome]).toEqual(['incomplete', 'incomplete'])
  })

  it('an answer that did not come is named for both', async () => {
    ehr((query) => (query.has('code') ? new HttpResponse(null, { status: 403 }) : bundle([])))
    const [signs, scores] = await both(deps())
    expect([signs.state.outcome, scores.state.outcome]).toEqual(['denied', 'incomplete'])
  })

  it('where the EHR takes no codes, each asks by its own category and keeps all of that answer', async () => {
    const asked = ehr((query) => {
      if (query.has('code')) return refusal()
      return bundle(query.get('category') === 'vital-signs' ? [coded('pain', '72514-3')] : [])
    })
    const [signs] = await both(deps())
    expect(idsOf(signs)).toEqual(['pain'])
    expect(asked).toContain('Observation category=vital-signs _count=200')
  })

  it('asking one of them again asks the EHR again', async () => {
    const asked = ehr((query) => bundle(query.has('code') ? [coded('pain', '72514-3')] : []))
    const world = deps()
    await both(world)
    expect(idsOf(await loadSource('Observation/survey', world))).toEqual(['pain'])
    expect(asked.filter((question) => question.includes('code='))).toHaveLength(2)
  })
})

describe('scopes', () => {
  it.each(SOURCE_IDS.filter((id) => ['Observation', 'Condition'].includes(typeOfSource(id))))(
    '%s: not granted is denied, and nothing is asked',
    async (id) => {
      const asked = ehr(() => bundle([]))
      const { state } = await loadSource(id, deps({ notGranted: [typeOfSource(id)] }))
      const reason = `the EHR did not grant access to the ${sourceWords(id)}`
      expect(state).toEqual({ id, outcome: 'denied', received: 0, reason })
      expect(asked).toEqual([])
    },
  )

  it('is no refusal when the EHR does not have such records', async () => {
    ehr(() => bundle([]))
    const { state } = await loadSource('MedicationStatement', deps({ notGranted: ['MedicationStatement'] }))
    expect(state).toMatchObject({ outcome: 'not-offered' })
  })

  it('is a refusal when nothing is known of the server', async () => {
    server.use(http.get(`${BASE}/metadata`, () => new HttpResponse(null, { status: 404 })))
    const { state } = await loadSource('Device', deps({ notGranted: ['Device'] }))
    expect(state.outcome).toBe('denied')
  })

  it('is incomplete when only a part was granted', async () => {
    ehr(() => bundle(some('Condition', 1, 2)))
    const { state } = await loadSource('Condition', deps({ partlyGranted: ['Condition'] }))
    expect(state).toMatchObject({ outcome: 'incomplete', received: 2 })
    expect(state.reason).toContain('only a part of the problems and diagnoses')
  })
})

describe('an EHR that does not take the question', () => {
  const refusing =
    (refused: (query: URLSearchParams) => boolean, words?: string): Rule =>
    (query) =>
      refused(query) ? refusal(words) : bundle(some('Observation', 1, 1))

  it('is asked without _count when it names it', async () => {
    const asked = ehr((query) =>
      query.has('_count') ? refusal('_count not supported') : bundle(some('Procedure', 1, 1)),
    )
    expect((await loadSource('Procedure', deps())).state).toMatchObject({ outcome: 'loaded', received: 1 })
    expect(asked).toEqual(['Procedure _count=200', 'Procedure'])
  })

  it('is asked without _count in the end, when it does not say what is wrong', async () => {
    const asked = ehr((query) => (query.has('_count') ? refusal() : bundle(some('Condition', 1, 1))))
    expect((await loadSource('Condition', deps())).state).toMatchObject({ outcome: 'loaded', received: 1 })
    expect(asked.at(-1)).toBe('Condition')
  })

  it('is asked for conditions by category', async () => {
    ehr((query) => (query.has('category') ? bundle(some('Condition', 1, 1)) : refusal()))
    const { state } = await loadSource('Condition', deps())
    expect(state).toMatchObject({ outcome: 'loaded', received: 1 })
    expect(state.notes).toEqual([expect.stringContaining('problem list, encounter diagnoses')])
  })

  it('is asked by category when it does not take a list of codes', async () => {
    const asked = ehr(refusing((query) => query.has('code')))
    const { state, entries } = await loadSource('Observation/laboratory', deps())
    expect(state).toMatchObject({ outcome: 'loaded', received: 1 })
    expect(state.notes).toHaveLength(1)
    expect(entries).toHaveLength(1)
    expect(asked).toContain(`${LABS} _count=200`)
  })

  it('is asked with a closed pair of dates, then without', async () => {
    const asked = ehr(refusing((query) => query.has('date')))
    expect((await loadSource('Observation/laboratory', deps())).state.outcome).toBe('loaded')
    expect(asked.filter((question) => question.startsWith(LABS))).toEqual([
      `${LABS} date=ge2025-02-03 _count=200`,
      `${LABS} date=ge2025-02-03 date=lt2026-03-12 _count=200`,
      `${LABS} _count=200`,
    ])
  })

  it('is asked with intents', async () => {
    const asked = ehr((query) => (query.has('intent') ? bundle(some('MedicationRequest', 1, 1)) : refusal()))
    expect((await loadSource('MedicationRequest', deps())).state).toMatchObject({
      outcome: 'loaded',
      received: 1,
    })
    expect(asked.at(-1)).toContain('intent=order,')
  })

  it('could not be checked when it takes no question at all', async () => {
    ehr(() => refusal())
    const { state } = await loadSource('Condition', deps())
    expect(state).toMatchObject({ outcome: 'failed', received: 0 })
    expect(state.reason).toContain('does not accept the question')
  })

  it('does not have such records when it says so', async () => {
    ehr(() => refusal())
    expect((await loadSource('Device', deps())).state.outcome).toBe('not-offered')
  })

  it('is incomplete when one of two questions stays open', async () => {
    ehr((query) =>
      query.has('code') ? bundle(some('Observation', 1, 2)) : new HttpResponse(null, { status: 403 }),
    )
    const { state } = await loadSource('Observation/laboratory', deps())
    expect(state).toMatchObject({ outcome: 'incomplete', received: 2 })
    expect(state.reason).toBe('results of the last 400 days: the EHR refused access')
  })
})

describe('medications named by reference', () => {
  const order = (id: string, reference: string) => ({
    resourceType: 'MedicationRequest',
    id,
    medicationReference: { reference },
  })
  const medication = (id: string) => ({ resourceType: 'Medication', id })
  const orders = [
    order('1', 'Medication/a'),
    order('2', `${BASE}/Medication/b/_history/2`),
    order('3', 'Medication/b'),
    order('4', '#contained'),
    order('5', 'https://evil.example/fhir/Medication/c'),
    order('6', 'urn:uuid:d'),
    order('7', 'Medication/../Patient/x'),
  ]

  it('are read one by one when they did not come along, each once, from this EHR only', async () => {
    const seen: string[] = []
    server.events.on('request:start', ({ request }) => seen.push(new URL(request.url).host))
    const asked = ehr((_query, path) =>
      path.startsWith('Medication/') ? medication('b') : bundle([...orders, medication('a')]),
    )
    const { state, entries } = await loadSource('MedicationRequest', deps())
    server.events.removeAllListeners()
    expect(state).toEqual({ id: 'MedicationRequest', outcome: 'loaded', received: 9 })
    expect(entries.at(-1)).toEqual({ resource: medication('b'), fullUrl: `${BASE}/Medication/b` })
    expect(asked.slice(1)).toEqual(['Medication/b'])
    expect(new Set(seen)).toEqual(new Set(['ehr.example']))
  })

  it('make the source incomplete when they cannot be read', async () => {
    ehr((_query, path) =>
      path.startsWith('Medication/') ? new HttpResponse(null, { status: 403 }) : bundle(orders),
    )
    const { state } = await loadSource('MedicationRequest', deps())
    expect(state).toMatchObject({ outcome: 'incomplete', received: 7 })
    expect(state.reason).toBe('2 medicines named only by reference could not be read')
  })

  it('are read after the EHR refused to include them', async () => {
    const asked = ehr((query, path) => {
      if (path.startsWith('Medication/')) return medication(path.slice(-1))
      return query.has('_include') ? refusal('_include') : bundle(orders)
    })
    expect((await loadSource('MedicationRequest', deps())).state.outcome).toBe('loaded')
    expect(asked.slice(1)).toEqual(['MedicationRequest _count=200', 'Medication/a', 'Medication/b'])
  })
})

describe('records of another patient', () => {
  const of = (reference: string) => ({ resourceType: 'Condition', id: reference, subject: { reference } })
  it.each([
    ['none', ['Patient/p1', `${BASE}/Patient/p1`], 'loaded', undefined],
    ['all', ['Patient/p2'], 'incomplete', '1 record was of another patient'],
    [
      'some',
      ['Patient/p1', 'Patient/p2', 'https://other.example/fhir/Patient/p1'],
      'incomplete',
      '2 records were of another patient',
    ],
  ])('make the source incomplete: %s', async (_why, references, outcome, reason) => {
    ehr(() => bundle(references.map(of)))
    const { state } = await loadSource('Condition', deps())
    expect(state).toMatchObject({ outcome, received: references.length })
    expect(state.reason).toBe(reason)
  })
})

describe('what the EHR says of its own answer', () => {
  it.each([
    ['withheld', outcome('warning', 'suppressed'), 'withheld'],
    ['may not be all', outcome('warning', 'processing', '4119'), 'loaded'],
  ])('%s', async (_why, message, expected) => {
    ehr(() => bundle([message]))
    const ids: SourceId[] = ['Condition', 'Observation/laboratory']
    for (const id of ids) expect((await loadSource(id, deps())).state.outcome).toBe(expected)
  })
})
