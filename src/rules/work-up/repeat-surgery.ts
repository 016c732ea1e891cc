import { priorOperations } from '../../domain/episode.ts'
import { ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notApplicable, notAssessed } from '../verdict.ts'
import { workUpGate } from './gate.ts'

/** Spine operations before the index fusion. Source: rule catalogue, section 2. */
const MANY_FROM = 2

const inputs = { gate: workUpGate, prior: priorOperations }

/** Several spine operations before the one that everything is counted from. */
export const repeatSurgery: Rule<typeof inputs> = {
  id: 'repeat-surgery',
  section: 'work-up',
  title: 'Repeat surgery',
  why: 'Each revision helps fewer people.',
  consider: 'Name the pain generator before another operation.',
  cites: [ruleCatalogue],
  inputs,
  evaluate({ gate, prior }) {
    if (!gate.applies) return gate.verdict
    if (prior.state === 'absent') return notApplicable('No spinal fusion recorded.', [prior])
    if (prior.state !== 'known') return notAssessed(prior)
    const { value } = prior
    const words = value === 1 ? '1 spine operation' : `${value} spine operations`
    if (value >= MANY_FROM) return finding('info', `${words} before the index fusion.`, [prior, gate.fusion])
    return clear(`${value === 0 ? 'No spine operation' : words} before the index fusion.`, [
      prior,
      gate.fusion,
    ])
  },
}
