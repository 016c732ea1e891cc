import type { Assessment } from '../rules/rule.ts'
import { Citations } from './Citations.tsx'
import { datesInWords } from './date-words.ts'
import { FactsTable } from './FactsTable.tsx'
import { plain } from './plain-text.ts'

/** What an open card says: facts first, then what limits them, why, what to consider, and the source. */
export function AssessmentBody({ assessment }: { assessment: Assessment }) {
  const { evidence, caveats, because, consider, cites, kind } = assessment
  return (
    <dl className="card-parts">
      {evidence.length > 0 && (
        <div>
          <dt>In the chart</dt>
          <dd>
            <FactsTable evidence={evidence} />
          </dd>
        </div>
      )}
      {caveats.length > 0 && (
        <div className="card-caveats">
          <dt>Limits of this answer</dt>
          <dd>
            <ul>
              {caveats.map((caveat) => (
                <li key={caveat}>{datesInWords(plain(caveat))}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <div>
        <dt>Why it matters</dt>
        <dd>{because}</dd>
      </div>
      {kind === 'finding' && consider !== '' && (
        <div>
          <dt>What to consider</dt>
          <dd>{consider}</dd>
        </div>
      )}
      <div>
        <dt>Source</dt>
        <dd>
          <Citations cites={cites} />
        </dd>
      </div>
    </dl>
  )
}
