// Hazards: H-14
import { describe, expect, it } from 'vitest'
import type { RuleSection } from '../rules/rule.ts'
import type { Priority } from '../rules/verdict.ts'
import { groupsOf, shownAtFirst } from './groups.ts'
import { assessment } from './test-data.ts'

const ORDER: RuleSection[] = ['red-flags', 'work-up', 'medications']
const finding = (rule: string, priority: Priority, section: RuleSection = 'red-flags') =>
  assessment({ kind: 'finding', priority, rule, section })

describe('groups of a section', () => {
  it('sorts findings by priority and keeps the order of the rules within one', () => {
    const all = [finding('a', 'info'), finding('b', 'high'), finding('c', 'critical'), finding('d', 'high')]
    expect(groupsOf(all, 'red-flags').findings.map((item) => item.rule)).toEqual(['c', 'b', 'd', 'a'])
  })

  it('keeps questions, gaps in knowledge, answers and what does not apply apart', () => {
    const all = [
      assessment({ rule: 'ask', kind: 'not-assessed', ask: true }),
      assessment({ rule: 'unchecked', kind: 'not-assessed' }),
      assessment({ rule: 'clear' }),
      assessment({ rule: 'n/a', kind: 'not-applicable' }),
      assessment({ rule: 'elsewhere', section: 'work-up' }),
    ]
    const { toAsk, unchecked, clear, notApplicable } = groupsOf(all, 'red-flags')
    const rules = [toAsk, unchecked, clear, notApplicable].map((group) => group.map((item) => item.rule))
    expect(rules).toEqual([['ask'], ['unchecked'], ['clear'], ['n/a']])
  })
})

describe('findings shown at first', () => {
  const moderate = (count: number) =>
    Array.from({ length: count }, (_, n) => finding(`m${n}`, 'moderate', 'work-up'))
  it.each([
    ['five of seven', moderate(7), [], ['m0', 'm1', 'm2', 'm3', 'm4']],
    ['all of six: folding one saves nothing', moderate(6), [], ['m0', 'm1', 'm2', 'm3', 'm4', 'm5']],
    ['an open one stays', moderate(8), ['m7'], ['m0', 'm1', 'm2', 'm3', 'm4', 'm7']],
    [
      'by priority over the whole page',
      [...moderate(6), finding('h', 'high', 'medications')],
      [],
      ['h', 'm0', 'm1', 'm2', 'm3'],
    ],
    [
      'every critical one',
      [...moderate(3), ...['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((rule) => finding(rule, 'critical'))],
      [],
      ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'],
    ],
  ])('%s', (_, all, open, shown) => {
    expect([...shownAtFirst(all, ORDER, new Set(open))].sort()).toEqual(shown.toSorted())
  })
})
