import type { Condition, ConditionConcept } from '../domain/condition.ts'
import { conceptsOfCodes, conceptsOfName, speaksOfSpine } from '../terminology/conditions.ts'
import { codesIn, conceptAt, conceptsAt, labelOf, statusCode, wordings } from './concept.ts'
import { dateAt, whenOf } from './date-fields.ts'
import { modifierProblem } from './envelope.ts'
import type { Json } from './json.ts'
import type { Mapped } from './mapped.ts'

type MappedCondition = Mapped<Condition, ConditionConcept | 'anything'>

/** One Condition as the concepts the rules ask about. Verification is judged before anything else. */
export function mapCondition(json: Json, resource: string): MappedCondition {
  const code = conceptAt(json, 'code')
  const label = labelOf(code)
  const verification = statusCode(conceptAt(json, 'verificationStatus'))
  if (verification === 'entered-in-error') return { label, place: 'excluded', reason: 'entered in error' }
  if (verification === 'refuted') return { label, place: 'excluded', reason: 'refuted' }
  const matches = matchesOf(json)
  if (matches.length === 0) {
    const nameless = wordings(code).length === 0 && code.codings.length === 0
    return {
      label,
      place: 'shown',
      reason: nameless ? 'neither code nor name' : 'read by no rule',
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
  const state = clinicalState(json)
  if (state === null) return stop('does not say whether it is active')
  const ended = dateAt(json, 'abatementDateTime', 'abatementPeriod').state !== 'none'
  if (state === 'active' && ended) return stop('says both that it is active and that it has ended')
  const certainty = verification === null || verification === 'confirmed' ? null : verification
  return {
    label,
    place: 'used',
    records: matches.map((match) => ({
      resource,
      label,
      state,
      certainty,
      onset: whenOf(onset),
      recorded: whenOf(recorded),
      ...match,
    })),
  }
}

type Match = { concept: ConditionConcept; code: string | null; spinal: boolean }

function matchesOf(json: Json): Match[] {
  const code = conceptAt(json, 'code')
  const coded = conceptsOfCodes(codesIn(code, 'icd-10-cm'), codesIn(code, 'snomed'))
  const sites = conceptsAt(json, 'bodySite').flatMap(wordings)
  const spinal = [...wordings(code), ...sites].some(speaksOfSpine)
  const isCoded = coded.length > 0 || codesIn(code, 'icd-10-cm').length > 0
  const named = isCoded ? [] : wordings(code).flatMap(conceptsOfName)
  const all = [...coded, ...named.map((match) => ({ ...match, spinal: false }))]
  const first = new Map(
    all.reverse().map((match) => [match.concept, { ...match, spinal: match.spinal || spinal }]),
  )
  return [...first.values()]
}

function clinicalState(json: Json): 'active' | 'inactive' | null {
  switch (statusCode(conceptAt(json, 'clinicalStatus'))) {
    case 'active':
    case 'recurrence':
    case 'relapse':
      return 'active'
    case 'inactive':
    case 'remission':
    case 'resolved':
      return 'inactive'
    default:
      return null
  }
}
