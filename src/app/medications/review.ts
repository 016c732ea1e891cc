import type { Context } from '../../domain/context.ts'
import type { Fact } from '../../domain/fact.ts'
import { medicationList, type MedicationList, type MedicationUse } from '../../domain/medication-list.ts'
import { mmeFact, type MmeTotal } from '../../domain/mme.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { rules } from '../../rules/index.ts'
import { OPIOIDS, SEDATING } from '../../rules/medications/drug-sets.ts'
import { assess, type Assessment, type RuleSection } from '../../rules/rule.ts'

/** What the medication tab says of one chart: as recorded, or as tried. */
export type Review = {
  list: MedicationList
  mme: Fact<MmeTotal>
  /** The sedating drugs on the list, each once. */
  sedating: Fact<readonly string[]>
  assessments: readonly Assessment[]
}

/** Goes through the medicines of a chart, and asks every rule of these sections. */
export function reviewOf(context: Context, sections: readonly RuleSection[]): Review {
  const sedating = drugs(SEDATING)(context)
  return {
    list: medicationList(context),
    mme: mmeFact(drugs(OPIOIDS)(context)),
    sedating:
      sedating.state === 'known' ? { ...sedating, value: distinctDrugs(sedating.value, SEDATING) } : sedating,
    assessments: assess(rules, context).filter((one) => sections.includes(one.section)),
  }
}

/** Does the medicine count among the sedating ones? */
export function isSedating(use: MedicationUse): boolean {
  return use.systemic && distinctDrugs([use], SEDATING).length > 0
}
