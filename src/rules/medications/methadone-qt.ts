import { agoText, dayText, withinDays } from '../../domain/dates.ts'
import { unknown, type Fact } from '../../domain/fact.ts'
import { above, below, type Result } from '../../domain/result.ts'
import { drugs, type DrugSet } from '../../domain/select-drugs.ts'
import { latestLab } from '../../domain/select-results.ts'
import { methadoneSafety2014 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed } from '../verdict.ts'
import { names } from './combination.ts'
import { notLookedAt } from '../not-looked-at.ts'

/** ms */
export const QTC_DANGEROUS_FROM = 500
const QTC_LONG_ABOVE = 450
const ECG_CURRENT_FOR_DAYS = 365
const QT_DRUGS: DrugSet = { roles: ['qt-prolonging'] }

const inputs = {
  methadone: drugs({ ingredients: ['methadone'] }),
  others: drugs(QT_DRUGS),
  qtc: latestLab('qtc'),
}

/** Methadone with a long QTc, with another drug that prolongs it, or without a current ECG. */
export const methadoneQt: Rule<typeof inputs> = {
  id: 'methadone-qt',
  section: 'medications',
  title: 'Methadone and QT',
  why: 'Methadone prolongs the QT interval; above 450 ms, and from 500 ms most of all, dangerous arrhythmia becomes more likely, and other QT-prolonging drugs add to it.',
  consider:
    'ECG, potassium and magnesium; replace the other drug where possible; from 500 ms speak with cardiology about dose or alternative the same day. Never withhold treatment of opioid use disorder. Do not stop abruptly.',
  cites: [methadoneSafety2014],
  inputs,
  evaluate({ methadone, others, qtc }, { today }) {
    if (methadone.state === 'absent') return clear('No methadone on list.', [methadone])
    if (methadone.state !== 'known') return notAssessed(methadone)
    const long = isLong(qtc)
    const reasons = [
      ...(long && qtc.state === 'known' ? [`QTc ${qtc.value.recorded} on ${dayText(qtc.value.when)}`] : []),
      ...(others.state === 'known' ? [`with ${names(others, QT_DRUGS)}`] : []),
    ]
    const facts = [methadone, others, ...(long ? [qtc] : []), ...notLookedAt([others, qtc])]
    if (reasons.length > 0)
      return finding(long === 'dangerous' ? 'critical' : 'high', `Methadone, ${reasons.join('; ')}.`, facts)
    if (qtc.state === 'absent')
      return finding('moderate', 'Methadone on list without a QTc in the record.', facts)
    if (qtc.state !== 'known') return notAssessed(qtc)
    const { when: taken, recorded, amount } = qtc.value
    if (above(amount, QTC_LONG_ABOVE) === 'cannot-tell')
      return notAssessed(
        unknown(`QTc ${recorded} cannot be compared with ${QTC_LONG_ABOVE} ms`, qtc.evidence),
      )
    if (qtc.doubt) return notAssessed(qtc.doubt)
    switch (withinDays(taken, ECG_CURRENT_FOR_DAYS, today)) {
      case 'no': {
        const ago = `last QTc ${agoText(taken, today)}, wanted within ${ECG_CURRENT_FOR_DAYS} days`
        return finding('moderate', `Methadone on list, ${ago}.`, [...facts, qtc])
      }
      case 'cannot-tell': {
        const why = `whether the QTc of ${taken.text} is from the last ${ECG_CURRENT_FOR_DAYS} days cannot be told`
        return notAssessed(unknown(why, qtc.evidence))
      }
      case 'yes': {
        const words = `QTc ${recorded} on ${dayText(taken)}; methadone and no other QT-prolonging medicine on list.`
        return clear(words, [found(methadone), others, qtc])
      }
    }
  },
}

function isLong(qtc: Fact<Result>): 'dangerous' | 'long' | null {
  if (qtc.state !== 'known') return null
  if (below(qtc.value.amount, QTC_DANGEROUS_FROM) === 'no') return 'dangerous'
  return above(qtc.value.amount, QTC_LONG_ABOVE) === 'yes' ? 'long' : null
}
