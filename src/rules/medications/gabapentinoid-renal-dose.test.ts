// Hazards: H-08
import { describe, expect, it } from 'vitest'
import {
  aged,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  taking,
  withBlank,
  withCondition,
  withMedication,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { gabapentinoidRenalDose } from './gabapentinoid-renal-dose.ts'

const egfr = (value: string) => withResult('egfr', value, 10)
/** 100 mg capsules once a day, so many at a time. */
const gabapentin = (mg: number, more: Parameters<typeof taking>[2] = {}) =>
  withMedication('gabapentin', {
    ingredients: [ingredientOf('gabapentin', 100)],
    instructions: [taking(mg / 100, 1, more)],
  })
const pregabalin = (mg: number) =>
  withMedication('pregabalin', {
    ingredients: [ingredientOf('pregabalin', 25)],
    instructions: [taking(mg / 25, 1)],
  })
/** A woman of 71, 1.43 mg/dL, 68.9 kg, 160 cm: 69 x 52.38 / (72 x 1.43) x 0.85 = 29.8 mL/min. */
const measured: Change[] = [
  aged(71),
  withResult('creatinine', '1.43', 10),
  withResult('weight', '68.9', 10),
  withResult('height', '160', 10),
]

describe('gabapentinoid-renal-dose', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [egfr('20')], 'clear', 'No gabapentinoid on list'],
    ['gabapentin 3600 at 60', [egfr('60'), gabapentin(3600)], 'clear', 'no lower dose at eGFR 60'],
    [
      'gabapentin 4000 at 60: above the general maximum, which is another check',
      [egfr('60'), gabapentin(4000)],
      'clear',
      'no lower dose at eGFR 60',
    ],
    ['gabapentin 1400 at 59', [egfr('59'), gabapentin(1400)], 'clear', 'label limit 1400 mg'],
    [
      'gabapentin 1500 at 59',
      [egfr('59'), gabapentin(1500)],
      'finding high',
      'Gabapentin 1500 mg a day, label limit 1400 mg; eGFR 59',
    ],
    [
      'gabapentin 1400 at 30: the higher band',
      [egfr('30'), gabapentin(1400)],
      'clear',
      'label limit 1400 mg',
    ],
    ['gabapentin 1400 at 29', [egfr('29'), gabapentin(1400)], 'finding high', 'label limit 700 mg'],
    ['gabapentin 700 at 29', [egfr('29'), gabapentin(700)], 'clear', 'label limit 700 mg'],
    ['gabapentin 700 at 15', [egfr('15'), gabapentin(700)], 'clear', 'label limit 700 mg'],
    ['gabapentin 700 at 14', [egfr('14'), gabapentin(700)], 'finding high', 'label limit 300 mg'],
    ['gabapentin 300 at 14', [egfr('14'), gabapentin(300)], 'clear', 'label limit 300 mg'],
    ['pregabalin 300 at 59', [egfr('59'), pregabalin(300)], 'clear', 'label limit 300 mg'],
    ['pregabalin 325 at 59', [egfr('59'), pregabalin(325)], 'finding high', 'label limit 300 mg'],
    ['pregabalin 150 at 29', [egfr('29'), pregabalin(150)], 'clear', 'label limit 150 mg'],
    ['pregabalin 175 at 29', [egfr('29'), pregabalin(175)], 'finding high', 'label limit 150 mg'],
    ['pregabalin 75 at 14', [egfr('14'), pregabalin(75)], 'clear', 'label limit 75 mg'],
    ['pregabalin 100 at 14', [egfr('14'), pregabalin(100)], 'finding high', 'label limit 75 mg'],
    ['pregabalin 600 at 60', [egfr('60'), pregabalin(600)], 'clear', 'no lower dose'],
    [
      'both above: one finding',
      [egfr('20'), gabapentin(900), pregabalin(300)],
      'finding high',
      'Gabapentin 900 mg a day, label limit 700 mg; pregabalin 300 mg a day, label limit 150 mg',
    ],
    [
      'one above as scheduled, one only at maximum',
      [egfr('20'), gabapentin(900, { prn: true }), pregabalin(300)],
      'finding high',
      'Gabapentin up to 900 mg a day if taken at maximum',
    ],
    [
      'as needed only',
      [egfr('29'), gabapentin(900, { prn: true })],
      'finding moderate',
      'up to 900 mg a day if taken at maximum',
    ],
    [
      'only the high end of a range',
      [egfr('29'), gabapentin(0, { amount: { low: 3, high: 9, unit: 'unit' } })],
      'finding moderate',
      'Gabapentin 300 mg a day, up to 900 mg',
    ],
    [
      'by clearance, not eGFR',
      [...measured, egfr('39'), gabapentin(900)],
      'finding high',
      'CrCl 29.8 mL/min (Cockcroft-Gault, ideal weight 52.4 kg)',
    ],
    [
      'weight missing: eGFR, labelled',
      [withResult('creatinine', '1.43', 10), egfr('39'), gabapentin(900)],
      'clear',
      'eGFR 39, used in place of creatinine clearance',
    ],
    [
      'weight unreadable: eGFR allows no clear',
      [withResult('creatinine', '1.43', 10), withBlank('results', 'weight', 3), egfr('39'), gabapentin(900)],
      'not-assessed',
      'no unit',
    ],
    [
      'weight unreadable: a dose above the limit stands',
      [withResult('creatinine', '1.43', 10), withBlank('results', 'weight', 3), egfr('29'), gabapentin(900)],
      'finding high',
      'no unit',
    ],
    [
      'on dialysis',
      [withCondition('dialysis'), gabapentin(600)],
      'finding high',
      'label limit 300 mg; on dialysis',
    ],
    ['on dialysis, 300 mg', [withCondition('dialysis'), gabapentin(300)], 'clear', 'on dialysis'],
    [
      'diagnoses failed: dialysis may be recorded',
      [egfr('70'), gabapentin(600), failing('Condition')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'diagnoses failed, above the limit: stands',
      [egfr('29'), gabapentin(900), failing('Condition')],
      'finding high',
      'problems and diagnoses',
    ],
    ['eGFR below 60, dose under every limit', [egfr('<60'), gabapentin(300)], 'clear', 'label limit 300 mg'],
    [
      'eGFR below 60, dose over the highest limit',
      [egfr('<60'), gabapentin(1500)],
      'finding high',
      'label limit 1400 mg',
    ],
    ['eGFR below 60, dose between', [egfr('<60'), gabapentin(900)], 'not-assessed', 'does not settle'],
    [
      'no kidney function at all',
      [gabapentin(900)],
      'not-assessed',
      'no creatinine in the chart; no eGFR in the chart',
    ],
    [
      'eGFR 366 days old',
      [withResult('egfr', '29', 366), gabapentin(900)],
      'not-assessed',
      'last eGFR 366 days ago',
    ],
    [
      'dose not readable',
      [egfr('29'), withMedication('gabapentin', { instructions: [] })],
      'not-assessed',
      'no dosage recorded',
    ],
    [
      'dose not readable, kidneys fine',
      [egfr('90'), withMedication('gabapentin', { instructions: [] })],
      'clear',
      'no lower dose',
    ],
    [
      'another gabapentinoid',
      [egfr('29'), withMedication('gabapentin enacarbil')],
      'not-assessed',
      'no dose limits here for gabapentin enacarbil',
    ],
    [
      'laboratory failed',
      [gabapentin(900), failing('Observation/laboratory')],
      'not-assessed',
      'laboratory results',
    ],
    ['orders failed', [egfr('29'), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'above the limit, orders incomplete',
      [egfr('29'), gabapentin(900), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'below the limit, orders incomplete',
      [egfr('29'), gabapentin(300), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(gabapentinoidRenalDose, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
