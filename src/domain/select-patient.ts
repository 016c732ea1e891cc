import type { Context } from './context.ts'
import { ageOn } from './dates.ts'
import { known, unknown, type Fact } from './fact.ts'

/** Whole years of age today. */
export function ageToday({ chart, today }: Context): Fact<number> {
  const { patient } = chart
  if (patient.state !== 'known') return patient
  const { birth } = patient.value
  const age = birth ? ageOn(birth, today) : null
  if (age === null) return unknown('age cannot be told from the birth date on record')
  const evidence = {
    resource: `Patient/${patient.value.id}`,
    label: 'Age',
    value: `${age} years`,
    when: null,
  }
  return known(age, [evidence], patient.doubt, patient.caveats)
}

/** Female or male as recorded, which some reference limits depend on. */
export function recordedSex({ chart }: Context): Fact<'female' | 'male'> {
  const { patient } = chart
  if (patient.state !== 'known') return patient
  const { sex } = patient.value
  return sex === 'female' || sex === 'male'
    ? { ...patient, value: sex }
    : unknown('sex is not recorded as female or male')
}
