import { ANALYTES, type Analyte, type Result } from '../domain/result.ts'
import {
  AMBIGUOUS_VITAMIN_D,
  analyteOfLoinc,
  analyteOfName,
  LOOK_ALIKE_LOINC,
  mayBeOurs,
} from '../terminology/results.ts'
import { readAmount } from './amount.ts'
import { codesIn, conceptAt, labelOf, statusCode, wordings, type Concept } from './concept.ts'
import { dateAt, dateProblem, whenOf, type DateField } from './date-fields.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { objectAt, objectsAt, stringAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'

type MappedResult = Mapped<Result, Analyte>

/** One Observation as results of the analytes the rules know: its own value, or those of its components. */
export function mapObservation(json: Json, resource: string): MappedResult {
  const code = conceptAt(json, 'code')
  const label = labelOf(code)
  const components = objectsAt(json, 'component').filter(
    (part) => recognise(conceptAt(part, 'code')).kind === 'analyte',
  )
  if (components.length > 0) return mapComponents(json, components, resource, label)
  const meaning = recognise(code)
  switch (meaning.kind) {
    case 'analyte':
      return mapResult(json, resource, label, meaning)
    case 'conflict':
      return unreadable(label, 'its codes name different tests', meaning.analytes, dateOfResult(json))
    case 'not-read':
      return {
        label,
        place: 'shown',
        reason: meaning.reason,
        ...(meaning.unrecognised && { unrecognised: true }),
      }
  }
}

type Meaning =
  | { kind: 'analyte'; analyte: Analyte; byName: boolean }
  | { kind: 'conflict'; analytes: Analyte[] }
  | { kind: 'not-read'; reason: string; unrecognised: boolean }

function recognise(code: Concept): Meaning {
  const loinc = codesIn(code, 'loinc')
  const analytes = [
    ...new Set(loinc.map((number) => analyteOfCode(number, code)).filter((found) => found !== null)),
  ]
  const [analyte] = analytes
  if (analytes.length > 1) return { kind: 'conflict', analytes }
  if (analyte !== undefined) return { kind: 'analyte', analyte, byName: false }
  const named = [
    ...new Set(
      wordings(code)
        .map(analyteOfName)
        .filter((found) => found !== null),
    ),
  ]
  const lookAlike = loinc.map((number) => LOOK_ALIKE_LOINC.get(number)).find((reason) => reason !== undefined)
  const possibly = named.length > 0 || wordings(code).some(mayBeOurs)
  if (loinc.length > 0) {
    const reason =
      lookAlike ??
      (possibly ? 'possibly relevant, but its code is not one this app reads' : 'read by no rule')
    return { kind: 'not-read', reason, unrecognised: lookAlike === undefined && possibly }
  }
  const [name] = named
  if (name !== undefined && named.length === 1) return { kind: 'analyte', analyte: name, byName: true }
  const reason = possibly
    ? 'possibly relevant, not recognised by code or name'
    : 'no standard code and no known name'
  return { kind: 'not-read', reason, unrecognised: true }
}

function analyteOfCode(number: string, code: Concept): Analyte | null {
  const saysHydroxy = wordings(code).some((text) => /25[- ]?\(?(oh|hydroxy)/i.test(text))
  return AMBIGUOUS_VITAMIN_D.has(number) && saysHydroxy ? 'vitamin-d' : analyteOfLoinc(number)
}

function mapComponents(
  json: Json,
  components: readonly Json[],
  resource: string,
  label: string,
): MappedResult {
  const parts = components.map((part): MappedResult => {
    const code = conceptAt(part, 'code')
    const meaning = recognise(code)
    if (meaning.kind !== 'analyte') return { label, place: 'shown', reason: 'read by no rule' }
    return mapResult({ ...json, ...valueFields(part) }, resource, labelOf(code), meaning)
  })
  const problem = parts.find((part) => part.place !== 'used')
  if (problem) return problem
  return {
    label,
    place: 'used',
    records: parts.flatMap((part) => (part.place === 'used' ? part.records : [])),
  }
}

function valueFields(part: Json): Json {
  const own = Object.entries(part).filter(([key]) => key.startsWith('value') || key === 'dataAbsentReason')
  return Object.fromEntries(own)
}

function mapResult(
  json: Json,
  resource: string,
  label: string,
  meaning: { analyte: Analyte; byName: boolean },
): MappedResult {
  const { analyte, byName } = meaning
  const date = dateOfResult(json)
  const stop = (reason: string): MappedResult => unreadable(label, reason, [analyte], date)
  const status = statusOf(json)
  switch (status) {
    case 'entered-in-error':
      return { label, place: 'excluded', reason: 'entered in error' }
    case 'cancelled':
      return { label, place: 'excluded', reason: 'cancelled' }
    case 'registered':
      return { label, place: 'shown', reason: 'not resulted yet' }
    case 'final':
    case 'amended':
    case 'corrected':
    case 'preliminary':
      break
    default:
      return stop(statusProblem(status))
  }
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  if (objectAt(json, 'dataAbsentReason')) return withoutValue(json, label, stop)
  const read = readAmount(analyte, json)
  if ('problem' in read) return stop(withNote(read.problem, json))
  if (date.state !== 'read') return stop(`${dateProblem(date)} (${ANALYTES[analyte].name} ${read.recorded})`)
  const notes = [
    ...(byName ? ['matched by name, not code'] : []),
    ...(date.when.reported ? ['date of report, not of the sample'] : []),
  ]
  const preliminary = status === 'preliminary'
  const { amount, recorded, used } = read
  return {
    label,
    place: 'used',
    records: [
      { resource, analyte, label, amount, recorded, used, when: date.when, preliminary, byName, notes },
    ],
  }
}

function withoutValue(json: Json, label: string, stop: (reason: string) => MappedResult): MappedResult {
  const code = statusCode(conceptAt(json, 'dataAbsentReason'))
  if (code === 'not-performed') return { label, place: 'shown', reason: 'not performed' }
  return stop(withNote(`no value (${code ?? 'reason not given'})`, json))
}

function withNote(problem: string, json: Json): string {
  const note = objectsAt(json, 'note')
    .map((item) => stringAt(item, 'text'))
    .find((text) => text !== null)
  return note === undefined ? problem : `${problem}; note: "${note.slice(0, 120)}"`
}

/** When the sample was taken or the value measured; the report's date only when nothing else is given, and labelled so. */
function dateOfResult(json: Json): DateField {
  const taken = dateAt(json, 'effectiveDateTime', 'effectivePeriod', 'effectiveInstant')
  if (taken.state !== 'none') return taken
  const issued = dateAt(json, 'issued')
  return issued.state === 'read' ? { state: 'read', when: { ...issued.when, reported: true } } : issued
}

function unreadable(label: string, reason: string, about: readonly Analyte[], date: DateField): MappedResult {
  return { label, place: 'unreadable', reason, about, when: whenOf(date) }
}
