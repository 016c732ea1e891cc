import { ANALYTES, type Analyte, type Result } from '../domain/result.ts'
import {
  AMBIGUOUS_VITAMIN_D,
  analyteOfLoinc,
  analyteOfName,
  LOOK_ALIKE_LOINC,
  MAYBE_OURS_LOINC,
  mayBeOurs,
  STAND_IN_LOINC,
} from '../terminology/results.ts'
import { readAmount } from './amount.ts'
import { codesIn, conceptAt, labelOf, wordings, type Concept } from './concept.ts'
import { dateProblem, whenOf, type DateField } from './date-fields.ts'
import { objectAt, objectsAt, stringAt, valueAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'
import { dateOfResult, resultState } from './result-envelope.ts'

type MappedResult = Mapped<Result, Analyte>

/** One Observation as results of the analytes the rules know: its own value, or those of its components. */
export function mapObservation(json: Json, resource: string): MappedResult {
  const code = conceptAt(json, 'code')
  const label = labelOf(code)
  const parts = objectsAt(json, 'component').map((part) => ({ part, code: conceptAt(part, 'code') }))
  const known = parts.filter((one) => recognise(one.code).kind !== 'not-read')
  if (known.length === 0) return mapMeaning(json, resource, label, recognise(code))
  const mapped = known.map((one) =>
    mapMeaning(partOf(json, one.part), resource, labelOf(one.code), recognise(one.code)),
  )
  const own = recognise(code)
  const hasOwn = own.kind !== 'not-read' && Object.keys(valueFields(json)).length > 0
  return together(label, hasOwn ? [mapMeaning(json, resource, label, own), ...mapped] : mapped)
}

function mapMeaning(json: Json, resource: string, label: string, meaning: Meaning): MappedResult {
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
  | { kind: 'analyte'; analyte: Analyte; byName: boolean; standsIn?: readonly string[] | undefined }
  | { kind: 'conflict'; analytes: Analyte[] }
  | { kind: 'not-read'; reason: string; unrecognised: boolean }

function recognise(code: Concept): Meaning {
  const loinc = codesIn(code, 'loinc')
  const ours = loinc.filter((number) => analyteOfCode(number, code) !== null)
  const analytes = [...new Set(ours.map((number) => analyteOfCode(number, code)))].filter(
    (found) => found !== null,
  )
  const [analyte] = analytes
  const lookAlike = loinc.map((number) => LOOK_ALIKE_LOINC.get(number)).find((reason) => reason !== undefined)
  if (analytes.length > 1 || (analyte !== undefined && lookAlike !== undefined))
    return { kind: 'conflict', analytes }
  if (analyte !== undefined) {
    const notes = ours.map((number) => STAND_IN_LOINC.get(number))
    return {
      kind: 'analyte',
      analyte,
      byName: false,
      standsIn: notes.includes(undefined) ? undefined : notes[0],
    }
  }
  const named = [
    ...new Set(
      wordings(code)
        .map(analyteOfName)
        .filter((found) => found !== null),
    ),
  ]
  const possibly =
    named.length > 0 || wordings(code).some(mayBeOurs) || loinc.some((number) => MAYBE_OURS_LOINC.has(number))
  if (loinc.length > 0) {
    const reason =
      lookAlike ??
      (possibly ? 'possibly relevant, but its code is not one this app reads' : 'not used by any check')
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
  const saysHydroxy = wordings(code).some((text) => /(?<!1,\s?)25[- ]?\(?(oh|hydroxy)/i.test(text))
  return AMBIGUOUS_VITAMIN_D.has(number) && saysHydroxy ? 'vitamin-d' : analyteOfLoinc(number)
}

/** A component with the status, date and notes of its Observation, and a value of its own. */
function partOf(json: Json, part: Json): Json {
  const rest = Object.entries(json).filter(([key]) => !isValueField(key))
  return {
    ...Object.fromEntries(rest),
    ...valueFields(part),
    referenceRange: valueAt(part, 'referenceRange'),
  }
}

function valueFields(json: Json): Json {
  return Object.fromEntries(Object.entries(json).filter(([key]) => isValueField(key)))
}

function isValueField(key: string): boolean {
  return key.startsWith('value') || key === 'dataAbsentReason'
}

/** The parts of one Observation end in one place: one that cannot be read stops what all of them say. */
function together(label: string, parts: readonly MappedResult[]): MappedResult {
  const records = parts.flatMap((part) => (part.place === 'used' ? part.records : []))
  const stopped = parts.find((part) => part.place === 'unreadable')
  if (stopped) {
    const blanks = parts.flatMap((part) => (part.place === 'unreadable' ? part.about : []))
    return { ...stopped, label, about: [...new Set([...blanks, ...records.map((one) => one.analyte)])] }
  }
  return records.length > 0
    ? { label, place: 'used', records }
    : (parts[0] ?? { label, place: 'shown', reason: 'not used by any check' })
}

function mapResult(
  json: Json,
  resource: string,
  label: string,
  { analyte, byName, standsIn }: Extract<Meaning, { kind: 'analyte' }>,
): MappedResult {
  const date = dateOfResult(json)
  const stop = (reason: string): MappedResult => unreadable(label, reason, [analyte], date)
  const state = resultState(json)
  if (state.state === 'set-aside') return { label, place: state.place, reason: state.reason }
  if (state.state === 'problem') return stop(state.reason)
  if (objectAt(json, 'dataAbsentReason')) return withoutValue(json, label, stop)
  const read = readAmount(analyte, json)
  if ('problem' in read) return stop(withNote(read.problem, json))
  if (date.state !== 'read') return stop(`${dateProblem(date)} (${ANALYTES[analyte].name} ${read.recorded})`)
  const notes = [
    ...(byName ? ['matched by name, not code'] : []),
    ...(date.when.reported ? ['date of report, not of the sample'] : []),
    ...(standsIn ?? []),
  ]
  const { preliminary } = state
  const { amount, recorded, used } = read
  return {
    label,
    place: 'used',
    records: [
      {
        ...{ resource, analyte, label, amount, recorded, used, when: date.when, preliminary, byName, notes },
        ...(standsIn && { standsIn: true }),
      },
    ],
  }
}

function withoutValue(json: Json, label: string, stop: (reason: string) => MappedResult): MappedResult {
  const code = conceptAt(json, 'dataAbsentReason').codings[0]?.code.toLowerCase() ?? null
  if (code === 'not-performed') return { label, place: 'shown', reason: 'not performed' }
  return stop(withNote(`no value (${code ?? 'reason not given'})`, json))
}

function withNote(problem: string, json: Json): string {
  const note = objectsAt(json, 'note')
    .map((item) => stringAt(item, 'text'))
    .find((text) => text !== null)
  return note === undefined ? problem : `${problem}; note: "${note.slice(0, 120)}"`
}

function unreadable(label: string, reason: string, about: readonly Analyte[], date: DateField): MappedResult {
  return { label, place: 'unreadable', reason, about, when: whenOf(date) }
}
