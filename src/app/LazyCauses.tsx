import { lazy, Suspense, useState, type ComponentType } from 'react'
import type { CauseBoardProps } from './causes/CauseBoard.tsx'
import NotLoaded from './causes/NotLoaded.tsx'

const CauseBoard = lazy<ComponentType<CauseBoardProps>>(() =>
  import('./causes/CauseBoard.tsx').catch(() => ({ default: NotLoaded })),
)

/** The cause board, fetched when it is first looked at and kept from then on. */
export function LazyCauses({ isOpen, ...board }: CauseBoardProps & { isOpen: boolean }) {
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  if (!wasOpen) return null
  return (
    <Suspense fallback={<p className="board quiet">Opening the causes</p>}>
      <CauseBoard {...board} />
    </Suspense>
  )
}
