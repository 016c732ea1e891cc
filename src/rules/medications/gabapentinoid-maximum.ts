import { unknown } from '../../domain/fact.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { gabapentinLabel, pregabalinLabel, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { capital } from '../capital.ts'
import { dailyTotal, exceeds, totalWords } from './daily-total.ts'
import { GABAPENTINOIDS } from './drug-sets.ts'
import { notLookedAt } from '../not-looked-at.ts'

/** mg a day, at normal kidney function. */
const MOST_GABAPENTIN = 3600
const MOST_PREGABALIN = 600
const TOO_MANY_FROM = 2

const inputs = {
  gabapentinoids: drugs(GABAPENTINOIDS),
  gabapentin: dailyTotal('gabapentin'),
  pregabalin: dailyTotal('pregabalin'),
}

/** Gabapentin or pregabalin above the label's maximum, or two gabapentinoids. */
export const gabapentinoidMaximum: Rule<typeof inputs> = {
  id: 'gabapentinoid-maximum',
  section: 'medications',
  title: 'Gabapentinoid above its maximum, or two of them',
  why: 'Above the maximum, or with two drugs that act alike, benefit does not grow; sedation and falls do.',
  consider: 'One gabapentinoid, within its maximum; lower in steps. Do not stop abruptly.',
  cites: [gabapentinLabel, pregabalinLabel, ruleCatalogue],
  inputs,
  evaluate({ gabapentinoids, gabapentin, pregabalin }) {
    if (gabapentinoids.state === 'absent') return clear('No gabapentinoid on list.', [gabapentinoids])
    if (gabapentinoids.state !== 'known') return notAssessed(gabapentinoids)
    const list = distinctDrugs(gabapentinoids.value, GABAPENTINOIDS)
    const above = [
      { dose: gabapentin, most: MOST_GABAPENTIN },
      { dose: pregabalin, most: MOST_PREGABALIN },
    ].flatMap(({ dose, most }) => {
      const by = dose.state === 'known' ? exceeds(dose.value, most) : 'no'
      if (dose.state !== 'known' || by === 'no') return []
      return [{ words: `${totalWords(dose.value)}, more than ${most} mg` }]
    })
    const two = list.length >= TOO_MANY_FROM ? [`${list.length} gabapentinoids: ${list.join(', ')}`] : []
    const facts = [gabapentinoids, ...notLookedAt([gabapentin, pregabalin])]
    const message = capital([...two, ...above.map((one) => one.words)].join('; '))
    if (two.length + above.length > 0) return finding('high', `${message}.`, facts)
    if (gabapentin.state === 'absent' && pregabalin.state === 'absent')
      return notAssessed(unknown(`no maximum here for ${list.join(', ')}`, gabapentinoids.evidence))
    const doses = [gabapentin, pregabalin].flatMap((dose) =>
      dose.state === 'known' ? [totalWords(dose.value)] : [],
    )
    return clear(`One gabapentinoid on list, within its maximum: ${doses.join('; ')}.`, [
      gabapentinoids,
      gabapentin,
      pregabalin,
    ])
  },
}
