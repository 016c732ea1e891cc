import { codeSystem, type CodeSystem } from '../terminology/systems.ts'
import { objectAt, objectsAt, stringAt, type Json } from './json.ts'

/** A code in a known code system, or a local one (`system` null). */
type Coding = { system: CodeSystem | null; code: string; display: string | null }

/** A CodeableConcept as read: every coding, whatever its order, and the texts. */
export type Concept = { codings: readonly Coding[]; text: string | null }

/** A name longer than this is no name; cut so that matching words in it stays quick. */
const LONGEST_NAME = 1000

function nameAt(json: Json, key: string): string | null {
  return stringAt(json, key)?.slice(0, LONGEST_NAME) ?? null
}

export function readConcept(json: Json | null): Concept {
  if (!json) return { codings: [], text: null }
  const entries = objectsAt(json, 'coding')
  const codings = entries.flatMap((coding): Coding[] => {
    const code = stringAt(coding, 'code')?.trim()
    const display = nameAt(coding, 'display')
    if (code === undefined || code === '') return []
    return [{ system: codeSystem(stringAt(coding, 'system') ?? ''), code, display }]
  })
  return { codings, text: nameAt(json, 'text') ?? firstDisplay(entries) }
}

function firstDisplay(codings: readonly Json[]): string | null {
  return codings.map((coding) => nameAt(coding, 'display')).find((text) => text !== null) ?? null
}

export function conceptAt(json: Json, key: string): Concept {
  return readConcept(objectAt(json, key))
}

export function conceptsAt(json: Json, key: string): Concept[] {
  return objectsAt(json, key).map(readConcept)
}

/**
 * A CPT number with its modifiers ("22612-62"): who did it and how. Those of an act broken off (53, 73, 74) or of its care before or
 * after alone (55, 56) change what it means, so the number does not stand.
 */
const WITH_MODIFIERS = /^(\d{5})(?!.*-(?:5[356]|7[34]))(?:-\w\w)+$/

/** The codes of one system; CPT numbers without modifiers. */
export function codesIn(concept: Concept, system: CodeSystem): string[] {
  const codes = concept.codings.filter((coding) => coding.system === system).map((coding) => coding.code)
  return system === 'cpt' ? codes.map((code) => code.replace(WITH_MODIFIERS, '$1')) : codes
}

/** Every wording of the concept: its text and the displays. */
export function wordings(concept: Concept): string[] {
  if (concept.codings.length === 0) return isWording(concept.text) ? [concept.text] : []
  return [...new Set(texts(concept).filter(isWording))]
}

function texts({ text, codings }: Concept): (string | null)[] {
  return [text, ...codings.map((coding) => coding.display)]
}

function isWording(text: string | null): text is string {
  return text !== null && text.trim() !== ''
}

/** What to call the concept on screen. */
export function labelOf(concept: Concept): string {
  return texts(concept).find(isWording) ?? concept.codings[0]?.code ?? 'Unnamed record'
}

/** What a status-like field that is a CodeableConcept says: every code and wording, lower-cased. */
export function statusWords(concept: Concept): string[] {
  const words = [...concept.codings.map((coding) => coding.code), ...wordings(concept)]
  return words.map((word) => word.trim().toLowerCase())
}
