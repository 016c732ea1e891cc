import {
  CHECKLIST_GROUPS,
  CHECKLIST_ITEMS,
  type ChecklistAnswer,
  type ChecklistItem,
} from '../../domain/checklist.ts'
import type { ConditionConcept } from '../../domain/condition.ts'
import type { Context } from '../../domain/context.ts'
import type { Evidence } from '../../domain/fact.ts'
import type { Given } from '../../domain/given.ts'
import { answerCounts, answersTo, CHECKLIST_NO_COUNTS_DAYS } from '../../domain/select-checklist.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { labHistory } from '../../domain/select-results.ts'
import { dateWords } from '../date-words.ts'
import { plain } from '../plain-text.ts'
import { openItems } from './open-items.ts'

/** One question, what was said here, and what the chart says. */
export type ChecklistRow = {
  item: ChecklistItem
  question: string
  /** As answered on this page. */
  given: 'yes' | 'no' | null
  /** Is there no answer that counts, here or in the chart? */
  open: boolean
  /** What the chart says of it, one line each. */
  chart: readonly string[]
}
export type ChecklistGroup = { name: string; rows: readonly ChecklistRow[] }

/** What may be coded in the chart of the thing asked. */
const CODED: Partial<Record<ChecklistItem, readonly ConditionConcept[]>> = {
  'bladder-bowel': ['cauda-equina', 'bladder-bowel-dysfunction'],
  'saddle-numbness': ['cauda-equina'],
  weakness: ['limb-weakness'],
  'weakness-progressing': ['limb-weakness'],
  'swallowing-breathing': ['airway-signs'],
  'wound-drainage': ['surgical-site-infection', 'wound-disruption'],
  crack: ['implant-mechanical'],
  'grinding-bulge': ['implant-mechanical'],
}

/** The questions in the order they are asked; `context` holds the chart with what was given on this page. */
export function checklistGroups(context: Context, { answers }: Given): ChecklistGroup[] {
  const open = openItems(context)
  return CHECKLIST_GROUPS.map(({ name, items }) => ({
    name,
    rows: items.map((item) => ({
      item,
      question: CHECKLIST_ITEMS[item],
      given: answers.find((one) => one.item === item)?.answer ?? null,
      open: open.includes(item),
      chart: [...earlierAnswer(item, context), ...coded(item, context)].map(plain),
    })),
  }))
}

/** Why earlier answers are not known in full; null when they are. */
export function earlierAnswersProblem({ chart }: Context): string | null {
  const { sources, blanks } = chart.answers
  const problem = sources.find(({ outcome }) => outcome !== 'loaded')
  if (problem?.outcome === 'not-offered') return 'This EHR does not keep questionnaires: no earlier answers.'
  if (problem?.outcome === 'reading') return 'Earlier answers are still being read.'
  if (problem)
    return `Earlier answers could not be read in full: ${plain(problem.reason ?? problem.outcome)}.`
  return blanks.length === 0 ? null : 'An earlier checklist is in the chart but could not be read.'
}

/** Who said it: "no, 31 Oct 2026, Dr Robin Sample". */
export function answerWords({ answer, when, by }: ChecklistAnswer): string {
  return [answer, dateWords(when), ...(by === null ? [] : [by])].join(', ')
}

function earlierAnswer(item: ChecklistItem, { chart, today }: Context): string[] {
  const recorded = chart.answers.records.filter((one) => !one.given)
  const newest = answersTo(item, recorded).at(-1)
  if (!newest) return []
  const old = answerCounts(newest, today)
    ? ''
    : `; older than ${CHECKLIST_NO_COUNTS_DAYS} days, counts as not asked`
  return [`Chart: answered ${answerWords(newest)}${old}`]
}

function coded(item: ChecklistItem, context: Context): string[] {
  const recorded = conditions(CODED[item] ?? [])(context)
  const temperature = item === 'fever' ? labHistory('temperature')(context) : null
  return [
    ...(recorded.state === 'known' ? recorded.evidence.map(evidenceWords) : []),
    ...(temperature?.state === 'known' ? temperature.evidence.slice(-1).map(evidenceWords) : []),
  ]
}

function evidenceWords({ label, value, when }: Evidence): string {
  return `Chart: ${label} ${value}, ${when === null ? 'no date' : dateWords(when)}`
}
