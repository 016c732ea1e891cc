import { daysBetween, withinDays, type Day } from '../../domain/dates.ts'
import { known, type Fact, type Ignorance, type Known } from '../../domain/fact.ts'
import { ANALYTES, type Analyte, type Result } from '../../domain/result.ts'
import { labHistory, latestLab, resultEvidence } from '../../domain/select-results.ts'
import { openOrder } from '../../domain/select-imaging.ts'
import { mok2008, ruleCatalogue, shim1998 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { notAssessed, satisfied } from '../verdict.ts'
import { gap } from './gap.ts'
import { workUpGate } from './gate.ts'

const CURRENT_FOR_DAYS = 90

const inputs = {
  gate: workUpGate,
  crp: labHistory('crp'),
  esr: labHistory('esr'),
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
    const crpLook = lookAt('crp', crp, today)
    const esrLook = lookAt('esr', esr, today)
    if (crpLook.kind === 'current' && esrLook.kind === 'current') {
      return satisfied('CRP and ESR are current.', [crpLook.fact, esrLook.fact])
    }
    const looks = [crpLook, esrLook]
    const wanting = looks.filter((look) => look.kind === 'wanting')
    const unread = looks.find((look) => look.kind === 'not-read')
    if (wanting.length === 0 && unread) return notAssessed(unread.why)
    const hasOnlyHs = crp.state === 'absent' && hsCrp.state === 'known'
    const onlyHs = hasOnlyHs ? ' Only hs-CRP is recorded, which is not this test.' : ''
    const message = `${wanting.map((look) => look.words).join('; ')}.${onlyHs}`
    return gap('moderate', message, [gate.fusion, ...wanting.map((look) => look.fact)], order)
  },
}

type Look =
  | { kind: 'current'; fact: Known<Result> }
  | { kind: 'wanting'; words: string; fact: Fact<unknown> }
  | { kind: 'not-read'; why: Ignorance }

/** A result inside the window fills the gap, whatever else may be there. */
function lookAt(analyte: Analyte, results: Fact<readonly Result[]>, today: Day): Look {
  const { name } = ANALYTES[analyte]
  if (results.state === 'absent')
    return { kind: 'wanting', words: `${name}: none in the chart`, fact: results }
  if (results.state !== 'known') return { kind: 'not-read', why: results }
  const last = results.value.at(-1)
  const current = results.value.findLast((one) => withinDays(one.when, CURRENT_FOR_DAYS, today) === 'yes')
  if (current)
    return { kind: 'current', fact: known(current, [resultEvidence(current)], null, results.caveats) }
  const words = last
    ? `${name}: last ${daysBetween(last.when, today).least} days ago`
    : `${name}: none in the chart`
  return { kind: 'wanting', words, fact: { ...results, evidence: last ? [resultEvidence(last)] : [] } }
}
