import { labHistory, latestLab } from '../../domain/select-results.ts'
import { mok2008, ruleCatalogue, shim1998 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { found, notAssessed } from '../verdict.ts'
import { filled, gap } from './gap.ts'
import { workUpGate } from './gate.ts'
import { labOrder, lookAt } from './lab-inputs.ts'

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
    const window = { surgery: gate.fusion.value.when, days: CURRENT_FOR_DAYS, today }
    const crpLook = lookAt('CRP', crp, window)
    const esrLook = lookAt('ESR', esr, window)
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
