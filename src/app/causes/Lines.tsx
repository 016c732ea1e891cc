import type { Line } from '../../rules/causes/cause.ts'
import { datesInWords } from '../date-words.ts'
import { FactsTable } from '../FactsTable.tsx'
import { Mark, type MarkKind } from '../Mark.tsx'
import { plain } from '../plain-text.ts'

/** The lines of one column with what they rest on; nothing when there are none. */
export function Lines({ mark, title, lines }: { mark: MarkKind; title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <section className="cause-part">
      <h4 className="with-mark">
        <Mark kind={mark} />
        <span>
          {title} ({lines.length})
        </span>
      </h4>
      <ul className="cause-lines">
        {lines.map((line) => (
          <li key={`${line.words} ${line.evidence.map((item) => item.resource).join(' ')}`}>
            <p>{datesInWords(plain(line.words))}</p>
            {line.caveats.map((caveat) => (
              <p key={caveat} className="quiet">
                {plain(caveat)}
              </p>
            ))}
            {line.evidence.length > 0 && <FactsTable evidence={line.evidence} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
