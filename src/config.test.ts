// Hazards: H-24
import { describe, expect, it } from 'vitest'
import sandbox from '../public/config.json'
import { fetchConfig, parseConfig } from './config.ts'
import { DEFAULT_THRESHOLDS } from './domain/thresholds.ts'

const issuer = { url: 'https://ehr.example/fhir', name: 'Example EHR', clientId: 'abc' }
const base = { siteName: 'Clinic', issuers: [issuer] }
const withUrl = (url: unknown) => ({ ...base, issuers: [{ ...issuer, url }] })
const problems = (json: unknown) => {
  const result = parseConfig(json)
  return result.ok ? [] : result.problems
}

describe('parseConfig', () => {
  it('fills in defaults', () => {
    expect(parseConfig(base)).toEqual({
      ok: true,
      config: {
        siteName: 'Clinic',
        notForClinicalUse: null,
        issuers: [{ ...issuer, pkce: 'required' }],
        thresholds: DEFAULT_THRESHOLDS,
        sections: { order: ['red-flags', 'work-up', 'medications'], hidden: [], landing: 'findings' },
      },
    })
  })

  it('accepts the sandbox configuration', () => {
    expect(problems(sandbox)).toEqual([])
  })

  it.each([10, 1_000])('takes pages of %i records', (pageSize) => {
    expect(problems({ ...base, issuers: [{ ...issuer, pageSize }] })).toEqual([])
  })

  it.each([9, 1_001, 50.5, '200'])('says what is wrong with pages of %j', (pageSize) => {
    expect(problems({ ...base, issuers: [{ ...issuer, pageSize }] })).toEqual([
      `"issuers[entry 1].pageSize" is ${JSON.stringify(pageSize)}; allowed: a whole number from 10 to 1000 (records a page).`,
    ])
  })

  it('keeps sections that the order leaves out', () => {
    const result = parseConfig({ ...base, sections: { order: ['medications'], hidden: ['work-up'] } })
    expect(result.ok && result.config.sections).toEqual({
      order: ['medications', 'red-flags', 'work-up'],
      hidden: ['work-up'],
      landing: 'findings',
    })
  })

  it.each([
    ['https', 'https://ehr.example/fhir'],
    ['another port', 'https://ehr.example:8443/api/FHIR/R4'],
    ['no path', 'https://fhir.ehr.example'],
    ['http on this machine', 'http://localhost:4010/fhir'],
    ['http on this machine, by number', 'http://127.0.0.1:4010/fhir'],
  ])('accepts an address: %s', (_why, url) => {
    expect(problems(withUrl(url))).toEqual([])
  })

  it.each([
    ['no object', 'x', 'The configuration is "x"; allowed: an object.'],
    ['a list', [], '"issuers" is missing.'],
    ['unknown key', { ...base, sitename: 'x' }, '"sitename" is not a setting of this version of Postfusion'],
    ['prototype as key', JSON.parse('{"siteName":"x","issuers":[],"__proto__":{}}'), 'at least one EHR'],
    [
      'unknown key in an EHR',
      { ...base, issuers: [{ ...issuer, scope: 'x' }] },
      '"issuers[entry 1].scope" is not a setting',
    ],
    ['unknown threshold', { ...base, thresholds: { crp: 10 } }, '"thresholds.crp" is not a setting'],
    ['missing name of the site', { issuers: [issuer] }, '"siteName" is missing.'],
    [
      'empty name of the site',
      { ...base, siteName: '  ' },
      '"siteName" is ""; allowed: a text that is not empty.',
    ],
    ['no EHR', { ...base, issuers: [] }, '"issuers" is a list; allowed: a list with at least one EHR.'],
    ['wrong type', { ...base, issuers: 'https://ehr.example' }, 'allowed: a list of EHRs'],
    ['http', withUrl('http://ehr.example/fhir'), 'starts with https:// (http:// only for localhost)'],
    ['another scheme', withUrl('ftp://localhost/fhir'), 'starts with https://'],
    ['slash at the end', withUrl('https://ehr.example/fhir/'), 'without a slash at the end'],
    ['user name', withUrl('https://me@ehr.example/fhir'), 'without a user name or password'],
    ['question mark', withUrl('https://ehr.example/fhir?x=1'), 'without ? or #'],
    ['dot after the host', withUrl('https://ehr.example./fhir'), 'without a dot at the end'],
    ['upper-case host', withUrl('https://EHR.example/fhir'), 'plain form, https://ehr.example/fhir'],
    ['default port', withUrl('https://ehr.example:443/fhir'), 'plain form, https://ehr.example/fhir'],
    ['unicode host', withUrl('https://ehr.exämple/fhir'), 'plain form, https://ehr.xn--exmple-cua/fhir'],
    ['dots in the path', withUrl('https://ehr.example/a/../fhir'), 'plain form, https://ehr.example/fhir'],
    ['no address', withUrl('ehr.example/fhir'), 'a full address such as'],
    ['number as address', withUrl(7), '"issuers[entry 1].url" is 7; allowed: the exact FHIR base address.'],
    ['the same EHR twice', { ...base, issuers: [issuer, issuer] }, 'each url once'],
    ['client id with a space', { ...base, issuers: [{ ...issuer, clientId: 'a b' }] }, 'without spaces'],
    [
      'no PKCE',
      { ...base, issuers: [{ ...issuer, pkce: 'disabled' }] },
      '"disabled"; allowed: "required" or "unadvertised"',
    ],
    ['scopes with line break', { ...base, issuers: [{ ...issuer, scopes: 'a\nb' }] }, 'single spaces'],
    [
      'sign-in origin with path',
      { ...base, issuers: [{ ...issuer, authorizationOrigins: ['https://a.example/x'] }] },
      'without a path',
    ],
    [
      'threshold too high',
      { ...base, thresholds: { crpRaisedAbove: 50 } },
      '"thresholds.crpRaisedAbove" is 50; allowed: a number from 5 to 20 (mg/L).',
    ],
    ['threshold too low', { ...base, thresholds: { mmeHighFrom: 10 } }, 'a number from 50 to 90 (MME/day)'],
    [
      'threshold as text',
      { ...base, thresholds: { crpRaisedAbove: '10' } },
      'is "10"; allowed: a number from 5 to 20',
    ],
    ['threshold null', { ...base, thresholds: { crpRaisedAbove: null } }, 'is null; allowed: a number'],
    [
      'limits in the wrong order',
      { ...base, thresholds: { mmeModerateFrom: 50, mmeHighFrom: 50 } },
      'mmeModerateFrom below mmeHighFrom',
    ],
    [
      'unknown section',
      { ...base, sections: { order: ['drugs'] } },
      '"sections.order[entry 1]" is "drugs"; allowed: one of red-flags',
    ],
    [
      'a tab there is not',
      { ...base, sections: { landing: 'labs' } },
      '"sections.landing" is "labs"; allowed: "findings" or "medications"',
    ],
    ['a section twice', { ...base, sections: { order: ['work-up', 'work-up'] } }, 'each section once'],
    ['red flags hidden', { ...base, sections: { hidden: ['red-flags'] } }, 'red flags are always shown'],
    [
      'saving what the app cannot save',
      { ...base, issuers: [{ ...issuer, write: ['Observation'] }] },
      '"issuers[entry 1].write[entry 1]" is "Observation"; allowed: QuestionnaireResponse, ServiceRequest, MedicationRequest, DocumentReference (the kinds of record this app can save).',
    ],
    [
      'saving as a word',
      { ...base, issuers: [{ ...issuer, write: 'QuestionnaireResponse' }] },
      'a list of the kinds of record to save in the EHR: QuestionnaireResponse',
    ],
    [
      'saving the same twice',
      { ...base, issuers: [{ ...issuer, write: ['QuestionnaireResponse', 'QuestionnaireResponse'] }] },
      'each kind of record once',
    ],
    ['banner as number', { ...base, notForClinicalUse: 1 }, '"notForClinicalUse" is 1'],
  ])('refuses: %s', (_why, json, words) => {
    expect(problems(json).join('\n')).toContain(words)
  })

  it('names every problem at once', () => {
    expect(problems({ siteName: 3, issuers: [], x: 1 })).toHaveLength(3)
  })
})

describe('fetchConfig', () => {
  const answer =
    (body: string, status = 200) =>
    () =>
      Promise.resolve(new Response(body, { status }))

  it.each([
    ['not there', answer('', 404), 'config.json could not be read: the web server answered 404.'],
    ['a page', answer('<html>'), 'config.json is not valid JSON.'],
    ['no server', () => Promise.reject(new TypeError('x')), 'the web server did not answer'],
  ])('says so: %s', async (_why, fetch, words) => {
    const result = await fetchConfig(fetch)
    expect(result.ok ? [] : result.problems).toEqual([expect.stringContaining(words)])
  })

  it('reads the file beside the page, never from a cache', async () => {
    const asked: unknown[] = []
    const result = await fetchConfig((url, options) => {
      asked.push([url, options?.cache])
      return answer(JSON.stringify(sandbox))()
    })
    expect(result.ok).toBe(true)
    expect(asked).toEqual([['./config.json', 'no-store']])
  })
})
