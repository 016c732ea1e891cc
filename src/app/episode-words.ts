import { indexFusion, daysSinceFusion, type DaysSince, type Fusion } from '../domain/episode.ts'
import type { Context } from '../domain/context.ts'
import type { Fact } from '../domain/fact.ts'
import { PAIN_STATUS_WORDS, painStatus, type PainStatus } from '../domain/pain.ts'
import { dateWords, dayCountWords } from './date-words.ts'
import { levelWords } from '../domain/level-words.ts'
import { plural } from './plural.ts'

/** The surgery everything is counted from, and how the pain has gone since. */
export type EpisodeView = { fusion: Fact<Fusion>; daysSince: DaysSince | null; pain: PainStatus }

/** Surgery and pain status of the chart. */
export function episodeView(context: Context): EpisodeView {
  const days = daysSinceFusion(context)
  return {
    fusion: indexFusion(context),
    daysSince: days.state === 'known' ? days.value : null,
    pain: painStatus(context),
  }
}

/** Pain status in a few words. */
export function painWords({ pain }: EpisodeView): string {
  return PAIN_STATUS_WORDS[pain.status]
}

/** What the pain status rests on, with the date of its latest record. */
export function painGround({ pain }: EpisodeView): string {
  const when = pain.status === 'recovering' ? null : (pain.evidence[0]?.when ?? null)
  return when === null ? pain.because : `${pain.because} Recorded ${dateWords(when)}.`
}

/** "L4-S1 fusion · 14 Mar 2025 · day 611"; says so when there is none, or when it could not be read. */
export function fusionWords({ fusion, daysSince }: EpisodeView): string {
  switch (fusion.state) {
    case 'known': {
      const { levels, region, when } = fusion.value
      const name = `${levelWords(levels, region) || 'Spinal'} fusion`
      const date = when === null ? 'date not readable' : dateWords(when)
      return [name, date, ...(daysSince === null ? [] : [dayCountWords(daysSince)])].join(' · ')
    }
    case 'absent':
      return 'No spinal fusion in the chart'
    case 'unknown':
      return `Spinal fusion cannot be read: ${fusion.reason}`
    case 'failed':
      return `Spinal fusion could not be checked: ${fusion.reason}`
  }
}

/** What else there is to know of the surgery: earlier operations, records that disagree, why it may not be the latest. */
export function fusionNotes({ fusion }: EpisodeView): string[] {
  if (fusion.state !== 'known') return [...fusion.caveats]
  const { priorOperations, conflicts } = fusion.value
  const earlier = `${priorOperations} earlier spine ${plural(priorOperations, 'operation', 'operations')}`
  const doubt = fusion.doubt === null ? [] : [`there may be a later one: ${fusion.doubt.reason}`]
  return [...new Set([...(priorOperations > 0 ? [earlier] : []), ...conflicts, ...doubt, ...fusion.caveats])]
}
