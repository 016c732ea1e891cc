import type { Context } from '../domain/context.ts'
import { indexFusion, type Fusion } from '../domain/episode.ts'
import type { Known } from '../domain/fact.ts'
import { adjacentLevels } from '../domain/levels.ts'
import { levelWords } from '../domain/level-words.ts'
import { painStatus } from '../domain/pain.ts'
import type { Region } from '../domain/surgery.ts'
import { causeBoard } from '../rules/causes/index.ts'
import type { Assessment } from '../rules/rule.ts'
import { workUpGate } from '../rules/work-up/gate.ts'
import { clinicalQuestion } from './clinical-question.ts'
import { contrastIsOpen, mriSafety } from './mri-safety.ts'
import { ORDERS_OF_RULE } from './orders-of-rule.ts'
import {
  ORDER_KINDS,
  ORDER_ORDER,
  type OrderChoices,
  type OrderDraft,
  type OrderKind,
  type OrderReason,
} from './order.ts'

/** Orders to draft from this chart; or, when there are none, why. */
export type Proposals = { orders: readonly OrderDraft[]; none: string | null }

type Wanted = Map<OrderKind, { reasons: OrderReason[]; records: Set<string> }>

/** The orders that the gaps and causes of a chart lead to. None is chosen by itself; each is a draft. */
export function orderProposals(context: Context, assessments: readonly Assessment[]): Proposals {
  const fusion = indexFusion(context)
  if (fusion.state !== 'known') {
    const why = fusion.state === 'absent' ? 'no spinal fusion is recognised in the chart' : fusion.reason
    return { orders: [], none: `Orders are drafted for a known fusion: ${why}.` }
  }
  const wanted = reasonsByKind(context, assessments)
  const orders = ORDER_ORDER.filter((kind) => isForRegion(kind, fusion.value.region)).flatMap((kind) => {
    const one = wanted.get(kind)
    return one ? [orderDraft(kind, fusion, context, one)] : []
  })
  return { orders, none: orders.length === 0 ? 'No gap or cause leads to an order.' : null }
}

/** The same draft with other choices: question and safety lines follow them. */
export function withChoices(order: OrderDraft, choices: OrderChoices, context: Context): OrderDraft {
  const fusion = indexFusion(context)
  if (fusion.state !== 'known') return { ...order, choices }
  return { ...order, choices, ...wordsOf(order.kind, choices, fusion, context) }
}

function reasonsByKind(context: Context, assessments: readonly Assessment[]): Wanted {
  const wanted: Wanted = new Map()
  const add = (kind: OrderKind, reason: OrderReason, records: readonly string[]) => {
    const one = wanted.get(kind) ?? { reasons: [], records: new Set() }
    wanted.set(kind, { reasons: [...one.reasons, reason], records: new Set([...one.records, ...records]) })
  }
  const gaps = assessments.filter((one) => one.kind === 'finding')
  for (const { rule, title, message, evidence } of gaps) {
    for (const kind of ORDERS_OF_RULE[rule] ?? [])
      add(kind, { rule, title, words: message }, recordsOf(evidence))
  }
  const board = causeBoard(context)
  for (const cause of board.state === 'ready' ? board.causes : []) {
    const { next } = cause
    if (next === null || cause.for.length === 0 || !gaps.some(({ rule }) => rule === next.rule)) continue
    const words = `${cause.for.length} for it; next most telling: ${next.words}`
    const records = recordsOf(cause.for.flatMap((line) => line.evidence))
    for (const kind of ORDERS_OF_RULE[next.rule] ?? [])
      if (answers(kind, cause.id)) add(kind, { rule: null, title: `Cause: ${cause.title}`, words }, records)
  }
  const raised = gaps.some(({ section }) => section === 'red-flags')
  if (workUpGate(context).applies && !raised)
    add('physiotherapy', { rule: null, title: 'Persistent pain', words: painStatus(context).because }, [])
  return wanted
}

/** A block belongs to the cause it can tell; other orders to every cause that asks for them. */
function answers(kind: OrderKind, cause: string): boolean {
  switch (kind) {
    case 'hardware-block':
      return cause === 'hardware-irritation'
    case 'root-block':
      return cause === 'epidural-fibrosis' || cause === 'recurrent-disc'
    case 'facet-block':
      return cause === 'adjacent-segment'
    default:
      return true
  }
}

/** The sacroiliac joints take the load below a lumbar fusion only. */
function isForRegion(kind: OrderKind, region: Region | null): boolean {
  return kind !== 'si-block' || region === null || /lumb|sacr/.test(region)
}

function orderDraft(
  kind: OrderKind,
  fusion: Known<Fusion>,
  context: Context,
  { reasons, records }: { reasons: readonly OrderReason[]; records: ReadonlySet<string> },
): OrderDraft {
  const contrast = kind === 'mri' ? (contrastIsOpen(context) ? 'with' : 'without') : null
  const choices: OrderChoices = { contrast, side: null }
  const pain = painStatus(context).evidence.map(({ resource }) => resource)
  const all = [...new Set([...fusion.value.sources, ...records, ...pain])].filter(isRecord)
  return {
    kind,
    title: ORDER_KINDS[kind].title,
    region: fusion.value.region,
    ...placeOf(kind, fusion.value),
    choices,
    why: reasons,
    ...wordsOf(kind, choices, fusion, context),
    supporting: all.filter((one) => !one.startsWith('Condition/')),
    reasons: all.filter((one) => one.startsWith('Condition/')),
  }
}

function wordsOf(
  kind: OrderKind,
  choices: OrderChoices,
  fusion: Known<Fusion>,
  context: Context,
): Pick<OrderDraft, 'question' | 'safety'> {
  return {
    question: clinicalQuestion({ kind, contrast: choices.contrast, fusion, context }),
    safety: kind === 'mri' ? mriSafety(context, choices.contrast) : [],
  }
}

/** Imaging shows the fused levels, a facet block is set beside them, a root or hardware block at them. */
function placeOf(kind: OrderKind, { levels, region }: Fusion): Pick<OrderDraft, 'levels' | 'place'> {
  const fused = levelWords(levels, region)
  switch (kind) {
    case 'xray-dynamic':
    case 'ct-thin':
    case 'mri':
    case 'spect-ct':
      return { levels, place: region === null ? fused : `${fused} (${region} spine)` }
    case 'facet-block': {
      const beside = adjacentLevels(levels)
      return { levels: beside, place: `Facet joints ${levelWords(beside, region)}`.trim() }
    }
    case 'root-block':
      return { levels, place: `Root at ${fused}` }
    case 'hardware-block':
      return { levels, place: `Implant at ${fused}` }
    case 'si-block':
      return { levels: [], place: 'Sacroiliac joint' }
    default:
      return { levels: [], place: '' }
  }
}

function recordsOf(evidence: Assessment['evidence']): string[] {
  return evidence.map(({ resource }) => resource)
}

/** A record of the EHR; what was entered by hand or on this page is none, and the patient is its subject already. */
function isRecord(name: string): boolean {
  return /^[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/.test(name) && !name.startsWith('Patient/')
}
