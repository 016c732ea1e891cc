import type { Day, When } from '../../domain/dates.ts'
import type { Evidence } from '../../domain/fact.ts'
import type { MmeCourse, MmeStep } from '../../domain/mme-course.ts'
import { whenAtMost } from '../../domain/mme-words.ts'
import type { Detail, Mark, Shape } from './mark.ts'
import { isInSight, type TimeWindow } from './time-window.ts'
import { spanWords } from './when-words.ts'

/** Steps with the same figure that follow each other, with the orders of all of them. */
export type MmeRun = { from: Day; to: Day; words: string; step: MmeStep; evidence: readonly Evidence[] }

/** The steps as they are drawn; days without an order stay a gap. */
export function mmeRuns({ steps }: MmeCourse): MmeRun[] {
  return steps.reduce<MmeRun[]>((runs, step) => {
    const words = stepWords(step)
    const evidence = step.orders.map((order) => ({
      resource: order.resource,
      label: order.name,
      value: 'order',
      when: order.when,
    }))
    const last = runs.at(-1)
    if (last?.words !== words || last.to + 1 < step.from)
      return [...runs, { from: step.from, to: step.to, words, step, evidence }]
    const both = [...new Map([...last.evidence, ...evidence].map((one) => [one.resource, one])).values()]
    return [...runs.slice(0, -1), { ...last, to: step.to, evidence: both }]
  }, [])
}

/** "at least 30 MME a day scheduled, up to 60 with all as-needed doses. Not counted: …". */
function stepWords({ total: { scheduled, maximum, atLeast, notCounted }, orders }: MmeStep): string {
  const left = notCounted.map((one) => `${one.name} (${one.reason})`).join('; ')
  const notes = left === '' ? '' : `. Not counted: ${left}`
  if (maximum === 0) return atLeast ? `dose not readable${notes}` : `nothing that counts in MME${notes}`
  const least = atLeast ? 'at least ' : ''
  if (scheduled === 0) return `${least}up to ${maximum} MME a day, as needed${notes}`
  const most = maximum > scheduled ? `, up to ${maximum} ${whenAtMost(orders)}` : ''
  return `${least}${scheduled} MME a day scheduled${most}${notes}`
}

type Ground = {
  runs: readonly MmeRun[]
  window: TimeWindow
  place: (day: number) => number
  level: (value: number) => number
  bottom: number
  surgery: When | null
}

const SHORTEST_PX = 2
/** The height of what has no figure. */
const NO_FIGURE_PX = 18

/** One bar for each run in sight: filled up to what is scheduled, outlined up to the most. */
export function mmeMarks({ runs, window, place, level, bottom, surgery }: Ground): Mark[] {
  return runs
    .filter(({ from, to }) => isInSight(window, from, to))
    .map((run): Mark => {
      const x = place(Math.max(run.from, window.from))
      const width = Math.max(place(Math.min(run.to + 1, window.to)) - x, SHORTEST_PX)
      const { scheduled, maximum, atLeast } = run.step.total
      const shape: Shape =
        maximum === 0
          ? {
              kind: 'bar',
              filled: null,
              outlined: { x, y: bottom - NO_FIGURE_PX, width, height: NO_FIGURE_PX },
              isUnread: true,
            }
          : {
              kind: 'bar',
              filled: { x, y: level(scheduled), width, height: bottom - level(scheduled) },
              outlined:
                maximum > scheduled
                  ? { x, y: level(maximum), width, height: level(scheduled) - level(maximum) }
                  : null,
              isUnread: false,
            }
      const when = spanWords(run.from, run.to, surgery)
      const id = `mme ${run.from}`
      return {
        id,
        x: x + width / 2,
        y: maximum === 0 ? bottom - NO_FIGURE_PX / 2 : level(maximum) - (atLeast ? 4 : 0),
        row: 0,
        shape,
        label: `${when}: ${run.words}`,
        details: [{ id, when, title: run.words, evidence: run.evidence, rule: null }],
      }
    })
}

/** Orders without a place in time, as they stand beside the picture. */
export function besideMme({ notPlaced }: MmeCourse): Detail[] {
  return notPlaced.map(({ entry, reason }) => ({
    id: `mme ${entry.resource}`,
    when: '',
    title: `${entry.name}: order ${reason}`,
    evidence: [{ resource: entry.resource, label: entry.name, value: 'order', when: entry.when }],
    rule: null,
  }))
}
