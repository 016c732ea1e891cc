/** Canonical address of the form in which findings set aside are kept. */
export const SET_ASIDE_CANONICAL = 'https://postfusion.org/fhir/Questionnaire/set-aside'
