import {
  daysAgo,
  endedIn,
  failing,
  whenAt,
  withAnswer,
  withCondition,
  withCulture,
  withFusion,
  withResult,
} from '../../../test/chart-builders.ts'
import { groundRows } from '../../../test/ground-rows.ts'
import { longTermCorticosteroid } from '../medications/long-term-corticosteroid.ts'
import { verdictOf } from '../rule.ts'
import type { When } from '../../domain/dates.ts'
import { caudaEquina } from './cauda-equina.ts'
import { cervicalAirway } from './cervical-airway.ts'
import { implantFailure } from './implant-failure.ts'
import { malignancyContext } from './malignancy-context.ts'
import { newMotorWeakness } from './new-motor-weakness.ts'
import { nightPain } from './night-pain.ts'
import { positiveCulture } from './positive-culture.ts'
import { postoperativeHaematoma } from './postoperative-haematoma.ts'
import { raisedCrp } from './raised-crp.ts'
import { raisedEsr } from './raised-esr.ts'
import { spineInfectionRecorded } from './spine-infection-recorded.ts'
import { surgicalSiteInfectionSigns } from './surgical-site-infection-signs.ts'

/** Some day between these two, so many days ago. */
const between = (most: number, least: number): When => ({
  ...whenAt(daysAgo(most)),
  last: whenAt(daysAgo(least)).first,
})
const recorded = (days: number | null) => ({ recorded: days === null ? null : whenAt(daysAgo(days)) })
const neck = (date: number | string, more: { when?: When } = {}) =>
  withFusion(date, { regions: ['cervical'], levels: [], ...more })
const no = (...items: Parameters<typeof withAnswer>[0][]) => items.map((item) => withAnswer(item, 'no'))
const yes = (...items: Parameters<typeof withAnswer>[0][]) => items.map((item) => withAnswer(item, 'yes'))
const retention = (days: number | null) => withCondition('bladder-bowel-dysfunction', recorded(days))
const footDrop = (days: number) => withCondition('limb-weakness', recorded(days))
const dysphagia = (days: number) => withCondition('airway-signs', { label: 'Dysphagia', ...recorded(days) })

groundRows(caudaEquina, [
  [
    'new, after surgery: both are shown',
    [withFusion(100), retention(3)],
    'finding critical',
    /after spine surgery/,
    ['Condition/1', 'Procedure/1'],
  ],
  [
    'not new: whether after surgery does not matter',
    [retention(100), failing('Procedure'), ...no('bladder-bowel', 'saddle-numbness')],
    'clear',
    /is older than 30 days/,
    ['Condition/1', 'QuestionnaireResponse/1', 'QuestionnaireResponse/2'],
  ],
  [
    'one of two without a date',
    [retention(100), retention(null), ...no('bladder-bowel', 'saddle-numbness')],
    'not-assessed',
    /whether it is new cannot be told/,
    ['Condition/1', 'Condition/2'],
  ],
])

groundRows(cervicalAirway, [
  ['another operation is shown', [withFusion(100)], 'not-applicable', /^No operation/, ['Procedure/1']],
  [
    'recorded, nothing on the checklist',
    [neck(100), dysphagia(3), dysphagia(200)],
    'finding high',
    /^After cervical surgery: Dysphagia recorded in the last 14 days\.$/,
    ['Condition/1', 'Procedure/1'],
  ],
  [
    'on the checklist, nothing recorded',
    [neck(100), ...yes('swallowing-breathing')],
    'finding high',
    /^After cervical surgery: trouble swallowing or breathing on the checklist\.$/,
    ['QuestionnaireResponse/1', 'Procedure/1'],
  ],
  [
    'both answered no',
    [neck(100), ...no('swallowing-breathing', 'neck-stiffness')],
    'clear',
    /none newly recorded\.$/,
    ['QuestionnaireResponse/1', 'QuestionnaireResponse/2'],
  ],
  [
    'a month that ended 32 days ago is not early',
    [neck('2026-09'), ...yes('swallowing-breathing')],
    'finding high',
    /checklist\.$/,
    ['QuestionnaireResponse/1', 'Procedure/1'],
  ],
  [
    'a time that ended 14 days ago may be early',
    [neck(20, { when: between(20, 14) }), ...yes('swallowing-breathing')],
    'finding high',
    /whether surgery was in the last 14 days/,
    ['QuestionnaireResponse/1', 'Procedure/1'],
  ],
  [
    'a time that ended 15 days ago is not',
    [neck(20, { when: between(20, 15) }), ...yes('swallowing-breathing')],
    'finding high',
    /checklist\.$/,
    ['QuestionnaireResponse/1', 'Procedure/1'],
  ],
])

