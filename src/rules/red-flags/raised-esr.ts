import { dayText, daysAfter, daysBetween, withinDays } from '../../domain/dates.ts'
import { daysSinceFusion, indexFusion } from '../../domain/episode.ts'
import { unknown } from '../../domain/fact.ts'
import { above } from '../../domain/result.ts'
import { ageToday, recordedSex } from '../../domain/select-patient.ts'
import { latestLab } from '../../domain/select-results.ts'
import { miller1983, ruleCatalogue, shim1998 } from '../citations.ts'
import { isRaised, verdictOf, type Rule } from '../rule.ts'
import { clear, finding, notApplicable, notAssessed } from '../verdict.ts'
import { raisedCrp } from './raised-crp.ts'

/** ESR may stay raised for six weeks after an uncomplicated operation. */
const FROM_DAY = 42
const CURRENT_FOR_DAYS = 90
/** Upper limit of ESR in mm/h: (age + years added) / 2. */
const YEARS_ADDED = { male: 0, female: 10 } as const

const inputs = {
  fusion: indexFusion,
  days: daysSinceFusion,
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
  evaluate({ fusion, days, esr, age, sex, crp }, { today }) {
    if (fusion.state === 'absent') return notApplicable('No spinal fusion recorded.', [fusion])
    if (fusion.state !== 'known') return notAssessed(fusion)
    if (days.state !== 'known')
      return days.state === 'absent' ? notApplicable('No spinal fusion recorded.', [days]) : notAssessed(days)
    if (days.value.most < FROM_DAY)
      return notApplicable(`Before day ${FROM_DAY} ESR is raised by the operation itself.`, [days])
    if (esr.state === 'absent') return notAssessed(unknown('No ESR in the chart'))
    if (esr.state !== 'known') return notAssessed(esr)
    const { when, amount, recorded } = esr.value
    const surgery = fusion.value.when
    if (surgery === null || daysAfter(when, surgery, FROM_DAY) !== 'yes') {
      return notAssessed(
        unknown(`No ESR since day ${FROM_DAY} after fusion; the last is from ${dayText(when)}`, esr.evidence),
      )
    }
    if (withinDays(when, CURRENT_FOR_DAYS, today) !== 'yes') {
      return notAssessed(
        unknown(`Last ESR ${daysBetween(when, today).least} days ago (${recorded})`, esr.evidence),
      )
    }
    if (age.state !== 'known')
      return notAssessed(age.state === 'absent' ? unknown('age is not recorded') : age)
    if (sex.state !== 'known')
      return notAssessed(sex.state === 'absent' ? unknown('sex is not recorded') : sex)
    const limit = (age.value + YEARS_ADDED[sex.value]) / 2
    switch (above(amount, limit)) {
      case 'cannot-tell':
        return notAssessed(
          unknown(`ESR ${recorded} cannot be compared with the limit of ${limit} mm/h`, esr.evidence),
        )
      case 'no':
        return clear(`ESR ${recorded}, not above ${limit} mm/h for age and sex.`, [esr, fusion])
      case 'yes':
        return finding(
          isRaised(crp) ? 'moderate' : 'info',
          `ESR ${recorded}, above ${limit} mm/h for age and sex.`,
          [esr, age],
        )
    }
  },
}
