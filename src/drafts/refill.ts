import type { Context } from '../domain/context.ts'
import type { Day } from '../domain/dates.ts'
import type { DoseInstruction, MedicationEntry } from '../domain/medication.ts'
import { isCurrent, medicationList, type MedicationUse } from '../domain/medication-list.ts'
import type { Assessment } from '../rules/rule.ts'

/** A refill to draft: which record it carries on, how its dosage goes over, and what the checks say of the drug. */
export type RefillDraft = {
  key: string
  name: string
  /** The order or list entry that is carried on, as `Type/id`. */
  source: string
  /**
   *   structured  the dosage goes over as it is structured
   *   text        it could not be read as a dose: it goes over as the words written, and no more
   *   none        no dosage is written
   */
  dosage: { state: 'structured' | 'text' | 'none'; text: string; why: string | null }
  /** Findings that rest on a record of this drug. */
  findings: readonly Assessment[]
  /** Checks that could not be made, and rest on a record of this drug or on none. */
  unchecked: readonly Assessment[]
  /** What casts doubt on the drug being taken. */
  doubts: readonly string[]
}

/** One refill for each medicine of the list that an order or list entry stands for; none is proposed by itself. */
export function refillDrafts(context: Context, assessments: readonly Assessment[]): RefillDraft[] {
  const medications = assessments.filter((one) => one.section === 'medications')
  return medicationList(context).uses.flatMap((use) => {
    const source = carriedOn(use, context.today)
    if (!source) return []
    const records = use.entries.map(({ resource }) => resource)
    const concerns = ({ evidence }: Assessment) => evidence.some((one) => records.includes(one.resource))
    const unread = medications.filter((one) => one.kind === 'not-assessed')
    return {
      key: use.key,
      name: source.name,
      source: source.resource,
      dosage: dosageOf(use, source),
      findings: medications.filter((one) => one.kind === 'finding' && concerns(one)),
      unchecked: unread.filter((one) => one.evidence.length === 0 || concerns(one)),
      doubts: doubtsOf(use),
    }
  })
}

/** Does a critical finding stand in the way until the clinician has acknowledged it? */
export function needsAcknowledgement({ findings }: RefillDraft): boolean {
  return findings.some((one) => one.kind === 'finding' && one.priority === 'critical')
}

/** May the draft leave? Never past a critical finding that was not acknowledged. */
export function mayLeave(refill: RefillDraft, acknowledged: boolean): boolean {
  return acknowledged || !needsAcknowledgement(refill)
}

/** The refill as text for copying into the EHR by hand. */
export function refillText(refill: RefillDraft, supply: string, note: string): string {
  const { name, dosage, findings } = refill
  return [
    `Refill for review: ${name}`,
    `Dosage as recorded: ${dosage.text === '' ? 'none written' : dosage.text}`,
    ...(dosage.why === null ? [] : [`The dose could not be read (${dosage.why}): carried as text.`]),
    `Supply as recorded: ${supply}`,
    ...(findings.length === 0
      ? []
      : ['Findings about this drug:', ...findings.map((one) => `- ${findingWords(one)}`)]),
    ...(note.trim() === '' ? [] : ['', note.trim()]),
    '',
    'Draft: not a prescription until it is signed in the EHR.',
  ].join('\n')
}

/** "critical: Opioid with benzodiazepine: oxycodone and lorazepam". */
export function findingWords(one: Assessment): string {
  const priority = one.kind === 'finding' ? `${one.priority}: ` : ''
  return `${priority}${one.title}: ${one.message}`
}

/** The newest current order; without one the newest current list entry. */
function carriedOn({ entries }: MedicationUse, today: Day): MedicationEntry | null {
  const current = entries
    .filter((entry) => isCurrent(entry, today))
    .sort((a, b) => (b.when?.last ?? -Infinity) - (a.when?.last ?? -Infinity))
  return current.find((entry) => entry.kind === 'order') ?? current[0] ?? null
}

function dosageOf(use: MedicationUse, source: MedicationEntry): RefillDraft['dosage'] {
  const text = source.instructions.map(instructionWords).filter(Boolean).join('; ')
  const unread = [...use.doses.values()].flat().find((reading) => reading.state === 'not-readable')
  if (source.instructions.length === 0) return { state: 'none', text, why: 'no dosage recorded' }
  if (unread?.state === 'not-readable')
    return { state: text === '' ? 'none' : 'text', text, why: unread.reason }
  return { state: 'structured', text, why: null }
}

/** As written; else as structured: "1 unit, 3 times a day, as needed". */
function instructionWords({ text, amount, frequency, prn }: DoseInstruction): string {
  if (text !== null) return text
  const span = (low: number, high: number) => (low === high ? String(low) : `${low} to ${high}`)
  const dose = amount === null ? [] : [`${span(amount.low, amount.high)} ${amount.unit}`]
  const times = frequency === null ? [] : [`${span(frequency.least, frequency.most)} times a day`]
  return [...dose, ...times, ...(prn ? ['as needed'] : [])].join(', ')
}

function doubtsOf(use: MedicationUse): string[] {
  return [
    ...(use.status === 'on-hold' ? ['On hold'] : []),
    ...(use.stale ? ['May be stale: not ordered, stated or dispensed in the last year'] : []),
    ...use.conflicts.map((conflict) => `Conflict: ${conflict}`),
  ]
}
