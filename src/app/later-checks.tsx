import type { ReactNode } from 'react'
import type { Context } from '../domain/context.ts'
import { medicationList } from '../domain/medication-list.ts'
import { mmeFact } from '../domain/mme.ts'
import { drugs } from '../domain/select-drugs.ts'
import { medicationReaders } from '../fhir/medication-readers.ts'
import { laterRules } from '../rules/later-rules.ts'
import { Questions } from './checklist/Questions.tsx'
import { MedicationSummary } from './MedicationSummary.tsx'
import { ReadDetails } from './ReadDetails.tsx'
import { AsideNote } from './set-aside/AsideNote.tsx'
import { SetAsideForm } from './set-aside/SetAsideForm.tsx'
import { UnsavedNote } from './set-aside/UnsavedNote.tsx'
import { SurgeryForm } from './surgery/SurgeryForm.tsx'
import { openWriting } from './writing.ts'

/**
 * What the page can do without until the red flags are shown: medicines, the checks of work-up and medications, what is
 * filled in or folded, and writing.
 */
export const laterChecks = {
  medicationReaders,
  rules: laterRules,
  parts: { AsideNote, Questions, ReadDetails, SetAsideForm, SurgeryForm, UnsavedNote },
  openWriting,
  medicationSummary(context: Context): ReactNode {
    const { unidentified, dispensedOnly } = medicationList(context)
    const mme = mmeFact(drugs({ classes: ['opioid'] })(context))
    return <MedicationSummary mme={mme} unidentified={unidentified} dispensedOnly={dispensedOnly} />
  },
}
export type LaterChecks = typeof laterChecks
