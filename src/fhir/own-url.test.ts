// Hazards: H-19
import { describe, expect, it } from 'vitest'
import { asJson, ownUrl } from './own-url.ts'

const BASE = 'https://ehr.example/api/fhir'

describe('ownUrl', () => {
  it.each([
    ['relative', 'Observation?page=2', `${BASE}/Observation?page=2`],
    ['absolute', `${BASE}/Observation?page=2`, `${BASE}/Observation?page=2`],
    ['the base itself with a question', `${BASE}?_getpages=1`, `${BASE}?_getpages=1`],
    ['from the root', '/api/fhir/Observation?p=2', `${BASE}/Observation?p=2`],
    ['question only', '?p=2', `${BASE}/Condition?p=2`],
    ['dots in the question', `${BASE}/Observation?next=../x//y`, `${BASE}/Observation?next=../x//y`],
    ['fragment goes', `${BASE}/Observation#x`, `${BASE}/Observation`],
  ])('accepts %s', (_why, address, expected) => {
    expect(ownUrl(address, BASE, `${BASE}/Condition?p=1`)?.href).toBe(expected)
  })

  it.each([
    ['nothing', ''],
    ['another host', 'https://evil.example/api/fhir/Observation'],
    ['the host as prefix', 'https://ehr.example.evil.example/api/fhir/Observation'],
    ['http', 'http://ehr.example/api/fhir/Observation'],
    ['another port', 'https://ehr.example:8443/api/fhir/Observation'],
    ['a user name', 'https://x@ehr.example/api/fhir/Observation'],
    ['the host as user name', 'https://ehr.example@evil.example/api/fhir/Observation'],
    ['another path', 'https://ehr.example/api/other/Observation'],
    ['the base as prefix', 'https://ehr.example/api/fhirx/Observation'],
    ['up and out', `${BASE}/../admin`],
    ['up and back in', `${BASE}/../fhir/Observation`],
    ['dots in disguise', `${BASE}/%2e%2e/admin`],
    ['a slash in disguise', `${BASE}/Observation%2f..%2f..%2fadmin`],
    ['backslashes', `${BASE}\\..\\admin`],
    ['empty segment', `${BASE}//evil.example/x`],
    ['no scheme', '//evil.example/api/fhir/Observation'],
    ['relative and out', '../../admin'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:application/json,{}'],
    ['a urn', 'urn:uuid:1'],
    ['not readable', 'https://['],
  ])('refuses %s', (_why, address) => {
    expect(ownUrl(address, BASE)).toBeNull()
  })
})

describe('asJson', () => {
  it.each([
    ['xml', '?_format=xml', '?_format=json'],
    ['xml by its full name', '?_format=application/fhir%2Bxml&p=2', '?_format=json&p=2'],
    ['json', '?_format=json', '?_format=json'],
    ['nothing', '?p=2', '?p=2'],
  ])('%s', (_why, before, after) => {
    expect(asJson(new URL(`${BASE}/Observation${before}`)).search).toBe(after)
  })
})
