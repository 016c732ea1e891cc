import type { Context } from '../../domain/context.ts'
import { withinDays, type Answer, type Day } from '../../domain/dates.ts'
import { known, unknown, type Fact } from '../../domain/fact.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { drugs, type DrugSet } from '../../domain/select-drugs.ts'
import { ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notApplicable, notAssessed } from '../verdict.ts'
import { names } from './combination.ts'
import { OPIOIDS } from './drug-sets.ts'
import { datesOf } from './time-on-list.ts'

/** Days on the list after which constipation is to be expected. */
const MORE_THAN_DAYS = 7
/** An ended order or a fill of this time shows that the opioid has been taken before the current order. */
const BEFORE_WITHIN_DAYS = 90
const LAXATIVES: DrugSet = {
  classes: ['laxative', 'opioid-antagonist-peripheral'],
  ingredients: [
    ...['macrogol', 'magnesium citrate', 'sodium picosulfate'],
    ...['lubiprostone', 'linaclotide', 'plecanatide', 'prucalopride'],
  ],
}

const inputs = { opioids: drugs(OPIOIDS), lasting: lastingOpioids, laxatives: drugs(LAXATIVES) }

/** A scheduled opioid for more than a week, and nothing against constipation. */
export const opioidBowelRegimen: Rule<typeof inputs> = {
  id: 'opioid-bowel-regimen',
  section: 'medications',
  title: 'Opioid without laxative',
  why: 'Constipation from opioids does not wear off, and straining hurts after spinal fusion.',
  consider:
    'Ask about the bowel; offer a stimulant or osmotic laxative. No reason to change the opioid: do not stop abruptly.',
  cites: [ruleCatalogue],
  inputs,
  evaluate({ opioids, lasting, laxatives }) {
    if (opioids.state === 'absent') return clear('No opioid on list.', [opioids])
    if (opioids.state !== 'known') return notAssessed(opioids)
    if (laxatives.state === 'known')
      return clear(`${names(laxatives, LAXATIVES)} on list.`, [found(laxatives)])
    if (lasting.state !== 'known') {
      return lasting.state === 'absent' ? clear('No opioid on list.', [lasting]) : notAssessed(lasting)
    }
    if (lasting.value.length === 0) {
      const words = `${names(opioids, OPIOIDS)} only as needed, or for no more than ${MORE_THAN_DAYS} days.`
      return notApplicable(words, [lasting])
    }
    if (laxatives.state !== 'absent') return notAssessed(laxatives)
    const opioidNames = names({ ...opioids, value: lasting.value }, OPIOIDS)
    const message = `No laxative on list with ${opioidNames} for more than ${MORE_THAN_DAYS} days.`
    return finding('info', message, [lasting, laxatives])
  },
}

/** Opioids on the list, not only as needed, for more than a week. */
function lastingOpioids(context: Context): Fact<readonly MedicationUse[]> {
  const fact = drugs(OPIOIDS)(context)
  if (fact.state !== 'known') return fact
  const scheduled = fact.value
    .filter((use) => !use.prn)
    .map((use) => ({ use, isLasting: isLasting(use, context.today) }))
  const value = scheduled.flatMap(({ use, isLasting }) => (isLasting === 'yes' ? [use] : []))
  const unclear = scheduled.flatMap(({ use, isLasting }) => (isLasting === 'cannot-tell' ? [use.name] : []))
  const doubt =
    unclear.length > 0
      ? unknown(`since when ${unclear.join(', ')} is on list cannot be told`, fact.evidence)
      : null
  return known(value, fact.evidence, doubt ?? fact.doubt, fact.caveats)
}

function isLasting(use: MedicationUse, today: Day): Answer {
  const answers = use.entries.flatMap((entry): Answer[] => {
    const dates = datesOf(entry)
    if (dates.length === 0) return ['cannot-tell']
    return dates.map((date) => {
      const recent = withinDays(date, MORE_THAN_DAYS, today)
      if (recent !== 'no') return recent === 'yes' ? 'no' : 'cannot-tell'
      const isOn = entry.kind !== 'dispense' && entry.state !== 'ended'
      return isOn ? 'yes' : withinDays(date, BEFORE_WITHIN_DAYS, today)
    })
  })
  if (answers.includes('yes')) return 'yes'
  return answers.includes('cannot-tell') ? 'cannot-tell' : 'no'
}
