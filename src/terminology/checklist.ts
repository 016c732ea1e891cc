/** Canonical address of the red-flag checklist this app publishes in `public/questionnaires`. */
export const CHECKLIST_CANONICAL = 'https://postfusion.org/fhir/Questionnaire/red-flag-checklist'
/** Version of the published checklist; a change of the items is a new one. */
export const CHECKLIST_VERSION = '1.0.0'
/** System of the identifiers the app gives to what it saves, so that it can look for it again. */
export const SAVED_IDENTIFIER_SYSTEM = 'https://postfusion.org/fhir/identifier/saved'
