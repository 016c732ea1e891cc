import type { DoseInstruction, Strength } from '../domain/medication.ts'
import type { Restated } from './sig-words.ts'

/** Two figures closer than this share of the smaller are the same figure, rounded. */
const ROUNDING = 0.01

/** The strengths under which both ways of saying the dose mean the same; none when they cannot. */
export function strengthsOf(amount: DoseInstruction['amount'], restated: Restated): Strength[] {
  if (!amount) return []
  const [mass, form] = isMass(amount.unit) ? [amount, restated] : [restated, amount]
  if (!isMass(mass.unit) || isMass(form.unit)) return []
  const per = mass.unit === 'mg/h' ? 'hour' : form.unit === 'mL' ? 'mL' : 'unit'
  const [low, high] = [mass.low / form.low, mass.high / form.high]
  const asTotal = restated.of !== 'each' && Math.abs(low - high) < low * ROUNDING ? [low] : []
  const asEach = restated.of !== 'total' && mass === restated && mass.low === mass.high ? [mass.low] : []
  return [...new Set([...asTotal, ...asEach])].map((mg) => ({ mg, per }))
}

function isMass(unit: string): unit is 'mg' | 'mg/h' {
  return unit === 'mg' || unit === 'mg/h'
}
