import { unknown } from '../../domain/fact.ts'
import { kidneyFunction } from '../../domain/kidney.ts'
import type { Ingredient } from '../../domain/medication.ts'
import { below, exactly, type Amount } from '../../domain/result.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { cockcroftGault1976, gabapentinLabel, pregabalinLabel } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed } from '../verdict.ts'
import { capital } from '../capital.ts'
import { dailyTotal, exceeds, totalWords } from './daily-total.ts'
import { GABAPENTINOIDS } from './drug-sets.ts'
import { notLookedAt } from '../not-looked-at.ts'

type Band = { from: number; most: number }
/** Most mg a day from each creatinine clearance (mL/min) up; at an edge the higher band counts. Source: FDA labels. */
const LABELS: Readonly<Record<Ingredient, readonly Band[]>> = {
  gabapentin: [
    { from: 60, most: 3600 },
    { from: 30, most: 1400 },
    { from: 15, most: 700 },
    { from: 0, most: 300 },
  ],
  pregabalin: [
    { from: 60, most: 600 },
    { from: 30, most: 300 },
    { from: 15, most: 150 },
    { from: 0, most: 75 },
  ],
}
/** mL/min: from here on the labels do not lower the dose; the general maximum is another rule. */
const NOT_REDUCED_FROM = 60
/** On dialysis the lowest band holds; a clearance cannot be computed. */
const ON_DIALYSIS = exactly(0)

const inputs = {
  gabapentinoids: drugs(GABAPENTINOIDS),
  gabapentin: dailyTotal('gabapentin'),
  pregabalin: dailyTotal('pregabalin'),
  kidney: kidneyFunction,
  dialysis: conditions(['dialysis']),
}

/** A daily dose of gabapentin or pregabalin above the label's limit for the kidney function. */
export const gabapentinoidRenalDose: Rule<typeof inputs> = {
  id: 'gabapentinoid-renal-dose',
  section: 'medications',
  title: 'Gabapentinoid dose for kidney function',
  why: 'Gabapentin and pregabalin leave the body only by the kidney; what builds up sedates and slows breathing.',
  consider:
    'Lower to the label’s dose for this clearance, in steps. Do not stop abruptly. After dialysis a supplement is due.',
  cites: [gabapentinLabel, pregabalinLabel, cockcroftGault1976],
  inputs,
  evaluate({ gabapentinoids, gabapentin, pregabalin, kidney, dialysis }) {
    if (gabapentinoids.state === 'absent') return clear('No gabapentinoid on list.', [gabapentinoids])
    if (gabapentinoids.state !== 'known') return notAssessed(gabapentinoids)
    const onDialysis = dialysis.state === 'known'
    if (!onDialysis && kidney.state !== 'known') return notAssessed(kidney)
    const amount = kidney.state === 'known' && !onDialysis ? kidney.value.amount : ON_DIALYSIS
    const kidneyWords = kidney.state === 'known' && !onDialysis ? kidney.value.words : 'on dialysis'
    const kidneyFacts = onDialysis ? [found(dialysis)] : [kidney, ...notLookedAt([dialysis])]
    const doses = [gabapentin, pregabalin].flatMap((dose) =>
      dose.state === 'known' ? [{ dose, ...limitsAt(amount, LABELS[dose.value.ingredient] ?? []) }] : [],
    )
    const above = doses.flatMap(({ dose, highest }) => {
      const by = highest.from >= NOT_REDUCED_FROM ? 'no' : exceeds(dose.value, highest.most)
      const words = `${totalWords(dose.value)}, label limit ${highest.most} mg`
      return by === 'no' ? [] : [{ by, dose, words }]
    })
    if (above.length > 0) {
      const priority = above.some((one) => one.by === 'as-scheduled') ? 'high' : 'moderate'
      const message = [...above.map((one) => one.words), kidneyWords].join('; ')
      return finding(priority, `${capital(message)}.`, [...above.map((one) => one.dose), ...kidneyFacts])
    }
    const list = distinctDrugs(gabapentinoids.value, GABAPENTINOIDS)
    const whole = [gabapentinoids, ...kidneyFacts] as const
    if (below(amount, NOT_REDUCED_FROM) === 'no')
      return clear(`${capital(list.join(', '))} on list; no lower dose at ${kidneyWords}.`, whole)
    const others = list.filter((name) => !Object.hasOwn(LABELS, name))
    if (others.length > 0) return notAssessed(unknown(`no dose limits here for ${others.join(', ')}`))
    if (doses.some(({ dose, lowest }) => exceeds(dose.value, lowest.most) !== 'no'))
      return notAssessed(unknown(`${kidneyWords} does not settle the dose limit`))
    const within = doses.map(({ dose, lowest }) => `${totalWords(dose.value)}, label limit ${lowest.most} mg`)
    return clear(`${capital([...within, kidneyWords].join('; '))}.`, [...whole, gabapentin, pregabalin])
  },
}

/** The bands the kidney function may lie in: one, unless the value is open, e.g. "<60". */
function limitsAt(amount: Amount, bands: readonly Band[]): { highest: Band; lowest: Band } {
  const last = bands.at(-1) ?? { from: 0, most: 0 }
  return {
    highest: bands.find((band) => below(amount, band.from) !== 'yes') ?? last,
    lowest: bands.find((band) => below(amount, band.from) === 'no') ?? last,
  }
}
