import { describe, expect, it } from 'vitest'
import { isAboutTheQuestion, isBreakTheGlass, parametersNamed, readMessages } from './operation-outcome.ts'
import { outcome } from './test-ehr.ts'

describe('readMessages', () => {
  it.each([
    ['warning', 'suppressed', undefined, 'withheld', true],
    ['warning', ' Suppressed ', undefined, 'withheld', true],
    ['information', 'forbidden', undefined, 'withheld', true],
    ['warning', 'security', undefined, 'withheld', true],
    ['warning', 'incomplete', undefined, 'incomplete', true],
    ['warning', 'timeout', undefined, 'incomplete', true],
    ['warning', 'throttled', undefined, 'incomplete', true],
    ['warning', 'too-costly', undefined, 'incomplete', true],
    ['error', 'processing', undefined, 'incomplete', true],
    ['fatal', 'exception', undefined, 'incomplete', true],
    ['unheard-of', 'other', undefined, 'incomplete', true],
    ['warning', 'processing', undefined, 'none', true],
    ['information', 'informational', undefined, 'none', false],
    ['warning', 'processing', '4101', 'none', false],
    ['fatal', 'not-found', '4101', 'none', false],
    ['warning', 'processing', '4119', 'none', true],
    ['warning', 'processing', '4118', 'denied', true],
    ['warning', 'processing', '4113', 'incomplete', true],
    ['information', 'processing', '59204', 'withheld', true],
    ['warning', 'processing', '4130', 'withheld', true],
    ['warning', 'processing', '4139', 'withheld', true],
  ])('%s, %s, vendor code %s: %s', (severity, code, vendorCode, effect, tells) => {
    const [message, ...others] = readMessages(outcome(severity, code, vendorCode))
    expect(others).toEqual([])
    expect(message?.effect).toBe(effect)
    expect(message?.words !== undefined).toBe(tells)
  })

  it.each([
    ['no issues', { resourceType: 'OperationOutcome' }],
    ['issues of the wrong type', { resourceType: 'OperationOutcome', issue: 'x' }],
  ])('does not pass for all is well: %s', (_why, json) => {
    expect(readMessages(json).map(({ effect }) => effect)).toEqual(['incomplete'])
  })

  it('never repeats what the EHR wrote', () => {
    const message = { issue: [{ severity: 'error', code: 'processing', diagnostics: 'Jane Doe, MRN 17' }] }
    expect(JSON.stringify(readMessages(message))).not.toContain('Jane')
  })
})

describe('what a refusal is about', () => {
  it('is about the question', () => {
    expect(isAboutTheQuestion(outcome('error', 'required'))).toBe(true)
    expect(isAboutTheQuestion(outcome('error', 'forbidden'))).toBe(false)
    expect(isAboutTheQuestion({ issue: [] })).toBe(false)
  })

  it('is break-the-glass', () => {
    expect(isBreakTheGlass(outcome('error', 'forbidden', '4131'))).toBe(true)
    expect(isBreakTheGlass(outcome('error', 'forbidden', '4113'))).toBe(false)
  })

  it.each([
    ['diagnostics', { diagnostics: 'Unknown parameter _count' }],
    ['details', { details: { text: '_count is not supported' } }],
    ['expression', { expression: ['http._count'] }],
    ['location', { location: ['_count'] }],
  ])('names a parameter in its %s', (_where, issue) => {
    expect(parametersNamed({ issue: [issue] }, ['patient', '_count'])).toEqual(['_count'])
  })
})
