/** What a title says and what was read in it; a field is a list of words. */
export type Reading = { truth: Record<string, string>; read: Record<string, string> }

/** Of one field: the true words read, the words read that are not true, and the true ones not read. */
export function scores(readings: readonly Reading[], field: string) {
  const words = (text = ''): string[] => text.split(' ').filter((word) => word !== '')
  let right = 0
  let wrong = 0
  let missed = 0
  for (const { truth, read } of readings) {
    const expected = words(truth[field])
    const got = words(read[field])
    right += got.filter((word) => expected.includes(word)).length
    wrong += got.filter((word) => !expected.includes(word)).length
    missed += expected.filter((word) => !got.includes(word)).length
  }
  return { right, wrong, missed }
}