groundRows(implantFailure, [
  [
    'no weakness: nothing left to say',
    [...yes('crack'), ...no('weakness', 'weakness-progressing')],
    'finding high',
    /^Crack, grinding or bulge on the checklist\.$/,
    ['QuestionnaireResponse/1'],
  ],
  [
    'recorded, with a crack and new weakness',
    [withCondition('implant-mechanical'), ...yes('crack', 'weakness')],
    'finding critical',
    /with new weakness/,
    ['Condition/1', 'QuestionnaireResponse/1', 'QuestionnaireResponse/2'],
  ],
  [
    'one of two painful implants is spinal',
    [withCondition('implant-pain', { spinal: false }), withCondition('implant-pain')],
    'finding high',
    /Pain from a spinal implant/,
    ['Condition/1', 'Condition/2'],
  ],
])

groundRows(malignancyContext, [
  [
    'active and past cancer',
    [
      withFusion(300),
      withCondition('cancer'),
      withCondition('past-cancer'),
      withResult('pain-score', '6', 3),
    ],
    'finding moderate',
    /^Active cancer/,
    ['Condition/1', 'Condition/2', 'Observation/1', 'Procedure/1'],
  ],
  [
    'whether pain persists cannot be told',
    [withCondition('cancer'), withFusion(300), failing('Observation/vital-signs')],
    'not-assessed',
    /cannot be told/,
    ['Condition/1'],
  ],
  [
    'recovering',
    [withCondition('cancer'), withFusion(30)],
    'not-applicable',
    /^Active cancer is recorded; [a-z][^A-Z.]+\.$/,
    ['Condition/1', 'Procedure/1'],
  ],
])

groundRows(newMotorWeakness, [
  [
    'recorded this week, no fusion',
    [footDrop(3), footDrop(200)],
    'finding high',
    /^Weakness of a limb recorded in the last 30 days\.$/,
    ['Condition/1'],
  ],
  [
    'a fusion that ended 30 days ago may be early',
    [withFusion(40, { when: between(40, 30) }), ...yes('weakness')],
    'finding high',
    /whether fusion was in the last 30 days/,
    ['QuestionnaireResponse/1', 'Procedure/1'],
  ],
  [
    'one that ended 31 days ago is not',
    [withFusion(40, { when: between(40, 31) }), ...yes('weakness')],
    'finding high',
    /checklist\.$/,
    ['QuestionnaireResponse/1', 'Procedure/1'],
  ],
])

groundRows(nightPain(verdictOf(longTermCorticosteroid)), [
  [
    'all else asked and looked for',
    [withFusion(100), withResult('crp', '3', 2), ...yes('night-pain'), ...no('weight-loss', 'fever')],
    'finding moderate',
    /^Night pain on the checklist; no risk found that goes with it\.$/,
    ['QuestionnaireResponse/1'],
  ],
  [
    'fever not asked',
    [withFusion(100), withResult('crp', '3', 2), ...yes('night-pain'), ...no('weight-loss')],
    'finding moderate',
    /Not asked: fever\.$/,
    ['QuestionnaireResponse/1'],
  ],
])

groundRows(positiveCulture, [
  [
    'none: the operation is shown',
    [withFusion(100)],
    'not-applicable',
    /^No blood or wound/,
    ['Procedure/1'],
  ],
  [
    'the positive one of two',
    [withFusion(100), withCulture('negative', 3), withCulture('positive', 3)],
    'finding critical',
    /Staphylococcus aureus/,
    ['Observation/culture-2', 'Procedure/1'],
  ],
])

