/** Canonical address of the red-flag checklist this app publishes. */
export const CHECKLIST_CANONICAL = 'https://postfusion.org/fhir/Questionnaire/red-flag-checklist'
