import { unknown } from '../../domain/fact.ts'
import { kidneyFunction } from '../../domain/kidney.ts'
import { below } from '../../domain/result.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { ageToday } from '../../domain/select-patient.ts'
import { tramadolLabel } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed } from '../verdict.ts'
import { capital } from '../capital.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { dailyTotal, exceeds, totalWords } from './daily-total.ts'

/** mg a day. */
const MOST = 400
const MOST_OLD = 300
const MOST_KIDNEY = 200
/** Years. */
const OLD_FROM = 75
/** mL/min. */
const KIDNEY_BELOW = 30

const inputs = {
  tramadol: drugs({ ingredients: ['tramadol'] }),
  dose: dailyTotal('tramadol'),
  age: ageToday,
  kidney: kidneyFunction,
  dialysis: conditions(['dialysis']),
}

/** Tramadol above the label's daily limit for age and kidney function; extended release with poor kidney function. */
export const tramadolLimits: Rule<typeof inputs> = {
  id: 'tramadol-limits',
  section: 'medications',
  title: 'Tramadol dose limits',
  why: 'Above these limits seizures, serotonin excess and slow breathing become more likely.',
  consider: 'Lower in steps, or another analgesic. Do not stop abruptly.',
  cites: [tramadolLabel],
  inputs,
  evaluate({ tramadol, dose, age, kidney, dialysis }) {
    if (tramadol.state === 'absent') return clear('No tramadol on list.', [tramadol])
    if (tramadol.state !== 'known') return notAssessed(tramadol)
    const onDialysis = dialysis.state === 'known'
    const measured = kidney.state === 'known' ? below(kidney.value.amount, KIDNEY_BELOW) : 'cannot-tell'
    const isPoor = onDialysis ? 'yes' : measured
    const measuredWords = kidney.state === 'known' ? kidney.value.words : ''
    const kidneyWords = onDialysis ? 'on dialysis' : measuredWords
    const kidneyFacts = onDialysis ? [found(dialysis)] : [kidney, ...notLookedAt([dialysis])]
    const isExtended = tramadol.value.some((use) => use.extendedRelease)
    if (isExtended && isPoor === 'yes')
      return finding(
        'high',
        `Tramadol extended release; ${kidneyWords}${onDialysis ? '' : `, below ${KIDNEY_BELOW}`}.`,
        [tramadol, ...kidneyFacts],
      )
    const limits = [
      { most: MOST, words: '', facts: [] },
      ...(age.state === 'known' && age.value >= OLD_FROM
        ? [{ most: MOST_OLD, words: ` at age ${age.value}`, facts: [age] }]
        : []),
      ...(isPoor === 'yes'
        ? [
            {
              most: MOST_KIDNEY,
              words: onDialysis ? ' on dialysis' : ` at ${kidneyWords}`,
              facts: kidneyFacts,
            },
          ]
        : []),
    ]
    const lowest = limits.reduce((least, one) => (one.most < least.most ? one : least))
    const by = dose.state === 'known' ? exceeds(dose.value, lowest.most) : 'no'
    if (dose.state === 'known' && by !== 'no') {
      const message = `${capital(totalWords(dose.value))}; limit ${lowest.most} mg${lowest.words}.`
      return finding('high', message, [tramadol, dose, ...lowest.facts])
    }
    const ofAge = dose.state !== 'known' || exceeds(dose.value, MOST_OLD) !== 'no' ? [age] : []
    const isSmall = dose.state === 'known' && exceeds(dose.value, MOST_KIDNEY) === 'no' && !isExtended
    if (!isSmall && !onDialysis) {
      if (kidney.state !== 'known') return notAssessed(kidney)
      if (isPoor === 'cannot-tell')
        return notAssessed(unknown(`${kidneyWords} cannot be compared with ${KIDNEY_BELOW}`, kidney.evidence))
    }
    if (dose.state !== 'known')
      return dose.state === 'absent' ? clear('No tramadol on list.', [dose]) : notAssessed(dose)
    const message = `${capital(totalWords(dose.value))} on list, within the limit of ${lowest.most} mg`
    const facts = [
      tramadol,
      dose,
      ...ofAge,
      ...(isSmall ? [] : onDialysis ? [found(dialysis)] : [kidney, dialysis]),
    ] as const
    return clear(isSmall ? `${message}.` : `${message}; ${kidneyWords}.`, facts)
  },
}
