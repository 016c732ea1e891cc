import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withExam,
  withFusion,
  withOrder,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { standingFlexionExtensionXray } from './standing-flexion-extension-xray.ts'

const both = { dynamic: true, standing: true }
const order = (dynamic: boolean, sites: ['lumbar'] | ['cervical'] = ['lumbar']) =>
  withOrder({ kind: 'exam', modality: 'x-ray', sites, dynamic }, 5)

describe('standing-flexion-extension-xray', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    [
      'none recorded',
      [],
      'finding moderate',
      'No flexion-extension views of the fused region in the last 365 days',
    ],
    ['365 days old', [withExam('x-ray', 365, both)], 'clear', `${daysAgo(365)} (standing)`],
    ['366 days old', [withExam('x-ray', 366, both)], 'finding moderate', 'No flexion-extension'],
    [
      'standing not stated',
      [withExam('x-ray', 30, { dynamic: true })],
      'clear',
      'whether standing is not stated',
    ],
    [
      'exam and report of one day tell different things',
      [withExam('x-ray', 30, { dynamic: true, byName: true }), withExam('x-ray', 30, both)],
      'clear',
      '(standing)',
    ],
    [
      'plain films only: still a gap, said so',
      [withExam('x-ray', 30, { standing: true })],
      'finding moderate',
      `Plain films without both positions were taken on ${daysAgo(30)}`,
    ],
    [
      'of the neck',
      [withExam('x-ray', 30, { ...both, sites: ['cervical'] })],
      'finding moderate',
      'No flexion-extension',
    ],
    ['of the whole spine', [withExam('x-ray', 30, { ...both, sites: ['whole-spine'] })], 'clear', 'standing'],
    [
      'of "spine"',
      [withExam('x-ray', 30, { ...both, sites: ['spine'] })],
      'not-assessed',
      'whether it shows the fused part cannot be told',
    ],
    ['CT instead', [withExam('ct', 30, both)], 'finding moderate', 'No flexion-extension'],
    ['matched by name', [withExam('x-ray', 30, { ...both, byName: true })], 'clear', 'matched by name'],
    ['an X-ray that cannot be read', [withBlank('imaging', 'x-ray', 30)], 'not-assessed', 'no unit'],
    ['an exam of unknown kind', [withBlank('imaging', 'anything', null)], 'not-assessed', 'no unit'],
    [
      'an X-ray that cannot be read, too old to count',
      [withBlank('imaging', 'x-ray', 400)],
      'finding moderate',
      'No flexion',
    ],
    ['reports failed', [failing('DiagnosticReport')], 'not-assessed', 'reports'],
    [
      'reports failed, found among the studies',
      [failing('DiagnosticReport'), withExam('x-ray', 30, both)],
      'clear',
      'standing',
    ],
    [
      'studies not offered: travels as caveat',
      [endedIn('not-offered', 'ImagingStudy')],
      'finding moderate',
      'does not offer: imaging studies',
    ],
    ['ordered', [order(true)], 'finding info', `Ordered on ${daysAgo(5)}`],
    ['ordered without dynamic views', [order(false)], 'finding moderate', 'No flexion'],
    ['ordered for the neck', [order(true, ['cervical'])], 'finding moderate', 'No flexion'],
    ['orders failed', [failing('ServiceRequest')], 'finding moderate', 'Whether it is ordered is not known'],
    [
      'done, but a later fusion may be recorded',
      [withExam('x-ray', 30, both), withFusion(null)],
      'not-assessed',
      'also recorded',
    ],
    [
      'year-only, may be within a year',
      [withExam('x-ray', '2025', both)],
      'not-assessed',
      'falls in the time wanted cannot be told',
    ],
  ])('day 600: %s', (_why, changes, verdict, words) => {
    const said = judge(standingFlexionExtensionXray, [withFusion(600), ...changes])
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('counts from the day after surgery', () => {
    const onDay = (day: number) =>
      inShort(judge(standingFlexionExtensionXray, [withFusion(200), withExam('x-ray', 200 - day, both)]))
    expect([onDay(0), onDay(1)]).toEqual(['finding moderate', 'clear'])
  })
  it('says that a negative X-ray proves nothing', () => {
    expect(standingFlexionExtensionXray.why).toContain('does not prove a solid fusion')
  })
  it('rests on nothing when nothing of the fused region is known', () => {
    const said = judge(standingFlexionExtensionXray, [
      withFusion(600, { regions: [], levels: [] }),
      withExam('x-ray', 30, both),
    ])
    expect(inShort(said)).toBe('not-assessed')
  })
})
