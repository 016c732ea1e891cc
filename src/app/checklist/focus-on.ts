import type { RefObject } from 'react'
import type { ChecklistItem } from '../../domain/checklist.ts'

/** Puts the focus on the answer that is chosen of this question; nothing when the question is not there. */
export function focusOn(panel: RefObject<HTMLElement | null>, item: ChecklistItem | undefined): void {
  panel.current?.querySelector<HTMLElement>(`[data-item="${item ?? ''}"] [aria-checked="true"]`)?.focus()
}
