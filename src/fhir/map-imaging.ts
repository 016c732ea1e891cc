import type { ImagingExam, Modality } from '../domain/imaging.ts'
import { codesIn, conceptAt, conceptsAt, labelOf, readConcept, wordings, type Concept } from './concept.ts'
import { dateAt, dateProblem, whenOf, type DateField } from './date-fields.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { examOf, isElsewhere, isNotExamined, type ExamMeaning } from './exam.ts'
import { isOtherModality, sitesInText } from '../terminology/imaging.ts'
import { objectAt, objectsAt, stringAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'

type MappedExam = Mapped<ImagingExam, Modality | 'anything'>
type StatusTable = Record<string, 'done' | 'preliminary' | 'not-yet' | 'void'>

const STUDY_STATUS: StatusTable = {
  available: 'done',
  registered: 'not-yet',
  cancelled: 'void',
  'entered-in-error': 'void',
}
export const REPORT_STATUS: StatusTable = {
  final: 'done',
  amended: 'done',
  corrected: 'done',
  appended: 'done',
  preliminary: 'preliminary',
  partial: 'preliminary',
  registered: 'not-yet',
  cancelled: 'void',
  'entered-in-error': 'void',
}
const DOCUMENT_STATUS: StatusTable = { current: 'done', superseded: 'void', 'entered-in-error': 'void' }

export function mapImagingStudy(json: Json, resource: string): MappedExam {
  const series = objectsAt(json, 'series')
  const procedure = conceptsAt(json, 'procedureCode')
  const descriptions = [stringAt(json, 'description'), ...series.map((one) => stringAt(one, 'description'))]
  const texts = [...procedure.flatMap(wordings), ...descriptions.filter((text) => text !== null)]
  const modalities = [
    ...objectsAt(json, 'modality').map((coding) => stringAt(coding, 'code') ?? ''),
    ...series.map((one) => stringAt(objectAt(one, 'modality') ?? {}, 'code') ?? ''),
  ]
  const sites = series.map((one) => readConcept({ coding: [objectAt(one, 'bodySite') ?? {}] }))
  const code = { codings: procedure.flatMap((concept) => concept.codings), text: null }
  const exam = examOf({ code, texts, modalities, sites })
  const label = stringAt(json, 'description') ?? texts[0] ?? 'Imaging study'
  const placed = place({ json, resource, label, exam, date: dateAt(json, 'started'), statuses: STUDY_STATUS })
  const isElsewhereByName = sitesInText(texts.join(' ')).includes('other')
  if (exam || placed.place !== 'shown' || isElsewhereByName) return placed
  if (isNotExamined({ code, texts }))
    return { ...placed, reason: 'pictures that guide a needle, or an exam that did not take place' }
  if (isOtherModality(modalities)) return { ...placed, reason: 'imaging of another kind' }
  const when = whenOf(dateAt(json, 'started'))
  return { label, place: 'unreadable', reason: 'kind of imaging not given', about: ['anything'], when }
}

export function mapDiagnosticReport(json: Json, resource: string): MappedExam {
  const code = conceptAt(json, 'code')
  const exam = examOf({ code, texts: wordings(code), modalities: [], sites: [] })
  const date = dateOfReport(json)
  const placed = place({ json, resource, label: labelOf(code), exam, date, statuses: REPORT_STATUS })
  const isRadiology = conceptsAt(json, 'category').some(isRadiologyCategory)
  const isElsewhereByName = sitesInText(wordings(code).join(' ')).includes('other')
  if (exam || placed.place !== 'shown' || !isRadiology || isElsewhereByName) return placed
  return { ...placed, reason: 'imaging report of a kind not recognised', unrecognised: true }
}

/** The date of a report's exam. */
export function dateOfReport(json: Json): DateField {
  return dateOrReported(dateAt(json, 'effectiveDateTime', 'effectivePeriod'), dateAt(json, 'issued'))
}

/** When the exam was done; the date of its report or filing only when nothing else is given, and labelled so. */
function dateOrReported(done: DateField, reported: DateField): DateField {
  if (done.state !== 'none' || reported.state !== 'read') return done.state === 'none' ? reported : done
  return { state: 'read', when: { ...reported.when, reported: true } }
}

function isRadiologyCategory(category: Concept): boolean {
  return category.codings.some((coding) => coding.code === 'RAD' || coding.code === 'LP29684-5')
}

const IMAGING_DOCUMENT_TYPES: readonly string[] = ['18748-4', '18726-0']
const IMAGING_WORDS = /radiolog|imaging|diagnostic report/i

/** Imaging reports filed as documents: by title only, the document itself is not opened. */
export function mapDocumentReference(json: Json, resource: string): MappedExam {
  const type = conceptAt(json, 'type')
  const title = stringAt(json, 'description') ?? attachmentTitle(json)
  const label = title ?? labelOf(type)
  const kinds = [...wordings(type), ...conceptsAt(json, 'category').flatMap(wordings)]
  const isImaging =
    codesIn(type, 'loinc').some((code) => IMAGING_DOCUMENT_TYPES.includes(code)) ||
    kinds.some((text) => IMAGING_WORDS.test(text))
  const texts = [...(title === null ? [] : [title]), ...wordings(type)]
  const exam = isImaging ? examOf({ code: type, texts, modalities: [], sites: [] }) : null
  const period = objectAt(objectAt(json, 'context') ?? {}, 'period')
  const date = dateOrReported(dateAt({ period }, 'period'), dateAt(json, 'date'))
  return place({ json, resource, label, exam, date, statuses: DOCUMENT_STATUS })
}

function attachmentTitle(json: Json): string | null {
  const titles = objectsAt(json, 'content').map((content) =>
    stringAt(objectAt(content, 'attachment') ?? {}, 'title'),
  )
  return titles.find((title) => title !== null) ?? null
}

type Candidate = {
  json: Json
  resource: string
  label: string
  exam: ExamMeaning | null
  date: DateField
  statuses: StatusTable
}

function place({ json, resource, label, exam, date, statuses }: Candidate): MappedExam {
  const status = statusOf(json)
  if (stringAt(json, 'docStatus')?.trim() === 'entered-in-error')
    return { label, place: 'excluded', reason: 'entered in error' }
  const state = status !== null && Object.hasOwn(statuses, status) ? statuses[status] : undefined
  if (state === 'void') return { label, place: 'excluded', reason: (status ?? '').replaceAll('-', ' ') }
  if (!exam) return { label, place: 'shown', reason: 'not used by any check' }
  if (isElsewhere(exam)) return { label, place: 'shown', reason: 'imaging of another part of the body' }
  const stop = (reason: string): MappedExam => ({
    label,
    place: 'unreadable',
    reason,
    about: [exam.modality],
    when: whenOf(date),
  })
  if (state === undefined) return stop(statusProblem(status))
  if (state === 'not-yet') return { label, place: 'shown', reason: 'not performed or not reported yet' }
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  if (date.state !== 'read') return stop(dateProblem(date))
  const preliminary = state === 'preliminary'
  return { label, place: 'used', records: [{ ...exam, resource, label, when: date.when, preliminary }] }
}
