import { readQuantity } from './dose-quantity.ts'
import { objectAt, type Json } from './json.ts'
import { lengthInDays } from './timing.ts'

/** Units of form a day by what is ordered or handed over at a time and the days it is to last; null when not said. */
export function supplyPerDay(json: Json, countedForm: boolean): number | null {
  const request = objectAt(json, 'dispenseRequest')
  const quantity = readQuantity(objectAt(request ?? json, 'quantity'), countedForm)
  const days = request
    ? lengthInDays(objectAt(request, 'expectedSupplyDuration'))
    : lengthInDays(objectAt(json, 'daysSupply'))
  return quantity?.unit === 'unit' && quantity.value > 0 && days !== null ? quantity.value / days : null
}
