import { useId, useMemo } from 'react'
import type { Context } from '../../domain/context.ts'
import { causeBoard } from '../../rules/causes/index.ts'
import { Mark } from '../Mark.tsx'
import { plain } from '../plain-text.ts'
import { CauseBlock } from './CauseBlock.tsx'

/** The chart to go through, whether all of it has been read, and the gaps that have a card to go to. */
export type CauseBoardProps = {
  context: Context
  settled: boolean
  gaps: ReadonlySet<string>
  goTo: (rule: string) => void
}

/** For each cause of pain after fusion: what speaks for it, against it, and what nobody has looked at yet. */
export default function CauseBoard({ context, settled, gaps, goTo }: CauseBoardProps) {
  const id = useId()
  const board = useMemo(() => causeBoard(context), [context])
  return (
    <section className="board" aria-labelledby={id} data-board={board.state}>
      <header className="board-head">
        <h2 id={id}>Causes of pain after fusion</h2>
        {board.state === 'ready' && (
          <p className="quiet">
            What the chart says of each cause. Always in this order: it ranks nothing and says nothing of how
            likely a cause is. Sentences of reports are quoted, not read for you.
          </p>
        )}
        {!settled && (
          <p className="with-mark">
            <Mark kind="unchecked" />
            <span>The chart is still being read; lines may be added.</span>
          </p>
        )}
      </header>
      {board.state === 'missing' ? (
        <p className="board-missing with-mark">
          <Mark kind="unchecked" />
          <span>
            {plain(board.words)} The board counts what was done since the fusion, and needs its date, region
            and levels to say anything.
          </span>
        </p>
      ) : (
        <>
          {board.doubt !== null && (
            <p className="board-missing with-mark">
              <Mark kind="unchecked" />
              <span>There may be a later fusion: {plain(board.doubt)}</span>
            </p>
          )}
          <ul className="causes">
            {board.causes.map((cause) => (
              <li key={cause.id}>
                <CauseBlock cause={cause} gaps={gaps} goTo={goTo} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
