import type { Context } from './context.ts'
import type { Culture } from './culture.ts'
import { daysAfter, withinDays, type Answer, type When } from './dates.ts'
import { indexFusion } from './episode.ts'
import type { Evidence, Fact } from './fact.ts'
import { found, sectionCaveats } from './found.ts'
import { oldestFirst } from './sorting.ts'

/** A culture, and whether it is of the time asked for. */
export type PlacedCulture = Culture & { inTime: 'yes' | 'cannot-tell' }

function cultureEvidence(culture: Culture): Evidence {
  const marks = [
    ...(culture.preliminary ? ['preliminary'] : []),
    ...(culture.byName ? ['matched by name'] : []),
  ]
  return {
    resource: culture.resource,
    label: culture.label,
    value: marks.length > 0 ? `${culture.recorded} (${marks.join(', ')})` : culture.recorded,
    when: culture.when,
  }
}

/** Blood and wound cultures of the last `days` days taken on the day of the index fusion or later, oldest first; also those that may be. */
export function culturesSinceFusion(days: number): (context: Context) => Fact<readonly PlacedCulture[]> {
  return (context) => {
    const fusion = indexFusion(context)
    const surgery = fusion.state === 'known' ? fusion.value.when : null
    const inTime = (when: When | null): Answer => {
      if (when === null) return 'cannot-tell'
      const recent = withinDays(when, days, context.today)
      const after = surgery === null ? 'cannot-tell' : daysAfter(when, surgery, 0)
      if (after === 'no') return 'no'
      return recent === 'yes' ? after : recent
    }
    const section = context.chart.cultures
    const records = section.records
      .flatMap((culture): PlacedCulture[] => {
        const answer = inTime(culture.when)
        return answer === 'no' ? [] : [{ ...culture, inTime: answer }]
      })
      .sort(oldestFirst)
    const blanks = section.blanks.filter((blank) => inTime(blank.when) !== 'no')
    return found(records, cultureEvidence, blanks, section.sources, sectionCaveats(section))
  }
}
