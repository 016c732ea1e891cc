import type { ReactNode } from 'react'
import type { Context } from '../domain/context.ts'
import { medicationList } from '../domain/medication-list.ts'
import { mmeFact } from '../domain/mme.ts'
import { drugs } from '../domain/select-drugs.ts'
import { LATER_MAPS, laterReaders } from '../fhir/later-readers.ts'
import { mapAhead } from '../fhir/map-ahead.ts'
import type { SourceRead } from '../fhir/source-read.ts'
import { rules } from '../rules/index.ts'
import { AssessmentBody } from './AssessmentBody.tsx'
import { CardActions } from './CardActions.tsx'
import { Questions } from './checklist/Questions.tsx'
import { draftingOf } from './drafts/drafting.ts'
import { FactsTable } from './FactsTable.tsx'
import { MedicationSummary } from './MedicationSummary.tsx'
import { ReadDetails } from './ReadDetails.tsx'
import { ReadSummary } from './ReadSummary.tsx'
import { AsideNote } from './set-aside/AsideNote.tsx'
import { setAsidesOf, standingWith } from './set-aside/set-asides.ts'
import { UnsavedNote } from './set-aside/UnsavedNote.tsx'
import { SurgeryForm } from './surgery/SurgeryForm.tsx'
import { openWriting } from './writing.ts'

/**
 * What the page can do without until the red flags are shown: medicines, the checks of work-up and medications, what is
 * filled in or folded, and writing.
 */
export const laterChecks = {
  readers: laterReaders,
  /** Prepares for these readers what one source brought. */
  mapAhead: (read: SourceRead): Promise<void> => mapAhead(read, undefined, undefined, LATER_MAPS),
  rules,
  parts: {
    AsideNote,
    AssessmentBody,
    CardActions,
    FactsTable,
    Questions,
    ReadDetails,
    ReadSummary,
    SurgeryForm,
    UnsavedNote,
  },
  setAsides: { standingWith, setAsidesOf },
  draftingOf,
  openWriting,
  medicationSummary(context: Context): ReactNode {
    const { unidentified, dispensedOnly } = medicationList(context)
    const mme = mmeFact(drugs({ classes: ['opioid'] })(context))
    return <MedicationSummary mme={mme} unidentified={unidentified} dispensedOnly={dispensedOnly} />
  },
}
export type LaterChecks = typeof laterChecks
