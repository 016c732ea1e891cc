import type { DailyDose } from './dose.ts'
import type { Ingredient, RouteKind } from './medication.ts'

/** The conversion table used, said on screen with every figure. */
export const MME_TABLE = 'CDC Clinical Practice Guideline for Prescribing Opioids, 2022'

/** Morphine milligram equivalents per oral milligram. Source: CDC 2022, MMWR 71(3), table of conversion factors. */
const FACTOR_PER_MG: Readonly<Record<Ingredient, number>> = {
  codeine: 0.15,
  hydrocodone: 1,
  hydromorphone: 5,
  methadone: 4.7,
  morphine: 1,
  oxycodone: 1.5,
  oxymorphone: 3,
  tapentadol: 0.4,
  tramadol: 0.2,
}
/** Morphine milligram equivalents per day for each microgram per hour of a fentanyl patch. Source: CDC 2022. */
const FENTANYL_PATCH_PER_MCG_H = 2.4
const MCG_PER_MG = 1000

/**
 * Factors of the older CDC/CMS conversion file, for opioids the 2022 table leaves out: per oral milligram, butorphanol per
 * milligram of nasal spray. Source: reference, section 7.
 */
const LEGACY_PER_MG: Readonly<Record<Ingredient, number>> = {
  benzhydrocodone: 1.22,
  butorphanol: 7,
  dihydrocodeine: 0.25,
  levorphanol: 11,
  meperidine: 0.1,
  opium: 1,
  pentazocine: 0.37,
  propoxyphene: 0.23,
}
/** The same file's factors per microgram of fentanyl through the lining of the mouth or nose. */
const LEGACY_FENTANYL_PER_MCG = { buccal: 0.13, 'buccal film or spray': 0.18, nasal: 0.16 }

/** A conversion factor per unit of the daily dose; `legacy` when it is not of the 2022 table. */
export type MmeFactor = { factor: number; legacy: boolean }

/** The factor for this dose of this opioid; null when no table has one for it by this route. */
export function mmeFactor(
  name: Ingredient,
  route: RouteKind,
  productNames: readonly string[],
  unit: DailyDose['unit'],
): MmeFactor | null {
  if (name === 'fentanyl') return fentanylFactor(route, productNames, unit)
  if (unit !== 'mg/day') return null
  const oral = route === 'oral' || route === 'not-given'
  const current = Object.hasOwn(FACTOR_PER_MG, name) ? FACTOR_PER_MG[name] : undefined
  if (current !== undefined) return oral ? { factor: current, legacy: false } : null
  const legacy = Object.hasOwn(LEGACY_PER_MG, name) ? LEGACY_PER_MG[name] : undefined
  const fits = name === 'butorphanol' ? route === 'nasal' : oral
  return legacy !== undefined && fits ? { factor: legacy, legacy: true } : null
}

function fentanylFactor(
  route: RouteKind,
  productNames: readonly string[],
  unit: DailyDose['unit'],
): MmeFactor | null {
  if (route === 'transdermal')
    return unit === 'mg/h' ? { factor: MCG_PER_MG * FENTANYL_PATCH_PER_MCG_H, legacy: false } : null
  if (unit !== 'mg/day' || (route !== 'buccal' && route !== 'nasal')) return null
  const filmOrSpray = route === 'buccal' && productNames.some((one) => /\b(film|spray)\b/i.test(one))
  const perMcg = LEGACY_FENTANYL_PER_MCG[filmOrSpray ? 'buccal film or spray' : route]
  return { factor: MCG_PER_MG * perMcg, legacy: true }
}
