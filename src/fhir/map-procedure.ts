import type { ImagingExam, Modality } from '../domain/imaging.ts'
import { mayLieIn, sortLevels } from '../domain/levels.ts'
import type { LevelStatement, Region, Surgery, SurgeryKind } from '../domain/surgery.ts'
import { levelsInNote, levelsInText } from '../terminology/level-text.ts'
import {
  deniesOperation,
  levelsOfSites,
  levelsOfTitle,
  regionInText,
  surgeryInText,
  surgeryOfCodes,
} from '../terminology/surgery.ts'
import { codesIn, conceptAt, conceptsAt, labelOf, wordings, type Concept } from './concept.ts'
import { dateAt, dateProblem, whenOf, type DateField } from './date-fields.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import type { examOf, isElsewhere } from './exam.ts'
import { objectAt, objectsAt, stringAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'

/** A Procedure is a spine operation, an imaging exam, or something no rule reads. */
export type ProcedureRecord = { surgery: Surgery } | { exam: ImagingExam }
export type ProcedureAbout = 'fusion' | 'operation' | Modality
type MappedProcedure = Mapped<ProcedureRecord, ProcedureAbout>

const KINDS: readonly SurgeryKind[] = [
  'fusion',
  'si-fusion',
  'removal-or-revision',
  'exploration',
  'disc-replacement',
  'decompression',
]

/** What tells imaging exams from other procedures. */
export type Exams = { examOf: typeof examOf; isElsewhere: typeof isElsewhere }

/** Without `exams` only operations are read. */
export function mapProcedure(json: Json, resource: string, exams: Exams | null): MappedProcedure {
  const code = conceptAt(json, 'code')
  const label = labelOf(code)
  const status = statusOf(json)
  if (status === 'entered-in-error') return { label, place: 'excluded', reason: 'entered in error' }
  if (status === 'not-done') return { label, place: 'excluded', reason: 'not done' }
  const surgery = surgeryMeaning(code)
  const exam = surgery
    ? null
    : exams?.examOf({ code, texts: wordings(code), modalities: [], sites: conceptsAt(json, 'bodySite') })
  const date = dateOfOperation(json)
  if (!surgery && !exam) return { label, place: 'shown', reason: 'not used by any check' }
  if (exam && exams?.isElsewhere(exam))
    return { label, place: 'shown', reason: 'imaging of another part of the body' }
  const about: ProcedureAbout = exam ? exam.modality : surgery?.kind === 'fusion' ? 'fusion' : 'operation'
  const stop = (reason: string): MappedProcedure => ({
    label,
    place: 'unreadable',
    reason,
    about: [about],
    when: whenOf(date),
  })
  if (status === 'preparation' || status === 'in-progress' || status === 'on-hold' || status === 'stopped') {
    return { label, place: 'shown', reason: `not completed (${status})` }
  }
  if (status !== 'completed') return stop(statusProblem(status))
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  if (surgery && wordings(code).some(deniesOperation)) return stop('its code and its words disagree')
  if (exam) {
    if (date.state !== 'read') return stop(dateProblem(date))
    return {
      label,
      place: 'used',
      records: [{ exam: { ...exam, resource, label, when: date.when, preliminary: false } }],
    }
  }
  if (!surgery) return { label, place: 'shown', reason: 'not used by any check' }
  const { kind, byName } = surgery
  const regions = [...new Set([...surgery.regions, ...siteRegions(json)])]
  const levels = levelStatements(json, code, regions)
  return {
    label,
    place: 'used',
    records: [{ surgery: { resource, kind, label, when: whenOf(date), regions, levels, byName } }],
  }
}

type SurgeryMeaning = { kind: SurgeryKind; regions: Region[]; byName: boolean }

function surgeryMeaning(code: Concept): SurgeryMeaning | null {
  const coded = surgeryOfCodes(codesIn(code, 'icd-10-pcs'), codesIn(code, 'cpt'), codesIn(code, 'snomed'))
  const named = wordings(code).flatMap((text) => surgeryInText(text) ?? [])
  const meanings = coded.length > 0 ? coded : named
  const kind = KINDS.find((candidate) => meanings.some((meaning) => meaning.kind === candidate))
  if (!kind) return null
  const regions = [...meanings, ...named].flatMap((meaning) => meaning.region ?? [])
  return { kind, regions: [...new Set(regions)], byName: coded.length === 0 }
}

/** A note counts where no title names levels, and only for levels that may lie where the record says it was done. */
function levelStatements(json: Json, code: Concept, regions: readonly Region[]): LevelStatement[] {
  const sites = conceptsAt(json, 'bodySite')
  const fromCodes = sites.flatMap((site) => levelsOfSites(codesIn(site, 'snomed')))
  const fromSiteText = sites.flatMap(wordings).flatMap(levelsInText)
  const notes = objectsAt(json, 'note').map((note) => stringAt(note, 'text') ?? '')
  const fromTitle = wordings(code).flatMap(levelsOfTitle)
  const fromNotes = notes
    .map(levelsInNote)
    .filter((levels) => mayLieIn(levels, regions))
    .flat()
  const fromText = fromTitle.length > 0 ? fromTitle : fromNotes
  const bySite = sortLevels(fromCodes.length > 0 ? fromCodes : fromSiteText)
  const byText = sortLevels(fromText)
  return [
    ...(bySite.length > 0 ? [{ from: 'body site' as const, levels: bySite }] : []),
    ...(byText.length > 0 ? [{ from: 'text' as const, levels: byText }] : []),
  ]
}

function siteRegions(json: Json): Region[] {
  return conceptsAt(json, 'bodySite')
    .flatMap(wordings)
    .flatMap((text) => regionInText(text) ?? [])
}

/** The end of the operation, else its start; a period that ends before it starts is no date. */
function dateOfOperation(json: Json): DateField {
  const period = objectAt(json, 'performedPeriod')
  const whole = dateAt(json, 'performedPeriod', 'performedDateTime')
  if (!period || whole.state !== 'read') return whole
  const end = dateAt(period, 'end')
  return end.state === 'none' ? dateAt(period, 'start') : end
}
