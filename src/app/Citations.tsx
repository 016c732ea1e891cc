import type { Citation } from '../rules/citations.ts'
import { httpsLink } from './https-link.ts'

const BASIS: Record<Citation['basis'], string> = {
  guideline: 'Guideline',
  label: 'Drug label',
  study: 'Study',
  review: 'Review',
  coding: 'Coding',
  local: 'Local judgement',
}

/** Where a statement comes from, with a link when there is a safe one. */
export function Citations({ cites }: { cites: readonly Citation[] }) {
  return (
    <ul className="citations">
      {cites.map((cite) => {
        const href = httpsLink(cite.url)
        return (
          <li key={cite.id}>
            <span className="basis">{BASIS[cite.basis]}:</span>{' '}
            {href === null ? (
              cite.text
            ) : (
              <a href={href} target="_blank" rel="noreferrer">
                {cite.text}
              </a>
            )}
            {cite.locator !== undefined && `, ${cite.locator}`}
          </li>
        )
      })}
    </ul>
  )
}
