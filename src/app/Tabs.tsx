import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

/** One tab and what it shows. */
export type Tab = { name: string; content: ReactNode; className?: string }

type TabsProps = { label: string; tabs: readonly Tab[]; chosen: number; choose: (place: number) => void }

/** Tabs with one stop for the tab key; arrows, Home and End move along. What is not chosen stays in the page, hidden. */
export function Tabs({ label, tabs, chosen, choose }: TabsProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const place = placeAfter(event.key, chosen, tabs.length)
    if (place === null) return
    event.preventDefault()
    choose(place)
    list.current?.querySelectorAll('button')[place]?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab, place) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-tab-${place}`}
            aria-selected={place === chosen}
            aria-controls={`${id}-panel-${place}`}
            tabIndex={place === chosen ? 0 : -1}
            onClick={() => choose(place)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      {tabs.map((tab, place) => (
        <div
          key={tab.name}
          className={tab.className}
          role="tabpanel"
          id={`${id}-panel-${place}`}
          aria-labelledby={`${id}-tab-${place}`}
          hidden={place !== chosen}
        >
          {tab.content}
        </div>
      ))}
    </>
  )
}

function placeAfter(key: string, chosen: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (chosen + 1) % count
    case 'ArrowLeft':
      return (chosen + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
