import { agoText, dayText, withinDays } from '../../domain/dates.ts'
import { unknown } from '../../domain/fact.ts'
import { above, below } from '../../domain/result.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { latestLab } from '../../domain/select-results.ts'
import { robison2023, ruleCatalogue, stoker2013 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed } from '../verdict.ts'
import { gap } from './gap.ts'
import { workUpGate } from './gate.ts'
import { isCurrentSince, labOrder } from './lab-inputs.ts'

const CURRENT_FOR_DAYS = 365
/** ng/mL; above this supplements may have gone too far. */
export const VITAMIN_D_TOXICITY_ABOVE = 100

const inputs = {
  gate: workUpGate,
  vitaminD: latestLab('vitamin-d'),
  supplement: drugs({ classes: ['vitamin-d'] }),
  order: labOrder('vitamin-d'),
}

/** Low 25-hydroxyvitamin D goes with non-union; a fused patient in pain needs a current level. */
export const vitaminDStatus: Rule<typeof inputs> = {
  id: 'vitamin-d-status',
  section: 'work-up',
  title: 'Vitamin D',
  why: 'A low level is associated with non-union and implant failure in some studies and not in others; it is common and easily treated.',
  consider:
    'Measure total 25-OH vitamin D; supplement when low. D2 alone and 1,25-dihydroxy vitamin D are not this test.',
  cites: [stoker2013, robison2023, ruleCatalogue],
  inputs,
  evaluate({ gate, vitaminD, supplement, order }, { today, thresholds }) {
    if (!gate.applies) return gate.verdict
    const { vitaminDDeficientBelow: deficient, vitaminDInsufficientBelow: insufficient } = thresholds
    const { fusion } = gate
    const taken = supplement.state === 'known' ? [found(supplement)] : []
    const onList = taken
      .map((fact) => ` Supplement on list: ${fact.value.map((use) => use.name).join(', ')}.`)
      .join('')
    if (vitaminD.state === 'absent') {
      const message = `No total 25-OH vitamin D in the chart.${onList}`
      return gap('moderate', message, [fusion, vitaminD, ...taken], [order])
    }
    if (vitaminD.state !== 'known') return notAssessed(vitaminD)

    const { when, amount, recorded, used } = vitaminD.value
    const value = `25-OH vitamin D ${used ?? recorded}`
    const facts = [vitaminD, fusion, ...taken] as const
    const cannotSay = (words: string) => notAssessed(unknown(words, vitaminD.evidence, vitaminD.caveats))
    switch (withinDays(when, CURRENT_FOR_DAYS, today)) {
      case 'no':
        return gap(
          'moderate',
          `Last ${value}, ${agoText(when, today)}; wanted within ${CURRENT_FOR_DAYS} days.${onList}`,
          facts,
          [order],
        )
      case 'cannot-tell':
        return cannotSay(`Cannot tell whether ${value} (${dayText(when)}) is within ${CURRENT_FOR_DAYS} days`)
      case 'yes':
        break
    }
    if (below(amount, deficient) === 'yes')
      return finding('moderate', `${value}, deficient (below ${deficient} ng/mL).${onList}`, facts)
    if (below(amount, insufficient) === 'yes')
      return finding('moderate', `${value}, insufficient (below ${insufficient} ng/mL).${onList}`, facts)
    if (above(amount, VITAMIN_D_TOXICITY_ABOVE) === 'yes') {
      const advice = `above ${VITAMIN_D_TOXICITY_ABOVE} ng/mL: look for too much supplement`
      return finding('moderate', `${value}, ${advice}.${onList}`, facts)
    }
    if (below(amount, insufficient) === 'cannot-tell')
      return cannotSay(`${value} cannot be compared with ${insufficient} ng/mL`)
    if (above(amount, VITAMIN_D_TOXICITY_ABOVE) === 'cannot-tell')
      return cannotSay(`${value} cannot be compared with ${VITAMIN_D_TOXICITY_ABOVE} ng/mL`)
    switch (isCurrentSince(vitaminD.value, fusion.value.when, CURRENT_FOR_DAYS, today)) {
      case 'no':
        return gap('moderate', `${value} is from before the fusion (${dayText(when)}).${onList}`, facts, [
          order,
        ])
      case 'cannot-tell':
        return cannotSay(`Cannot tell whether ${value} (${dayText(when)}) was taken after the fusion`)
      case 'yes':
        return clear(`${value}.${onList}`, facts)
    }
  },
}
