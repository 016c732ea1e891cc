import { addDays, formatDay } from '../../src/domain/dates.ts'
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts'
import type { Context } from '../../src/domain/context.ts'
import { rules } from '../../src/rules/index.ts'
import { verdictOf } from '../../src/rules/rule.ts'
import { coded, CPT, ICD10, LOINC, readBundle, TODAY, UCUM } from '../builders.ts'
import { inShort } from '../chart-builders.ts'

/** Cases are told in plain facts; here they become records, the only thing the app sees. */
type Json = Record<string, unknown>

/** Days before today as a date. */
const ago = (days: number): string => formatDay(addDays(TODAY, -days))

let count = 0
function named(resourceType: string, more: Json): Json {
  count += 1
  return { resourceType, id: `case-${count}`, subject: { reference: 'Patient/p' }, ...more }
}

export type Person = { birthDate: string; gender: 'female' | 'male' }

/** What the app has to work with when it reads this patient's records. */
export function contextOf(person: Person, records: readonly Json[]): Context {
  const patient = { resourceType: 'Patient', id: 'p', ...person }
  const entry = [patient, ...records].map((resource) => ({ resource }))
  const { chart } = readBundle({ resourceType: 'Bundle', type: 'collection', entry })
  return { chart, today: TODAY, thresholds: DEFAULT_THRESHOLDS }
}

/** What the app says: "finding high", "clear", "not-assessed", "not-applicable". */
export function appSays(context: Context, id: string): string {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new Error(`no rule ${id}`)
  return inShort(verdictOf(rule)(context))
}

export const observation = (
  code: string,
  value: number,
  unit: string,
  days: number,
  comparator?: string,
): Json =>
  named('Observation', {
    status: 'final',
    code: coded(LOINC, code),
    effectiveDateTime: ago(days),
    valueQuantity: {
      value,
      unit,
      system: UCUM,
      code: unit,
      ...(comparator === undefined ? {} : { comparator }),
    },
  })

export const condition = (code: string, text: string): Json =>
  named('Condition', {
    clinicalStatus: { coding: [{ code: 'active' }] },
    verificationStatus: { coding: [{ code: 'confirmed' }] },
    code: { ...coded(ICD10, code), text },
    recordedDate: ago(200),
  })

export const fusionRecord = (region: 'lumbar' | 'cervical', days: number): Json =>
  named('Procedure', {
    status: 'completed',
    performedDateTime: ago(days),
    code:
      region === 'lumbar'
        ? { ...coded(CPT, '22612'), text: 'Posterolateral lumbar fusion L4-L5' }
        : { ...coded(CPT, '22551'), text: 'Anterior cervical discectomy and fusion C5-C6' },
  })

export const examReport = (text: string, loinc: string | null, days: number): Json =>
  named('DiagnosticReport', {
    status: 'final',
    code: loinc === null ? { text } : { ...coded(LOINC, loinc), text },
    effectiveDateTime: ago(days),
  })

export const examStudy = (modality: string, text: string, days: number): Json =>
  named('ImagingStudy', {
    status: 'available',
    modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: modality }],
    description: text,
    started: ago(days),
  })

export const examOrder = (text: string, days: number): Json =>
  named('ServiceRequest', { status: 'active', intent: 'order', code: { text }, authoredOn: ago(days) })

/** How a medicine is taken: units of this kind at a time, so many times in so many hours. */
export type Sig = {
  low: number
  high: number
  unit: 'tablet' | 'mg' | 'mL' | 'patch'
  times: number
  hours: number
  prn: boolean
  /** Most units in a day, when the order says so. */
  limit: number | null
}

const UCUM_OF = { tablet: '{tbl}', mg: 'mg', mL: 'mL', patch: '{patch}' }

export function medicine(name: string, sig: Sig | null, days: number, statement = false): Json {
  const quantity = (value: number, unit: Sig['unit']) => ({ value, unit, system: UCUM, code: UCUM_OF[unit] })
  const route = sig?.unit === 'patch' ? 'transdermal' : /sublingual/i.test(name) ? 'sublingual' : 'oral'
  const instruction = sig && {
    timing: {
      repeat: {
        frequency: sig.times,
        ...(sig.hours % 24 === 0
          ? { period: sig.hours / 24, periodUnit: 'd' }
          : { period: sig.hours, periodUnit: 'h' }),
      },
    },
    asNeededBoolean: sig.prn,
    route: { text: route },
    doseAndRate: [
      sig.low === sig.high
        ? { doseQuantity: quantity(sig.high, sig.unit) }
        : { doseRange: { low: quantity(sig.low, sig.unit), high: quantity(sig.high, sig.unit) } },
    ],
    ...(sig.limit === null
      ? {}
      : {
          maxDosePerPeriod: {
            numerator: quantity(sig.limit, sig.unit),
            denominator: { value: 1, unit: 'd', system: UCUM, code: 'd' },
          },
        }),
  }
  const dosage = instruction ? [instruction] : []
  const medicationCodeableConcept = { text: name }
  return statement
    ? named('MedicationStatement', {
        status: 'active',
        medicationCodeableConcept,
        effectivePeriod: { start: ago(days) },
        dateAsserted: ago(days),
        dosage,
      })
    : named('MedicationRequest', {
        status: 'active',
        intent: 'order',
        medicationCodeableConcept,
        authoredOn: ago(days),
        dosageInstruction: dosage,
      })
}
