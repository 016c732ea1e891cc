import type { Context } from '../../domain/context.ts'
import { addDays } from '../../domain/dates.ts'
import { known, unknown, type Fact } from '../../domain/fact.ts'
import { mmeFact, mmeOnDay } from '../../domain/mme.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { ageToday } from '../../domain/select-patient.ts'
import { beers2023, fda2019, gomes2017, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding } from '../verdict.ts'
import { names, notTogether, pair } from './combination.ts'
import { GABAPENTINOIDS, OPIOIDS } from './drug-sets.ts'
import { notLookedAt } from '../not-looked-at.ts'
import {
  breathingDisease,
  EGFR_REDUCED_BELOW,
  OLDER_ADULT_AGE,
  reducedKidneyFunction,
  when,
} from './risk-inputs.ts'

/** mg of gabapentin a day from which risk is clearly higher. */
const HIGH_GABAPENTIN_FROM = 1800
/** A taper onto a gabapentinoid: the opioid dose fell by at least this share over this time. */
const TAPER_SHARE = 0.25
const TAPER_DAYS = 90

const opioids = drugs(OPIOIDS)
const inputs = {
  opioids,
  gabapentinoids: drugs(GABAPENTINOIDS),
  age: ageToday,
  breathing: breathingDisease,
  kidney: reducedKidneyFunction,
  taper: opioidTaper,
}

/** Any opioid with gabapentin or pregabalin. */
export const opioidGabapentinoid: Rule<typeof inputs> = {
  id: 'opioid-gabapentinoid',
  section: 'medications',
  title: 'Opioid with gabapentinoid',
  why: 'Gabapentinoids add to the breathing depression of opioids, the more the higher the dose, the older the patient and the weaker kidneys or lungs.',
  consider:
    'Lowest doses, adjust to kidney function, naloxone at home. Acceptable while replacing or lowering an opioid, with care. Do not stop abruptly: neither of them.',
  cites: [beers2023, fda2019, gomes2017, ruleCatalogue],
  inputs,
  evaluate({ opioids, gabapentinoids, age, breathing, kidney, taper }) {
    if (opioids.state !== 'known' || gabapentinoids.state !== 'known') {
      return notTogether(opioids, gabapentinoids, { first: 'opioid', second: 'gabapentinoid' })
    }
    const both = [opioids, gabapentinoids]
    const message = pair(names(opioids, OPIOIDS), names(gabapentinoids, GABAPENTINOIDS))
    if (taper.state === 'known') {
      return finding(
        'info',
        `${message}, while the opioid dose falls (${taper.value.before} to ${taper.value.now} MME a day in ${TAPER_DAYS} days).`,
        both,
      )
    }
    const gabapentin = gabapentinPerDay(gabapentinoids)
    const worse = [
      ...when(
        age,
        (years) => years >= OLDER_ADULT_AGE,
        (years) => `age ${years}`,
      ),
      ...when(
        breathing,
        () => true,
        (found) => found.map((one) => one.label).join(', '),
      ),
      ...when(
        kidney,
        (egfr) => egfr.isReduced,
        (egfr) => `${egfr.words}, below ${EGFR_REDUCED_BELOW}`,
      ),
      ...when(
        gabapentin,
        (mg) => mg >= HIGH_GABAPENTIN_FROM,
        (mg) => `gabapentin ${mg} mg a day`,
      ),
    ]
    const facts = [
      ...both,
      ...worse.map((one) => one.fact),
      ...notLookedAt([age, breathing, kidney, gabapentin]),
    ]
    if (worse.length === 0) return finding('moderate', `${message}.`, facts)
    return finding('high', `${message}; ${worse.map((one) => one.words).join('; ')}.`, facts)
  },
}

/** The most gabapentin a day that the list allows; doubt when a dose cannot be read. */
function gabapentinPerDay(gabapentinoids: Fact<readonly MedicationUse[]>): Fact<number> {
  if (gabapentinoids.state !== 'known') return gabapentinoids
  const readings = gabapentinoids.value.flatMap((use) => use.doses.get('gabapentin') ?? [])
  const doses = readings.flatMap((reading) => (reading.state === 'computed' ? [reading.dose.maximum] : []))
  const total = doses.reduce((sum, dose) => sum + dose, 0)
  const doubt =
    doses.length < readings.length
      ? unknown('the dose of gabapentin is not readable', gabapentinoids.evidence)
      : null
  return known(total, gabapentinoids.evidence, doubt)
}

/** Known only when both figures can be computed in full and the dose fell enough. */
function opioidTaper(context: Context): Fact<{ before: number; now: number }> {
  const uses = opioids(context)
  const now = mmeFact(uses)
  const before = mmeOnDay(context, addDays(context.today, -TAPER_DAYS))
  if (now.state !== 'known' || now.doubt || before === null || before <= 0)
    return unknown('no falling opioid dose can be read from the orders')
  const isFalling = now.value.maximum <= before * (1 - TAPER_SHARE)
  if (!isFalling) return unknown('the opioid dose is not falling')
  return known({ before, now: now.value.maximum }, uses.state === 'known' ? uses.evidence : [])
}
