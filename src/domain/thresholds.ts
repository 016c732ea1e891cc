/** Clinical limits a site may move, with unit, default and the range it may choose from. */
export const THRESHOLDS = {
  persistentPainDays: { default: 180, least: 90, most: 365, unit: 'days after fusion' },
  crpRaisedAbove: { default: 10, least: 5, most: 20, unit: 'mg/L' },
  crpHighAbove: { default: 30, least: 20, most: 100, unit: 'mg/L' },
  vitaminDDeficientBelow: { default: 20, least: 10, most: 30, unit: 'ng/mL' },
  vitaminDInsufficientBelow: { default: 30, least: 20, most: 40, unit: 'ng/mL' },
  mmeModerateFrom: { default: 50, least: 20, most: 50, unit: 'MME/day' },
  mmeHighFrom: { default: 90, least: 50, most: 90, unit: 'MME/day' },
} as const
export type ThresholdName = keyof typeof THRESHOLDS
export type Thresholds = Record<ThresholdName, number>

export const DEFAULT_THRESHOLDS: Thresholds = {
  persistentPainDays: THRESHOLDS.persistentPainDays.default,
  crpRaisedAbove: THRESHOLDS.crpRaisedAbove.default,
  crpHighAbove: THRESHOLDS.crpHighAbove.default,
  vitaminDDeficientBelow: THRESHOLDS.vitaminDDeficientBelow.default,
  vitaminDInsufficientBelow: THRESHOLDS.vitaminDInsufficientBelow.default,
  mmeModerateFrom: THRESHOLDS.mmeModerateFrom.default,
  mmeHighFrom: THRESHOLDS.mmeHighFrom.default,
}
