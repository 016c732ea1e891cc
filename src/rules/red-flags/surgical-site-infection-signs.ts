import { known, unknown, type Fact } from '../../domain/fact.ts'
import { below, type Result } from '../../domain/result.ts'
import { checklistAnswer } from '../../domain/select-checklist.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { icd10cm, nhsnSurgicalSite, ruleCatalogue } from '../red-flag-citations.ts'
import { capital } from '../capital.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { isRaised, verdictOf, type Rule } from '../rule.ts'
import { finding } from '../verdict.ts'
import { clearOrAsk, saidYes } from './answered.ts'
import {
  FEVER_FROM,
  fevers,
  HIGH_FEVER_FROM,
  recentTemperatures,
  TEMPERATURE_DAYS,
  temperatureWords,
} from './fever.ts'
import { raisedCrp } from './raised-crp.ts'

const inputs = {
  temperatures: recentTemperatures,
  wound: conditions(['surgical-site-infection', 'wound-disruption']),
  fever: checklistAnswer('fever'),
  drainage: checklistAnswer('wound-drainage'),
  crp: verdictOf(raisedCrp),
}

/** Fever, a wound that drains or opens, a recorded wound infection; with a raised CRP two signs count together. */
export const surgicalSiteInfectionSigns: Rule<typeof inputs> = {
  id: 'surgical-site-infection-signs',
  section: 'red-flags',
  title: 'Signs of wound infection',
  why: 'A deep wound infection over an implant may show as fever or as drainage alone; waiting for both loses the implant. A normal temperature does not exclude one.',
  consider:
    'Look at the wound the same day; CRP, blood count, blood cultures and deep cultures before antibiotics; call the surgeon. A code for infection or disruption after a procedure does not say which procedure.',
  cites: [nhsnSurgicalSite, icd10cm, ruleCatalogue],
  inputs,
  evaluate({ temperatures, wound, fever, drainage, crp }) {
    const hot = fevers(temperatures)
    const saidFever = saidYes([fever])
    const saidDrainage = saidYes([drainage])
    const labels = wound.state === 'known' ? wound.value.map((one) => one.label) : []
    const hottest = hot?.value.at(-1)
    const feverWords = [
      ...(hottest ? [temperatureWords(hottest)] : []),
      ...(saidFever.length > 0 ? ['fever on the checklist'] : []),
    ]
    const woundWords = [
      ...(saidDrainage.length > 0 ? ['wound drainage on the checklist'] : []),
      ...(labels.length > 0 ? [`${[...new Set(labels)].join(', ')} recorded as active`] : []),
    ]
    if (feverWords.length > 0 || woundWords.length > 0) {
      const crpWords = isRaised(crp) ? ['CRP raised'] : []
      const kinds = [feverWords, woundWords, crpWords].filter((words) => words.length > 0)
      const isHigh =
        woundWords.length > 0 || saidFever.length > 0 || fevers(temperatures, HIGH_FEVER_FROM) !== null
      const facts = [
        ...(hot === null ? notLookedAt([temperatures]) : [hot]),
        ...saidFever,
        ...saidDrainage,
        wound,
        ...(isRaised(crp) ? [known(crp, crp.evidence)] : []),
        ...(crp.kind === 'not-assessed' ? [unknown(`whether CRP is raised: ${crp.message}`)] : []),
      ]
      const message = `${capital(kinds.flat().join('; '))}.`
      if (kinds.length > 1)
        return finding('critical', `${kinds.length} kinds of sign together. ${message}`, facts)
      return finding(isHigh ? 'high' : 'moderate', message, facts)
    }
    return clearOrAsk(
      'Ask for fever and wound drainage; look at the wound and take the temperature.',
      `Asked: no fever, no wound drainage. ${measured(temperatures)} No wound infection or disruption on the problem list.`,
      [fever, drainage],
      [wound, comparable(temperatures)],
    )
  },
}

function measured(temperatures: Fact<readonly Result[]>): string {
  return temperatures.state === 'known'
    ? `No temperature of ${FEVER_FROM.toFixed(1)} °C or more in the last ${TEMPERATURE_DAYS} days.`
    : `No temperature recorded in the last ${TEMPERATURE_DAYS} days.`
}

/** A temperature such as "<40" does not tell whether it is fever. */
function comparable(temperatures: Fact<readonly Result[]>): Fact<readonly Result[]> {
  if (temperatures.state !== 'known') return temperatures
  const open = temperatures.value.find(({ amount }) => below(amount, FEVER_FROM) === 'cannot-tell')
  if (!open) return temperatures
  const why = `${temperatureWords(open)} cannot be compared with ${FEVER_FROM.toFixed(1)} °C`
  return unknown(why, temperatures.evidence, temperatures.caveats)
}
