import { daysBetween, type When } from '../../domain/dates.ts'
import type { Context } from '../../domain/context.ts'
import { indexFusion } from '../../domain/episode.ts'
import { absent, unknown, type Fact } from '../../domain/fact.ts'
import { acts, actWords, type Act } from '../../domain/select-interventions.ts'
import { lee2022, ruleCatalogue } from '../citations.ts'
import { fusionDiagnosis, withoutFusion } from '../no-fusion.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'

/** Last day after fusion on which an injection is early. Source: rule catalogue, section 2. */
const EARLY_UP_TO_DAY = 89

function earlyInjections(context: Context): Fact<readonly Act[]> {
  const fusion = indexFusion(context)
  if (fusion.state !== 'known' || fusion.value.when === null) return absent()
  return acts({
    kinds: ['epidural-injection', 'root-block', 'si-block', 'facet-block'],
    after: { date: fusion.value.when, fromDay: 1, upToDay: EARLY_UP_TO_DAY },
  })(context)
}

const inputs = { fusion: indexFusion, injections: earlyInjections, diagnosis: fusionDiagnosis }

/** A steroid injection at the spine in the first months after fusion. It matters while those months last, too. */
export const earlySteroidInjection: Rule<typeof inputs> = {
  id: 'early-steroid-injection',
  section: 'work-up',
  title: 'Steroid injection early after fusion',
  why: 'Steroid near a young fusion may matter for infection and bone healing; three months is a customary interval. The evidence is thin.',
  consider: 'Keep it in mind when infection or non-union is in question.',
  cites: [lee2022, ruleCatalogue],
  inputs,
  evaluate({ fusion, injections, diagnosis }) {
    if (fusion.state === 'absent') return withoutFusion(fusion, diagnosis)
    if (fusion.state !== 'known') return notAssessed(fusion)
    const { when } = fusion.value
    if (when === null) return notAssessed(unknown('the fusion has no readable date', fusion.evidence))
    if (injections.state === 'known') {
      const withSteroid = injections.value.filter((act) => act.steroid === 'yes')
      if (withSteroid.length > 0) {
        const words = withSteroid.map((act) => `${actWords(act)} (${dayWords(act, when)})`)
        return finding('info', `Steroid injection early after fusion: ${words.join('; ')}.`, [
          injections,
          fusion,
        ])
      }
      const unclear = injections.value.filter((act) => act.steroid === 'unknown')
      if (unclear.length > 0) {
        const words = unclear.map(actWords).join('; ')
        return notAssessed(
          unknown(`${words}: whether steroid was given is not recorded`, injections.evidence),
        )
      }
      return clear(`Injections before day ${EARLY_UP_TO_DAY + 1} were without steroid.`, [fusion, injections])
    }
    if (injections.state !== 'absent') return notAssessed(injections)
    return clear(`No spinal injection recorded on days 1 to ${EARLY_UP_TO_DAY} after fusion.`, [
      fusion,
      injections,
    ])
  },
}

function dayWords(act: Act, surgery: When): string {
  if (act.when === null) return 'undated'
  const { least } = daysBetween(surgery, act.when.first)
  const { most } = daysBetween(surgery, act.when.last)
  return least === most ? `day ${least}` : `days ${least} to ${most}`
}
