import fc from 'fast-check'
import { appSays, contextOf, medicine, observation } from './records.ts'

export type KidneyCase = {
  birthYear: number
  gender: 'female' | 'male'
  creatinine: { value: number; unit: 'mg/dL' | 'umol/L'; days: number } | null
  weight: { kg: number; inPounds: boolean; days: number } | null
  heightCm: number | null
  egfr: { value: number; days: number } | null
  drug: 'gabapentin' | 'pregabalin'
  mg: number
  low: number
  high: number
  times: number
  prn: boolean
}

const days = fc.constantFrom(1, 40, 200, 364, 365, 366, 500)
export const kidneyCase: fc.Arbitrary<KidneyCase> = fc
  .record({
    birthYear: fc.integer({ min: 1931, max: 2004 }),
    gender: fc.constantFrom('female' as const, 'male' as const),
    creatinine: fc.option(
      fc.oneof(
        fc.record({
          value: fc.integer({ min: 5, max: 60 }).map((n) => n / 10),
          unit: fc.constant('mg/dL' as const),
          days,
        }),
        fc.record({ value: fc.integer({ min: 45, max: 530 }), unit: fc.constant('umol/L' as const), days }),
      ),
      { freq: 8 },
    ),
    weight: fc.option(fc.record({ kg: fc.integer({ min: 41, max: 150 }), inPounds: fc.boolean(), days }), {
      freq: 8,
    }),
    heightCm: fc.option(fc.integer({ min: 148, max: 199 }), { freq: 4 }),
    egfr: fc.option(fc.record({ value: fc.integer({ min: 8, max: 95 }), days }), { freq: 2 }),
    drug: fc.constantFrom('gabapentin' as const, 'pregabalin' as const),
    strength: fc.constantFrom(0, 1, 2),
    amount: fc.constantFrom<[low: number, high: number]>([1, 1], [1, 1], [2, 2], [1, 2]),
    times: fc.constantFrom(1, 2, 3, 4),
    prn: fc.boolean(),
  })
  .map(({ strength, amount: [low, high], ...rest }) => ({
    ...rest,
    low,
    high,
    mg: (rest.drug === 'gabapentin' ? [100, 300, 600] : [25, 75, 150])[strength] ?? 0,
  }))

/** Most mg a day by clearance, as the labels print them: from 60, from 30, from 15, below 15. */
const MOST = { gabapentin: [3600, 1400, 700, 300], pregabalin: [600, 300, 150, 75] } as const

const tenths = (value: number): number => Math.round(value * 10) / 10

/** Cockcroft and Gault, in the figure that is shown to the reader: bands are compared with that. */
function clearance({ birthYear, gender, creatinine, weight, heightCm }: KidneyCase): number | null {
  if (!creatinine || !weight || creatinine.days > 365 || weight.days > 365) return null
  const serum = creatinine.unit === 'mg/dL' ? creatinine.value : creatinine.value / 88.4
  const isWoman = gender === 'female'
  let kg = weight.kg
  if (heightCm !== null) {
    const ideal = (isWoman ? 45.5 : 50) + 2.3 * (heightCm / 2.54 - 60)
    const bmi = tenths(weight.kg / (heightCm / 100) ** 2)
    if (weight.kg > ideal) kg = bmi >= 30 ? ideal + 0.4 * (weight.kg - ideal) : ideal
  }
  // Born on 1 May, judged on 1 November 2026.
  const age = 2026 - birthYear
  return tenths((((140 - age) * kg) / (72 * serum)) * (isWoman ? 0.85 : 1))
}

export function kidneyExpected(one: KidneyCase): string {
  const egfr = one.egfr && one.egfr.days <= 365 ? one.egfr.value : null
  const cleared = clearance(one)
  const taken = one.creatinine && one.creatinine.days <= 365 ? one.creatinine.days : null
  const isEgfrNewer = one.egfr !== null && taken !== null && one.egfr.days < taken
  const kidney =
    cleared !== null && egfr !== null && isEgfrNewer ? Math.min(cleared, egfr) : (cleared ?? egfr)
  if (kidney === null) return 'not-assessed'
  // A creatinine younger than the eGFR, and no clearance to be made of it.
  const isOpen = cleared === null && taken !== null && one.egfr !== null && taken < one.egfr.days
  const clear = isOpen ? 'not-assessed' : 'clear'
  if (kidney >= 60) return clear
  const most = MOST[one.drug][kidney >= 30 ? 1 : kidney >= 15 ? 2 : 3]
  const scheduled = one.prn ? 0 : one.mg * one.low * one.times
  const maximum = one.mg * one.high * one.times
  return scheduled > most ? 'finding high' : maximum > most ? 'finding moderate' : clear
}

const KG_PER_POUND = 0.45359237

export function kidneySaid(one: KidneyCase): string {
  const { creatinine, weight, heightCm, egfr, drug, mg, low, high, times, prn } = one
  const records = [
    ...(creatinine
      ? [
          observation(
            creatinine.unit === 'mg/dL' ? '2160-0' : '14682-9',
            creatinine.value,
            creatinine.unit,
            creatinine.days,
          ),
        ]
      : []),
    ...(weight
      ? [
          weight.inPounds
            ? observation('29463-7', weight.kg / KG_PER_POUND, '[lb_av]', weight.days)
            : observation('29463-7', weight.kg, 'kg', weight.days),
        ]
      : []),
    ...(heightCm === null ? [] : [observation('8302-2', heightCm, 'cm', 400)]),
    ...(egfr ? [observation('98979-8', egfr.value, 'mL/min/{1.73_m2}', egfr.days)] : []),
    medicine(
      `${drug} ${mg} MG Oral Capsule`,
      { low, high, unit: 'tablet', times, hours: 24, prn, limit: null },
      30,
    ),
  ]
  const person = { birthDate: `${one.birthYear}-05-01`, gender: one.gender }
  return appSays(contextOf(person, records), 'gabapentinoid-renal-dose')
}
