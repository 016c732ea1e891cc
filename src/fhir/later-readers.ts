import type { ContrastAllergy } from '../domain/allergy.ts'
import type { Culture } from '../domain/culture.ts'
import type { ImplantedDevice } from '../domain/device.ts'
import type { ImagingExam, Modality } from '../domain/imaging.ts'
import type { Intervention, InterventionKind } from '../domain/intervention.ts'
import type { Order } from '../domain/order.ts'
import type { ReportText } from '../domain/report.ts'
import type { SetAside } from '../domain/set-aside.ts'
import type { TobaccoStatus } from '../domain/tobacco.ts'
import { examOf, isElsewhere } from './exam.ts'
import type { Reader } from './gather.ts'
import { mapAllergy } from './map-allergy.ts'
import type { MapsByType } from './map-ahead.ts'
import { mapCulture, type Resolve } from './map-culture.ts'
import { mapDevice } from './map-device.ts'
import { mapDiagnosticReport, mapDocumentReference, mapImagingStudy } from './map-imaging.ts'
import { mapIntervention } from './map-intervention.ts'
import { mapOnce, mapOnceWithOthers } from './map-once.ts'
import { mapReport } from './map-report.ts'
import { mapServiceRequest } from './map-service-request.ts'
import { mapSetAside } from './map-set-aside.ts'
import { mapTobacco } from './map-tobacco.ts'
import type { Mapped } from './mapped.ts'
import { medicationReaders } from './medication-readers.ts'
import { readerOfProcedures } from './readers.ts'

const procedureReader = readerOfProcedures({ examOf, isElsewhere })
const orderReader: Reader<Order, 'order'> = {
  map: mapOnce(mapServiceRequest),
  about: () => ['order'],
  when: (order) => order.when,
}
/** Acts without a readable date still say that they took place. */
const interventionReader: Reader<Intervention, InterventionKind> = {
  map: mapOnce(mapIntervention),
  about: (one) => [one.kind],
  when: (one) => one.when,
}
const tobaccoReader: Reader<TobaccoStatus, 'tobacco'> = {
  map: mapOnce(mapTobacco),
  about: () => ['tobacco'],
  when: (status) => status.when,
}
const allergyReader: Reader<ContrastAllergy, 'allergy'> = {
  map: mapOnce(mapAllergy),
  about: () => ['allergy'],
  when: () => null,
}
const mapCultureOnce = mapOnceWithOthers(mapCulture)
/** A culture may be a group of others: it is told where they are. */
const cultureReader = (resolve: Resolve): Reader<Culture, 'culture'> => ({
  map: (json, resource) => mapCultureOnce(json, resource, resolve),
  about: () => ['culture'],
  when: (culture) => culture.when,
})
/** A record that groups others is mapped again when they are there. */
const cultures = cultureReader(() => null)
const deviceReader: Reader<ImplantedDevice, 'device'> = {
  map: mapOnce(mapDevice),
  about: () => ['device'],
  when: () => null,
}
const reportTextReader: Reader<ReportText, 'report'> = {
  map: mapOnce(mapReport),
  about: () => ['report'],
  when: (report) => report.when,
}
const setAsideReader: Reader<SetAside, 'set-aside'> = {
  map: mapOnce(mapSetAside),
  about: () => ['set-aside'],
  when: (decision) => decision.when,
}
type MapExam = (
  json: Parameters<typeof mapImagingStudy>[0],
  resource: string,
) => Mapped<ImagingExam, Modality | 'anything'>
const examReader = (map: MapExam): Reader<ImagingExam, Modality | 'anything'> => ({
  map: mapOnce(map),
  about: (exam) => [exam.modality],
  when: (exam) => exam.when,
})
const studyReader = examReader(mapImagingStudy)
const reportReader = examReader(mapDiagnosticReport)
const documentReader = examReader(mapDocumentReference)

/** Who reads what red flags do not wait for: no more than a culture is of any use to them. */
export const laterReaders = {
  allergyReader,
  cultureReader,
  deviceReader,
  documentReader,
  interventionReader,
  orderReader,
  procedureReader,
  reportReader,
  reportTextReader,
  setAsideReader,
  studyReader,
  tobaccoReader,
  medicationReaders,
}
export type LaterReaders = typeof laterReaders

/** Who of them reads each type of record. Medication records wait: what they refer to may come with another answer. */
export const LATER_MAPS: MapsByType = {
  Procedure: [procedureReader, interventionReader],
  Observation: [cultures, tobaccoReader],
  DiagnosticReport: [cultures, reportReader, interventionReader, reportTextReader],
  ImagingStudy: [studyReader],
  DocumentReference: [documentReader],
  ServiceRequest: [orderReader],
  AllergyIntolerance: [allergyReader],
  Device: [deviceReader],
  QuestionnaireResponse: [setAsideReader],
}