groundRows(positiveCulture, [
  [
    'two positive ones',
    [withFusion(100), withCulture('positive', 3), withCulture('positive', 2)],
    'finding critical',
    /Staphylococcus aureus/,
    ['Observation/culture-1', 'Observation/culture-2', 'Procedure/1'],
  ],
])

groundRows(raisedCrp, [
  [
    'the course after surgery, not before it',
    [
      withFusion(200),
      withResult('crp', '12', 230),
      ...[60, 30, 3].map((days) => withResult('crp', '13', days)),
    ],
    'finding moderate',
    /above 10/,
    ['Observation/4', 'Observation/2', 'Observation/3', 'Procedure/1'],
  ],
])

groundRows(postoperativeHaematoma, [
  [
    'one of two is of the spine',
    [
      withCondition('spinal-haematoma', { spinal: false, ...recorded(3) }),
      withCondition('spinal-haematoma', recorded(3)),
    ],
    'finding critical',
    /spinal-haematoma/,
    ['Condition/1', 'Condition/2'],
  ],
])

groundRows(raisedEsr, [
  ['too early: the operation is shown', [withFusion(9)], 'not-applicable', /^Before day/, ['Procedure/1']],
  [
    'CRP looked at and normal, shown as converted',
    [
      withFusion(100),
      withResult('esr', '80', 3, { recorded: '80', used: '80 mm/h' }),
      withResult('crp', '3', 3),
    ],
    'finding info',
    /^ESR 80 mm\/h, above \d+ mm\/h, the limit for [^|]+\.$/,
    ['Observation/1', 'Patient/p', 'Procedure/1'],
  ],
])

groundRows(spineInfectionRecorded, [
  [
    'one of two implants is spinal',
    [withCondition('implant-infection', { spinal: false }), withCondition('implant-infection')],
    'finding critical',
    /mention of the spine/,
    ['Condition/1', 'Condition/2'],
  ],
])

groundRows(surgicalSiteInfectionSigns, [
  [
    'wound infection, temperatures not read, CRP normal',
    [
      withFusion(100),
      withResult('crp', '3', 2),
      withCondition('surgical-site-infection'),
      failing('Observation/vital-signs'),
    ],
    'finding high',
    /active\. \| Could not be checked in full: vital signs: failed in this test$/,
    ['Condition/1'],
  ],
  [
    'nothing asked, temperatures not read: that comes before the question',
    [withFusion(100), withResult('crp', '3', 2), failing('Observation/vital-signs')],
    'not-assessed',
    /^vital signs: .*\| Ask for fever/,
    [],
  ],
  [
    'drainage, problem list not read',
    [withFusion(100), withResult('crp', '3', 2), ...yes('wound-drainage'), failing('Condition')],
    'finding high',
    /checklist\. \| Could not be checked in full: problems and diagnoses: failed in this test$/,
    ['QuestionnaireResponse/1'],
  ],
  [
    'drainage, and this EHR offers no problem list: said',
    [
      withFusion(100),
      withResult('crp', '3', 2),
      ...yes('wound-drainage'),
      endedIn('not-offered', 'Condition'),
    ],
    'finding high',
    /checklist\. \| This EHR does not offer: problems and diagnoses\.$/,
    ['QuestionnaireResponse/1'],
  ],
  [
    'drainage with a raised CRP',
    [withFusion(100), withResult('crp', '20', 2), ...yes('wound-drainage')],
    'finding critical',
    /CRP raised\.$/,
    ['QuestionnaireResponse/1', 'Observation/1', 'Procedure/1'],
  ],
  [
    'the hottest of two, only fevers shown',
    [
      withFusion(100),
      withResult('crp', '3', 2),
      withResult('temperature', '39', 3),
      withResult('temperature', '38.2', 2),
      withResult('temperature', '37', 1),
    ],
    'finding high',
    /^[^|]* 39 °C [^|]*\.$/,
    ['Observation/2', 'Observation/3'],
  ],
])
