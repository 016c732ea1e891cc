import { objectAt, stringAt, type Json } from './json.ts'

export type Subject = 'this-patient' | 'another-patient' | 'not-said'

/** Whose record is it? `names` are the references that mean the launched patient. */
export function subjectOf(json: Json, type: string, names: ReadonlySet<string>): Subject {
  if (type === 'Patient')
    return names.has(`Patient/${stringAt(json, 'id') ?? ''}`) ? 'this-patient' : 'another-patient'
  const holder = objectAt(json, 'subject') ?? objectAt(json, 'patient')
  const reference = holder ? stringAt(holder, 'reference') : null
  if (reference === null) return 'not-said'
  return names.has(reference.replace(/\/_history\/[^/]*$/, '')) ? 'this-patient' : 'another-patient'
}
