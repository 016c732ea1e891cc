import type { ChecklistAnswer } from '../../domain/checklist.ts'
import { ignorance, type Fact, type Known } from '../../domain/fact.ts'
import { askOrExamine, clear, notAssessed, type Verdict } from '../verdict.ts'

type Answer = Fact<ChecklistAnswer>

/** The checklist items answered yes. */
export function saidYes(answers: readonly Answer[]): Known<ChecklistAnswer>[] {
  return answers
    .filter((answer) => answer.state === 'known')
    .filter((answer) => answer.value.answer === 'yes')
}

/**
 * The end of a symptom rule's ladder when nothing was found: clear only when every item was answered no and the coded
 * records were looked through whole; a question to the clinician when items were not asked.
 */
export function clearOrAsk(
  question: string,
  none: string,
  answers: readonly [Answer, ...Answer[]],
  coded: readonly [Fact<unknown>, ...Fact<unknown>[]],
): Verdict {
  const asked = answers.filter((answer) => answer.state === 'known')
  const allAsked = asked.length === answers.length
  const stopped = coded.map(ignorance).find((reason) => reason !== null)
  if (stopped) {
    const caveats = allAsked ? stopped.caveats : [...stopped.caveats, question]
    return notAssessed({ ...stopped, caveats })
  }
  if (allAsked) return clear(none, [...coded, ...answers])
  return askOrExamine(question, [...coded, ...answers])
}
