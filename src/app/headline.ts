import { isWhole, sourceWords, type SourceState } from '../domain/sources.ts'
import type { Assessment, RuleSection } from '../rules/rule.ts'
import { plural } from './plural.ts'

/** The one sentence at the top, and how it is to be taken. */
export type Headline = { text: string; tone: 'critical' | 'high' | 'findings' | 'open' | 'quiet' }

const NAMES: Record<RuleSection, [one: string, many: string]> = {
  'red-flags': ['red flag', 'red flags'],
  'work-up': ['gap', 'gaps'],
  medications: ['drug warning', 'drug warnings'],
}

/**
 * Says what was found, what could not be checked and whether reading goes on. It speaks of nothing being found only
 * when every source ended whole and every check ended in an answer.
 */
export function headline(
  assessments: readonly Assessment[],
  sources: readonly SourceState[],
  setAside = 0,
): Headline {
  const reading = sources.some((source) => source.outcome === 'reading')
  const found = findingParts(assessments)
  if (reading) {
    const text =
      found.length === 0 ? 'Still reading the chart' : `Still reading · so far ${found.join(' · ')}`
    return { text, tone: found.length > 0 ? findingTone(assessments) : 'open' }
  }
  const aside = setAside === 0 ? [] : [`${setAside} set aside`]
  const open = [...openParts(assessments, sources), ...aside]
  if (found.length > 0) return { text: [...found, ...open].join(' · '), tone: findingTone(assessments) }
  if (open.length > 0) return { text: [...open, ...answeredParts(assessments)].join(' · '), tone: 'open' }
  return quiet(assessments, sources)
}

/** The tone of the most urgent finding. */
function findingTone(assessments: readonly Assessment[]): Headline['tone'] {
  const priorities = assessments.flatMap((item) => (item.kind === 'finding' ? [item.priority] : []))
  return (['critical', 'high'] as const).find((priority) => priorities.includes(priority)) ?? 'findings'
}

function findingParts(assessments: readonly Assessment[]): string[] {
  const findings = assessments.filter((item) => item.kind === 'finding')
  const isCritical = (section: RuleSection) =>
    findings.some((item) => item.section === section && item.priority === 'critical')
  const sections = Object.keys(NAMES) as RuleSection[]
  const criticalFirst = [...sections.filter(isCritical), ...sections.filter((name) => !isCritical(name))]
  const counts = criticalFirst.flatMap((section) => {
    const here = findings.filter((item) => item.section === section && item.priority !== 'info')
    const critical = here.filter((item) => item.priority === 'critical').length
    if (here.length === 0) return []
    if (critical === here.length) return [`${critical} critical ${plural(critical, ...NAMES[section])}`]
    const count = `${here.length} ${plural(here.length, ...NAMES[section])}`
    return [critical === 0 ? count : `${count}, ${critical} critical`]
  })
  const notes = findings.filter((item) => item.priority === 'info').length
  return notes === 0 ? counts : [...counts, `${notes} ${plural(notes, 'note', 'notes')}`]
}

function openParts(assessments: readonly Assessment[], sources: readonly SourceState[]): string[] {
  const notAssessed = assessments.filter((item) => item.kind === 'not-assessed')
  const toAsk = notAssessed.filter((item) => item.ask === true).length
  const unchecked = notAssessed.length - toAsk
  const notWhole = sources.filter((source) => !isWhole(source))
  const parts: string[] = []
  if (unchecked > 0) parts.push(`${unchecked} could not be checked`)
  if (toAsk > 0) parts.push(`${toAsk} to ask or examine`)
  if (unchecked === 0 && notWhole.length > 0)
    parts.push(`not read in full: ${notWhole.map((source) => sourceWords(source.id)).join(', ')}`)
  return parts
}

function answeredParts(assessments: readonly Assessment[]): string[] {
  const answered = assessments.filter((item) => item.kind === 'clear').length
  return answered === 0 ? [] : [`${answered} checked`]
}

function quiet(assessments: readonly Assessment[], sources: readonly SourceState[]): Headline {
  const clear = assessments.filter((item) => item.kind === 'clear')
  if (assessments.length === 0) return { text: 'No checks were made', tone: 'open' }
  if (clear.length === 0) return { text: 'The checks do not apply to this chart', tone: 'open' }
  const reserved = clear.filter((item) => item.caveats.length > 0).length
  const checks = `${clear.length} ${plural(clear.length, 'check', 'checks')}`
  if (reserved > 0) return { text: `${checks} made, ${reserved} with a reservation`, tone: 'open' }
  const missing = sources.filter((source) => source.outcome === 'not-offered')
  const text = `Nothing found in ${checks}`
  if (missing.length === 0) return { text, tone: 'quiet' }
  const names = missing.map((source) => sourceWords(source.id)).join(', ')
  return { text: `${text} · not kept in this EHR: ${names}`, tone: 'quiet' }
}
