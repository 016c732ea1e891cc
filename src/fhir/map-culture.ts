import type { Culture } from '../domain/culture.ts'
import {
  isCultureName,
  judgeCulture,
  specimenOfLoinc,
  specimenOfWords,
  type CultureWords,
} from '../terminology/cultures.ts'
import { codesIn, conceptAt, conceptsAt, labelOf, wordings, type Concept } from './concept.ts'
import { dateProblem, whenOf } from './date-fields.ts'
import { objectAt, objectsAt, stringAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'
import { dateOfResult, resultState } from './result-envelope.ts'

type MappedCulture = Mapped<Culture, 'culture'>
/** The record a reference in another leads to. */
export type Resolve = (reference: string, inside: Json) => Json | null

/** A blood or wound culture, from its Observation or its DiagnosticReport. Wording that is not plain is not judged. */
export function mapCulture(json: Json, resource: string, resolve: Resolve): MappedCulture {
  const code = conceptAt(json, 'code')
  const label = labelOf(code)
  const kind = kindOf(code, json)
  if (kind === null) return { label, place: 'shown', reason: 'not used by any check' }
  if (kind.specimen === 'other')
    return { label, place: 'shown', reason: 'culture of another specimen than blood or wound' }
  const date = dateOfResult(json)
  const stop = (reason: string): MappedCulture => ({
    label,
    place: 'unreadable',
    reason,
    about: ['culture'],
    when: whenOf(date),
  })
  const state = resultState(json)
  if (state.state === 'set-aside') return { label, place: state.place, reason: state.reason }
  if (state.state === 'problem') return stop(state.reason)
  if (objectAt(json, 'dataAbsentReason')) {
    const isNotDone = conceptAt(json, 'dataAbsentReason').codings.some((one) => one.code === 'not-performed')
    return isNotDone ? { label, place: 'shown', reason: 'not performed' } : stop('no value')
  }
  const texts = textsOf(json)
  const parts = partsOf(json)
  if (texts.length === 0 && interpretationOf(json) === null && parts.length > 0)
    return parts.some((part) => isCultureElsewhere(resolve(part, json), json))
      ? { label, place: 'shown', reason: 'its parts are read one by one' }
      : stop('its result is in parts that are not read as a culture')
  const said = outcomeOf(json, texts)
  const recorded = texts.join('; ').slice(0, 200)
  switch (said) {
    case 'pending':
      return { label, place: 'shown', reason: 'culture pending' }
    case 'not-judged':
      return stop(recorded === '' ? 'no result in words' : `"${recorded}" cannot be judged`)
    case 'positive':
    case 'negative':
      break
  }
  if (kind.specimen === 'not-given')
    return said === 'positive'
      ? stop(`the specimen is not given ("${recorded}")`)
      : { label, place: 'shown', reason: 'culture without growth, specimen not given' }
  if (date.state !== 'read') return stop(`${dateProblem(date)} ("${recorded}")`)
  const { specimen, byName } = kind
  const { preliminary } = state
  const words = recorded === '' ? said : recorded
  return {
    label,
    place: 'used',
    records: [
      { resource, label, specimen, finding: said, recorded: words, when: date.when, preliminary, byName },
    ],
  }
}

type Kind = { specimen: Culture['specimen'] | 'other' | 'not-given'; byName: boolean }

/** Null when it is no culture. The specimen's own record says more than a number that leaves it open. */
function kindOf(code: Concept, json: Json): Kind | null {
  const byCode = codesIn(code, 'loinc')
    .map(specimenOfLoinc)
    .find((found) => found !== null)
  if (byCode === 'blood' || byCode === 'wound') return { specimen: byCode, byName: false }
  const names = wordings(code).filter(isCultureName)
  if (byCode === undefined && names.length === 0) return null
  return { specimen: specimenOfWords([...names, ...specimenWords(json)].join('; ')), byName: true }
}

function specimenWords(json: Json): string[] {
  const one = objectAt(json, 'specimen')
  const all = one ? [one] : objectsAt(json, 'specimen')
  return [
    ...all.map((reference) => stringAt(reference, 'display')).filter((text) => text !== null),
    ...wordings(conceptAt(json, 'bodySite')),
  ]
}

/** What it says in words: its value, those of its parts, or a report's conclusion. */
function textsOf(json: Json): string[] {
  const values = [json, ...objectsAt(json, 'component')].flatMap((part) => [
    ...saidBy(conceptAt(part, 'valueCodeableConcept')),
    ...[stringAt(part, 'valueString')].filter((text) => text !== null),
  ])
  const conclusions = [
    ...[stringAt(json, 'conclusion')].filter((text) => text !== null),
    ...conceptsAt(json, 'conclusionCode').flatMap(saidBy),
  ]
  return [...values, ...conclusions].map((text) => text.trim()).filter((text) => text !== '')
}

/** The first wording, and any other that bears on it: those that contradict each other are not judged together. */
function saidBy(concept: Concept): string[] {
  const [first, ...others] = wordings(concept)
  if (first === undefined) return []
  return [first, ...others.filter((other) => bearsOn(judgeCulture(other), judgeCulture(first)))]
}

function bearsOn(other: CultureWords, first: CultureWords): boolean {
  if (first === 'positive') return other === 'negative'
  return first !== 'not-judged' && other !== 'not-judged'
}

/** What a report, or an Observation that only groups others, points to. */
function partsOf(json: Json): string[] {
  const parts = [...objectsAt(json, 'result'), ...objectsAt(json, 'hasMember')]
  return parts.map((part) => stringAt(part, 'reference') ?? '')
}

/** Is this part a culture that is read as a record of its own? */
function isCultureElsewhere(part: Json | null, whole: Json): boolean {
  if (part === null || part === whole) return false
  const kind = kindOf(conceptAt(part, 'code'), part)
  return kind !== null && kind.specimen !== 'other'
}

function interpretationOf(json: Json): Culture['finding'] | null {
  const codes = conceptsAt(json, 'interpretation').flatMap(({ codings }) =>
    codings.map(({ code }) => code.toUpperCase()),
  )
  const isPositive = codes.includes('POS')
  if (isPositive === codes.includes('NEG')) return null
  return isPositive ? 'positive' : 'negative'
}

/** Code and words must not contradict each other; words alone, or the code alone, will do. */
function outcomeOf(json: Json, texts: readonly string[]): CultureWords {
  const coded = interpretationOf(json)
  const words = texts.length === 0 ? null : judgeCulture(texts.join('. '))
  if (coded === null) return words ?? 'not-judged'
  if (words === null || words === coded) return coded
  return coded === 'positive' && words === 'not-judged' && !texts.some(isDoubtful) ? 'positive' : 'not-judged'
}

/** An organism this app has no name for may stand beside a coded "positive"; a denial or flora may not. */
function isDoubtful(text: string): boolean {
  return /\b(no|not|negative|without|flora)\b|contamina|commensal/i.test(text)
}
