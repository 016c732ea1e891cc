import { useId } from 'react'
import type { Context } from '../../domain/context.ts'
import { titleWords, type OrderDraft } from '../../drafts/order.ts'
import { datesInWords } from '../date-words.ts'
import { Arrow } from '../Fold.tsx'
import { plain } from '../plain-text.ts'
import type { Drafting } from './drafting.ts'
import { OrderForm } from './OrderForm.tsx'

type OrderCardProps = {
  order: OrderDraft
  isOpen: boolean
  /** Once opened, what was written stays while it is folded. */
  wasOpened: boolean
  toggle: () => void
  context: Context
  drafting: Drafting
}

/** One proposed order: what it is and why it is proposed; it opens to be read, changed and sent. */
export function OrderCard({ order, isOpen, wasOpened, toggle, context, drafting }: OrderCardProps) {
  const id = useId()
  const rules = order.why.flatMap(({ rule }) => rule ?? []).join(' ')
  return (
    <article className="draft" aria-labelledby={`${id}-t`} data-order={order.kind} data-rules={rules}>
      <h4 id={`${id}-t`}>
        <button type="button" aria-expanded={isOpen} aria-controls={`${id}-b`} onClick={toggle}>
          <span className="card-title">{titleWords(order)}</span>
          <Arrow />
        </button>
      </h4>
      <ul className="draft-why" aria-label="Why it is proposed">
        {order.why.map(({ title, words }) => (
          <li key={`${title} ${words}`}>
            <strong>{title}:</strong> {datesInWords(plain(words))}
          </li>
        ))}
      </ul>
      <div id={`${id}-b`} hidden={!isOpen}>
        {wasOpened && <OrderForm {...{ order, context, drafting }} />}
      </div>
    </article>
  )
}
