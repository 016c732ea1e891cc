import { lazy, Suspense, useState, type ComponentType } from 'react'
import type { DraftBoardProps } from './drafts/DraftBoard.tsx'
import NotLoaded from './drafts/NotLoaded.tsx'

const DraftBoard = lazy<ComponentType<DraftBoardProps>>(() =>
  import('./drafts/DraftBoard.tsx').catch(() => ({ default: NotLoaded })),
)

/** The drafts, fetched when they are first looked at and kept from then on. */
export function LazyDrafts({ isOpen, ...board }: DraftBoardProps & { isOpen: boolean }) {
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  if (!wasOpen) return null
  return (
    <Suspense fallback={<p className="board quiet">Opening the drafts</p>}>
      <DraftBoard {...board} />
    </Suspense>
  )
}
