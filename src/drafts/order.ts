import type { Level, Region } from '../domain/surgery.ts'

/** Every order this app can draft, with what it is called and what has to be chosen before it can leave. */
export const ORDER_KINDS = {
  'xray-dynamic': { title: 'X-ray, standing, flexion and extension', group: 'imaging', asks: [] },
  'ct-thin': { title: 'CT, thin slices, with metal-artefact reduction', group: 'imaging', asks: [] },
  mri: { title: 'MRI with metal-artefact reduction', group: 'imaging', asks: ['contrast'] },
  'spect-ct': { title: 'Bone SPECT-CT', group: 'imaging', asks: [] },
  dxa: { title: 'DXA, hip and spine', group: 'imaging', asks: [] },
  crp: { title: 'CRP, standard (not hs-CRP)', group: 'laboratory', asks: [] },
  esr: { title: 'ESR', group: 'laboratory', asks: [] },
  'vitamin-d': { title: '25-OH vitamin D, total', group: 'laboratory', asks: [] },
  creatinine: { title: 'Creatinine with eGFR', group: 'laboratory', asks: [] },
  hba1c: { title: 'HbA1c', group: 'laboratory', asks: [] },
  'bone-turnover': {
    title: 'Bone turnover: P1NP, CTX, alkaline phosphatase, calcium, PTH',
    group: 'laboratory',
    asks: [],
  },
  'facet-block': { title: 'Diagnostic facet or medial branch block', group: 'block', asks: ['side'] },
  'si-block': { title: 'Diagnostic sacroiliac joint block', group: 'block', asks: ['side'] },
  'root-block': { title: 'Diagnostic transforaminal root block', group: 'block', asks: ['side'] },
  'hardware-block': { title: 'Diagnostic hardware block', group: 'block', asks: ['side'] },
  pharmacist: { title: 'Pharmacist medication review', group: 'referral', asks: [] },
  'pain-psychology': { title: 'Referral to pain psychology', group: 'referral', asks: [] },
  physiotherapy: { title: 'Referral to physiotherapy', group: 'referral', asks: [] },
  neuromodulation: { title: 'Referral for neuromodulation assessment', group: 'referral', asks: [] },
} as const satisfies Record<
  string,
  { title: string; group: OrderGroup; asks: readonly ('contrast' | 'side')[] }
>
export type OrderKind = keyof typeof ORDER_KINDS
export type OrderGroup = 'imaging' | 'laboratory' | 'block' | 'referral'

/** In the order they are listed. */
export const ORDER_ORDER = Object.keys(ORDER_KINDS) as readonly OrderKind[]

export type Contrast = 'with' | 'without'
export type Side = 'left' | 'right' | 'both'

/** What the clinician chooses; null where it has not been chosen yet. */
export type OrderChoices = { contrast: Contrast | null; side: Side | null }

/** Why an order is proposed: the gap or cause, in its own words. */
export type OrderReason = { rule: string | null; title: string; words: string }

/** One order as a draft: a proposal for the clinician, who reads, edits and signs it in the EHR. */
export type OrderDraft = {
  kind: OrderKind
  title: string
  region: Region | null
  /** Levels it is about; empty when it is about none, or none are known. */
  levels: readonly Level[]
  /** Where, in words; empty when the order has no place. */
  place: string
  choices: OrderChoices
  why: readonly OrderReason[]
  /** The clinical question, for whoever carries the order out. */
  question: string
  /** What must be settled first, one line each. */
  safety: readonly string[]
  /** Records it rests on, as `Type/id`. */
  supporting: readonly string[]
  /** Diagnoses it is for, as `Condition/id`. */
  reasons: readonly string[]
}

/** What is still to be chosen before the order may leave; empty when it is complete. */
export function openChoices({ kind, choices }: OrderDraft): ('contrast' | 'side')[] {
  return ORDER_KINDS[kind].asks.filter((one) => choices[one] === null)
}

/** The order as text for copying into the EHR by hand. */
export function orderText(order: OrderDraft): string {
  const { title, place, choices, question, safety } = order
  return [
    titleWords(order),
    ...(place === ''
      ? []
      : [`Where: ${place}${choices.side === null ? '' : `, ${sideWords(choices.side)}`}`]),
    '',
    question,
    ...(safety.length === 0 ? [] : ['', 'Before the examination:', ...safety.map((line) => `- ${line}`)]),
    '',
    `Draft of ${title}: not an order until it is signed in the EHR.`,
  ].join('\n')
}

/** The title with what was chosen: "MRI with metal-artefact reduction, without and with gadolinium". */
export function titleWords({ title, choices: { contrast } }: OrderDraft): string {
  switch (contrast) {
    case 'with':
      return `${title}, without and with gadolinium`
    case 'without':
      return `${title}, without contrast`
    case null:
      return title
  }
}

export function sideWords(side: Side): string {
  return side === 'both' ? 'both sides' : side
}
