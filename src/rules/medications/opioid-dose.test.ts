import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  taking,
  withBlank,
  withCondition,
  withMedication,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import type { Thresholds } from '../../domain/thresholds.ts'
import { opioidDose } from './opioid-dose.ts'

const tramadol = (perDay: number, prn = false) =>
  withMedication('tramadol', { instructions: [taking(1, perDay, { prn })] })
const oxycodone = (perDay: number) => withMedication('oxycodone', { instructions: [taking(1, perDay)] })
const ranging = (low: number, high: number) => taking(1, 1, { amount: { low, high, unit: 'unit' } })
const textOnly = withMedication('oxycodone', {
  instructions: [taking(1, 1, { amount: null, text: 'as directed' })],
})

describe('opioid-dose', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no opioid', [], 'clear', 'No opioid on list'],
    ['tramadol 200 mg: 40', [tramadol(4)], 'clear', '40 MME a day scheduled; below 50'],
    ['tramadol 250 mg: exactly 50', [tramadol(5)], 'finding moderate', '50 MME a day scheduled; 50 or more'],
    ['oxycodone 50 mg: 75', [oxycodone(5)], 'finding moderate', '75 MME'],
    [
      'oxycodone 60 mg: exactly 90',
      [oxycodone(6)],
      'finding high',
      '90 or more is a legacy marker, not a limit',
    ],
    [
      'tramadol 440 mg: 88',
      [withMedication('tramadol', { instructions: [taking(1.1, 8)] })],
      'finding moderate',
      '88 MME',
    ],
    ['patch of 50 micrograms an hour: 120', [withMedication('fentanyl')], 'finding high', '120 MME'],
    [
      'as needed only, reaching 50',
      [tramadol(5, true)],
      'finding info',
      '0 MME a day scheduled, up to 50 with all as-needed doses',
    ],
    [
      'a range, not as needed',
      [withMedication('oxycodone', { instructions: [ranging(1, 4)] })],
      'finding info',
      '15 MME a day scheduled, up to 60 at the high end of the range; 50 or more only at the high end of the range',
    ],
    [
      'a range, and another as needed',
      [withMedication('oxycodone', { instructions: [ranging(1, 4)] }), tramadol(1, true)],
      'finding info',
      '15 MME a day scheduled, up to 70 with all as-needed doses; 50 or more only with all as-needed doses',
    ],
    [
      'a range, and another as needed that is over',
      [
        withMedication('oxycodone', { instructions: [ranging(1, 4)] }),
        withMedication('oxycodone', { state: 'ended', instructions: [taking(1, 1, { prn: true })] }),
      ],
      'finding info',
      'up to 60 at the high end of the range',
    ],
    ['as needed only, below', [tramadol(4, true)], 'clear', 'up to 40'],
    [
      'scheduled and as needed',
      [tramadol(4), withMedication('oxycodone', { instructions: [taking(1, 2, { prn: true })] })],
      'finding info',
      '40 MME a day scheduled, up to 70',
    ],
    [
      'an injection is left out by design',
      [withMedication('oxycodone', { route: 'injection' })],
      'clear',
      'injectables are not counted',
    ],
    [
      'buprenorphine is left out by design',
      [withMedication('buprenorphine')],
      'clear',
      'buprenorphine is not counted in MME',
    ],
    [
      'a dose that cannot be computed: not clear',
      [textOnly],
      'not-assessed',
      'At least 0 MME a day scheduled; whether 50 or more cannot be told. Not counted: oxycodone (dose given as text only)',
    ],
    [
      'at least 75 with one not counted',
      [oxycodone(5), withMedication('methadone', { instructions: [] })],
      'finding moderate',
      'At least 75 MME',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      '40 seen, orders incomplete',
      [tramadol(4), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'At least 40 MME',
    ],
    [
      '75 seen, orders incomplete',
      [oxycodone(5), endedIn('incomplete', 'MedicationRequest')],
      'finding moderate',
      'At least 75 MME',
    ],
    [
      '40 seen, another opioid cannot be read',
      [tramadol(4), withBlank('medications', ingredientOf('oxycodone'), 3)],
      'not-assessed',
      'no unit',
    ],
    [
      '40 seen, another drug cannot be read',
      [tramadol(4), withBlank('medications', ingredientOf('sertraline'), 3)],
      'clear',
      '40 MME',
    ],
    [
      'cancer: for information, and says why',
      [oxycodone(6), withCondition('cancer', { label: 'Breast cancer' })],
      'finding info',
      'For information only: Breast cancer',
    ],
    ['hospice care', [oxycodone(6), withCondition('palliative-care')], 'finding info', 'palliative-care'],
    ['sickle cell disease', [oxycodone(5), withCondition('sickle-cell')], 'finding info', 'sickle-cell'],
    ['past cancer', [oxycodone(6), withCondition('cancer', { state: 'inactive' })], 'finding high', '90 MME'],
    [
      'diagnoses failed: stands, and says so',
      [oxycodone(6), failing('Condition')],
      'finding high',
      'problems and diagnoses',
    ],
    [
      'cancer found, list incomplete',
      [oxycodone(6), withCondition('cancer'), endedIn('incomplete', 'Condition')],
      'finding info',
      'For information only',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(opioidDose, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it.each<[why: string, limits: Partial<Thresholds>, changes: Change[], verdict: string, words: string]>([
    ['moderate from 40', { mmeModerateFrom: 40 }, [tramadol(4)], 'finding moderate', '40 or more'],
    ['moderate from 41', { mmeModerateFrom: 41 }, [tramadol(4)], 'clear', 'below 41'],
    ['high from 60', { mmeHighFrom: 60 }, [oxycodone(4)], 'finding high', '60 or more is a legacy marker'],
  ])('site limit: %s', (_why, limits, changes, verdict, words) => {
    const said = judge(opioidDose, changes, limits)
    expect(inShort(said)).toBe(verdict)
    expect(said.message).toContain(words)
  })

  it('never advises an abrupt stop, and shows what it could not count', () => {
    expect(opioidDose.consider).toContain('do not stop abruptly')
    expect(opioidDose.why).toContain('legacy marker, not a limit')
    const said = judge(opioidDose, [tramadol(4), endedIn('incomplete', 'MedicationRequest')])
    expect(said.evidence.map((one) => one.label)).toEqual(['tramadol'])
  })
})
