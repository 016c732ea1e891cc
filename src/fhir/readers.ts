import type { ChecklistAnswer } from '../domain/checklist.ts'
import type { Condition, ConditionConcept } from '../domain/condition.ts'
import type { Culture } from '../domain/culture.ts'
import type { Analyte, Result } from '../domain/result.ts'
import type { Reader } from './gather.ts'
import { mapCondition } from './map-condition.ts'
import { mapCulture, type Resolve } from './map-culture.ts'
import { mapOnce, mapOnceWithOthers } from './map-once.ts'
import { mapObservation } from './map-observation.ts'
import { mapProcedure, type Exams, type ProcedureAbout, type ProcedureRecord } from './map-procedure.ts'
import { mapQuestionnaireResponse } from './map-questionnaire-response.ts'
import { mapScoreForm } from './map-score-form.ts'

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
/** Reads imaging exams, too, when it is told what they are. */
export const readerOfProcedures = (exams: Exams | null): Reader<ProcedureRecord, ProcedureAbout> => ({
  map: mapOnce((json, resource) => mapProcedure(json, resource, exams)),
  about: (record) => [
    'exam' in record ? record.exam.modality : record.surgery.kind === 'fusion' ? 'fusion' : 'operation',
  ],
  when: (record) => ('exam' in record ? record.exam.when : record.surgery.when),
})
/** The operations alone. */
export const operationReader = readerOfProcedures(null)
const mapCultureOnce = mapOnceWithOthers(mapCulture)
/** A culture may be a group of others: it is told where they are. */
export const cultureReader = (resolve: Resolve): Reader<Culture, 'culture'> => ({
  map: (json, resource) => mapCultureOnce(json, resource, resolve),
  about: () => ['culture'],
  when: (culture) => culture.when,
})
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
