import type { Mention, Quote } from '../domain/report.ts'
import { levelsInText } from './level-text.ts'

/**
 * Words of imaging reports that bear on a cause of pain, whichever way they point: a report that says "solid fusion" is
 * quoted beside one that says "non-union". Source: rule catalogue, section 5; radiology usage.
 */
const WORDS: readonly (readonly [Mention, RegExp])[] = [
  [
    'non-union',
    /pseudo?-?arthros\w*|non-?\s?union|delayed union|(incomplete(ly)?|not|un|solid(ly)?|osseous(ly)?|bony)[- ]?(fus(ed|ion)|united|union)|(bridging|bridged)( trabecula\w*)?( bone)?/gi,
  ],
  [
    'implant',
    /loosen\w*|lucen(t|cy|cies)|\bhalo\b|back(ed|ing)?[- ]?out\b|(fractur\w*|broken|breakage of( the)?) (rod|screw|plate|cage|hardware|implant)s?|(rod|screw|plate|cage|hardware|implant)s? (is |are )?(fractur\w*|broken|breakage|failure|migrat\w*|displac\w*|subsid\w*|unchanged|intact)|(hardware|implant|instrumentation) (is |are |at \S+ )?(in )?(unchanged|intact|satisfactory)|subsidence/gi,
  ],
  [
    'adjacent-segment',
    /adjacent[- ](segment|level)\w*|junctional (kyphosis|failure|stenosis|degeneration)/gi,
  ],
  [
    'recurrent-disc',
    /(recurrent|residual|re-?)[- ]?(dis[ck]|herniat\w*|protrusion|extrusion)( (herniat\w*|protrusion|extrusion))?|dis[ck] (herniation|protrusion|extrusion|bulge)|sequest(er|r)\w*/gi,
  ],
  [
    'epidural-fibrosis',
    /(epidural|perineural|peridural)[- ](fibrosis|scar\w*)|\bscar(ring| tissue)?\b|fibrosis|arachnoiditis|clump\w* (of )?(the )?(nerve )?roots?/gi,
  ],
  [
    'infection',
    /(fluid |epidural |paraspinal )?collections?\b|abscess\w*|phlegmon\w*|dis[ck]itis|spondylodis[ck]itis|osteomyelitis|infect\w*/gi,
  ],
  ['si-joint', /sacro-?\s?ili(ac|itis)( joints?)?|\bSI[- ]joints?|\bSIJs?\b/gi],
  ['stenosis', /stenos(is|es|ed)|stenotic/gi],
]

/** A denial before the words, with nothing between that takes it back. The common ones of other languages are told too. */
const DENIED_BEFORE =
  /\b(no|not|without|negative for|absence of|absent|free of|nor|neither|never|kein\w*|ohne|sans|pas de?|sin|geen|zonder)\b(?!.*\b(but|however|although|except|jedoch|aber|mais|pero)\b)[^;]*$/i
/** Or right after them: "loosening is not seen". */
const DENIED_AFTER =
  /^[^.;,]{0,30}\b(not (seen|identified|evident|present|shown|demonstrated|visible)|absent|excluded|ruled out)\b/i

/** Sentences of a text, as written: ended by a stop, an empty line, or a line that the next does not go on. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?:\r?\n){2,}|\r?\n(?=\s*(?:[-*•\d]|\p{Lu}))|(?<=[^.\s]{2}[.!?])\s+(?=\p{Lu}|\d|[-•(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

type Mark = { from: number; to: number; mention: Mention }

/** The sentences in which words of interest stand, each once, with the places of the words. Nothing is concluded from them. */
export function quotesIn(text: string): Quote[] {
  const quotes = sentencesOf(text).flatMap((sentence): Quote[] => {
    const marks = marksIn(sentence)
    if (marks.length === 0) return []
    return [
      {
        sentence,
        marks: joined(marks),
        mentions: [...new Set(marks.map((mark) => mark.mention))],
        negated: marks.every((mark) => isDenied(sentence, mark)),
        levels: levelsInText(sentence),
      },
    ]
  })
  const key = (sentence: string): string => sentence.replace(/\s+/g, ' ').toLowerCase()
  return [...new Map(quotes.map((quote) => [key(quote.sentence), quote])).values()]
}

function marksIn(sentence: string): Mark[] {
  return WORDS.flatMap(([mention, pattern]) =>
    [...sentence.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      mention,
    })),
  )
}

/** Places in order, those that touch as one. */
function joined(marks: readonly Mark[]): [number, number][] {
  const places: [number, number][] = []
  for (const { from, to } of marks.toSorted((a, b) => a.from - b.from)) {
    const last = places.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else places.push([from, to])
  }
  return places
}

function isDenied(sentence: string, { from, to }: Mark): boolean {
  return DENIED_BEFORE.test(sentence.slice(0, from)) || DENIED_AFTER.test(sentence.slice(to))
}
