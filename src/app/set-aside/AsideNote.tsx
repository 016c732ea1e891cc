import { use } from 'react'
import { formatDay } from '../../domain/dates.ts'
import { SET_ASIDE_REASONS, type SetAside } from '../../domain/set-aside.ts'
import { dateWords } from '../date-words.ts'
import { plain } from '../plain-text.ts'
import { SetAsideContext } from './set-aside-context.ts'

/** Why and until when a finding is set aside, by whom, and the way back. */
export function AsideNote({ aside, title }: { aside: SetAside; title: string }) {
  const { bringBack } = use(SetAsideContext)
  const { until: day } = aside
  const until = dateWords({ text: formatDay(day), first: day, last: day, instant: null })
  const by = aside.by === null ? '' : `, by ${plain(aside.by)}`
  return (
    <div className="aside-note">
      <p>
        Set aside until {until}: {SET_ASIDE_REASONS[aside.reason]}
        {by}.
      </p>
      <button type="button" className="button" onClick={() => bringBack(aside.rule)}>
        Bring back<span className="heard-only"> {title}</span>
      </button>
    </div>
  )
}
