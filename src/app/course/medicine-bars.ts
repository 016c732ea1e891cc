import type { Context } from '../../domain/context.ts'
import { formatDay, type Day } from '../../domain/dates.ts'
import type { Evidence } from '../../domain/fact.ts'
import type { DrugClass, MedicationEntry } from '../../domain/medication.ts'
import { useKey, type MedicationUse } from '../../domain/medication-list.ts'
import { usesInForce } from '../../domain/mme.ts'
import { stretchesOf } from '../../domain/order-course.ts'
import { compareText } from '../../domain/sorting.ts'
import { doseLines } from '../medications/dose-words.ts'
import { groupTitle, GROUP_TITLES } from '../medications/medicine-groups.ts'

/** Days, both ends included, of one medicine at one dose. */
export type DoseStep = {
  from: Day
  to: Day
  /** "oxycodone 30 mg a day, up to 60"; says so when the dose is not readable. */
  words: string
  /** Of its first ingredient in mg a day or an hour, for the height of the bar; null when not readable. */
  most: number | null
  evidence: readonly Evidence[]
}

/** One medicine over time, from its orders and list entries. */
export type MedicineBar = { key: string; name: string; group: string; steps: readonly DoseStep[] }

/** A record of a medicine that no bar can show, in words. */
type NotPlaced = { words: string; evidence: readonly Evidence[] }

/** The bars by class, in the order of the medication list, and the records without a place in time. */
export type MedicineCourse = { bars: readonly MedicineBar[]; notPlaced: readonly NotPlaced[] }

/** The medicines over time: what was ordered or stated, not what was taken. Fills alone draw no bar. */
export function medicineCourse(context: Context): MedicineCourse {
  const groups = new Map<string, MedicationEntry[]>()
  for (const entry of context.chart.medications.records) {
    const key = useKey(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  const made = [...groups].map(([key, entries]) => barOf(context, key, entries))
  const bars = made.map(({ bar }) => bar).filter(({ steps }) => steps.length > 0)
  const rank = (bar: MedicineBar): number => GROUP_TITLES.indexOf(bar.group)
  return {
    bars: bars.sort((a, b) => rank(a) - rank(b) || compareText(a.name.toLowerCase(), b.name.toLowerCase())),
    notPlaced: made.flatMap(({ notPlaced }) => notPlaced),
  }
}

function barOf(
  context: Context,
  key: string,
  entries: readonly MedicationEntry[],
): { bar: MedicineBar; notPlaced: NotPlaced[] } {
  const lasting = entries.filter(({ kind }) => kind !== 'dispense')
  const { stretches, notPlaced } = stretchesOf(lasting, context.today)
  const classes: DrugClass[] = entries.flatMap((entry) => entry.ingredients.flatMap((one) => one.classes))
  const name = entries.find((entry) => entry.kind === 'order')?.name ?? entries[0]?.name ?? ''
  const steps = stretches.map((stretch): DoseStep => {
    const [use] = usesInForce(context, stretch.entries, stretch.from)
    const { words, most } = doseOf(use)
    return { from: stretch.from, to: stretch.to, words, most, evidence: stretch.entries.map(entryEvidence) }
  })
  const fills = lasting.length === 0 ? entries : []
  return {
    bar: { key, name, group: groupTitle(classes), steps: joined(steps) },
    notPlaced: [
      ...notPlaced.map(({ entry, reason }) => ({
        words: `${entry.name}: ${KINDS[entry.kind]} ${reason}`,
        evidence: [entryEvidence(entry)],
      })),
      ...(fills.length === 0
        ? []
        : [
            {
              words: `${name}: dispensed ${fills.map(dateOf).join(', ')}, no order or list entry`,
              evidence: fills.map(entryEvidence),
            },
          ]),
    ],
  }
}

const KINDS = { order: 'order', statement: 'list entry', dispense: 'fill' } as const

function dateOf({ when }: MedicationEntry): string {
  if (when === null) return 'without a date'
  return when.first === when.last ? formatDay(when.first) : when.text
}

function entryEvidence(entry: MedicationEntry): Evidence {
  const { resource, name, kind, when, state } = entry
  const status = { active: 'active', 'on-hold': 'on hold', ended: 'ended' }[state]
  return {
    resource,
    label: name,
    value: kind === 'dispense' ? 'dispensed' : `${KINDS[kind]}, ${status}`,
    when,
  }
}

/** Orders that follow each other without a gap at the same dose are one step, with the records of all of them. */
function joined(steps: readonly DoseStep[]): DoseStep[] {
  return steps.reduce<DoseStep[]>((all, step) => {
    const last = all.at(-1)
    if (last?.words !== step.words || last.to + 1 < step.from) return [...all, step]
    const evidence = [
      ...new Map([...last.evidence, ...step.evidence].map((one) => [one.resource, one])).values(),
    ]
    return [...all.slice(0, -1), { ...last, to: step.to, evidence }]
  }, [])
}

function doseOf(use: MedicationUse | undefined): Pick<DoseStep, 'words' | 'most'> {
  if (use === undefined) return { words: 'not identified', most: null }
  return { words: doseLines(use).join('; '), most: mostOf(use) }
}

/** The most of its first ingredient, in mg a day or an hour; null when any part is not readable. */
function mostOf({ doses }: MedicationUse): number | null {
  const [readings = []] = doses.values()
  const amounts = readings.map((one) => (one.state === 'computed' ? one.dose.maximum : null))
  if (amounts.length === 0 || amounts.includes(null)) return null
  return amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}
