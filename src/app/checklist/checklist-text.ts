import type { Given } from '../../domain/given.ts'
import { CHECKLIST_ITEMS, CHECKLIST_ORDER } from '../../domain/checklist.ts'
import type { Day } from '../../domain/dates.ts'
import { dayWords } from '../date-words.ts'
import { answerWords } from './rows.ts'

/** What was answered on this page as plain text for the clinician's own note; never the patient's name. */
export function checklistText({ answers }: Given, today: Day): string {
  const lines = CHECKLIST_ORDER.map((item) => {
    const answer = answers.find((one) => one.item === item)
    return `- ${CHECKLIST_ITEMS[item]}: ${answer ? answerWords(answer) : 'not asked'}`
  })
  return [`Red-flag checklist after spinal fusion, ${dayWords(today)}`, '', ...lines].join('\n')
}
