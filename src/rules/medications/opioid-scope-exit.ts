import { conditions } from '../../domain/select-conditions.ts'
import type { Condition } from '../../domain/condition.ts'
import type { Fact } from '../../domain/fact.ts'
import { finding, found, type Priority, type Verdict } from '../verdict.ts'
import { notLookedAt } from '../not-looked-at.ts'

/** Where advice on opioid doses for chronic pain does not hold. Source: CDC 2022, scope; rule catalogue, section 0. */
export const outOfOpioidScope = conditions(['cancer', 'palliative-care', 'sickle-cell'])

/** The finding, for information only when cancer, palliative care or sickle cell disease is recorded. */
export function findingInScope(
  exit: Fact<readonly Condition[]>,
  priority: Priority,
  message: string,
  facts: readonly Fact<unknown>[],
): Verdict {
  if (exit.state !== 'known') return finding(priority, message, [...facts, ...notLookedAt([exit])])
  const why = exit.value.map((one) => one.label).join(', ')
  return finding('info', `${message} For information only: ${why}.`, [...facts, found(exit)])
}
