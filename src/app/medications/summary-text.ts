import type { Day } from '../../domain/dates.ts'
import { MME_TABLE } from '../../domain/mme.ts'
import type { Trials } from '../../domain/what-if.ts'
import { dayWords } from '../date-words.ts'
import { plain } from '../plain-text.ts'
import { notAbruptly } from './abrupt-stop.ts'
import { changeWords, compare, PARTS } from './compare.ts'
import { countFigure, findingCount, mmeFigure } from './figure-words.ts'
import type { Review } from './review.ts'
import { triedWords } from './trial-words.ts'

type Tried = { today: Day; before: Review; after: Review; trials: Trials; problems: readonly string[] }

/** The comparison as plain text for the clinician's own note; it names medicines and checks, never the patient. */
export function summaryText({ today, before, after, trials, problems }: Tried): string {
  const comparison = compare(before.assessments, after.assessments)
  const tried = before.list.uses.flatMap((use) => {
    const trial = trials.get(use.key)
    if (trial === undefined) return []
    const then = after.list.uses.find((one) => one.key === use.key)
    return `- ${plain(`${use.name}: ${triedWords(trial, then)}`)}`
  })
  const findings = PARTS.flatMap(([part, words]) =>
    comparison[part].length === 0
      ? []
      : [`${words}:`, ...comparison[part].map((pair) => `- ${changeWords(pair)}`)],
  )
  const slowly = notAbruptly(before.list.uses, trials).map(plain)
  return [
    `Medication what-if, ${dayWords(today)}. Nothing was changed in the chart.`,
    '',
    'Tried:',
    ...tried,
    '',
    `Opioid dose, MME a day: ${mmeFigure(before.mme)} to ${mmeFigure(after.mme)} (${MME_TABLE})`,
    `Sedating drugs: ${countFigure(before.sedating)} to ${countFigure(after.sedating)}`,
    `Medication findings: ${findingCount(before.assessments)} to ${findingCount(after.assessments)}`,
    '',
    ...findings,
    ...(slowly.length === 0 ? [] : ['', `Do not stop abruptly: ${slowly.join(', ')}.`]),
    ...(problems.length === 0 ? [] : ['', 'Limits:', ...problems.map((line) => `- ${plain(line)}`)]),
    '',
    'Compares what the checks say of the list; it does not say what the patient takes.',
  ].join('\n')
}
