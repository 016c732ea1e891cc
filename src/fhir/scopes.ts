import { SOURCE_TYPES, type SourceType } from '../domain/sources.ts'
import { WRITE_TYPES, type WriteType } from './issuer.ts'

/** Resource types asked for; Medication only to resolve what orders refer to. */
const TYPES = [...SOURCE_TYPES, 'Medication'] as const
const COMMON = 'openid fhirUser online_access'

/** What the app asks for: SMART v2 scopes, or v1 for servers that do not list `permission-v2`. */
export function scopesToAsk(launch: 'ehr' | 'standalone', version: 'v1' | 'v2'): string {
  const context = launch === 'ehr' ? 'launch' : 'launch/patient'
  const resources = TYPES.map((type) => {
    if (version === 'v1') return `patient/${type}.read`
    return `patient/${type}.${type === 'Patient' ? 'r' : 'rs'}`
  })
  return [context, COMMON, ...resources].join(' ')
}

/** A site's own scope list with the launch context added when it is missing. */
export function withLaunchContext(scopes: string, launch: 'ehr' | 'standalone'): string {
  const context = launch === 'ehr' ? 'launch' : 'launch/patient'
  const listed = splitScopes(scopes).filter((scope) => scope !== 'launch' && scope !== 'launch/patient')
  return [context, ...listed].join(' ')
}

/** The scopes asked with those for saving these kinds of record; apart from reading, so that an EHR can refuse one alone. */
export function withWriting(scopes: string, write: readonly WriteType[], version: 'v1' | 'v2'): string {
  const wanted = write.map((type) => `patient/${type}.${version === 'v1' ? 'write' : 'c'}`)
  return [...new Set([...splitScopes(scopes), ...wanted])].join(' ')
}

/** The scopes asked with the one for putting drafts on the EHR's scratchpad. Source: SMART Web Messaging 1.0. */
export function withScratchpad(scopes: string): string {
  return [...new Set([...splitScopes(scopes), 'messaging/scratchpad'])].join(' ')
}

export function splitScopes(scopes: string): string[] {
  return scopes.split(/\s+/).filter((scope) => scope !== '')
}

type ResourceScope = { type: string; access: string; narrowed: boolean }

/** What was granted, by source: not at all, or only a part (a scope narrowed to some category). */
export type Access = { notGranted: SourceType[]; partlyGranted: SourceType[] }

/**
 * Compares what each source needs with what was granted. A server that names no clinical scope at all in its answer has
 * not said what it grants: then its answers to the requests decide.
 */
export function accessGranted(granted: readonly string[]): Access {
  const scopes = granted.map(readScope).filter((scope) => scope !== null)
  if (scopes.length === 0) return { notGranted: [], partlyGranted: [] }
  const covers = (type: SourceType, whole: boolean) =>
    scopes.some(
      (scope) =>
        (scope.type === type || scope.type === '*') &&
        needs(type).every((letter) => scope.access.includes(letter)) &&
        !(whole && scope.narrowed),
    )
  return {
    notGranted: SOURCE_TYPES.filter((type) => !covers(type, false)),
    partlyGranted: SOURCE_TYPES.filter((type) => covers(type, false) && !covers(type, true)),
  }
}

/** What may be saved: only what a granted scope names, whole. */
export function writingGranted(granted: readonly string[]): WriteType[] {
  const scopes = granted.map(readScope).filter((scope) => scope !== null)
  return WRITE_TYPES.filter((type) =>
    scopes.some(
      (scope) => (scope.type === type || scope.type === '*') && scope.access.includes('c') && !scope.narrowed,
    ),
  )
}

function needs(type: SourceType): readonly string[] {
  return type === 'Patient' ? ['r'] : ['s']
}

function readScope(scope: string): ResourceScope | null {
  const [, type, access, query] =
    /^(?:patient|user|system)\/([A-Za-z]+|\*)\.([a-z*]+)(\?.*)?$/.exec(scope) ?? []
  if (type === undefined || access === undefined) return null
  const letters = access === 'read' ? 'rs' : access === 'write' ? 'cud' : access === '*' ? 'cruds' : access
  return { type, access: letters, narrowed: query !== undefined }
}
