import { isWhole, sourceWords, typeOfSource, type SourceState } from '../../domain/sources.ts'
import { outcomeWords } from '../outcome-words.ts'

/** Why a picture may lack something, one line for each source that was not read whole, with the name it has in FHIR. */
export function notReadLines(sources: readonly SourceState[]): string[] {
  const problems = sources.filter((source) => !isWhole(source)).map(lineOf)
  const missing = sources.filter(({ outcome }) => outcome === 'not-offered')
  const names = missing.map((source) => `${sourceWords(source.id)} (${typeOfSource(source.id)})`)
  return [...problems, ...(names.length === 0 ? [] : [`Not offered by this EHR: ${names.join(', ')}.`])]
}

function lineOf(source: SourceState): string {
  const words = sourceWords(source.id)
  const name = `${words.charAt(0).toUpperCase()}${words.slice(1)} (${typeOfSource(source.id)})`
  if (source.outcome === 'reading') return `${name}: still being read.`
  const partly = source.outcome === 'incomplete' || source.outcome === 'withheld'
  const reason = source.reason ?? outcomeWords(source.outcome)
  return `${name} could not be read${partly ? ' in full' : ''}: ${reason}. What is not drawn may still be there.`
}

/** What stands in place of an empty picture. "None" only when every source was read whole and nothing is unreadable. */
export function emptyWords(what: string, sources: readonly SourceState[], unreadable: number): string {
  const offered = sources.filter(({ outcome }) => outcome !== 'not-offered')
  if (sources.length > 0 && offered.length === 0) return `This EHR does not offer ${what}.`
  if (offered.some(({ outcome }) => outcome === 'reading'))
    return `No ${what} so far; the chart is still being read.`
  if (!sources.every(isWhole)) return `No ${what} in what could be read.`
  if (unreadable > 0) return `No ${what} that could be read.`
  return `No ${what} in the chart.`
}
