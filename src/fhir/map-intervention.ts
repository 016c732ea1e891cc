import type { Intervention, InterventionKind, Relief } from '../domain/intervention.ts'
import { mayLieIn, regionOfLevels, sortLevels } from '../domain/levels.ts'
import type { Region } from '../domain/surgery.ts'
import { modalityInText } from '../terminology/imaging.ts'
import { reliefInText, sideInText, steroidInText } from '../terminology/intervention-text.ts'
import {
  interventionInText,
  interventionsOfCodes,
  type InterventionMeaning,
} from '../terminology/interventions.ts'
import { levelsInNote, levelsInText } from '../terminology/level-text.ts'
import { levelsOfSites, regionInText, surgeryInText } from '../terminology/surgery.ts'
import { codesIn, conceptAt, conceptsAt, labelOf, wordings, type Concept } from './concept.ts'
import { dateAt, whenOf, type DateField } from './date-fields.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { objectsAt, stringAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'

type MappedIntervention = Mapped<Intervention, InterventionKind>
type Kinds = { kinds: readonly InterventionKind[]; coded: readonly InterventionMeaning[] }

/** Statuses of procedures and reports; whatever is not here is not understood. */
const STATUS: Record<string, 'done' | 'not-yet' | 'void'> = {
  completed: 'done',
  final: 'done',
  amended: 'done',
  corrected: 'done',
  appended: 'done',
  preliminary: 'done',
  partial: 'done',
  registered: 'not-yet',
  preparation: 'not-yet',
  'in-progress': 'not-yet',
  'on-hold': 'not-yet',
  stopped: 'not-yet',
  'not-done': 'void',
  cancelled: 'void',
  'entered-in-error': 'void',
}

/** A Procedure or DiagnosticReport as a block, injection, stimulator, pump or medication review. */
export function mapIntervention(json: Json, resource: string): MappedIntervention {
  const code = conceptAt(json, 'code')
  const label = labelOf(code)
  const meant = kindsOf(code)
  const { kinds, coded } = meant
  if (kinds.length === 0) return { label, place: 'shown', reason: 'not used by any check' }
  const date = dateOfAct(json)
  const stop = (reason: string): MappedIntervention => ({
    label,
    place: 'unreadable',
    reason,
    about: kinds,
    when: whenOf(date),
  })
  const status = statusOf(json)
  switch (status !== null && Object.hasOwn(STATUS, status) ? STATUS[status] : undefined) {
    case 'void':
      return { label, place: 'excluded', reason: (status ?? '').replaceAll('-', ' ') }
    case 'not-yet':
      return { label, place: 'shown', reason: `not completed (${status ?? ''})` }
    case 'done':
      break
    default:
      return stop(statusProblem(status))
  }
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  const details = detailsOf(json, code, meant)
  const byName = coded.length === 0
  return {
    label,
    place: 'used',
    records: kinds.map((kind) => ({ resource, kind, label, when: whenOf(date), ...details, byName })),
  }
}

/** What a concept asks for or names, by code before name. */
export function kindsOf(code: Concept): Kinds {
  const coded = interventionsOfCodes({
    cpt: codesIn(code, 'cpt'),
    pcs: codesIn(code, 'icd-10-pcs'),
    snomed: codesIn(code, 'snomed'),
    loinc: codesIn(code, 'loinc'),
  })
  const texts = wordings(code)
  const named = texts.filter((text) => surgeryInText(text) === null).flatMap((text) => nameOf(text) ?? [])
  if (coded.length === 0) return { kinds: named.slice(0, 1), coded }
  const kinds = [...new Set(coded.map((meaning) => said(meaning.kind, named)))]
  return { kinds, coded }
}

/** A picture of an implanted stimulator or pump is not its implantation. */
function nameOf(text: string): InterventionKind | null {
  const kind = interventionInText(text)
  const isDevice = kind?.startsWith('scs-') === true || kind === 'intrathecal-pump'
  return isDevice && modalityInText(text) !== null ? null : kind
}

/** The code of a lead does not say whether it was a trial; its wording may. */
function said(kind: InterventionKind, named: readonly InterventionKind[]): InterventionKind {
  const sure = named.find((other) => other === 'scs-trial' || other === 'scs-permanent')
  return kind === 'scs-lead' ? (sure ?? kind) : kind
}

type Details = Pick<Intervention, 'steroid' | 'side' | 'levels' | 'regions' | 'relief'>

function detailsOf(json: Json, code: Concept, meant: Kinds): Details {
  const { coded } = meant
  const sites = conceptsAt(json, 'bodySite')
  const titles = [...wordings(code), ...sites.flatMap(wordings)]
  const notes = notesOf(json)
  const title = titles.join(' · ')
  const text = [title, ...notes].join(' · ')
  const written = steroidInText(text)
  return {
    steroid: coded.some((one) => one.steroid === 'yes') && written === 'unknown' ? 'yes' : written,
    side: coded.find((one) => one.side !== null)?.side ?? sideInText(title),
    ...placeOf(titles, sites, meant, notes),
    relief: reliefOf(notes),
  }
}

/** Where results and remarks of an act are written. */
function notesOf(json: Json): string[] {
  const notes = objectsAt(json, 'note').flatMap((note) => stringAt(note, 'text') ?? [])
  const outcomes = [conceptAt(json, 'outcome'), ...conceptsAt(json, 'followUp')].flatMap(wordings)
  return [...notes, ...outcomes, ...[stringAt(json, 'conclusion')].filter((text) => text !== null)]
}

/** Several figures of relief in one record do not say which holds. */
function reliefOf(notes: readonly string[]): Relief | null {
  const found = notes.flatMap((note) => reliefInText(note) ?? [])
  const [first] = found
  if (!first) return null
  const isOne = found.every((one) => one.percent === first.percent)
  return {
    percent: isOne ? first.percent : null,
    words: [...new Set(found.map((one) => one.words))].join('; '),
  }
}

/** Where it was done: a note counts where no title or site names levels, and only for levels near what the record says. */
function placeOf(
  titles: readonly string[],
  sites: readonly Concept[],
  { kinds, coded }: Kinds,
  notes: readonly string[],
): Pick<Intervention, 'levels' | 'regions'> {
  const named = titles.flatMap((text) => regionInText(text) ?? [])
  const byCode = coded.flatMap((one) => one.regions)
  const places = [...new Set(named.length > 0 ? named : byCode)]
  const isSacroiliac = kinds.every((kind) => kind === 'si-block')
  const given: Region[] = places.length === 0 && isSacroiliac ? ['sacral'] : places
  const stated = [
    ...sites.flatMap((site) => levelsOfSites(codesIn(site, 'snomed'))),
    ...titles.flatMap(levelsInText),
  ]
  const noted = notes.map(levelsInNote).filter((levels) => mayLieIn(levels, given))
  const levels = sortLevels(stated.length > 0 ? stated : noted.flat())
  const byLevel = regionOfLevels(levels)
  return { levels, regions: byLevel === null ? given : [byLevel] }
}

/** The day it was done; of a report, the day it was issued when nothing else is given. */
function dateOfAct(json: Json): DateField {
  const done = dateAt(json, 'performedDateTime', 'performedPeriod', 'effectiveDateTime', 'effectivePeriod')
  const issued = dateAt(json, 'issued')
  if (done.state !== 'none' || issued.state !== 'read') return done
  return { state: 'read', when: { ...issued.when, reported: true } }
}
