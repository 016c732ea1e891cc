import { dayText } from '../../domain/dates.ts'
import { indexFusion } from '../../domain/episode.ts'
import { ignorance, unknown, type Known } from '../../domain/fact.ts'
import { culturesSinceFusion, type PlacedCulture } from '../../domain/select-cultures.ts'
import { nhsnSurgicalSite, ruleCatalogue } from '../red-flag-citations.ts'
import { fusionDiagnosis, withoutFusion } from '../no-fusion.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notApplicable, notAssessed } from '../verdict.ts'

/** A culture counts for this long. */
const COUNTS_FOR_DAYS = 90

const inputs = {
  fusion: indexFusion,
  diagnosis: fusionDiagnosis,
  cultures: culturesSinceFusion(COUNTS_FOR_DAYS),
}

/** A blood or wound culture since fusion in which something grew. */
export const positiveCulture: Rule<typeof inputs> = {
  id: 'positive-culture',
  section: 'red-flags',
  title: 'Positive culture',
  why: 'Bacteria in blood or wound after an instrumented fusion can settle on the implant. Skin flora may be contamination, and is also what grows in low-grade implant infection.',
  consider:
    'Call the surgeon and infectious diseases the same day; repeat blood cultures, deep samples before antibiotics where possible, contrast MRI.',
  cites: [nhsnSurgicalSite, ruleCatalogue],
  inputs,
  evaluate({ fusion, diagnosis, cultures }) {
    if (cultures.state === 'known') {
      const positive = cultures.value.filter((one) => one.finding === 'positive')
      const certain = positive.filter((one) => one.inTime === 'yes')
      if (certain.length > 0)
        return finding('critical', `${certain.map(inWords).join('; ')}.`, [only(cultures, certain), fusion])
      if (positive.length > 0) {
        const { evidence, caveats } = only(cultures, positive)
        const why = `${positive.map(inWords).join('; ')}: whether since fusion and in the last ${COUNTS_FOR_DAYS} days cannot be told`
        return notAssessed(
          unknown(why, evidence, caveats),
          'A positive culture is recorded; check its date against the operation.',
        )
      }
    }
    const stopped = ignorance(cultures)
    if (stopped) return notAssessed(stopped)
    if (cultures.state !== 'known' && cultures.state !== 'absent') return notAssessed(cultures)
    if (fusion.state === 'absent') return withoutFusion(fusion, diagnosis)
    if (fusion.state !== 'known') return notAssessed(fusion)
    if (fusion.value.when === null)
      return notAssessed(unknown('a fusion is recorded, but without a readable date', fusion.evidence))
    if (cultures.state === 'absent') {
      const message = `No blood or wound culture recorded since fusion in the last ${COUNTS_FOR_DAYS} days; none may have been taken.`
      return notApplicable(message, [cultures, fusion])
    }
    const preliminary = cultures.value.filter((one) => one.preliminary)
    if (preliminary.length > 0) {
      const { evidence, caveats } = only(cultures, preliminary)
      return notAssessed(unknown(`${preliminary.map(inWords).join('; ')}: not final yet`, evidence, caveats))
    }
    return clear(
      `Nothing grew: ${cultures.value.map(inWords).join('; ')}. This does not exclude infection.`,
      [cultures, fusion],
    )
  },
}

function inWords({ label, recorded, when, preliminary }: PlacedCulture): string {
  return `${label} of ${dayText(when)}: ${recorded}${preliminary ? ' (preliminary)' : ''}`
}

/** The cultures narrowed to these; what may be there besides still may. */
function only(
  cultures: Known<readonly PlacedCulture[]>,
  these: readonly PlacedCulture[],
): Known<readonly PlacedCulture[]> {
  const evidence = cultures.evidence.filter((item) => these.some((one) => one.resource === item.resource))
  return { ...cultures, value: these, evidence }
}
