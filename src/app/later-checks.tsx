import type { ReactNode } from 'react'
import type { Context } from '../domain/context.ts'
import { medicationList } from '../domain/medication-list.ts'
import { mmeFact } from '../domain/mme.ts'
import { drugs } from '../domain/select-drugs.ts'
import { medicationReaders } from '../fhir/medication-readers.ts'
import { laterRules } from '../rules/later-rules.ts'
import { MedicationSummary } from './MedicationSummary.tsx'

/** What the page can do without until the red flags are shown: medicines, and the checks of work-up and medications. */
export const laterChecks = {
  medicationReaders,
  rules: laterRules,
  medicationSummary(context: Context): ReactNode {
    const { unidentified, dispensedOnly } = medicationList(context)
    const mme = mmeFact(drugs({ classes: ['opioid'] })(context))
    return <MedicationSummary mme={mme} unidentified={unidentified} dispensedOnly={dispensedOnly} />
  },
}
export type LaterChecks = typeof laterChecks
