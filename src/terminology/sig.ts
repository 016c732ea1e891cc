import type { DailyFrequency, DoseInstruction } from '../domain/medication.ts'
import { strengthsOf } from './implied-strength.ts'
import { sigPieces, type Restated, type SigPiece } from './sig-words.ts'

/** One dose of an instruction in words; amount or frequency is null when the words do not give it. */
export type SigDose = Pick<
  DoseInstruction,
  'amount' | 'frequency' | 'dailyLimit' | 'prn' | 'days' | 'impliedStrengths'
>

type Rhythm = Extract<SigPiece, { kind: 'interval' | 'times' | 'moment' }> & { joined: Join }
/** What stands between two pieces. */
type Join = 'and' | 'comma' | null
type Amount = Extract<SigPiece, { kind: 'amount' }>['amount']
type Limit = Extract<SigPiece, { kind: 'limit' }>
type Draft = {
  /** How it follows the dose before. */
  joined: Join
  amount: Amount | null
  restated: Restated | null
  rhythms: Rhythm[]
  prn: boolean
  limit: Limit | null
  days: number | null
  /** Kinds of piece that may stand once only. */
  seen: Set<SigPiece['kind']>
}

/**
 * The doses an instruction in words speaks of, or null: it is read whole or not at all, by a closed grammar.
 * A number without a unit is read only of a form that is counted.
 */
export function readSig(text: string, countedForm: boolean): SigDose[] | null {
  const pieces = sigPieces(text)
  const drafts = pieces && draftsOf(pieces)
  const counted = countedForm || drafts?.[0]?.amount?.unit === 'unit'
  const doses = drafts?.map((draft) => doseOf(draft, counted))
  if (!drafts || !doses || doses.some((dose) => dose === null)) return null
  const whole = doses.filter((dose) => dose !== null)
  return whole.length === 1 || addUp(drafts, whole) ? whole : null
}

/** How often, from words that say nothing else, e.g. a timing code's own text. */
export function readFrequencyWords(text: string): { frequency: DailyFrequency; prn: boolean } | null {
  const [only, ...more] = readSig(text, false) ?? []
  if (!only?.frequency || only.amount || only.dailyLimit || more.length > 0) return null
  return { frequency: only.frequency, prn: only.prn }
}

function joinOf(before: SigPiece['kind'] | null): Join {
  return before === 'and' || before === 'comma' ? before : null
}

function emptyDraft(joined: Join): Draft {
  return {
    joined,
    amount: null,
    restated: null,
    rhythms: [],
    prn: false,
    limit: null,
    days: null,
    seen: new Set(),
  }
}

/** The pieces, sorted into one draft for each dose; null when they contradict or crowd each other. */
function draftsOf(pieces: readonly SigPiece[]): Draft[] | null {
  let draft = emptyDraft(null)
  const drafts = [draft]
  let before: SigPiece['kind'] | null = null
  for (const piece of pieces) {
    const join = joinOf(before)
    const opens = piece.kind === 'amount' || piece.kind === 'verb'
    if (opens && join && draft.amount && draft.rhythms.length > 0) {
      draft = emptyDraft(join)
      drafts.push(draft)
    }
    if (!take(draft, piece, before)) return null
    before = piece.kind
  }
  return before === 'and' ? null : drafts
}

function take(draft: Draft, piece: SigPiece, before: SigPiece['kind'] | null): boolean {
  const joins = piece.kind === 'and' || piece.kind === 'comma'
  if (before === 'and' && !['amount', 'verb', 'interval', 'times', 'moment'].includes(piece.kind))
    return false
  const isRhythm = piece.kind === 'interval' || piece.kind === 'times' || piece.kind === 'moment'
  if (!joins && !isRhythm && draft.seen.has(piece.kind)) return false
  draft.seen.add(piece.kind)
  switch (piece.kind) {
    case 'amount':
      draft.amount = piece.amount
      return true
    case 'restated':
      draft.restated = piece.restated
      return before === 'amount'
    case 'interval':
    case 'times':
    case 'moment':
      draft.rhythms.push({ ...piece, joined: joinOf(before) })
      return true
    case 'prn':
      draft.prn = true
      return true
    case 'limit':
      draft.limit = piece
      return true
    case 'days':
      draft.days = piece.days
      return true
    case 'verb':
      return draft.amount === null && draft.rhythms.length === 0 && !draft.prn
    case 'bare-reason':
      return before === 'prn'
    case 'and':
      return draft.rhythms.length > 0
    case 'comma':
    case 'route':
    case 'food':
    case 'reason':
      return true
  }
}

