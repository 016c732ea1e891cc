import {
  aged,
  daysAgo,
  ingredientOf,
  taking,
  whenAt,
  withBlank,
  withCondition,
  withFusion,
  withMedication,
  withResult,
  withTobacco,
} from '../../../test/chart-builders.ts'
import { groundRows } from '../../../test/ground-rows.ts'
import { on } from '../../../test/pair-rows.ts'
import { baclofenKidney } from './baclofen-kidney.ts'
import { fallsAndCnsDrugs } from './falls-and-cns-drugs.ts'
import { gabapentinoidRenalDose } from './gabapentinoid-renal-dose.ts'
import { longTermCorticosteroid } from './long-term-corticosteroid.ts'
import { methadoneQt } from './methadone-qt.ts'
import { muscleRelaxantDuration } from './muscle-relaxant-duration.ts'
import { nsaidAntithrombotic } from './nsaid-antithrombotic.ts'
import { nsaidEarlyFusion } from './nsaid-early-fusion.ts'
import { nsaidHeartFailureUlcer } from './nsaid-heart-failure-ulcer.ts'
import { nsaidTriple } from './nsaid-triple.ts'
import { opioidBenzodiazepine } from './opioid-benzodiazepine.ts'
import { opioidDose } from './opioid-dose.ts'
import { opioidGabapentinoid } from './opioid-gabapentinoid.ts'
import { opioidMuscleRelaxant } from './opioid-muscle-relaxant.ts'
import { opioidRespiratoryRisk } from './opioid-respiratory-risk.ts'
import { opioidUseDisorder } from './opioid-use-disorder.ts'
import { polypharmacyCount } from './polypharmacy-count.ts'
import { sedativeOlderAdult } from './sedative-older-adult.ts'
import { seizureThreshold } from './seizure-threshold.ts'
import { threeCnsActiveDrugs } from './three-cns-active-drugs.ts'
import { tramadolLimits } from './tramadol-limits.ts'

const [ONE, TWO, THREE] = ['MedicationRequest/1', 'MedicationRequest/2', 'MedicationRequest/3'] as const
const since = (days: number) => ({ when: whenAt(daysAgo(days)) })
const egfr = (value: string) => withResult('egfr', value, 10)
const tramadol = (perDay: number, prn = false) =>
  withMedication('tramadol', { instructions: [taking(1, perDay, { prn })] })
const EPILEPSY = withCondition('epilepsy')

groundRows(baclofenKidney, [
  [
    'dialysis',
    [...on('baclofen'), withCondition('dialysis')],
    'finding critical',
    /^Baclofen on dialysis\.$/,
    [ONE, 'Condition/1'],
  ],
  [
    'hospice care',
    [aged(70), ...on('baclofen'), egfr('45'), withCondition('palliative-care')],
    'not-applicable',
    /hospice/,
    ['Observation/1', 'Condition/1', ONE],
  ],
  [
    'hospice care that cannot be read is named',
    [aged(70), ...on('baclofen'), egfr('45'), withBlank('conditions', 'palliative-care', 9)],
    'finding high',
    /palliative-care: no unit/,
    [ONE, 'Observation/1', 'Patient/p', 'Record/conditions-1'],
  ],
])

groundRows(sedativeOlderAdult, [
  ['too young', [aged(64), ...on('lorazepam')], 'not-applicable', /^Age 64/, ['Patient/p']],
  [
    'hospice care',
    [aged(70), ...on('lorazepam'), withCondition('palliative-care')],
    'not-applicable',
    /hospice/,
    ['Condition/1'],
  ],
])

groundRows(fallsAndCnsDrugs, [
  [
    'excepted for epilepsy',
    [aged(70), ...on('gabapentin'), withCondition('falls'), EPILEPSY],
    'not-applicable',
    /excepts it/,
    [ONE, 'Condition/2'],
  ],
  [
    'hospice care and epilepsy that cannot be read are named',
    [
      aged(70),
      ...on('gabapentin'),
      withCondition('falls'),
      withBlank('conditions', 'palliative-care', 9),
      withBlank('conditions', 'epilepsy', 9),
    ],
    'finding high',
    /palliative-care: no unit \| .*epilepsy: no unit/,
    [ONE, 'Condition/1', 'Patient/p', 'Record/conditions-1', 'Record/conditions-2'],
  ],
])

