import { CHECKLIST_ORDER, type ChecklistItem } from '../../domain/checklist.ts'
import type { Context } from '../../domain/context.ts'
import { checklistAnswer } from '../../domain/select-checklist.ts'

/** The questions without an answer that counts, on this page or in the chart. */
export function openItems(context: Context): ChecklistItem[] {
  return CHECKLIST_ORDER.filter((item) => checklistAnswer(item)(context).state !== 'known')
}

/** "9 of 12 open". */
export function openWords(open: number): string {
  return `${open} of ${CHECKLIST_ORDER.length} open`
}
