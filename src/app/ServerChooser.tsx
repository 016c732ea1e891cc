import { useState } from 'react'
import type { Issuer } from '../fhir/issuer.ts'

type ServerChooserProps = { issuers: readonly Issuer[]; start: (issuer: Issuer) => Promise<string | null> }

/** Opened outside a chart: the configured EHRs to sign in to. `start` leaves the page, or says why it could not. */
export function ServerChooser({ issuers, start }: ServerChooserProps) {
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <section className="chooser" aria-labelledby="chooser-title">
      <h2 id="chooser-title">Choose a server</h2>
      <ul>
        {issuers.map((issuer) => (
          <li key={issuer.url}>
            <button type="button" onClick={() => void start(issuer).then(setProblem)}>
              <span className="issuer-name">{issuer.name}</span>{' '}
              <span className="issuer-url">{issuer.url}</span>
            </button>
          </li>
        ))}
      </ul>
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  )
}
