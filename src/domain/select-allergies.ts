import type { ContrastAllergy } from './allergy.ts'
import type { Context } from './context.ts'
import type { Evidence, Fact } from './fact.ts'
import { found, sectionCaveats } from './found.ts'

function allergyEvidence(one: ContrastAllergy): Evidence {
  const marks = [
    one.state,
    ...(one.certainty === null ? [] : [one.certainty]),
    ...(one.byName ? ['by name'] : []),
  ]
  return { resource: one.resource, label: one.label, value: marks.join(', '), when: null }
}

/** Active allergies to any of these contrast media. */
export function contrastAllergies(
  to: readonly ContrastAllergy['to'][],
): (context: Context) => Fact<readonly ContrastAllergy[]> {
  return ({ chart }) => {
    const section = chart.allergies
    const records = section.records.filter((one) => one.state === 'active' && to.includes(one.to))
    const unsure = records.flatMap((one) =>
      one.certainty === null ? [] : [`${one.label} is recorded as ${one.certainty}.`],
    )
    const caveats = [...sectionCaveats(section), ...unsure]
    return found(records, allergyEvidence, section.blanks, section.sources, caveats)
  }
}
