import { compareWhen, withinDays, type Answer } from '../../domain/dates.ts'
import { ignorance, known, unknown, type Fact } from '../../domain/fact.ts'
import { above, below, type Analyte, type Comparison, type Result } from '../../domain/result.ts'
import { labHistory, latestLab, resultEvidence } from '../../domain/select-results.ts'
import { moodScreens, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, missing, notAssessed } from '../verdict.ts'
import { workUpGate } from './gate.ts'
import { anyOf, isCurrentSince, lookAt, resultWords } from './lab-inputs.ts'

const CURRENT_FOR_DAYS = 365
/** Points from which a screen is positive. Source: Kroenke 2001 and 2003, Spitzer 2006. */
export const SCREEN_POSITIVE_FROM: Partial<Record<Analyte, number>> = { 'phq-2': 3, 'phq-9': 10, 'gad-7': 10 }
const ASK = 'Ask about suicidal thoughts, plans and means today'
const SCREEN = 'PHQ-2 or PHQ-9, and GAD-7; before a stimulator trial or repeat surgery in any case.'

const inputs = {
  gate: workUpGate,
  selfHarm: latestLab('phq-9-item-9'),
  answers: labHistory('phq-9-item-9'),
  screens: anyOf(labHistory('phq-2'), labHistory('phq-9'), labHistory('gad-7')),
}

/** A current screen for depression or anxiety. Thoughts of self-harm stand by themselves, whether the work-up applies or not. */
export const psychologicalScreen: Rule<typeof inputs> = {
  id: 'psychological-screen',
  section: 'work-up',
  title: 'Depression and anxiety screen',
  why: 'Depression and anxiety go with persistent pain, worsen its outcome and are treatable; any answer but "not at all" about self-harm asks for a talk now.',
  consider: SCREEN,
  cites: [moodScreens, ruleCatalogue],
  inputs,
  evaluate({ gate, selfHarm, answers, screens }, { today }) {
    const told = standing(answers, (one) => withinDays(one.when, CURRENT_FOR_DAYS, today))
    const raised = told.filter((one) => one.answer === 'yes' && above(one.result.amount, 0) === 'yes')
    if (selfHarm.state === 'known' && raised.length > 0)
      return finding(
        'high',
        `${wordsOf(raised)}: thoughts of self-harm. ${ASK}.`,
        [narrowed(answers, raised)],
        { consider: `${ASK}. ${SCREEN}` },
      )
    const unread = ignorance(selfHarm)
    if (unread)
      return notAssessed(unread, 'Whether self-harm was spoken of (PHQ-9 item 9) cannot be told: ask.')
    const perhaps = told.filter((one) => above(one.result.amount, 0) !== 'no')
    if (perhaps.length > 0)
      return cannotSay(answers, perhaps, `speaks of self-harm in the last ${CURRENT_FOR_DAYS} days`)
    if (!gate.applies) return gate.verdict

    const window = { surgery: gate.fusion.value.when, days: CURRENT_FOR_DAYS, today }
    const look = lookAt('PHQ-2, PHQ-9 or GAD-7', screens, window)
    if (look.kind === 'not-read') return notAssessed(look.why)
    if (look.kind === 'wanting')
      return missing('info', `${look.words} (wanted within ${CURRENT_FOR_DAYS} days).`, [
        gate.fusion,
        look.fact,
      ])
    const live = standing(screens, (one) => isCurrentSince(one, window.surgery, window.days, today))
    const positive = live.filter((one) => one.answer === 'yes' && isPositive(one.result) === 'yes')
    if (positive.length > 0)
      return finding('info', `${wordsOf(positive)}: a positive screen.`, [
        narrowed(screens, positive),
        gate.fusion,
      ])
    const doubtful = live.filter((one) => isPositive(one.result) !== 'no')
    if (doubtful.length > 0) return cannotSay(screens, doubtful, 'is a current positive screen')
    return clear(`${wordsOf(live)}: no positive screen.`, [narrowed(screens, live), gate.fusion, selfHarm])
  },
}

type Placed = { result: Result; answer: Answer }

/** Results that may be in time and that no later one of the same test has replaced. */
function standing(results: Fact<readonly Result[]>, inTime: (result: Result) => Answer): Placed[] {
  if (results.state !== 'known') return []
  const isReplaced = (one: Result): boolean =>
    results.value.some(
      (other) => other.analyte === one.analyte && (compareWhen(other.when, one.when) ?? 0) > 0,
    )
  return results.value
    .filter((one) => !isReplaced(one))
    .map((result) => ({ result, answer: inTime(result) }))
    .filter((one) => one.answer !== 'no')
}

/** At or above the points of its test. */
function isPositive({ analyte, amount }: Result): Comparison {
  const isBelow = below(amount, SCREEN_POSITIVE_FROM[analyte] ?? Infinity)
  return isBelow === 'cannot-tell' ? isBelow : isBelow === 'yes' ? 'no' : 'yes'
}

function wordsOf(placed: readonly Placed[]): string {
  return placed.map((one) => resultWords(one.result)).join('; ')
}

function narrowed(results: Fact<readonly Result[]>, placed: readonly Placed[]): Fact<readonly Result[]> {
  if (results.state !== 'known') return results
  const value = placed.map((one) => one.result)
  return known(value, value.map(resultEvidence), results.doubt, results.caveats)
}

function cannotSay(results: Fact<readonly Result[]>, placed: readonly Placed[], what: string) {
  const evidence = placed.map((one) => resultEvidence(one.result))
  return notAssessed(unknown(`Whether ${wordsOf(placed)} ${what} cannot be told`, evidence, results.caveats))
}
