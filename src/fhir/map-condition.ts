import type { Condition, ConditionConcept } from '../domain/condition.ts'
import {
  conceptsOfCodes,
  conceptsOfName,
  isExcepted,
  speaksOfOtherJoint,
  speaksOfSpine,
} from '../terminology/conditions.ts'
import { codesIn, conceptAt, conceptsAt, labelOf, statusWords, wordings, type Concept } from './concept.ts'
import { dateAt, whenOf } from './date-fields.ts'
import { modifierProblem } from './envelope.ts'
import { objectAt, objectsAt, stringAt, valueAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'

type MappedCondition = Mapped<Condition, ConditionConcept | 'anything'>

/** One Condition as the concepts the rules ask about. Verification is judged before anything else. */
export function mapCondition(json: Json, resource: string): MappedCondition {
  const code = conceptAt(json, 'code')
  const label = labelOf(code)
  const verification = statusWords(conceptAt(json, 'verificationStatus'))
  if (verification.some((word) => /^entered[- ]in[- ]error$/.test(word)))
    return { label, place: 'excluded', reason: 'entered in error' }
  if (verification.includes('refuted')) return { label, place: 'excluded', reason: 'refuted' }
  const matches = matchesOf(json)
  if (matches.length === 0) {
    if (isWithheld(json))
      return { label, place: 'unreadable', reason: 'its name is withheld', about: ['anything'], when: null }
    const nameless = wordings(code).length === 0 && code.codings.length === 0
    return {
      label,
      place: 'shown',
      reason: nameless ? 'neither code nor name' : 'not used by any check',
      ...(nameless && { unrecognised: true }),
    }
  }
  const about = matches.map((match) => match.concept)
  const onset = dateAt(json, 'onsetDateTime', 'onsetPeriod')
  const recorded = dateAt(json, 'recordedDate')
  const stop = (reason: string): MappedCondition => ({
    label,
    place: 'unreadable',
    reason,
    about,
    when: whenOf(recorded),
  })
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  const [first = 'confirmed'] = verification
  if (verification.length === 0 && (valueAt(json, 'verificationStatus') ?? null) !== null)
    return stop('verification status not readable')
  const state = clinicalState(json)
  if (state === null) return stop('does not say whether it is active')
  const ended = dateAt(json, 'abatementDateTime', 'abatementPeriod').state !== 'none'
  if (state === 'active' && ended) return stop('says both that it is active and that it has ended')
  const uncertain = verification.find((word) => UNCERTAIN.includes(word)) ?? first
  const certainty = verification.includes('confirmed') || uncertain === 'confirmed' ? null : uncertain
  return {
    label,
    place: 'used',
    records: matches.map((match) => ({
      resource,
      label,
      state,
      certainty: certainty ?? (match.suspected ? 'suspected' : null),
      onset: whenOf(onset),
      recorded: whenOf(recorded),
      concept: match.concept,
      code: match.code,
      spinal: match.spinal,
    })),
  }
}

/** A disease the EHR knows and does not name. */
function isWithheld(json: Json): boolean {
  return objectsAt(objectAt(json, 'code') ?? {}, 'extension').some(
    (one) => stringAt(one, 'valueCode') === 'masked',
  )
}

type Match = { concept: ConditionConcept; code: string | null; spinal: boolean; suspected: boolean }

function matchesOf(json: Json): Match[] {
  const code = conceptAt(json, 'code')
  const icd10 = codesIn(code, 'icd-10-cm')
  const coded = conceptsOfCodes(icd10, codesIn(code, 'snomed'))
  const sites = conceptsAt(json, 'bodySite').flatMap(wordings)
  const spinal = [...wordings(code), ...sites].some(speaksOfSpine)
  const byName = wordings(code)
    .flatMap(conceptsOfName)
    .filter(({ concept }) => !isExcepted(concept, icd10))
  const named = coded.length > 0 || isStatusCode(code) ? byName.filter(isInUse) : byName
  const elsewhere = wordings(code).some(speaksOfOtherJoint)
  const all = [
    ...coded.map((match) => ({ ...match, suspected: false })),
    ...named.map((match) => ({ ...match, spinal: false })),
  ].filter(({ concept }) => !elsewhere || concept !== 'pseudarthrosis')
  const first = new Map(
    all.reverse().map((match) => [match.concept, { ...match, spinal: match.spinal || spinal }]),
  )
  return [...first.values()]
}

/** What a name says is in use stands beside any code: "OSA on CPAP", "presence of intrathecal pump" as a status. */
function isInUse({ concept }: { concept: ConditionConcept }): boolean {
  return concept === 'cpap' || concept === 'implanted-device'
}

const ACTIVE = ['active', 'recurrence', 'relapse']
const INACTIVE = ['inactive', 'remission', 'resolved']
/** Verification that leaves a doubt. */
export const UNCERTAIN = ['unconfirmed', 'provisional', 'differential']

/** ICD-10 chapter Z: history, screening, status. A name beside such a code does not make it a present disease. */
function isStatusCode(code: Concept): boolean {
  return codesIn(code, 'icd-10-cm').some((one) => one.toUpperCase().startsWith('Z'))
}

/** Active or inactive, as the record says; null when it says neither or both. */
export function clinicalState(json: Json): 'active' | 'inactive' | null {
  const words = statusWords(conceptAt(json, 'clinicalStatus'))
  const active = words.some((word) => ACTIVE.includes(word))
  const inactive = words.some((word) => INACTIVE.includes(word))
  if (active === inactive) return null
  return active ? 'active' : 'inactive'
}