groundRows(gabapentinoidRenalDose, [
  [
    'on dialysis',
    [withMedication('gabapentin', { instructions: [taking(2, 1)] }), withCondition('dialysis')],
    'finding high',
    /on dialysis\.$/,
    [ONE, 'Condition/1'],
  ],
])

groundRows(longTermCorticosteroid, [
  [
    'as replacement',
    [withMedication('prednisone', since(91)), withCondition('adrenal-insufficiency')],
    'finding info',
    /replacement/,
    [ONE, 'Condition/1'],
  ],
])

groundRows(methadoneQt, [
  [
    'a long QTc and another drug',
    [...on('methadone', 'citalopram'), withResult('qtc', '460', 9)],
    'finding high',
    /^Methadone, QTc 460 ms on \S+; with citalopram\.$/,
    [ONE, TWO, 'Observation/1'],
  ],
  [
    'the last QTc is old',
    [...on('methadone'), withResult('qtc', '420', 400)],
    'finding moderate',
    /400 days ago, wanted within 365 days\.$/,
    [ONE, 'Observation/1'],
  ],
])

groundRows(muscleRelaxantDuration, [
  [
    'long, at 65',
    [aged(65), withMedication('methocarbamol', since(22))],
    'finding moderate',
    /age 65\.$/,
    [ONE, 'Patient/p'],
  ],
])

groundRows(nsaidAntithrombotic, [
  [
    'no antiplatelet: none is named',
    on('ibuprofen'),
    'clear',
    /^No anticoagulant and no two antiplatelets on list with ibuprofen\.$/,
    [ONE],
  ],
])

const EARLY = [withFusion(30), withMedication('ibuprofen', since(10))]
groundRows(nsaidEarlyFusion, [
  [
    'on the day of fusion',
    [withFusion(0), withMedication('ibuprofen', since(0)), withTobacco('never', 20)],
    'finding info',
    /^ibuprofen on day 0 after fusion\.$/,
    [ONE, 'Procedure/1'],
  ],
  [
    'never smoked: the status is known',
    [...EARLY, withTobacco('never', 20)],
    'finding info',
    /^ibuprofen on day 30 after fusion\.$/,
    [ONE, 'Procedure/1'],
  ],
  [
    'smokes: the status is known',
    [...EARLY, withTobacco('current', 20)],
    'finding moderate',
    /^[^|]*current smoker[^|]*$/,
    [ONE, 'Procedure/1', 'Observation/tobacco-1'],
  ],
  [
    'smokes by the problem list: the status is known',
    [...EARLY, withCondition('nicotine')],
    'finding moderate',
    /^[^|]*nicotine\.$/,
    [ONE, 'Procedure/1', 'Condition/1'],
  ],
  [
    'of two records of one day one gives no status',
    [...EARLY, withTobacco('never', 20), withTobacco('not-known', 20)],
    'finding info',
    /no smoking status/,
    [ONE, 'Procedure/1'],
  ],
])

groundRows(nsaidHeartFailureUlcer, [
  [
    'both, of which the ulcer may be one of several',
    [
      ...on('ibuprofen'),
      withCondition('heart-failure'),
      withCondition('gi-ulcer-or-bleed', { state: 'inactive' }),
      withBlank('conditions', 'gi-ulcer-or-bleed', 9),
    ],
    'finding high',
    /^Ibuprofen with heart-failure, gi-ulcer-or-bleed\. \| Could not[^|]*no unit$/,
    [ONE, 'Condition/1', 'Condition/2'],
  ],
  [
    'heart failure, the ulcer cannot be read',
    [...on('ibuprofen'), withCondition('heart-failure'), withBlank('conditions', 'gi-ulcer-or-bleed', 9)],
    'finding high',
    /^Ibuprofen with heart-failure\. \| Could not[^|]*no unit$/,
    [ONE, 'Condition/1', 'Record/conditions-1'],
  ],
])

groundRows(nsaidTriple, [
  [
    'begun before: no doubt',
    [withMedication('ibuprofen', since(40)), ...on('lisinopril', 'furosemide')],
    'finding moderate',
    /^Ibuprofen with lisinopril and furosemide\.$/,
    [ONE, TWO, THREE],
  ],
])

