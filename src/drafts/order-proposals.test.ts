import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  failing,
  withAnswer,
  withCondition,
  withContrastAllergy,
  withDevice,
  withExam,
  withFusion,
  withIntervention,
  withMedication,
  withResult,
  withSurgeryByHand,
  type Change,
} from '../../test/chart-builders.ts'
import { rules } from '../rules/index.ts'
import { assess } from '../rules/rule.ts'
import { openChoices, orderText, titleWords, type OrderDraft, type OrderKind } from './order.ts'
import { orderProposals, withChoices } from './order-proposals.ts'
import { ORDERS_OF_RULE } from './orders-of-rule.ts'

const PAIN = withResult('pain-score', '7', 10)

function proposed(...changes: Change[]) {
  const context = contextOf(chartWith(...changes))
  return { context, ...orderProposals(context, assess(rules, context)) }
}
function kinds(...changes: Change[]): OrderKind[] {
  return proposed(...changes).orders.map((one) => one.kind)
}
function orderOf(kind: OrderKind, ...changes: Change[]): OrderDraft {
  const found = proposed(...changes).orders.find((one) => one.kind === kind)
  if (!found) throw new Error(`${kind} is not proposed`)
  return found
}

describe('what is proposed', () => {
  it('an empty work-up late after lumbar fusion: every gap has its order', () => {
    expect(kinds(withFusion(300), PAIN)).toEqual([
      'xray-dynamic',
      'ct-thin',
      'mri',
      'crp',
      'esr',
      'vitamin-d',
      'creatinine',
      'facet-block',
      'si-block',
      'root-block',
      'hardware-block',
      'pain-psychology',
      'physiotherapy',
    ])
  })
  it.each<[why: string, changes: Change[], kind: OrderKind, isThere: boolean]>([
    [
      'neck: no sacroiliac block',
      [withFusion(300, { regions: ['cervical'], levels: [] }), PAIN],
      'si-block',
      false,
    ],
    ['CT done late', [withFusion(300), PAIN, withExam('ct', 20)], 'ct-thin', false],
    [
      'CT source failed: cannot say it is missing',
      [withFusion(300), PAIN, failing('ImagingStudy')],
      'ct-thin',
      false,
    ],
    ['diabetes without HbA1c', [withFusion(300), PAIN, withCondition('diabetes')], 'hba1c', true],
    ['non-union', [withFusion(300), PAIN, withCondition('pseudarthrosis')], 'bone-turnover', true],
    [
      'several medication findings',
      [withFusion(300), PAIN, ...opioidAndBenzodiazepine()],
      'pharmacist',
      true,
    ],
    [
      'a red flag: no physiotherapy',
      [withFusion(300), PAIN, withAnswer('crack', 'yes')],
      'physiotherapy',
      false,
    ],
    ['before day 90', [withFusion(60), PAIN], 'mri', false],
  ])('%s', (_why, changes, kind, isThere) => {
    expect(kinds(...changes).includes(kind)).toBe(isThere)
  })
  it('no fusion: none, and why', () => {
    expect(proposed(PAIN).none).toMatch(/no spinal fusion is recognised/)
    expect(proposed(PAIN, failing('Procedure')).none).toMatch(
      /Orders are drafted for a known fusion: procedures/,
    )
  })
  it('every rule that promises an order is a rule, and its finding leads to one', () => {
    expect(Object.keys(ORDERS_OF_RULE).filter((id) => !rules.some((rule) => rule.id === id))).toEqual([])
    const { context, orders } = proposed(withFusion(300), PAIN, withCondition('pseudarthrosis'))
    const raised = assess(rules, context).filter(
      (one) => one.kind === 'finding' && one.rule in ORDERS_OF_RULE,
    )
    for (const { rule } of raised)
      expect(
        orders.some(({ why }) => why.some((one) => one.rule === rule)),
        rule,
      ).toBe(true)
  })
  it('a cause with signs for it is named beside the gap', () => {
    const ct = orderOf('ct-thin', withFusion(300), PAIN, withCondition('pseudarthrosis'))
    expect(ct.why.map((one) => one.title)).toContain('Cause: Non-union')
  })
})

