import { useEffect, useMemo, useRef, useState } from 'react'
import type { Context } from '../../domain/context.ts'
import {
  ORDER_KINDS,
  ORDER_ORDER,
  type OrderDraft,
  type OrderGroup,
  type OrderKind,
} from '../../drafts/order.ts'
import { orderProposals } from '../../drafts/order-proposals.ts'
import type { Assessment } from '../../rules/rule.ts'
import type { Drafting } from './drafting.ts'
import { OrderCard } from './OrderCard.tsx'

type OrdersProps = {
  context: Context
  assessments: readonly Assessment[]
  drafting: Drafting
  wanted: { rule: string; turn: number } | null
}

const GROUPS: readonly (readonly [OrderGroup, string])[] = [
  ['imaging', 'Imaging'],
  ['laboratory', 'Laboratory'],
  ['block', 'Diagnostic blocks'],
  ['referral', 'Referrals'],
]

/** The orders that gaps and causes lead to, none chosen. One that was opened stays, whatever else is read of the chart. */
export function Orders({ context, assessments, drafting, wanted }: OrdersProps) {
  const { orders, none } = useMemo(() => orderProposals(context, assessments), [context, assessments])
  const [opened, setOpened] = useState<ReadonlyMap<OrderKind, OrderDraft>>(new Map())
  const [folded, setFolded] = useState<ReadonlySet<OrderKind>>(new Set())
  const list = useRef<HTMLDivElement>(null)
  const proposals = new Map(orders.map((one) => [one.kind, one]))
  const drafts = ORDER_ORDER.flatMap((kind) => opened.get(kind) ?? proposals.get(kind) ?? [])

  useEffect(() => {
    if (wanted === null) return
    const card = list.current?.querySelector<HTMLElement>(`[data-rules~="${CSS.escape(wanted.rule)}"]`)
    card?.querySelector<HTMLButtonElement>('h4 button')?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'center' })
  }, [wanted])

  const toggle = (order: OrderDraft) => {
    const { kind } = order
    const isOpen = opened.has(kind) && !folded.has(kind)
    setFolded((was) => new Set(isOpen ? [...was, kind] : [...was].filter((one) => one !== kind)))
    if (!opened.has(kind)) setOpened((was) => new Map([...was, [kind, order]]))
  }
  return (
    <div ref={list}>
      {none !== null && drafts.length === 0 && <p className="quiet">{none}</p>}
      {GROUPS.map(([group, title]) => {
        const here = drafts.filter(({ kind }) => ORDER_KINDS[kind].group === group)
        if (here.length === 0) return null
        return (
          <div key={group}>
            <h3>{title}</h3>
            <ul className="order-list" aria-label={title}>
              {here.map((order) => (
                <li key={order.kind}>
                  <OrderCard
                    order={order}
                    isOpen={opened.has(order.kind) && !folded.has(order.kind)}
                    wasOpened={opened.has(order.kind)}
                    toggle={() => toggle(order)}
                    {...{ context, drafting }}
                  />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
