/** Work that may rest between its steps; what it makes is the same however long it rests. */
export type Steps<T> = Generator<undefined, T, undefined>

/** All of it without a rest. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
