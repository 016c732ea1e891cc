import type { ContrastAllergy } from '../domain/allergy.ts'
import { contrastInText } from '../terminology/allergies.ts'
import { conceptAt, labelOf, statusWords, wordings } from './concept.ts'
import { modifierProblem } from './envelope.ts'
import { objectsAt, valueAt, type Json } from './json.ts'
import { clinicalState, UNCERTAIN } from './map-condition.ts'
import type { Mapped } from './mapped.ts'

type MappedAllergy = Mapped<ContrastAllergy, 'allergy'>

/** One AllergyIntolerance as an allergy to a contrast medium, matched by name. Verification is judged before anything else. */
export function mapAllergy(json: Json, resource: string): MappedAllergy {
  const code = conceptAt(json, 'code')
  const label = labelOf(code)
  const verification = statusWords(conceptAt(json, 'verificationStatus'))
  if (verification.some((word) => /^entered[- ]in[- ]error$/.test(word)))
    return { label, place: 'excluded', reason: 'entered in error' }
  if (verification.includes('refuted')) return { label, place: 'excluded', reason: 'refuted' }
  const substances = objectsAt(json, 'reaction').flatMap((one) => wordings(conceptAt(one, 'substance')))
  const names = [...wordings(code), ...substances]
  const to = CLASSES.find((one) => names.some((name) => contrastInText(name) === one))
  if (!to) {
    const nameless = names.length === 0 && code.codings.length === 0
    return {
      label,
      place: 'shown',
      reason: nameless ? 'neither code nor name' : 'not used by any check',
      ...(nameless && { unrecognised: true }),
    }
  }
  const stop = (reason: string): MappedAllergy => ({
    label,
    place: 'unreadable',
    reason,
    about: ['allergy'],
    when: null,
  })
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  if (verification.length === 0 && (valueAt(json, 'verificationStatus') ?? null) !== null)
    return stop('verification status not readable')
  const state = clinicalState(json)
  if (state === null) return stop('does not say whether it is active')
  const certainty = verification.includes('confirmed')
    ? null
    : (verification.find((word) => UNCERTAIN.includes(word)) ?? null)
  return { label, place: 'used', records: [{ resource, label, to, state, certainty, byName: true }] }
}

/** What names a class of contrast says more than "contrast". */
const CLASSES = ['gadolinium', 'iodine', 'not-said'] as const
