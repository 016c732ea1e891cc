import type { Patient } from '../domain/chart.ts'
import { failed, known, unknown, type Fact } from '../domain/fact.ts'
import type { SourceState } from '../domain/sources.ts'
import { dateAt, dateProblem } from './date-fields.ts'
import { objectsAt, stringAt, stringsAt, type Json } from './json.ts'

/** The patient's own record; who it is, when born, and sex as recorded. */
export function mapPatient(json: Json | null, id: string, source: SourceState | null): Fact<Patient> {
  if (!json) return failed(source?.reason ?? 'patient details could not be read')
  const birth = dateAt(json, 'birthDate')
  const gender = stringAt(json, 'gender')
  const sex = gender === 'female' || gender === 'male' || gender === 'other' ? gender : 'unknown'
  if (birth.state === 'unreadable') return unknown(`birth ${dateProblem(birth)}`)
  const when = birth.state === 'read' ? birth.when : null
  return known({ id, birth: when, sex, name: nameOf(json) }, [])
}

function nameOf(json: Json): string {
  const [name] = objectsAt(json, 'name')
  if (!name) return 'Name not given'
  const parts = [...stringsAt(name, 'given'), stringAt(name, 'family') ?? '']
  return stringAt(name, 'text') ?? parts.join(' ').trim()
}
