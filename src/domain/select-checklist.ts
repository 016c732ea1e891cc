import { CHECKLIST_ITEMS, type ChecklistAnswer, type ChecklistItem } from './checklist.ts'
import type { Context } from './context.ts'
import { compareWhen, withinDays } from './dates.ts'
import { absent, known, type Evidence, type Fact } from './fact.ts'
import { found, sectionCaveats } from './found.ts'

/** A `no` on the checklist counts for this long. */
const CHECKLIST_NO_COUNTS_DAYS = 14

/** The newest answer to a checklist item; absent when it was not asked, or a `no` is too old to count. */
export function checklistAnswer(item: ChecklistItem): (context: Context) => Fact<ChecklistAnswer> {
  return ({ chart, today }) => {
    const section = chart.answers
    const answers = section.records
      .filter((one) => one.item === item)
      .sort(
        (a, b) =>
          a.when.last - b.when.last ||
          (compareWhen(a.when, b.when) ?? 0) ||
          Number(a.given) - Number(b.given) ||
          (a.answer === 'no' ? -1 : 1),
      )
    const newest = answers.at(-1)
    const expired =
      newest?.answer === 'no' && withinDays(newest.when, CHECKLIST_NO_COUNTS_DAYS, today) !== 'yes'
    const latest = expired ? undefined : newest
    if (latest?.given) return known(latest, [answerEvidence(latest)], null, sectionCaveats(section))
    const all = found(answers, answerEvidence, section.blanks, section.sources, sectionCaveats(section))
    if (all.state !== 'known') return all
    if (!latest) return all.doubt ?? absent(all.caveats)
    return { ...all, value: latest, evidence: [answerEvidence(latest)] }
  }
}

function answerEvidence(answer: ChecklistAnswer): Evidence {
  return {
    resource: answer.resource,
    label: `Checklist: ${CHECKLIST_ITEMS[answer.item]}`,
    value: answer.answer,
    when: answer.when,
  }
}
