// Hazards: H-22
import { describe, expect, it } from 'vitest'
import { quotesIn } from './report-words.ts'

/** Each quote in short: the marked words, what they mention, whether denied, levels. */
function inShort(text: string): string[] {
  return quotesIn(text).map(({ sentence, marks, mentions, negated, levels }) =>
    [
      marks.map(([from, to]) => sentence.slice(from, to)).join(' + '),
      mentions.join(' '),
      ...(negated ? ['denied'] : []),
      ...(levels.length > 0 ? [levels.join(' ')] : []),
    ].join(' | '),
  )
}

describe('words of interest', () => {
  it.each([
    ['non-union', 'Findings suspicious for nonunion at L4-L5.', ['nonunion | non-union | L4/L5']],
    ['spelt with a hyphen', 'Non-union is likely.', ['Non-union | non-union']],
    ['pseudarthrosis', 'Pseudoarthrosis at L5-S1.', ['Pseudoarthrosis | non-union | L5/S1']],
    ['the other way', 'Solid fusion at L4-5.', ['Solid fusion | non-union | L4/L5']],
    ['not fused', 'The graft is not fused.', ['not fused | non-union']],
    ['bridging bone', 'Bridging bone across L4-L5.', ['Bridging bone | non-union | L4/L5']],
    ['loosening', 'Loosening of the left S1 screw.', ['Loosening | implant']],
    ['halo and lucency', 'Lucency with a halo around L5.', ['Lucency + halo | implant']],
    ['broken rod', 'Fractured rod on the right.', ['Fractured rod | implant']],
    ['rod broken', 'The rod is broken.', ['rod is broken | implant']],
    ['adjacent level', 'Adjacent level disease L3-4.', ['Adjacent level | adjacent-segment | L3/L4']],
    [
      'recurrent disc',
      'Recurrent disc herniation L5-S1.',
      ['Recurrent disc herniation | recurrent-disc | L5/S1'],
    ],
    ['British spelling', 'Residual disk protrusion.', ['Residual disk protrusion | recurrent-disc']],
    ['scar', 'Enhancing epidural scar at L4-L5 left.', ['epidural scar | epidural-fibrosis | L4/L5']],
    [
      'arachnoiditis',
      'Clumped nerve roots, arachnoiditis.',
      ['Clumped nerve roots + arachnoiditis | epidural-fibrosis'],
    ],
    ['collection', 'Paraspinal collection of 3 cm.', ['Paraspinal collection | infection']],
    ['discitis', 'Discitis osteomyelitis L4-5.', ['Discitis + osteomyelitis | infection | L4/L5']],
    ['SI joint', 'Degenerative SI joints.', ['SI joints | si-joint']],
    ['stenosis', 'Severe stenosis at L3-4.', ['stenosis | stenosis | L3/L4']],
    [
      'two at once',
      'Scar or recurrent disc at L5-S1.',
      ['Scar + recurrent disc | recurrent-disc epidural-fibrosis | L5/S1'],
    ],
    ['none of them', 'Disc height is preserved.', []],
    ['part of a word', 'Oscar attended; halogen lamp.', []],
    ['nothing', '', []],
  ])('%s: "%s"', (_why, text, expected) => {
    expect(inShort(text)).toEqual(expected)
  })
})

describe('denial is told', () => {
  it.each([
    ['no evidence of', 'No evidence of loosening.', true],
    ['without', 'Unchanged alignment without abscess.', true],
    ['negative for', 'Negative for discitis.', true],
    ['after the words', 'Loosening is not identified.', true],
    ['list of denials', 'No abscess, collection or discitis.', true],
    ['taken back', 'No abscess but a collection at L4-5.', false],
    ['one of two denied', 'Loosening at L5; no abscess.', false],
    ['said plainly', 'There is loosening.', false],
    ['German', 'Keine Pseudarthrose.', true],
    ['French', 'Pas de sténose; arachnoiditis.', false],
  ])('%s: "%s"', (_why, text, expected) => {
    expect(quotesIn(text).map(({ negated }) => negated)).toEqual([expected])
  })
})

describe('sentences are quoted as written', () => {
  it.each([
    [
      'one of three',
      'Hardware at L4. There is loosening of S1. Disc height kept.',
      ['There is loosening of S1.'],
    ],
    ['decimals do not end one', 'Lucency of 2.5 mm at L5.', ['Lucency of 2.5 mm at L5.']],
    ['a level ends one', 'Stable at L5. Scar at S1.', ['Scar at S1.']],
    ['lines of a list', 'FINDINGS:\n- Halo at L5\n- Disc normal', ['- Halo at L5']],
    ['a line that goes on', 'Loosening of the\nleft screw.\nNormal cord.', ['Loosening of the\nleft screw.']],
    ['said twice', 'Loosening.\n\nLoosening.', ['Loosening.']],
    [
      'another language with a listed word',
      'Verdacht auf Pseudarthrose L4/5.',
      ['Verdacht auf Pseudarthrose L4/5.'],
    ],
    ['another language without', 'Regelrechte Lage der Implantate.', []],
    ['mark-up stays text', '<b>Halo</b> around L5.', ['<b>Halo</b> around L5.']],
  ])('%s', (_why, text, expected) => {
    expect(quotesIn(text).map(({ sentence }) => sentence)).toEqual(expected)
  })

  it('reads a very long text quickly', () => {
    const text = 'no not without screw is recurrent '.repeat(6000)
    const started = performance.now()
    quotesIn(text)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
