import type { Context } from '../../domain/context.ts'
import { dayText, withinDays } from '../../domain/dates.ts'
import { unknown, type Evidence, type Fact } from '../../domain/fact.ts'
import { found as factOf, sectionCaveats } from '../../domain/found.ts'
import type { MedicationEntry } from '../../domain/medication.ts'
import { notBegun } from '../../domain/medication-list.ts'

/** 24 months: about the shelf life of a nasal spray. */
const KEEPS_FOR_DAYS = 730
const RESCUE_DRUGS = ['naloxone', 'nalmefene']
const RESCUE_ROUTES: readonly MedicationEntry['route'][] = ['nasal', 'injection', 'not-given']

/** Naloxone or nalmefene of its own, to spray or inject, ordered, stated or dispensed within 24 months. */
export function rescueNaloxone({ chart, today }: Context): Fact<readonly MedicationEntry[]> {
  const { records, blanks, sources, ...rest } = chart.medications
  const rescue = records.filter(isRescue)
  const later = rescue.filter((entry) => notBegun(entry, today) !== null)
  const products = rescue.filter((entry) => !later.includes(entry))
  const dated = products.map((entry) => ({
    entry,
    isCurrent: entry.when === null ? 'cannot-tell' : withinDays(entry.when, KEEPS_FOR_DAYS, today),
  }))
  const current = dated.flatMap(({ entry, isCurrent }) => (isCurrent === 'yes' ? [entry] : []))
  const undated = dated.flatMap(({ entry, isCurrent }) => (isCurrent === 'cannot-tell' ? [entry] : []))
  const concerned = blanks.filter(
    (blank) => blank.about === 'anything' || RESCUE_DRUGS.includes(blank.about.name),
  )
  const unidentified = records.filter(
    (entry) => (entry.ingredients.length === 0 || entry.unknownParts.length > 0) && entry.state !== 'ended',
  ).length
  const caveats = [
    ...sectionCaveats({ records, blanks, sources, ...rest, unrecognised: 0 }),
    ...(unidentified > 0 ? [`Medication records that could not be identified: ${unidentified}.`] : []),
    ...later.map((entry) => `${entry.name}: not begun yet, not counted.`),
    ...current.flatMap((entry) =>
      entry.route === 'not-given' ? [`${entry.name}: route not recorded, taken for rescue naloxone.`] : [],
    ),
  ]
  const fact = factOf(current, evidenceOf, concerned, sources, caveats)
  if (fact.state !== 'absent' || undated.length === 0) return fact
  const listed = undated.map((entry) => entry.name).join(', ')
  return unknown(
    `whether ${listed} is from the last 24 months cannot be told`,
    undated.map(evidenceOf),
    caveats,
  )
}

/** Naloxone inside a product with an opioid, or with what may be one, is there against misuse, not for rescue. */
function isRescue({ kind, state, ingredients, unknownParts, route }: MedicationEntry): boolean {
  if (kind === 'statement' && state === 'ended') return false
  const isAlone = ingredients.length > 0 && ingredients.every((one) => RESCUE_DRUGS.includes(one.name))
  return isAlone && unknownParts.length === 0 && RESCUE_ROUTES.includes(route)
}

function evidenceOf(entry: MedicationEntry): Evidence {
  const words = { order: 'ordered', statement: 'stated', dispense: 'dispensed' }[entry.kind]
  const date = entry.when === null ? 'without a date' : dayText(entry.when)
  return { resource: entry.resource, label: entry.name, value: `${words} ${date}`, when: entry.when }
}
