import {
  BONE_TURNOVER,
  examLoinc,
  levelSite,
  ORDER_LABS,
  regionSite,
  SI_JOINT_SITE,
} from '../terminology/order-codes.ts'
import { systemAddress, type CodeSystem } from '../terminology/systems.ts'
import type { Level, Region } from '../domain/surgery.ts'
import { draftHead, type Drafted } from './draft-head.ts'
import type { Json } from './json.ts'

/** An order as this folder takes it: the draft's own words, with what it is about for coding. */
export type OrderToWrite = {
  kind: string
  group: 'imaging' | 'laboratory' | 'block' | 'referral'
  title: string
  region: Region | null
  levels: readonly Level[]
  place: string
  contrast: 'with' | 'without' | null
  side: string | null
  question: string
  safety: readonly string[]
  why: readonly string[]
  supporting: readonly string[]
  reasons: readonly string[]
}

const CATEGORIES: Record<OrderToWrite['group'], string> = {
  imaging: 'Imaging',
  laboratory: 'Laboratory',
  block: 'Diagnostic procedure',
  referral: 'Referral',
}

/** The order as a ServiceRequest: a draft and a proposal, for a clinician to read, change and sign. */
export function orderResource(order: OrderToWrite, drafted: Drafted): Json {
  const { title, question, safety, why } = order
  return {
    resourceType: 'ServiceRequest',
    ...draftHead(drafted),
    status: 'draft',
    intent: 'proposal',
    category: [{ text: CATEGORIES[order.group] }],
    code: { ...coding('loinc', codeOf(order)), text: title },
    ...(order.kind === 'bone-turnover' && {
      orderDetail: BONE_TURNOVER.map(([name, code]) => ({ ...coding('loinc', code), text: name })),
    }),
    authoredOn: drafted.when,
    ...(drafted.author !== null && { requester: { reference: drafted.author } }),
    reasonCode: [{ text: 'Pain after spinal fusion' }],
    ...listOf('reasonReference', order.reasons),
    ...bodySites(order),
    ...listOf('supportingInfo', order.supporting),
    note: [
      { text: question },
      ...(safety.length === 0 ? [] : [{ text: `Before the examination: ${safety.join(' ')}` }]),
      { text: `Why this is proposed: ${why.join(' ')}` },
    ],
  }
}

function codeOf({ kind, contrast, region }: OrderToWrite): string | null {
  return ORDER_LABS[kind] ?? examLoinc(kind, contrast, region)
}

function coding(system: CodeSystem, code: string | null): Json {
  return code === null ? {} : { coding: [{ system: systemAddress(system), code }] }
}

/** Levels by code where there is one; the words always stand, with the side. */
function bodySites({ kind, levels, region, place, side }: OrderToWrite): Json {
  if (place === '') return {}
  const words = side === null ? place : `${place}, ${side}`
  const coded = levels.flatMap((level) => {
    const code = levelSite(level)
    return code === null ? [] : [{ ...coding('snomed', code), text: level.replace('/', '-') }]
  })
  const whole = kind === 'si-block' ? SI_JOINT_SITE : region === null ? null : regionSite(region)
  return { bodySite: [{ ...coding('snomed', whole), text: words }, ...coded] }
}

function listOf(name: string, references: readonly string[]): Json {
  return references.length === 0 ? {} : { [name]: references.map((reference) => ({ reference })) }
}
