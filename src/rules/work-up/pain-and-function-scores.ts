import { baselineScore } from '../../domain/pain.ts'
import { labHistory } from '../../domain/select-results.ts'
import { ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { missing, notAssessed } from '../verdict.ts'
import { filled } from './gap.ts'
import { workUpGate } from './gate.ts'
import { anyOf, lookAt, resultWords, type Look } from './lab-inputs.ts'

const CURRENT_FOR_DAYS = 90

const inputs = {
  gate: workUpGate,
  pain: labHistory('pain-score'),
  functions: anyOf(
    labHistory('odi'),
    labHistory('ndi'),
    labHistory('peg'),
    labHistory('promis-interference'),
    labHistory('promis-function'),
  ),
  baseline: baselineScore,
}

/** A current pain score and function score, and a score from before surgery to compare with. */
export const painAndFunctionScores: Rule<typeof inputs> = {
  id: 'pain-and-function-scores',
  section: 'work-up',
  title: 'Pain and function scores',
  why: 'Without a score now and one from before surgery nobody can say whether the fusion helped, or whether treatment does.',
  consider:
    'Ask for pain from 0 to 10 and one function score: ODI, NDI, PEG, PROMIS pain interference or physical function.',
  cites: [ruleCatalogue],
  inputs,
  evaluate({ gate, pain, functions, baseline }, { today }) {
    if (!gate.applies) return gate.verdict
    const window = { surgery: gate.fusion.value.when, days: CURRENT_FOR_DAYS, today }
    const painLook = lookAt('pain score', pain, window)
    const functionLook = lookAt('function score (ODI, NDI, PEG, PROMIS)', functions, window)
    const before = lookBefore(baseline)
    if (painLook.kind === 'current' && functionLook.kind === 'current' && before.kind === 'current') {
      const words = [painLook.fact.value, functionLook.fact.value].map(resultWords).join('; ')
      const baselineWords = resultWords(before.fact.value)
      return filled(
        `${words}. Before surgery: ${baselineWords}.`,
        [painLook.fact, functionLook.fact, before.fact],
        gate.fusion,
      )
    }
    const looks = [painLook, functionLook, before]
    const wanting = looks.filter((look) => look.kind === 'wanting')
    const unread = looks.filter((look) => look.kind === 'not-read')
    const [firstUnread] = unread
    if (wanting.length === 0 && firstUnread) return notAssessed(firstUnread.why)
    const words = [...wanting, ...unread].map((look) => look.words).join('; ')
    const priority = painLook.kind === 'wanting' ? 'moderate' : 'info'
    return missing(
      priority,
      `Wanted within ${CURRENT_FOR_DAYS} days, and one from before surgery: ${words}.`,
      [gate.fusion, ...wanting.map((look) => look.fact)],
    )
  },
}

/** The score from before surgery as one more thing wanted. */
function lookBefore(baseline: ReturnType<typeof baselineScore>): Look {
  const name = 'pain score from before surgery'
  switch (baseline.state) {
    case 'known':
      return { kind: 'current', fact: baseline }
    case 'absent':
      return { kind: 'wanting', words: `${name}: none in the chart`, fact: baseline }
    case 'unknown':
    case 'failed':
      return { kind: 'not-read', words: `${name}: not known (${baseline.reason})`, why: baseline }
  }
}
