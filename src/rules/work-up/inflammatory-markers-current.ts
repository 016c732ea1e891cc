import { daysBetween, withinDays, type Day } from '../../domain/dates.ts'
import type { Fact } from '../../domain/fact.ts'
import { ANALYTES, type Analyte, type Result } from '../../domain/result.ts'
import { latestLab } from '../../domain/select-results.ts'
import { openOrder } from '../../domain/select-imaging.ts'
import { mok2008, ruleCatalogue, shim1998 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { notAssessed, satisfied } from '../verdict.ts'
import { gap } from './gap.ts'
import { workUpGate } from './gate.ts'

const CURRENT_FOR_DAYS = 90

const inputs = {
  gate: workUpGate,
  crp: latestLab('crp'),
  esr: latestLab('esr'),
  hsCrp: latestLab('hs-crp'),
  order: (context: Parameters<typeof openOrder>[0]) =>
    openOrder(
      context,
      (wants) => wants.kind === 'lab' && (wants.analyte === 'crp' || wants.analyte === 'esr'),
    ),
}

/** CRP and ESR, both current: without them infection as the cause of pain has not been looked at. */
export const inflammatoryMarkersCurrent: Rule<typeof inputs> = {
  id: 'inflammatory-markers-current',
  section: 'work-up',
  title: 'CRP and ESR',
  why: 'Low-grade infection is a treatable cause of pain after fusion. CRP and ESR together are the first look; normal values do not exclude it.',
  consider: 'Order standard CRP (not hs-CRP) and ESR.',
  cites: [mok2008, shim1998, ruleCatalogue],
  inputs,
  evaluate({ gate, crp, esr, hsCrp, order }, { today }) {
    if (!gate.applies) return gate.verdict
    const states = [lookAt('crp', crp, today), lookAt('esr', esr, today)]
    const wanting = states.flatMap((state) => (state.kind === 'wanting' ? [state.words] : []))
    if (wanting.length > 0) {
      const onlyHs =
        crp.state === 'absent' && hsCrp.state === 'known'
          ? ' Only hs-CRP is recorded, which is not this test.'
          : ''
      const looked = [crp, esr].filter((_, index) => states[index]?.kind === 'wanting')
      return gap('moderate', `${wanting.join('; ')}.${onlyHs}`, [gate.fusion, ...looked], order)
    }
    if (crp.state === 'unknown' || crp.state === 'failed') return notAssessed(crp)
    if (esr.state === 'unknown' || esr.state === 'failed') return notAssessed(esr)
    if (crp.state === 'absent' || esr.state === 'absent')
      return gap('moderate', 'CRP or ESR is missing.', [crp, esr], order)
    return satisfied('CRP and ESR are current.', [crp, esr])
  },
}

type Look = { kind: 'current' } | { kind: 'wanting'; words: string } | { kind: 'not-read' }

function lookAt(analyte: Analyte, result: Fact<Result>, today: Day): Look {
  const { name } = ANALYTES[analyte]
  if (result.state === 'absent') return { kind: 'wanting', words: `${name}: none in the chart` }
  if (result.state !== 'known') return { kind: 'not-read' }
  const { when } = result.value
  if (withinDays(when, CURRENT_FOR_DAYS, today) === 'yes') return { kind: 'current' }
  return { kind: 'wanting', words: `${name}: last ${daysBetween(when, today).least} days ago` }
}
