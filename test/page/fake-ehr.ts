import { http, HttpResponse } from 'msw'
import { setupWorker } from 'msw/browser'
import { onTestFinished } from 'vitest'
import { SOURCE_TYPES } from '../../src/domain/sources.ts'
import { scopesToAsk } from '../../src/fhir/scopes.ts'
import { BASE, bundle } from '../../src/fhir/test-ehr.ts'
import { PATIENT_ID, type Json } from './records.ts'

export const TOKEN_URL = 'https://login.example/token'
export const worker = setupWorker()
/** Requests that left for any address but the fake EHR's. */
export const strays: string[] = []

/** Another answer to one request: `usual` is what would have been sent. */
export type Answer = (usual: Json, url: URL) => Response | Promise<Response>
/** What the EHR was asked: the path under its base, and the token that came along. */
type Asked = { path: string; query: URLSearchParams; token: string | null }

export type FakeEhr = {
  asked: Asked[]
  /** The forms that the token endpoint got. */
  forms: URLSearchParams[]
  /** Tokens that the EHR takes; taking one out ends it. */
  tokens: Set<string>
  /** Answers this way for one kind of record, until told otherwise. */
  answer(type: string, how: Answer | null): void
  /** New records that were sent, as they came. */
  written: Json[]
  /** Answers this way to a new record instead of storing it, until told otherwise. */
  answerWrite(how: (() => Response | Promise<Response>) | null): void
  /** Answers this way at the token endpoint once the sign-in is done. */
  answerRefresh(how: () => Response): void
  /** Keeps one kind of record waiting, or one category of it; what it returns lets the answer go. */
  hold(type: string, category?: string | null): () => void
}

type Options = { pageSize?: number; scope?: string }

/** An EHR that holds these records of one patient, and signs the app in for it. */
export function fakeEhr(records: readonly Json[], { pageSize = 200, scope }: Options = {}): FakeEhr {
  const answers = new Map<string, Answer>()
  const gates: { type: string; category: string | null; open: Promise<null> }[] = []
  const tokens = new Set<string>()
  const asked: Asked[] = []
  const forms: URLSearchParams[] = []
  let issued = 0
  const written: Json[] = []
  const held = [...records]
  let refresh: (() => Response) | null = null
  let write: (() => Response | Promise<Response>) | null = null

  const token = () => {
    issued += 1
    const access_token = `access-${issued}`
    tokens.add(access_token)
    return HttpResponse.json({
      access_token,
      token_type: 'Bearer',
      expires_in: 300,
      patient: PATIENT_ID,
      scope: scope ?? scopesToAsk('ehr', 'v2'),
      refresh_token: `refresh-${issued}`,
      need_patient_banner: true,
    })
  }
  const send = async (type: string, usual: Json | null, url: URL) => {
    const category = url.searchParams.get('category')
    const gate = gates.find((one) => one.type === type && (one.category ?? category) === category)
    await gate?.open
    const how = answers.get(type)
    if (how) return how(usual ?? {}, url)
    return usual === null ? new HttpResponse(null, { status: 404 }) : HttpResponse.json(usual)
  }
  const note = (request: Request) => {
    const url = new URL(request.url)
    const bearer = request.headers.get('authorization')?.replace('Bearer ', '') ?? null
    asked.push({ path: url.pathname.replace('/fhir/', ''), query: url.searchParams, token: bearer })
    return { url, refused: bearer === null || !tokens.has(bearer) }
  }

  worker.use(
    http.post(TOKEN_URL, async ({ request }) => {
      const form = new URLSearchParams(await request.text())
      forms.push(form)
      return form.get('grant_type') === 'refresh_token' && refresh ? refresh() : token()
    }),
    http.get(`${BASE}/metadata`, ({ request }) => {
      note(request)
      const resource = [...SOURCE_TYPES, 'Medication'].map((type) => ({ type }))
      return HttpResponse.json({ resourceType: 'CapabilityStatement', rest: [{ mode: 'server', resource }] })
    }),
    http.get(`${BASE}/:type/:id`, ({ request, params }) => {
      const { url, refused } = note(request)
      if (refused) return new HttpResponse(null, { status: 401 })
      const type = String(params.type)
      const found = held.find((one) => one.resourceType === type && one.id === params.id)
      return send(type, found ?? null, url)
    }),
    http.get(`${BASE}/:type`, ({ request, params }) => {
      const { url, refused } = note(request)
      if (refused) return new HttpResponse(null, { status: 401 })
      const type = String(params.type)
      return send(type, searchset(held, type, url, pageSize), url)
    }),
    http.post(`${BASE}/:type`, async ({ request }) => {
      const { refused } = note(request)
      if (refused) return new HttpResponse(null, { status: 401 })
      const sent = (await request.json()) as Json
      written.push(sent)
      if (write) return write()
      const stored = { ...sent, id: `written-${written.length}` }
      held.push(stored)
      return HttpResponse.json(stored, { status: 201 })
    }),
  )
  return {
    asked,
    forms,
    tokens,
    written,
    answerWrite(how) {
      write = how
    },
    answer(type, how) {
      if (how) answers.set(type, how)
      else answers.delete(type)
    },
    answerRefresh(how) {
      refresh = how
    },
    hold(type, category = null) {
      let release: () => void = () => undefined
      const open = new Promise<null>((resolve) => {
        release = () => resolve(null)
      })
      gates.push({ type, category, open })
      // What nobody lets go would time out, and be asked again, during a later test.
      onTestFinished(() => release())
      return () => release()
    },
  }
}

function searchset(records: readonly Json[], type: string, url: URL, pageSize: number): Json {
  const matches = records.filter((one) => one.resourceType === type && isAskedFor(one, url.searchParams))
  const from = Number(url.searchParams.get('_page') ?? 0)
  const until = from + Math.min(pageSize, Number(url.searchParams.get('_count') ?? pageSize))
  const next = new URL(url)
  next.searchParams.set('_page', String(until))
  const more = until < matches.length ? { next: next.href } : {}
  return bundle(matches.slice(from, until), { total: matches.length, ...more })
}

/** By code and category, as far as the questions of the app go. */
function isAskedFor(record: Json, query: URLSearchParams): boolean {
  return ['code', 'category'].every((name) => {
    const wanted = query
      .get(name)
      ?.split(',')
      .map((token) => token.replace(/^.*\|/, ''))
    if (wanted === undefined) return true
    const held = [...JSON.stringify(record[name] ?? null).matchAll(/"code":"([^"]*)"/g)].map(
      ([, code]) => code,
    )
    return held.some((code) => code !== undefined && wanted.includes(code))
  })
}
