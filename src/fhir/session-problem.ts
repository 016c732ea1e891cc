/** Why there is no session, in plain words, and what the reader can do. */
export type SessionProblem = {
  kind:
    | 'not-launched'
    | 'denied'
    | 'expired'
    | 'state-mismatch'
    | 'no-patient'
    | 'unknown-ehr'
    | 'server'
    | 'storage-blocked'
  title: string
  whatNext: string
}

const OPEN_AGAIN = 'Open Postfusion again from the chart.'

const WORDS: Record<SessionProblem['kind'], { title: string; whatNext: string }> = {
  'not-launched': {
    title: 'Postfusion was opened outside a chart',
    whatNext: 'Open the patient in your EHR and start Postfusion from there.',
  },
  denied: {
    title: 'The EHR did not let Postfusion in',
    whatNext: `Access was refused or the sign-in was cancelled. ${OPEN_AGAIN} If it is refused again, ask your site administrator.`,
  },
  expired: { title: 'The session has expired', whatNext: OPEN_AGAIN },
  'state-mismatch': {
    title: 'This sign-in does not belong to this page',
    whatNext: `It was started elsewhere, or was used before; nothing was read. ${OPEN_AGAIN}`,
  },
  'no-patient': {
    title: 'The EHR did not say which patient this is about',
    whatNext: `Open a patient in the EHR first. ${OPEN_AGAIN}`,
  },
  'unknown-ehr': {
    title: 'This EHR is not set up for Postfusion',
    whatNext:
      'Nothing was read from it. Ask your site administrator to add its exact address to the configuration.',
  },
  server: {
    title: 'The sign-in at the EHR did not work',
    whatNext: `${OPEN_AGAIN} If it stays like this, tell your site administrator.`,
  },
  'storage-blocked': {
    title: 'This browser does not let Postfusion keep a session',
    whatNext:
      'Allow this site to store data while it is shown inside the EHR, or open Postfusion in its own tab.',
  },
}

export function sessionProblem(kind: SessionProblem['kind']): SessionProblem {
  return { kind, ...WORDS[kind] }
}
