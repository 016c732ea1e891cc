import { ignorance, type Fact } from '../../domain/fact.ts'
import type { MmeTotal } from '../../domain/mme.ts'
import type { Assessment } from '../../rules/rule.ts'

const NOT_KNOWN = 'not known'

/** The MME in a comparison: "60", "at least 60, up to 90", "0" when no opioid is on the list, else "not known". */
export function mmeFigure(mme: Fact<MmeTotal>): string {
  if (mme.state === 'absent') return '0'
  if (mme.state !== 'known') return NOT_KNOWN
  const { scheduled, maximum, atLeast } = mme.value
  const least = atLeast || mme.doubt !== null ? 'at least ' : ''
  return `${least}${scheduled}${maximum === scheduled ? '' : `, up to ${maximum}`}`
}

/** The number of sedating drugs in a comparison: "3", "at least 3", "0", else "not known". */
export function countFigure(sedating: Fact<readonly string[]>): string {
  if (sedating.state === 'absent') return '0'
  if (sedating.state !== 'known') return NOT_KNOWN
  return `${ignorance(sedating) === null ? '' : 'at least '}${sedating.value.length}`
}

/** The line on sedating drugs at the head of the list. */
export function sedatingWords(sedating: Fact<readonly string[]>): string {
  switch (sedating.state) {
    case 'known': {
      const figure = `${countFigure(sedating)} sedating ${sedating.value.length === 1 ? 'drug' : 'drugs'}`
      return `${figure.charAt(0).toUpperCase()}${figure.slice(1)} on list: ${sedating.value.join(', ')}.`
    }
    case 'absent':
      return 'No sedating drug on list.'
    case 'unknown':
    case 'failed':
      return `Sedating drugs could not be counted: ${sedating.reason}.`
  }
}

/** How many medication checks have found something. */
export function findingCount(assessments: readonly Assessment[]): number {
  return assessments.filter((one) => one.section === 'medications' && one.kind === 'finding').length
}
