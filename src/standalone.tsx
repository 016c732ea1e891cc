import type { ReactNode } from 'react'
import { ServerChooser } from './app/ServerChooser.tsx'
import { startStandalone } from './fhir/authorize.ts'
import type { Issuer } from './fhir/issuer.ts'
import type { Tab } from './fhir/tab.ts'

/** The servers to sign in at, for a page that was opened outside a chart. */
export function serverChooser(issuers: readonly Issuer[], tab: Tab): ReactNode {
  return <ServerChooser issuers={issuers} start={(issuer) => signIn(issuer, tab)} />
}

/** Goes to the EHR's sign-in; or says why it cannot. */
async function signIn(issuer: Issuer, tab: Tab): Promise<string | null> {
  const begun = await startStandalone(issuer, tab)
  if (!begun.ok) return `${begun.problem.title}. ${begun.problem.whatNext}`
  window.location.assign(begun.url)
  return null
}
