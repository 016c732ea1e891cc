import type { Attempt } from './attempt.ts'

const FIRST_WAIT_MS = 400

/** Repeats allowed for each passing reason; a plain 500 or a time-out seldom passes, so each gets one. */
function repeatsFor(attempt: Attempt, most: number): number {
  if (attempt.kind === 'unreachable') return most
  if (attempt.kind === 'timed-out') return Math.min(1, most)
  if (attempt.kind !== 'answer') return 0
  switch (attempt.status) {
    case 408:
    case 429:
    case 502:
    case 503:
    case 504:
      return most
    case 500:
      return Math.min(1, most)
    default:
      return 0
  }
}

export type RetryOptions = { retries: number; longestWaitMs: number; random: () => number; now: () => number }

/**
 * Milliseconds to wait before asking again, or null: do not. Waits double and are jittered; an EHR that names a time is
 * taken at its word, and when that is too long to wait, is left alone.
 */
export function waitBefore(attempt: Attempt, repeatsDone: number, options: RetryOptions): number | null {
  if (repeatsDone >= repeatsFor(attempt, options.retries)) return null
  const asked = attempt.kind === 'answer' ? readRetryAfter(attempt.retryAfter, options.now()) : null
  if (asked !== null) return asked <= options.longestWaitMs ? asked : null
  return Math.round(FIRST_WAIT_MS * 2 ** repeatsDone * (0.5 + options.random() / 2))
}

/** `Retry-After` as milliseconds from now: whole seconds or an HTTP date; null when absent or unreadable. */
function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
