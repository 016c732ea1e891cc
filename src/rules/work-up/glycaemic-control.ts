import { agoText, dayText } from '../../domain/dates.ts'
import { unknown } from '../../domain/fact.ts'
import { above } from '../../domain/result.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { latestLab } from '../../domain/select-results.ts'
import { ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notApplicable, notAssessed } from '../verdict.ts'
import { gap } from './gap.ts'
import { workUpGate } from './gate.ts'
import { isCurrentSince, labOrder, resultWords } from './lab-inputs.ts'

const CURRENT_FOR_DAYS = 180
/** %; above this infection and non-union are more of a worry. */
export const HBA1C_RAISED_ABOVE = 8

const inputs = {
  gate: workUpGate,
  diabetes: conditions(['diabetes']),
  hba1c: latestLab('hba1c'),
  order: labOrder('hba1c'),
}

/** HbA1c of a patient with diabetes: poor control goes with infection and poor bone healing. */
export const glycaemicControl: Rule<typeof inputs> = {
  id: 'glycaemic-control',
  section: 'work-up',
  title: 'HbA1c in diabetes',
  why: 'Poorly controlled diabetes is associated with infection and non-union, and its neuropathy can be the pain; steroid injections raise glucose.',
  consider: 'HbA1c; better control before injections with steroid or further surgery.',
  cites: [ruleCatalogue],
  inputs,
  evaluate({ gate, diabetes, hba1c, order }, { today }) {
    if (!gate.applies) return gate.verdict
    if (diabetes.state === 'absent')
      return notApplicable('No diabetes on the problem list.', [diabetes, gate.fusion])
    if (diabetes.state !== 'known') return notAssessed(diabetes)
    const { fusion } = gate
    const grounds = [found(diabetes), fusion] as const
    if (hba1c.state === 'absent')
      return gap('info', 'Diabetes on the problem list, no HbA1c in the chart.', [hba1c, ...grounds], [order])
    if (hba1c.state !== 'known') return notAssessed(hba1c)
    const { amount, when } = hba1c.value
    const words = resultWords(hba1c.value)
    const cannotSay = (why: string) => notAssessed(unknown(why, hba1c.evidence, hba1c.caveats))
    switch (isCurrentSince(hba1c.value, fusion.value.when, CURRENT_FOR_DAYS, today)) {
      case 'no':
        return gap(
          'info',
          `Last ${words}, ${agoText(when, today)}; wanted after surgery and within ${CURRENT_FOR_DAYS} days.`,
          [hba1c, ...grounds],
          [order],
        )
      case 'cannot-tell':
        return cannotSay(`Cannot tell whether ${words} (${dayText(when)}) is current`)
      case 'yes':
        break
    }
    switch (above(amount, HBA1C_RAISED_ABOVE)) {
      case 'yes':
        return finding('moderate', `${words}, above ${HBA1C_RAISED_ABOVE} %.`, [hba1c, ...grounds])
      case 'cannot-tell':
        return cannotSay(`${words} cannot be compared with ${HBA1C_RAISED_ABOVE} %`)
      case 'no':
        return clear(`${words}, not above ${HBA1C_RAISED_ABOVE} %.`, [hba1c, ...grounds])
    }
  },
}
