import type { MedicationEntry, ProductIngredient } from '../domain/medication.ts'
import type { Reader } from './gather.ts'
import {
  mapMedicationDispense,
  mapMedicationRequest,
  mapMedicationStatement,
} from './map-medication-record.ts'
import type { ResolveMedication } from './map-medication.ts'
import { mapOnceWithOthers } from './map-once.ts'

type MapMedication = typeof mapMedicationRequest
/** An order for the future is no odd date: start dates of medicines are judged with the list. */
const medicationReader = (map: MapMedication) => {
  const once = mapOnceWithOthers(map)
  return (resolve: ResolveMedication): Reader<MedicationEntry, ProductIngredient | 'anything'> => ({
    map: (json, resource) => once(json, resource, resolve),
    about: (entry) => (entry.ingredients.length > 0 ? entry.ingredients : ['anything']),
    when: () => null,
  })
}
/** Who reads the records of medicines; apart from the other readers, because drug names are many. */
export const medicationReaders = {
  MedicationRequest: medicationReader(mapMedicationRequest),
  MedicationStatement: medicationReader(mapMedicationStatement),
  MedicationDispense: medicationReader(mapMedicationDispense),
}
