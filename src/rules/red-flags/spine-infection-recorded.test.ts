import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { spineInfectionRecorded } from './spine-infection-recorded.ts'

describe('spine-infection-recorded', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['nothing on the problem list', [], 'clear', 'this does not exclude one'],
    ['discitis', [withCondition('spine-infection')], 'finding critical', 'recorded as active'],
    [
      'infected spinal implant',
      [withCondition('spinal-implant-infection')],
      'finding critical',
      'recorded as active',
    ],
    ['resolved', [withCondition('spine-infection', { state: 'inactive' })], 'clear', 'No spinal infection'],
    [
      'unconfirmed: stands, labelled',
      [withCondition('spine-infection', { certainty: 'unconfirmed' })],
      'finding critical',
      'unconfirmed',
    ],
    [
      'infected implant with mention of the spine',
      [withCondition('implant-infection')],
      'finding critical',
      'mention of the spine',
    ],
    [
      'infected implant, site not given',
      [withCondition('implant-infection', { spinal: false })],
      'not-assessed',
      'cannot be told',
    ],
    [
      'one of the spine and one elsewhere',
      [withCondition('implant-infection', { spinal: false }), withCondition('spine-infection')],
      'finding critical',
      'active',
    ],
    ['diagnoses failed', [failing('Condition')], 'not-assessed', 'problems and diagnoses'],
    ['diagnoses withheld in part', [endedIn('withheld', 'Condition')], 'not-assessed', 'withheld'],
    [
      'found although the list is incomplete',
      [withCondition('spine-infection'), endedIn('incomplete', 'Condition')],
      'finding critical',
      'Could not be checked in full',
    ],
    [
      'a spinal infection that cannot be read',
      [withBlank('conditions', 'spine-infection', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'an implant infection that cannot be read',
      [withBlank('conditions', 'implant-infection', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'another diagnosis that cannot be read',
      [withBlank('conditions', 'epilepsy', 3)],
      'clear',
      'No spinal infection',
    ],
    [
      'a diagnosis nobody can read at all',
      [withBlank('conditions', 'anything', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'diagnoses not offered by this EHR',
      [endedIn('not-offered', 'Condition')],
      'clear',
      'does not offer: problems and diagnoses',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(spineInfectionRecorded, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
