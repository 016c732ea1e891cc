import type { Quote } from '../../domain/report.ts'

/** A piece of a quoted sentence, and whether it is one of the words of interest. */
export type QuotePart = { text: string; marked: boolean; from: number }

/** The sentence in pieces; put together they are the sentence as written. */
export function partsOf({ sentence, marks }: Pick<Quote, 'sentence' | 'marks'>): QuotePart[] {
  const ends = marks.map(([, to]) => to)
  const pieces = marks.flatMap(([from, to], place): QuotePart[] => {
    const before = ends[place - 1] ?? 0
    return [
      { text: sentence.slice(before, from), marked: false, from: before },
      { text: sentence.slice(from, to), marked: true, from },
    ]
  })
  const last = ends.at(-1) ?? 0
  return [...pieces, { text: sentence.slice(last), marked: false, from: last }].filter(
    ({ text }) => text !== '',
  )
}
