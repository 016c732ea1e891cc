import { describe, expect, it } from 'vitest'
import { SOURCE_TYPES } from '../domain/sources.ts'
import {
  accessGranted,
  scopesToAsk,
  splitScopes,
  withLaunchContext,
  withScratchpad,
  withWriting,
  writingGranted,
} from './scopes.ts'

describe('scopesToAsk', () => {
  it('asks in v2 for reading and searching, and says launch', () => {
    const scopes = splitScopes(scopesToAsk('ehr', 'v2'))
    expect(scopes.slice(0, 6)).toEqual([
      'launch',
      'openid',
      'fhirUser',
      'online_access',
      'patient/Patient.r',
      'patient/Condition.rs',
    ])
    expect(scopes).toHaveLength(4 + SOURCE_TYPES.length + 1)
    expect(scopes).toContain('patient/Medication.rs')
  })

  it('falls back to v1', () => {
    const scopes = splitScopes(scopesToAsk('standalone', 'v1'))
    expect(scopes[0]).toBe('launch/patient')
    expect(scopes.filter((scope) => scope.endsWith('.read'))).toHaveLength(SOURCE_TYPES.length + 1)
    expect(scopes.filter((scope) => scope.endsWith('.rs'))).toEqual([])
  })

  it("puts the launch context before a site's own list", () => {
    expect(withLaunchContext('openid patient/*.rs', 'ehr')).toBe('launch openid patient/*.rs')
    expect(withLaunchContext('launch openid', 'standalone')).toBe('launch/patient openid')
  })
})

describe('accessGranted', () => {
  const all = splitScopes(scopesToAsk('ehr', 'v2'))
  const without = (type: string) => all.filter((scope) => !scope.startsWith(`patient/${type}.`))

  it.each([
    ['all', all, []],
    ['all in v1', splitScopes(scopesToAsk('ehr', 'v1')), []],
    ['wildcard', ['patient/*.rs'], []],
    ['wildcard v1', ['patient/*.read'], []],
    ['every right', ['user/*.*'], []],
    ['one missing', without('Observation'), ['Observation']],
    ['read without search', [...without('Device'), 'patient/Device.r'], ['Device']],
    ['only write', [...without('Device'), 'patient/Device.write'], ['Device']],
    ['more rights than asked', [...without('Device'), 'patient/Device.cruds'], []],
    ['another type with the same start', [...without('Medication'), 'patient/MedicationKnowledge.rs'], []],
    ['no clinical scope named at all', ['openid', 'launch'], []],
  ])('%s', (_why, granted, notGranted) => {
    expect(accessGranted(granted)).toEqual({ notGranted, partlyGranted: [] })
  })

  it('sees a grant that covers only a category', () => {
    const narrowed = [...without('Observation'), 'patient/Observation.rs?category=vital-signs']
    expect(accessGranted(narrowed)).toEqual({ notGranted: [], partlyGranted: ['Observation'] })
    expect(accessGranted([...narrowed, 'patient/*.rs']).partlyGranted).toEqual([])
  })
})

describe('withWriting', () => {
  it.each([
    ['nothing to save', [], 'v2', 'openid'],
    ['v2', ['QuestionnaireResponse'], 'v2', 'openid patient/QuestionnaireResponse.c'],
    ['v1', ['QuestionnaireResponse'], 'v1', 'openid patient/QuestionnaireResponse.write'],
  ] as const)('%s', (_why, write, version, expected) => {
    expect(withWriting('openid', write, version)).toBe(expected)
  })

  it('asks once for what the site lists already', () => {
    const own = 'openid patient/QuestionnaireResponse.c'
    expect(withWriting(own, ['QuestionnaireResponse'], 'v2')).toBe(own)
  })
})

it('the scratchpad is asked for once', () => {
  expect(withScratchpad('openid')).toBe('openid messaging/scratchpad')
  expect(withScratchpad('openid messaging/scratchpad')).toBe('openid messaging/scratchpad')
})

describe('writingGranted', () => {
  it('each kind by its own scope', () => {
    expect(writingGranted(['patient/ServiceRequest.c', 'patient/MedicationRequest.rs'])).toEqual([
      'ServiceRequest',
    ])
  })

  it.each([
    ['create', ['patient/QuestionnaireResponse.c'], true],
    ['with reading', ['patient/QuestionnaireResponse.crs'], true],
    ['v1', ['patient/QuestionnaireResponse.write'], true],
    ['for the user', ['user/*.cruds'], true],
    ['only reading', ['patient/QuestionnaireResponse.rs'], false],
    ['only changing', ['patient/QuestionnaireResponse.u'], false],
    ['another type', ['patient/Questionnaire.c'], false],
    ['only a part', ['patient/QuestionnaireResponse.c?status=draft'], false],
    ['no clinical scope named', ['openid'], false],
  ])('%s', (_why, granted, may) => {
    expect(writingGranted(granted).includes('QuestionnaireResponse')).toBe(may)
  })
})
