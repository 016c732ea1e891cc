/** Why the app could not start, in plain words, and what the reader can do. */
export type LaunchProblem = {
  kind:
    | 'outside-chart'
    | 'unknown-ehr'
    | 'configuration'
    | 'unreachable'
    | 'no-pkce'
    | 'unsafe-server'
    | 'storage-blocked'
  title: string
  whatNext: string
  /** For the administrator: one sentence each. */
  details?: readonly string[]
}

const WORDS: Record<LaunchProblem['kind'], { title: string; whatNext: string }> = {
  'outside-chart': {
    title: 'This page was opened outside a chart',
    whatNext: 'Open the patient in your EHR and start Postfusion from there.',
  },
  'unknown-ehr': {
    title: 'This EHR is not set up for Postfusion',
    whatNext:
      'Nothing was sent to it. Ask your site administrator to add its exact address to the configuration.',
  },
  configuration: {
    title: 'Postfusion is not set up correctly',
    whatNext: 'Show this page to your site administrator.',
  },
  unreachable: {
    title: 'The EHR did not say how to sign in',
    whatNext:
      'Close this page and start Postfusion again from the chart. If it stays like this, tell your site administrator.',
  },
  'no-pkce': {
    title: 'The EHR does not offer a safe enough sign-in',
    whatNext:
      'Postfusion signs in only with PKCE (S256), which this EHR does not list. If it supports it without saying so, your site administrator can set "pkce" to "unadvertised".',
  },
  'unsafe-server': {
    title: 'The EHR names a sign-in address that is not allowed',
    whatNext: 'Nothing was sent to it. Tell your site administrator.',
  },
  'storage-blocked': {
    title: 'This browser does not let Postfusion keep a session',
    whatNext:
      'Allow this site to store data while it is shown inside the EHR, or open Postfusion in its own tab.',
  },
}

export function launchProblem(kind: LaunchProblem['kind'], details?: readonly string[]): LaunchProblem {
  return { kind, ...WORDS[kind], ...(details ? { details } : {}) }
}
