// Hazards: H-01, H-11, H-13, H-20
import fc from 'fast-check'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../src/domain/chart.ts'
import { BY_HAND } from '../src/domain/episode.ts'
import { CHECKLIST_ITEMS, type ChecklistItem } from '../src/domain/checklist.ts'
import { isWhole } from '../src/domain/sources.ts'
import { rules } from '../src/rules/index.ts'
import { assess, verdictOf, type Assessment, type Rule } from '../src/rules/rule.ts'
import type { Verdict } from '../src/rules/verdict.ts'
import {
  aged,
  chartWith,
  contextOf,
  endedIn,
  inShort,
  withAnswer,
  withCondition,
  withFusion,
  withSurgeryByHand,
  wordsOf,
  type Change,
} from './chart-builders.ts'
import { ALL_SOURCES, generatedChart, NOT_WHOLE } from './generated-charts.ts'

const CHARTS = 500
const SEED = 20_261_101
const rulesFolder = path.resolve(import.meta.dirname, '../src/rules')
const files = readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' })

const judge = (rule: Rule, chart: Chart): Verdict => verdictOf(rule)(contextOf(chart))
const everything = [...ALL_SOURCES, 'Patient'] as const

const CHECKLIST = Object.keys(CHECKLIST_ITEMS) as ChecklistItem[]

/** A patient for whom each rule's question arises: fused long ago, an older operation on the neck, over 65, the checklist answered no. */
const ARISES: readonly Change[] = [
  withFusion(300),
  aged(70),
  withFusion(500, { kind: 'decompression', regions: ['cervical'], levels: [] }),
  ...CHECKLIST.map((item) => withAnswer(item, 'no')),
  withCondition('diabetes'),
]

/** Rules that rest on the operations alone: with these read whole they may say "none". */
const RESTS_ON_OPERATIONS = ['repeat-surgery']

describe.each([...rules])('$id', (rule) => {
  it('has its own file, with its table test beside it', () => {
    expect(files.filter((file) => path.basename(file) === `${rule.id}.ts`)).toEqual([
      path.join(rule.section, `${rule.id}.ts`),
    ])
    expect(files).toContain(path.join(rule.section, `${rule.id}.test.ts`))
    expect(rules.filter((other) => other.id === rule.id)).toHaveLength(1)
  })

  it('says why, what to consider and where it comes from', () => {
    expect(rule.title).not.toBe('')
    expect(rule.why).not.toBe('')
    expect(rule.consider).not.toBe('')
    expect(rule.cites.length).toBeGreaterThan(0)
    for (const { id, text, checked } of rule.cites) {
      expect(text, id).not.toBe('')
      expect(checked, id).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })

  it.each([...NOT_WHOLE])('is not assessed when every source is %s', (outcome) => {
    const said = judge(rule, chartWith(endedIn(outcome, ...everything)))
    expect(said.kind, said.message).toBe('not-assessed')
  })

  it.each([...NOT_WHOLE])('is never clear when every source but the operation is %s', (outcome) => {
    const others = ALL_SOURCES.filter((id) => id !== 'Procedure')
    const said = judge(rule, chartWith(...ARISES, endedIn(outcome, ...others)))
    const expected = RESTS_ON_OPERATIONS.includes(rule.id) ? 'clear' : 'not-assessed'
    expect(said.kind, said.message).toBe(expected)
  })

  it('is not stopped by what the EHR does not offer, and says so', () => {
    const offered = judge(rule, chartWith(...ARISES))
    const said = judge(rule, chartWith(...ARISES, endedIn('not-offered', ...ALL_SOURCES)))
    expect(inShort(said)).toBe(inShort(offered))
    expect(wordsOf(said)).toContain('This EHR does not offer')
  })

  it('says so when it rests on a surgery entered by hand', () => {
    const others = ARISES.slice(1)
    const without = judge(rule, chartWith(...others))
    const said = judge(rule, chartWith(...others, withSurgeryByHand(300)))
    const differs = said.kind !== without.kind || said.message !== without.message
    if (differs && said.kind !== 'not-assessed') expect(wordsOf(said)).toContain(BY_HAND)
  })

  it('does not say "none" while a source it rests on is not whole', () => {
    const clear = judge(rule, chartWith(...ARISES))
    for (const id of ALL_SOURCES) {
      for (const outcome of NOT_WHOLE) {
        const said = judge(rule, chartWith(...ARISES, endedIn(outcome, id)))
        const restsOnIt = wordsOf(judge(rule, chartWith(...ARISES, endedIn('not-offered', id)))).includes(
          'does not offer',
        )
        if (clear.kind === 'clear' && restsOnIt) expect(said.kind, `${id} ${outcome}`).toBe('not-assessed')
      }
    }
  })
})

/** Rules that suggest leaving out an NSAID only, which may be stopped any day. */
const MAY_STOP_ANY_DAY = [
  'nsaid-antithrombotic',
  'nsaid-triple',
  'nsaid-kidney',
  'nsaid-heart-failure-ulcer',
  'nsaid-older-adult',
  'nsaid-early-fusion',
]

describe('advice', () => {
  it.each(rules.filter(({ section, id }) => section === 'medications' && !MAY_STOP_ANY_DAY.includes(id)))(
    '$id never suggests an abrupt stop',
    (rule) => {
      expect(rule.consider.toLowerCase()).toContain('do not stop abruptly')
    },
  )

  it.each([...rules])(
    '$id repeats none of the figures that literature does not bear out',
    ({ why, consider }) => {
      expect(`${why} ${consider}`).not.toMatch(/95 ?%|rules? out|doubles|53 ?%|nearly half/i)
    },
  )
})

/** What a clear verdict says it looked through, when it names no record. */
const LOOKED_THROUGH = /on list|problem list|Asked:/

function expectGrounds(one: Assessment): void {
  const { rule, message } = one
  expect(message, rule).not.toBe('')
  expect(message, rule).not.toMatch(/undefined|null|NaN|\[object|Infinity/)
  for (const caveat of one.caveats) expect(caveat, rule).not.toMatch(/undefined|NaN|\[object/)
  expect('priority' in one, rule).toBe(one.kind === 'finding')
  if (one.kind === 'finding') expect(one.evidence.length, `${rule}: ${message}`).toBeGreaterThan(0)
  if (one.kind === 'clear')
    expect(one.evidence.length > 0 || LOOKED_THROUGH.test(message), `${rule}: ${message}`).toBe(true)
}

describe(`on ${CHARTS} generated charts`, () => {
  it('no rule throws, and each verdict has its grounds', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(generatedChart, (chart) => {
        for (const one of assess(rules, contextOf(chart))) expectGrounds(one)
      }),
      { seed: SEED, numRuns: CHARTS },
    )
  })

  it('"No ... on list" is said only of medicines read whole', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(generatedChart, (chart) => {
        const isMedicationWhole = chart.medications.sources.every(isWhole)
        const isConditionWhole = chart.conditions.sources.every(isWhole)
        for (const { kind, message, rule } of assess(rules, contextOf(chart))) {
          if (kind !== 'clear') continue
          if (/^No .* on list/.test(message)) expect(isMedicationWhole, rule).toBe(true)
          if (message.includes('problem list')) expect(isConditionWhole, rule).toBe(true)
        }
      }),
      { seed: SEED, numRuns: CHARTS },
    )
  })
})
