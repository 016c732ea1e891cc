import { CHECKLIST_ITEMS, type ChecklistAnswer, type ChecklistItem } from './checklist.ts'
import type { Context } from './context.ts'
import { compareWhen, withinDays, type Day } from './dates.ts'
import { absent, known, type Evidence, type Fact } from './fact.ts'
import { found, sectionCaveats } from './found.ts'

/** A `no` on the checklist counts for this long. */
export const CHECKLIST_NO_COUNTS_DAYS = 14

/** The newest answer to a checklist item; absent when it was not asked, or a `no` is too old to count. */
export function checklistAnswer(item: ChecklistItem): (context: Context) => Fact<ChecklistAnswer> {
  return ({ chart, today }) => {
    const section = chart.answers
    const answers = answersTo(item, section.records)
    const newest = answers.at(-1)
    const latest = newest && answerCounts(newest, today) ? newest : undefined
    if (latest?.given) return known(latest, [answerEvidence(latest)], null, sectionCaveats(section))
    const all = found(answers, answerEvidence, section.blanks, section.sources, sectionCaveats(section))
    if (all.state !== 'known') return all
    if (!latest) return all.doubt ?? absent(all.caveats)
    return { ...all, value: latest, evidence: [answerEvidence(latest)] }
  }
}

/** The answers to one item, the newest last; one given on this page is newest of all. */
export function answersTo(item: ChecklistItem, records: readonly ChecklistAnswer[]): ChecklistAnswer[] {
  return records
    .filter((one) => one.item === item)
    .sort(
      (a, b) =>
        Number(a.given) - Number(b.given) ||
        a.when.last - b.when.last ||
        (compareWhen(a.when, b.when) ?? 0) ||
        (a.answer === 'no' ? -1 : 1),
    )
}

/** A `yes` stands until it is answered anew; a `no` counts as not asked when it is too old. */
export function answerCounts({ answer, when }: ChecklistAnswer, today: Day): boolean {
  return answer === 'yes' || withinDays(when, CHECKLIST_NO_COUNTS_DAYS, today) === 'yes'
}

function answerEvidence(answer: ChecklistAnswer): Evidence {
  return {
    resource: answer.resource,
    label: `Checklist: ${CHECKLIST_ITEMS[answer.item]}`,
    value: answer.answer,
    when: answer.when,
  }
}
