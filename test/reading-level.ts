/**
 * School grade by Flesch and Kincaid 1975: 0.39 x words per sentence + 11.8 x syllables per word - 15.59. Syllables are
 * counted by vowel groups, which errs by a few percent. Give it whole sentences: headings would make it look easier.
 */
export function readingLevel(text: string): { grade: number; words: number } {
  const sentences = text
    .split(/[.!?]+(?=\s|$)|\n/)
    .map((one) => one.match(/[A-Za-z’']+|\d+/g) ?? [])
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return { grade, words: words.length }
}

function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  if (plain.length <= 3) return 1
  const spoken = plain.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length)
}
