import type { ContrastAllergy } from '../domain/allergy.ts'
import type { ChecklistAnswer } from '../domain/checklist.ts'
import type { Condition, ConditionConcept } from '../domain/condition.ts'
import type { Culture } from '../domain/culture.ts'
import type { ImplantedDevice } from '../domain/device.ts'
import type { ImagingExam, Modality } from '../domain/imaging.ts'
import type { Intervention, InterventionKind } from '../domain/intervention.ts'
import type { Order } from '../domain/order.ts'
import type { ReportText } from '../domain/report.ts'
import type { Analyte, Result } from '../domain/result.ts'
import type { SetAside } from '../domain/set-aside.ts'
import type { TobaccoStatus } from '../domain/tobacco.ts'
import type { Reader } from './gather.ts'
import { mapAllergy } from './map-allergy.ts'
import { mapCondition } from './map-condition.ts'
import { mapCulture } from './map-culture.ts'
import { mapDevice } from './map-device.ts'
import { mapDiagnosticReport, mapDocumentReference, mapImagingStudy } from './map-imaging.ts'
import { mapIntervention } from './map-intervention.ts'
import { mapOnce } from './map-once.ts'
import { mapObservation } from './map-observation.ts'
import { mapProcedure, type ProcedureAbout, type ProcedureRecord } from './map-procedure.ts'
import { mapQuestionnaireResponse } from './map-questionnaire-response.ts'
import { mapReport } from './map-report.ts'
import { mapScoreForm } from './map-score-form.ts'
import { mapSetAside } from './map-set-aside.ts'
import { mapServiceRequest } from './map-service-request.ts'
import { mapTobacco } from './map-tobacco.ts'
import type { Mapped } from './mapped.ts'

export const observationReader: Reader<Result, Analyte> = {
  map: mapOnce(mapObservation),
  about: (result) => [result.analyte],
  when: (result) => result.when,
}
/** Dates of conditions set no windows by themselves, so an odd one does not make the condition unreadable. */
export const conditionReader: Reader<Condition, ConditionConcept | 'anything'> = {
  map: mapOnce(mapCondition),
  about: (condition) => [condition.concept],
  when: () => null,
}
export const procedureReader: Reader<ProcedureRecord, ProcedureAbout> = {
  map: mapOnce(mapProcedure),
  about: (record) => [
    'exam' in record ? record.exam.modality : record.surgery.kind === 'fusion' ? 'fusion' : 'operation',
  ],
  when: (record) => ('exam' in record ? record.exam.when : record.surgery.when),
}
export const orderReader: Reader<Order, 'order'> = {
  map: mapOnce(mapServiceRequest),
  about: () => ['order'],
  when: (order) => order.when,
}
/** Acts without a readable date still say that they took place. */
export const interventionReader: Reader<Intervention, InterventionKind> = {
  map: mapOnce(mapIntervention),
  about: (one) => [one.kind],
  when: (one) => one.when,
}
export const cultureReader: Reader<Culture, 'culture'> = {
  map: mapOnce(mapCulture),
  about: () => ['culture'],
  when: (culture) => culture.when,
}
export const tobaccoReader: Reader<TobaccoStatus, 'tobacco'> = {
  map: mapOnce(mapTobacco),
  about: () => ['tobacco'],
  when: (status) => status.when,
}
export const allergyReader: Reader<ContrastAllergy, 'allergy'> = {
  map: mapOnce(mapAllergy),
  about: () => ['allergy'],
  when: () => null,
}
export const deviceReader: Reader<ImplantedDevice, 'device'> = {
  map: mapOnce(mapDevice),
  about: () => ['device'],
  when: () => null,
}
export const reportTextReader: Reader<ReportText, 'report'> = {
  map: mapOnce(mapReport),
  about: () => ['report'],
  when: (report) => report.when,
}
export const setAsideReader: Reader<SetAside, 'set-aside'> = {
  map: mapOnce(mapSetAside),
  about: () => ['set-aside'],
  when: (decision) => decision.when,
}
/** Scores that are recorded as a filled form. */
export const scoreFormReader: Reader<Result, Analyte> = {
  map: mapOnce(mapScoreForm),
  about: (result) => [result.analyte],
  when: (result) => result.when,
}
export const checklistReader: Reader<ChecklistAnswer, 'checklist'> = {
  map: mapOnce(mapQuestionnaireResponse),
  about: () => ['checklist'],
  when: (answer) => answer.when,
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
export const studyReader = examReader(mapImagingStudy)
export const reportReader = examReader(mapDiagnosticReport)
export const documentReader = examReader(mapDocumentReference)
