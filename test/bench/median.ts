/** The middle of these numbers. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The number that this share of them does not reach, from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN
}
