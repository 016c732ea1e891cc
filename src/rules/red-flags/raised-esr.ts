import { agoText, dayText, daysAfter, daysBetween, withinDays } from '../../domain/dates.ts'
import { indexFusion } from '../../domain/episode.ts'
import { known, unknown } from '../../domain/fact.ts'
import { above } from '../../domain/result.ts'
import { ageToday, recordedSex } from '../../domain/select-patient.ts'
import { latestLab } from '../../domain/select-results.ts'
import { miller1983, ruleCatalogue, shim1998 } from '../red-flag-citations.ts'
import { fusionDiagnosis, withoutFusion } from '../no-fusion.ts'
import { isRaised, verdictOf, type Rule } from '../rule.ts'
import { clear, finding, notApplicable, notAssessed } from '../verdict.ts'
import { raisedCrp } from './raised-crp.ts'

/** ESR may stay raised for six weeks after an uncomplicated operation. */
export const ESR_FROM_DAY = 42
export const ESR_CURRENT_FOR_DAYS = 90
/** Upper limit of ESR in mm/h: (age + years added) / 2. */
const YEARS_ADDED = { male: 0, female: 10 } as const

/** The upper limit of ESR in mm/h, and for whom it holds: "a woman of 54". */
export function esrLimit(age: number, sex: 'female' | 'male'): { limit: number; group: string } {
  const group = `${sex === 'male' ? 'a man' : 'a woman'} of ${age}`
  return { limit: (age + YEARS_ADDED[sex]) / 2, group }
}

const inputs = {
  fusion: indexFusion,
  diagnosis: fusionDiagnosis,
  esr: latestLab('esr'),
  age: ageToday,
  sex: recordedSex,
  crp: verdictOf(raisedCrp),
}

/** ESR above the limit for age and sex, after six weeks: supports a raised CRP, means little alone. */
export const raisedEsr: Rule<typeof inputs> = {
  id: 'raised-esr',
  section: 'red-flags',
  title: 'Raised ESR',
  why: 'ESR follows infection slowly and stays raised for weeks after surgery; it supports a raised CRP and cannot stand alone.',
  consider: 'Read it together with CRP and the clinical picture; anaemia, pregnancy and age raise it too.',
  cites: [miller1983, shim1998, ruleCatalogue],
  inputs,
  evaluate({ fusion, diagnosis, esr, age, sex, crp }, { today }) {
    if (fusion.state === 'absent') return withoutFusion(fusion, diagnosis)
    if (fusion.state !== 'known') return notAssessed(fusion)
    const surgery = fusion.value.when
    if (surgery === null)
      return notAssessed(unknown('a fusion is recorded, but without a readable date', fusion.evidence))
    if (daysBetween(surgery, today).most < ESR_FROM_DAY)
      return notApplicable(`Before day ${ESR_FROM_DAY} ESR is raised by the operation itself.`, [fusion])
    if (esr.state === 'absent') return notAssessed(unknown('No ESR in the chart', [], esr.caveats))
    if (esr.state !== 'known') return notAssessed(esr)

    const { when, amount, recorded, used } = esr.value
    const value = `ESR ${used ?? recorded}`
    const cannotSay = (words: string) => notAssessed(unknown(words, esr.evidence, esr.caveats))
    switch (daysAfter(when, surgery, ESR_FROM_DAY)) {
      case 'no':
        return cannotSay(`No ESR since day ${ESR_FROM_DAY} after fusion; the last is from ${dayText(when)}`)
      case 'cannot-tell':
        return cannotSay(
          `Cannot tell whether ${value} (${dayText(when)}) is from day ${ESR_FROM_DAY} or later`,
        )
      case 'yes':
        break
    }
    switch (withinDays(when, ESR_CURRENT_FOR_DAYS, today)) {
      case 'no':
        return cannotSay(
          `Last ESR ${agoText(when, today)} (${used ?? recorded}); wanted within ${ESR_CURRENT_FOR_DAYS} days`,
        )
      case 'cannot-tell':
        return cannotSay(
          `Cannot tell whether ${value} (${dayText(when)}) is within ${ESR_CURRENT_FOR_DAYS} days`,
        )
      case 'yes':
        break
    }
    if (age.state !== 'known')
      return notAssessed(age.state === 'absent' ? unknown('age is not recorded', esr.evidence) : age)
    if (sex.state !== 'known')
      return notAssessed(sex.state === 'absent' ? unknown('sex is not recorded', esr.evidence) : sex)
    const { limit, group } = esrLimit(age.value, sex.value)
    switch (above(amount, limit)) {
      case 'cannot-tell':
        return cannotSay(`${value} cannot be compared with the limit of ${limit} mm/h`)
      case 'no':
        return clear(`${value}, not above ${limit} mm/h, the limit for ${group}.`, [esr, fusion, age, sex])
      case 'yes': {
        const words = `${value}, above ${limit} mm/h, the limit for ${group}`
        if (isRaised(crp))
          return finding('moderate', `${words}; CRP is raised too.`, [
            esr,
            age,
            sex,
            fusion,
            known(crp, crp.evidence),
          ])
        const crpUnknown =
          crp.kind === 'not-assessed' ? [unknown(`whether CRP is raised too: ${crp.message}`)] : []
        return finding('info', `${words}.`, [esr, age, sex, fusion, ...crpUnknown])
      }
    }
  },
}