groundRows(opioidBenzodiazepine, [
  [
    'as treatment',
    [...on('buprenorphine', 'lorazepam'), withCondition('opioid-use-disorder')],
    'finding moderate',
    /as treatment/,
    [ONE, TWO, 'Condition/1'],
  ],
  [
    'whether it is treatment cannot be read',
    [...on('buprenorphine', 'lorazepam'), withBlank('conditions', 'opioid-use-disorder', 9)],
    'finding high',
    /opioid-use-disorder: no unit/,
    [ONE, TWO, 'Record/conditions-1'],
  ],
])

groundRows(opioidDose, [
  [
    'computed in full: no "at least", nothing left out',
    [tramadol(5)],
    'finding moderate',
    /^50 MME a day scheduled; 50 or more\.$/,
    [ONE],
  ],
  [
    'for information',
    [tramadol(5), withCondition('cancer')],
    'finding info',
    /only: cancer\.$/,
    [ONE, 'Condition/1'],
  ],
  [
    'as needed, cancer cannot be read',
    [tramadol(5, true), withBlank('conditions', 'cancer', 9)],
    'finding info',
    /cancer: no unit/,
    [ONE, 'Record/conditions-1'],
  ],
])

groundRows(opioidGabapentinoid, [
  [
    'everything known: no doubt',
    [...on('oxycodone', 'gabapentin'), egfr('90')],
    'finding moderate',
    /^Oxycodone with gabapentin\.$/,
    [ONE, TWO],
  ],
])

groundRows(opioidMuscleRelaxant, [
  [
    'with spasticity',
    [...on('oxycodone', 'baclofen'), withCondition('spasticity')],
    'finding info',
    /spasticity/,
    [ONE, TWO, 'Condition/1'],
  ],
])

groundRows(opioidRespiratoryRisk, [
  [
    'with CPAP',
    [...on('oxycodone'), withCondition('sleep-apnoea'), withCondition('cpap')],
    'finding moderate',
    /CPAP in use/,
    [ONE, 'Condition/1', 'Condition/2'],
  ],
])

groundRows(opioidUseDisorder, [
  [
    'active and in remission: it rests on the active one',
    [
      ...on('oxycodone'),
      withCondition('opioid-use-disorder-in-remission'),
      withCondition('opioid-use-disorder'),
    ],
    'finding high',
    /disorder, and/,
    [ONE, 'Condition/2'],
  ],
])

const FIVE = ['aspirin', 'furosemide', 'ibuprofen', 'lisinopril', 'metformin']
const TEN = [...FIVE, 'omeprazole', 'oxycodone', 'sertraline', 'simvastatin', 'warfarin']
const ordersOf = (list: readonly string[]) => list.map((_, at) => `MedicationRequest/${at + 1}`)
groundRows(polypharmacyCount, [
  ['five', on(...FIVE), 'finding info', /^5 systemic/, ordersOf(FIVE)],
  ['ten', on(...TEN), 'finding moderate', /^10 systemic/, ordersOf(TEN)],
])

groundRows(seizureThreshold, [
  [
    'seizures and another drug',
    [...on('tramadol', 'sertraline'), EPILEPSY],
    'finding high',
    /tramadol with sertraline\.$/,
    [ONE, 'Condition/1', TWO],
  ],
  [
    'seizures, another drug cannot be read',
    [...on('tramadol'), EPILEPSY, withBlank('medications', ingredientOf('sertraline'), 9)],
    'finding high',
    /\(epilepsy\)\. \| .*no unit/,
    [ONE, 'Condition/1', 'Record/medications-1'],
  ],
])

groundRows(threeCnsActiveDrugs, [
  [
    'one for epilepsy',
    [aged(65), ...on('levetiracetam', 'oxycodone', 'sertraline'), EPILEPSY],
    'finding moderate',
    /epilepsy recorded\.$/,
    [ONE, TWO, THREE, 'Patient/p', 'Condition/1'],
  ],
])

groundRows(tramadolLimits, [
  [
    'extended release',
    [withMedication('tramadol', { extendedRelease: true }), egfr('29')],
    'finding high',
    /^Tramadol extended release; eGFR 29/,
    [ONE, 'Observation/1'],
  ],
  ['by age', [aged(75), tramadol(7)], 'finding high', /at age 75\.$/, [ONE, 'Patient/p']],
  ['by kidney', [tramadol(5), egfr('29')], 'finding high', /at eGFR 29/, [ONE, 'Observation/1']],
])
