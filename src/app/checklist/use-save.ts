import { useRef, useState } from 'react'
import { ON_THIS_PAGE, type ChecklistAnswer } from '../../domain/checklist.ts'
import type { CreateResult } from '../../fhir/create.ts'
import type { SetGiven } from './answered.ts'
import type { Saving } from './saving.ts'

export type SaveState = { state: 'idle' | 'saving' } | { state: 'ended'; result: CreateResult; count: number }

/** The save of what was answered here and is not in the EHR yet: once at a time, and under one name until it is certain. */
export function useSave(answers: readonly ChecklistAnswer[], setGiven: SetGiven, saving: Saving) {
  const [state, setState] = useState<SaveState>({ state: 'idle' })
  const attempt = useRef<{ answers: readonly ChecklistAnswer[]; id: string } | null>(null)
  const running = useRef(false)
  const unsaved = answers.filter(({ resource }) => resource === ON_THIS_PAGE)

  const save = async () => {
    if (saving.state !== 'offered' || running.current || unsaved.length === 0) return
    running.current = true
    setState({ state: 'saving' })
    if (!attempt.current || !isSame(attempt.current.answers, unsaved))
      attempt.current = { answers: unsaved, id: crypto.randomUUID() }
    const sent = attempt.current
    const result = await saving.save(sent.answers, sent.id)
    running.current = false
    setState({ state: 'ended', result, count: sent.answers.length })
    if (result.outcome !== 'saved') return
    attempt.current = null
    const resource = result.id === null ? SAVED_SOMEWHERE : `QuestionnaireResponse/${result.id}`
    setGiven((given) => ({
      ...given,
      answers: given.answers.map((one) => (sent.answers.includes(one) ? { ...one, resource } : one)),
    }))
    saving.readBack()
  }
  return { state, save: () => void save(), unsaved: unsaved.length }
}

/** In place of a record's name that the EHR did not tell. */
const SAVED_SOMEWHERE = 'Checklist saved in the EHR'

function isSame(a: readonly ChecklistAnswer[], b: readonly ChecklistAnswer[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}