function doseOf(draft: Draft, countedForm: boolean): SigDose | null {
  if (!draft.amount && draft.rhythms.length === 0) return null
  const frequency = draft.rhythms.length === 0 ? null : frequencyOf(draft.rhythms)
  if (frequency === null && draft.rhythms.length > 0) return null
  const unit = draft.amount?.unit ?? (countedForm ? 'unit' : null)
  if (draft.amount && unit === null) return null
  const amount = draft.amount && unit !== null ? { ...draft.amount, unit } : null
  const dailyLimit = draft.limit && { value: draft.limit.value, unit: draft.limit.unit ?? ('unit' as const) }
  if (draft.limit?.unit === null && amount?.unit !== 'unit') return null
  if (amount && dailyLimit?.unit === amount.unit) {
    const leastADay = draft.prn ? amount.low : amount.low * Math.max(frequency?.least ?? 1, 1)
    if (dailyLimit.value < leastADay) return null
  }
  const impliedStrengths = draft.restated ? strengthsOf(amount, draft.restated) : []
  if (draft.restated && impliedStrengths.length === 0) return null
  const { prn, days } = draft
  return { amount, frequency, dailyLimit, prn, days, impliedStrengths }
}

/** Times a day of these words together; null when they crowd each other, as "three times daily every 6 hours". */
function frequencyOf(rhythms: readonly Rhythm[]): DailyFrequency | null {
  const moments = rhythms.filter((one) => one.kind === 'moment')
  const others = rhythms.filter((one) => one.kind !== 'moment')
  const names = new Set(moments.map((one) => one.name))
  const [counted, ...more] = others
  if (more.length > 0) return null
  const [first, ...rest] = moments
  const apart = rest.filter((one) => one.joined !== null)
  // "every night at bedtime" is one moment said twice; "morning evening" without "and" is not understood.
  if (moments.length > 0 && names.size !== 1 + apart.length) return null
  if (!counted) return { least: names.size, most: names.size }
  const { least, most } = counted
  if (!first) return { least, most }
  if (counted.kind === 'interval') return null
  if (first.joined === 'and' || counted.joined === 'and')
    return least > 1 ? { least: least + names.size, most: most + names.size } : null
  return least === names.size && most === names.size ? { least, most } : null
}

/** Several doses add up when each is whole and no two speak of the same time. */
function addUp(drafts: readonly Draft[], doses: readonly SigDose[]): boolean {
  // A length of time beside a second dose may mean that the doses follow each other.
  if (doses.some((dose) => !dose.amount || !dose.frequency || dose.dailyLimit !== null || dose.days !== null))
    return false
  const scheduled = drafts.filter((draft) => !draft.prn)
  const byCount = scheduled.filter((draft) => draft.rhythms.some((one) => one.kind !== 'moment'))
  const moments = drafts.flatMap((draft) =>
    draft.rhythms.flatMap((one) => (one.kind === 'moment' ? [one.name] : [])),
  )
  // A comma may mean "then": only times of day show that both doses belong to one day.
  if (
    byCount.length + (drafts.length - scheduled.length) > 0 &&
    drafts.some((draft) => draft.joined === 'comma')
  )
    return false
  const byNeed = drafts.length - scheduled.length
  return byCount.length <= 1 && byNeed <= 1 && new Set(moments).size === moments.length
}
