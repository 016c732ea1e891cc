// Hazards: H-11
import { describe, expect, it } from 'vitest'
import { OBSERVATION_PARTS, type Outcome } from '../domain/sources.ts'
import { headline } from './headline.ts'
import { assessment as a, sourceStates } from './test-data.ts'

const critical = a({ kind: 'finding', priority: 'critical' })
const high = a({ kind: 'finding', priority: 'high' })
const gap = a({ kind: 'finding', priority: 'moderate', section: 'work-up' })
const warning = a({ kind: 'finding', priority: 'high', section: 'medications' })
const criticalWarning = a({ kind: 'finding', priority: 'critical', section: 'medications' })
const note = a({ kind: 'finding', priority: 'info', section: 'work-up' })
const unchecked = a({ kind: 'not-assessed' })
const ask = a({ kind: 'not-assessed', ask: true })
const clear = a()
const reserved = a({ caveats: ['2 medicines not identified'] })
const notApplicable = a({ kind: 'not-applicable' })

const whole = sourceStates()
const reading = sourceStates({ Condition: 'reading' })
const denied = sourceStates({ AllergyIntolerance: 'denied' })
const notOffered = sourceStates({ ImagingStudy: 'not-offered' })

describe('the headline', () => {
  it.each([
    [
      'counts by section, worst first',
      [gap, warning, critical, gap],
      whole,
      '1 critical red flag · 2 gaps · 1 drug warning',
    ],
    ['names the critical ones among others', [critical, high], whole, '2 red flags, 1 critical'],
    [
      'a critical warning stands before gaps',
      [gap, criticalWarning],
      whole,
      '1 critical drug warning · 1 gap',
    ],
    ['notes are not gaps', [gap, note], whole, '1 gap · 1 note'],
    [
      'what could not be checked stands beside findings',
      [high, unchecked, ask, ask],
      whole,
      '1 red flag · 1 could not be checked · 2 to ask or examine',
    ],
    [
      'a source not read stands beside findings',
      [high, clear],
      denied,
      '1 red flag · not read in full: allergies',
    ],
    ['findings while reading say so', [critical], reading, 'Still reading · so far 1 critical red flag'],
    ['nothing yet while reading', [unchecked, clear], reading, 'Still reading the chart'],
    ['all clear so far, while reading', [clear], reading, 'Still reading the chart'],
    ['all clear, one unchecked', [clear, clear, unchecked], whole, '1 could not be checked · 2 checked'],
    ['all clear, questions left', [clear, ask], whole, '1 to ask or examine · 1 checked'],
    ['nothing could be checked', [unchecked, unchecked], denied, '2 could not be checked'],
    ['all clear, a source not read', [clear], denied, 'not read in full: allergies · 1 checked'],
    ['all clear with a reservation', [clear, reserved], whole, '2 checks made, 1 with a reservation'],
    ['a note does not hide what is open', [note, unchecked], whole, '1 note · 1 could not be checked'],
    ['truly nothing', [clear, clear, notApplicable], whole, 'Nothing found in 2 checks'],
    [
      'nothing, in an EHR without some records',
      [clear],
      notOffered,
      'Nothing found in 1 check · not kept in this EHR: imaging studies',
    ],
    ['nothing applies', [notApplicable], whole, 'The checks do not apply to this chart'],
    ['no checks', [], whole, 'No checks were made'],
  ])('%s', (_, assessments, sources, text) => {
    expect(headline(assessments, sources).text).toBe(text)
  })

  it.each<[Outcome | 'reading']>([['reading'], ['incomplete'], ['withheld'], ['denied'], ['failed']])(
    'never says that nothing was found when a source is %s',
    (outcome) => {
      for (const id of ['Patient', 'Device', ...OBSERVATION_PARTS.map((part) => `Observation/${part}`)]) {
        const said = headline([clear, notApplicable], sourceStates({ [id]: outcome }))
        expect(said.text).not.toMatch(/nothing|found/i)
        expect(said.tone).not.toBe('quiet')
      }
    },
  )

  it.each([
    [[critical, gap], whole, 'critical'],
    [[critical], reading, 'critical'],
    [[gap], whole, 'findings'],
    [[clear], reading, 'open'],
    [[clear, ask], whole, 'open'],
    [[clear, reserved], whole, 'open'],
    [[clear], whole, 'quiet'],
  ])('tone %#', (assessments, sources, tone) => {
    expect(headline(assessments, sources).tone).toBe(tone)
  })
})
