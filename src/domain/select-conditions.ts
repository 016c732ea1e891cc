import { CONDITION_CONCEPTS, type Condition, type ConditionConcept } from './condition.ts'
import type { Context } from './context.ts'
import type { Evidence, Fact } from './fact.ts'
import { found, sectionCaveats } from './found.ts'

function conditionEvidence(condition: Condition): Evidence {
  const parts = [condition.code ?? 'by name', condition.certainty].filter((part) => part !== null)
  return {
    resource: condition.resource,
    label: condition.label,
    value: `${condition.state} (${parts.join(', ')})`,
    when: condition.recorded ?? condition.onset,
  }
}

type ConditionFilter = { state?: Condition['state']; spinal?: boolean }

/** Recorded conditions of any of these concepts. */
export function conditions(
  concepts: readonly ConditionConcept[],
  filter: ConditionFilter = { state: 'active' },
): (context: Context) => Fact<readonly Condition[]> {
  return ({ chart }) => {
    const section = chart.conditions
    const records = section.records.filter(
      (one) =>
        concepts.includes(one.concept) &&
        (filter.state === undefined || one.state === filter.state) &&
        (filter.spinal !== true || one.spinal),
    )
    const blanks = section.blanks.filter(
      (blank) => blank.about === 'anything' || concepts.includes(blank.about),
    )
    const labels = records.flatMap((one) => [
      ...(one.code === null ? [`${CONDITION_CONCEPTS[one.concept]}: matched by name, not code.`] : []),
      ...(one.certainty === null ? [] : [`${one.label} is recorded as ${one.certainty}.`]),
    ])
    return found(records, conditionEvidence, blanks, section.sources, [...sectionCaveats(section), ...labels])
  }
}
