import { agoText, type Day, type When } from '../../domain/dates.ts'
import { known, unknown, type Fact, type Ignorance, type Known } from '../../domain/fact.ts'
import type { Result } from '../../domain/result.ts'
import { labHistory, latestLab, resultEvidence } from '../../domain/select-results.ts'
import { mok2008, ruleCatalogue, shim1998 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { found, notAssessed } from '../verdict.ts'
import { filled, gap } from './gap.ts'
import { workUpGate } from './gate.ts'
import { isCurrentSince, labOrder } from './lab-inputs.ts'

const CURRENT_FOR_DAYS = 90

const inputs = {
  gate: workUpGate,
  crp: labHistory('crp'),
  esr: labHistory('esr'),
  hsCrp: latestLab('hs-crp'),
  crpOrder: labOrder('crp'),
  esrOrder: labOrder('esr'),
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
  evaluate({ gate, crp, esr, hsCrp, crpOrder, esrOrder }, { today }) {
    if (!gate.applies) return gate.verdict
    const surgery = gate.fusion.value.when
    const crpLook = lookAt('CRP', crp, surgery, today)
    const esrLook = lookAt('ESR', esr, surgery, today)
    if (crpLook.kind === 'current' && esrLook.kind === 'current')
      return filled(
        `CRP and ESR are both at most ${CURRENT_FOR_DAYS} days old.`,
        [crpLook.fact, esrLook.fact],
        gate.fusion,
      )
    const pairs = [
      { look: crpLook, order: crpOrder },
      { look: esrLook, order: esrOrder },
    ]
    const wanting = pairs.flatMap(({ look, order }) => (look.kind === 'wanting' ? [{ look, order }] : []))
    const unread = pairs.flatMap(({ look }) => (look.kind === 'not-read' ? [look] : []))
    const [firstUnread] = unread
    if (wanting.length === 0 && firstUnread) return notAssessed(firstUnread.why)
    const words = [...wanting.map(({ look }) => look.words), ...unread.map((look) => look.words)].join('; ')
    const hasOnlyHs = crp.state === 'absent' && hsCrp.state === 'known'
    const onlyHs = hasOnlyHs
      ? ` Only hs-CRP (${hsCrp.value.recorded}) is recorded, which is not this test.`
      : ''
    return gap(
      'moderate',
      `${words} (wanted within ${CURRENT_FOR_DAYS} days).${onlyHs}`,
      [gate.fusion, ...wanting.map(({ look }) => look.fact), ...(hasOnlyHs ? [found(hsCrp)] : [])],
      wanting.map(({ order }) => order),
    )
  },
}

type Look =
  | { kind: 'current'; fact: Known<Result> }
  | { kind: 'wanting'; words: string; fact: Fact<unknown> }
  | { kind: 'not-read'; words: string; why: Ignorance }

/** A result inside the window fills the gap, whatever else may be there; that there is none takes reading all. */
function lookAt(name: 'CRP' | 'ESR', results: Fact<readonly Result[]>, surgery: When, today: Day): Look {
  if (results.state === 'absent')
    return { kind: 'wanting', words: `${name}: none in the chart`, fact: results }
  const notRead = (why: Ignorance): Look => ({
    kind: 'not-read',
    words: `${name}: not known (${why.reason})`,
    why,
  })
  if (results.state !== 'known') return notRead(results)
  const judged = results.value.map((result) => ({
    result,
    answer: isCurrentSince(result, surgery, CURRENT_FOR_DAYS, today),
  }))
  const current = judged.findLast((one) => one.answer === 'yes')?.result
  if (current)
    return { kind: 'current', fact: known(current, [resultEvidence(current)], null, results.caveats) }
  const perhaps = judged.findLast((one) => one.answer === 'cannot-tell')?.result
  if (perhaps) {
    const why = `whether the ${name} of ${perhaps.when.text} is current cannot be told`
    return notRead(unknown(why, [resultEvidence(perhaps)], results.caveats))
  }
  if (results.doubt) return notRead(results.doubt)
  const last = results.value.at(-1)
  return {
    kind: 'wanting',
    words: `${name}: last ${last ? agoText(last.when, today) : ''}`,
    fact: { ...results, evidence: last ? [resultEvidence(last)] : [] },
  }
}
