// Hazards: H-14
import { describe, expect, it } from 'vitest'
import { assessment } from '../test-data.ts'
import { triage } from './triage.ts'

const raised = (priority: 'critical' | 'high' | 'moderate' | 'info') =>
  assessment({ kind: 'finding', priority, rule: priority })
const unchecked = assessment({ kind: 'not-assessed', rule: 'unchecked' })
const clear = assessment({ rule: 'clear' })
const elsewhere = assessment({ kind: 'finding', priority: 'critical', section: 'medications' })

describe('triage', () => {
  it.each([
    ['critical', [raised('high'), raised('critical')], 0, 'Same-day assessment instead of routine follow-up'],
    [
      'critical, items open',
      [raised('critical')],
      3,
      'Same-day assessment instead of routine follow-up · 3 of 12 questions open',
    ],
    ['high', [raised('high'), clear], 0, 'Assessment within days instead of routine follow-up'],
    [
      'high, something may raise it',
      [raised('high'), unchecked],
      2,
      'Assessment within days instead of routine follow-up, or sooner · 2 of 12 questions open, 1 check could not be made',
    ],
    ['moderate', [raised('moderate')], 0, 'Assessment within weeks; bring routine follow-up forward'],
    ['info', [raised('info')], 0, 'Routine follow-up, with what is noted below'],
    [
      'a critical drug warning is no red flag',
      [elsewhere, clear],
      0,
      'Routine follow-up: every red flag was checked and none is raised',
    ],
    ['nothing raised, items open', [clear], 1, 'How soon cannot be said yet: 1 of 12 questions open'],
    [
      'nothing raised, not all checked',
      [clear, unchecked],
      0,
      'How soon cannot be said yet: 1 check could not be made',
    ],
  ])('%s', (_why, assessments, open, text) => {
    expect(triage(assessments, open, 12, true).text).toBe(text)
  })

  it('settles nothing while the chart is being read', () => {
    expect(triage([clear], 0, 12, false)).toEqual({
      text: 'How soon cannot be said yet: the chart is still being read',
      tone: 'open',
    })
  })
})
