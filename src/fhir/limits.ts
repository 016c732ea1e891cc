/** How far the app goes to read one EHR. */
export type Limits = {
  /** Time for one request, head and body, in milliseconds. */
  timeoutMs: number
  /** Requests under way at once. */
  concurrency: number
  /** Repeats of one request that failed for a passing reason. */
  retries: number
  /** The longest wait an EHR may ask for before a repeat; beyond it the app gives up and says so. */
  longestWaitMs: number
  /** Per search: pages, entries and bytes (decompressed). */
  pages: number
  entries: number
  bytes: number
}

export const DEFAULT_LIMITS: Limits = {
  timeoutMs: 20_000,
  concurrency: 6,
  retries: 3,
  longestWaitMs: 10_000,
  pages: 200,
  entries: 10_000,
  bytes: 32 * 1024 * 1024,
}