describe('what an order says', () => {
  it('a CT: levels, region, operation, day, what was done, the question', () => {
    const { question, place } = orderOf(
      'ct-thin',
      withFusion(300),
      PAIN,
      withExam('x-ray', 20, { label: 'XR LUMBAR' }),
    )
    expect(place).toBe('L4-L5 (lumbar spine)')
    expect(question).toMatch(/^L4-L5 fusion, 2026-01-05, day 300\./)
    expect(question).toContain('operation recorded as “Posterior lumbar fusion L4-L5”')
    expect(question).toContain('XR LUMBAR 2026-10-12')
    expect(question).toContain('Continuous bridging bone')
    expect(question).toContain('L3-L4, L5-S1')
  })
  it('imaging that was not read whole is no "none"', () => {
    const { question } = orderOf('crp', withFusion(300), PAIN)
    expect(question).toContain('CRP: none in the chart.')
    const block = orderOf('facet-block', withFusion(300), PAIN, failing('DocumentReference'))
    expect(block.question).toMatch(/none in the records read\. The list may be incomplete: documents/)
  })
  it('a block asks for side, and pain before and after', () => {
    const block = orderOf('facet-block', withFusion(300), PAIN)
    expect(openChoices(block)).toEqual(['side'])
    expect(block.levels).toEqual(['L3/L4', 'L5/S1'])
    expect(block.question).toMatch(/pain 0-10 before, and every 30 minutes/)
  })
  it('instrumented or not as entered by hand', () => {
    expect(orderOf('ct-thin', withSurgeryByHand(300), PAIN).question).toMatch(/Implants: .*(hand|not said)/)
  })
  it('the text for copying says that it is a draft', () => {
    expect(orderText(orderOf('mri', withFusion(300), PAIN))).toMatch(
      /not an order until it is signed in the EHR\.$/,
    )
  })
  it('it rests on records of the EHR; diagnoses apart', () => {
    const ct = orderOf('ct-thin', withFusion(300), PAIN, withCondition('pseudarthrosis'))
    expect(ct.supporting).toContain('Procedure/1')
    expect(ct.reasons.every((one) => one.startsWith('Condition/'))).toBe(true)
    expect(ct.reasons).not.toHaveLength(0)
    expect(
      orderOf('ct-thin', withSurgeryByHand(300), PAIN).supporting.every((one) => one.includes('/')),
    ).toBe(true)
  })
})

describe('gadolinium', () => {
  const whole = [withFusion(300), PAIN, withResult('egfr', '80', 20)]
  it.each<[why: string, changes: Change[], contrast: string, words: RegExp]>([
    ['eGFR known, nothing against it', whole, 'with', /eGFR 80.* of 2026-10-12\.$/m],
    ['no eGFR', [withFusion(300), PAIN], 'without', /no eGFR in the chart/],
    ['eGFR 30', [withFusion(300), PAIN, withResult('egfr', '30', 20)], 'with', /eGFR 30/],
    [
      'eGFR 29',
      [withFusion(300), PAIN, withResult('egfr', '29', 20)],
      'without',
      /not shown to be at least 30/,
    ],
    [
      'eGFR <60',
      [withFusion(300), PAIN, withResult('egfr', '<60', 20)],
      'without',
      /not shown to be at least 30/,
    ],
    ['eGFR of 90 days', [withFusion(300), PAIN, withResult('egfr', '80', 90)], 'with', /eGFR 80/],
    [
      'eGFR of 91 days',
      [withFusion(300), PAIN, withResult('egfr', '80', 91)],
      'without',
      /91 days ago; wanted within 90/,
    ],
    ['laboratory failed', [...whole, failing('Observation/laboratory')], 'without', /A newer one may exist/],
    ['allergy', [...whole, withContrastAllergy('gadolinium')], 'without', /Contrast allergy recorded/],
    [
      'allergies failed',
      [...whole, failing('AllergyIntolerance')],
      'without',
      /Contrast allergy: could not be checked/,
    ],
  ])('%s', (_why, changes, contrast, words) => {
    const mri = orderOf('mri', ...changes)
    expect(mri.choices.contrast).toBe(contrast)
    const { context } = proposed(...changes)
    expect(withChoices(mri, { contrast: 'with', side: null }, context).safety.join('\n')).toMatch(words)
  })
  it.each<[why: string, changes: Change[], words: RegExp]>([
    ['none recorded', whole, /none in the records read\. Ask the patient/],
    [
      'a stimulator',
      [...whole, withDevice('neurostimulator', { label: 'SCS generator' })],
      /SCS generator.*not in the record/,
    ],
    [
      'MR conditional',
      [...whole, withDevice('pump', { mriConditional: true })],
      /MR conditional by its record/,
    ],
    ['implantation only', [...whole, withIntervention('scs-permanent', 100)], /stimulator implantation of/],
    ['devices failed', [...whole, failing('Device')], /could not be checked in full.*Ask the patient/],
  ])('implants stand with and without contrast: %s', (_why, changes, words) => {
    const mri = orderOf('mri', ...changes)
    const { context } = proposed(...changes)
    for (const contrast of ['with', 'without'] as const) {
      const order = withChoices(mri, { contrast, side: null }, context)
      expect(order.safety.join('\n')).toMatch(words)
      expect(titleWords(order)).toContain(contrast === 'with' ? 'with gadolinium' : 'without contrast')
    }
  })
})

function opioidAndBenzodiazepine(): Change[] {
  return [withMedication('oxycodone'), withMedication('lorazepam'), withMedication('gabapentin')]
}
