import { conditions } from '../../domain/select-conditions.ts'
import { isCurrent } from '../../domain/medication-list.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { productNames } from '../../domain/use-doses.ts'
import { ageToday } from '../../domain/select-patient.ts'
import { acetaminophenLabel, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { dailyTotal, exceeds, totalWords } from './daily-total.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { OLDER_ADULT_AGE, when } from './risk-inputs.ts'

/** mg a day: more than this harms the liver of anyone. */
const MOST = 4000
/** mg a day: more than this is too much at 65 or over, with liver disease or with alcohol use disorder. */
const MOST_AT_RISK = 3000
const TOO_MANY_PRODUCTS_FROM = 2

const inputs = {
  products: drugs({ ingredients: ['acetaminophen'] }),
  total: dailyTotal('acetaminophen'),
  age: ageToday,
  liver: conditions(['liver-disease', 'alcohol-use-disorder']),
}

/** All acetaminophen on the list together: more than 4 g a day, or more than 3 g at risk, or several products. */
export const acetaminophenTotal: Rule<typeof inputs> = {
  id: 'acetaminophen-total',
  section: 'medications',
  title: 'Acetaminophen in total',
  why: 'Acetaminophen hides in combination products; what harms the liver is the sum.',
  consider:
    'Agree one product and one daily maximum with the patient. If the product to leave out holds an opioid, do not stop abruptly.',
  cites: [acetaminophenLabel, ruleCatalogue],
  inputs,
  evaluate({ products, total, age, liver }, { today }) {
    if (products.state === 'absent') return clear('No acetaminophen on list.', [products])
    if (products.state !== 'known') return notAssessed(products)
    const each = products.value.flatMap(({ entries }) =>
      productNames(entries.filter((entry) => isCurrent(entry, today))),
    )
    const list = each.join('; ')
    const words = total.state === 'known' ? totalWords(total.value) : 'acetaminophen, total not known'
    const message = `${words} (${list})`
    const isMore = (limit: number) => total.state === 'known' && exceeds(total.value, limit) !== 'no'
    if (isMore(MOST)) return finding('high', `${message}: more than ${MOST} mg.`, [products, total])
    const risks = [
      ...when(
        age,
        (years) => years >= OLDER_ADULT_AGE,
        (years) => `age ${years}`,
      ),
      ...when(
        liver,
        () => true,
        (seen) => seen.map((one) => one.label).join(', '),
      ),
    ]
    const facts = [products, ...risks.map((one) => one.fact), ...notLookedAt([total, age, liver])]
    if (isMore(MOST_AT_RISK) && risks.length > 0) {
      const why = risks.map((one) => one.words).join('; ')
      return finding('moderate', `${message}: more than ${MOST_AT_RISK} mg; ${why}.`, facts)
    }
    if (each.length >= TOO_MANY_PRODUCTS_FROM)
      return finding('info', `${each.length} products with acetaminophen: ${message}.`, facts)
    if (total.state !== 'known')
      return total.state === 'absent' ? clear('No acetaminophen on list.', [total]) : notAssessed(total)
    const asked = isMore(MOST_AT_RISK) ? [age, liver] : []
    return clear(`${message}, one product on list.`, [products, total, ...asked])
  },
}
