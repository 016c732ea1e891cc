import { isDayOrLater } from '../../domain/episode.ts'
import type { InterventionKind, Relief } from '../../domain/intervention.ts'
import { actWords, type Act } from '../../domain/select-interventions.ts'
import { hardwareBlock2024, liliang2011, polly2016, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding, notAssessed } from '../verdict.ts'
import { actOrder, actsSince, nameWords } from './act-inputs.ts'
import { filled, gap } from './gap.ts'
import { workUpGate } from './gate.ts'

/** From this day after fusion a missing block is a gap of its own. Source: rule catalogue, section 2. */
const EXPECTED_FROM_DAY = 180
/** Percent of pain relief. Sources: Polly 2016 for 50; for hardware no cut-off is validated; 70 and 80 by the rule catalogue. */
const POSITIVE_FROM = 50
const HARDWARE_POSITIVE_FROM = 70
const STRONG_FROM = 80
const UNCONTROLLED = 'A single uncontrolled block can be falsely positive.'

const BLOCKS: readonly InterventionKind[] = ['facet-block', 'si-block', 'root-block', 'hardware-block']

const inputs = { gate: workUpGate, blocks: actsSince(BLOCKS), order: actOrder(BLOCKS) }

/** A diagnostic block since fusion, with the relief that was recorded. */
export const diagnosticBlock: Rule<typeof inputs> = {
  id: 'diagnostic-block',
  section: 'work-up',
  title: 'Diagnostic block',
  why: 'Relief after a block at one place points to the pain generator; the figure only helps when it is written down, and one uncontrolled block can mislead.',
  consider:
    'Block the likeliest generator (facet, sacroiliac joint, root, hardware) and record relief in percent and hours. Confirm a positive block before acting on it.',
  cites: [liliang2011, polly2016, hardwareBlock2024, ruleCatalogue],
  inputs,
  evaluate({ gate, blocks, order }) {
    if (!gate.applies) return gate.verdict
    if (blocks.state === 'known') {
      const words = blocks.value.map((act) => `${actWords(act)}: ${resultWords(act)}${nameWords(act)}.`)
      const all = blocks.value.some(isPositiveAlone(blocks.value)) ? [...words, UNCONTROLLED] : words
      const message = [...new Set(all)].join(' ')
      if (blocks.value.some((act) => act.reliefs.length > 0)) return filled(message, [blocks], gate.fusion)
      return finding('info', message, [blocks, gate.fusion], {
        consider: 'Record the relief of the block: percent, and for how many hours.',
      })
    }
    if (blocks.state !== 'absent') return notAssessed(blocks)
    const facts = [gate.fusion, blocks] as const
    const none = 'No facet, sacroiliac, root or hardware block since fusion.'
    switch (isDayOrLater(gate.daysSince, EXPECTED_FROM_DAY)) {
      case 'yes':
        return gap('moderate', none, facts, [order])
      case 'no':
      case 'cannot-tell':
        return gap('info', none, facts, [order])
    }
  },
}

function resultWords({ kind, reliefs }: Act): string {
  if (reliefs.length === 0) return 'result not recorded'
  return reliefs.map((relief) => `${gradeWords(kind, relief)} ("${relief.words}")`).join(', ')
}

function gradeWords(kind: InterventionKind, { percent }: Relief): string {
  if (percent === null) return 'relief recorded without one clear percent'
  if (percent < positiveFrom(kind)) return `${percent} % relief, not positive`
  return percent >= STRONG_FROM ? `${percent} % relief, strong` : `${percent} % relief, positive`
}

function positiveFrom(kind: InterventionKind): number {
  return kind === 'hardware-block' ? HARDWARE_POSITIVE_FROM : POSITIVE_FROM
}

function isPositive({ kind, reliefs }: Act): boolean {
  return reliefs.some(({ percent }) => percent !== null && percent >= positiveFrom(kind))
}

/** Positive, and no second block of its kind to confirm it. */
function isPositiveAlone(all: readonly Act[]): (act: Act) => boolean {
  return (act) => isPositive(act) && !all.some((other) => other !== act && other.kind === act.kind)
}
