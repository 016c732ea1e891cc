// Hazards: H-12
import { describe, expect, it } from 'vitest'
import type { Ingredient, MedicationEntry } from '../src/domain/medication.ts'
import { rules } from '../src/rules/index.ts'
import { assess } from '../src/rules/rule.ts'
import type { Priority } from '../src/rules/verdict.ts'
import {
  aged,
  chartWith,
  contextOf,
  daysAgo,
  ingredientOf,
  taking,
  whenAt,
  withCondition,
  withFusion,
  withMedication,
  withResult,
  withTobacco,
  type Change,
} from './chart-builders.ts'
import { on } from './pair-rows.ts'

/**
 * Whole medication lists with everything the medication rules say of them together, reasoned from the catalogue: a rule
 * that speaks where another already did, or that stays silent, shows here. A woman of 50 without fusion and without results
 * unless said otherwise; orders are 30 days old, one tablet a day.
 */
type Raised = Record<string, Priority>

const PRN = { instructions: [taking(1, 1, { prn: true })] }
const tablets = (name: Ingredient, mg: number, perDay: number, more: Partial<MedicationEntry> = {}): Change =>
  withMedication(name, {
    ingredients: [ingredientOf(name, mg)],
    instructions: [taking(1, perDay)],
    ...more,
  })
const since = (days: number): Partial<MedicationEntry> => ({ when: whenAt(daysAgo(days)) })
const prn = (name: Ingredient): Change => withMedication(name, PRN)
const nasalNaloxone = withMedication('naloxone', { route: 'nasal', ...PRN })

const lists: [why: string, changes: Change[], raised: Raised][] = [
  ['nothing on list', [], {}],
  ['blood pressure and lipids only', on('lisinopril', 'atorvastatin', 'amlodipine'), {}],
  ['an opioid alone, 45 MME', [tablets('oxycodone', 10, 3)], { 'opioid-bowel-regimen': 'info' }],
  ['an opioid with a laxative', [tablets('oxycodone', 10, 3), ...on('senna')], {}],
  ['an opioid as needed', [prn('oxycodone')], {}],
  [
    'opioid as needed with benzodiazepine',
    [prn('oxycodone'), ...on('lorazepam')],
    { 'opioid-benzodiazepine': 'high', 'naloxone-not-on-list': 'high' },
  ],
  [
    'opioid, benzodiazepine and carisoprodol',
    on('hydrocodone', 'diazepam', 'carisoprodol'),
    {
      'opioid-benzodiazepine-carisoprodol': 'critical',
      'naloxone-not-on-list': 'high',
      'opioid-bowel-regimen': 'info',
      'muscle-relaxant-duration': 'info',
    },
  ],
  [
    'the same with naloxone at home',
    [...on('hydrocodone', 'diazepam', 'carisoprodol'), nasalNaloxone],
    {
      'opioid-benzodiazepine-carisoprodol': 'critical',
      'opioid-bowel-regimen': 'info',
      'muscle-relaxant-duration': 'info',
    },
  ],
  [
    'age 70: opioid, benzodiazepine, gabapentinoid',
    [aged(70), ...on('oxycodone', 'lorazepam', 'gabapentin')],
    {
      'opioid-benzodiazepine': 'critical',
      'opioid-gabapentinoid': 'high',
      'three-cns-active-drugs': 'high',
      'naloxone-not-on-list': 'high',
      'sedative-older-adult': 'moderate',
      'opioid-bowel-regimen': 'info',
    },
  ],
  [
    'tramadol with an SSRI',
    [tablets('tramadol', 50, 4), ...on('sertraline')],
    {
      'serotonergic-opioid': 'high',
      'seizure-threshold': 'moderate',
      'two-sedating-drugs': 'info',
      'opioid-bowel-regimen': 'info',
    },
  ],
  [
    'oxycodone with an SSRI: no serotonergic warning',
    on('oxycodone', 'sertraline', 'senna'),
    { 'two-sedating-drugs': 'info' },
  ],
  [
    'tramadol and bupropion with epilepsy',
    [...on('tramadol', 'bupropion'), withCondition('epilepsy')],
    { 'seizure-threshold': 'high', 'cyp2d6-prodrug-opioid': 'moderate', 'opioid-bowel-regimen': 'info' },
  ],
  [
    'codeine as needed with paroxetine',
    [prn('codeine'), ...on('paroxetine')],
    { 'cyp2d6-prodrug-opioid': 'moderate', 'two-sedating-drugs': 'info' },
  ],
  [
    'methadone without an ECG, 47 MME',
    on('methadone'),
    { 'methadone-qt': 'moderate', 'opioid-bowel-regimen': 'info' },
  ],
  [
    'methadone with citalopram, QTc 505',
    [...on('methadone', 'citalopram'), withResult('qtc', '505', 10)],
    {
      'methadone-qt': 'critical',
      'serotonergic-opioid': 'moderate',
      'two-sedating-drugs': 'info',
      'opioid-bowel-regimen': 'info',
    },
  ],
  ['linezolid with an SSRI', on('linezolid', 'sertraline'), { 'maoi-combination': 'critical' }],
  ['tizanidine with ciprofloxacin', on('tizanidine', 'ciprofloxacin'), { 'tizanidine-cyp1a2': 'critical' }],
  [
    'fentanyl 50 mcg/h with clarithromycin',
    on('fentanyl', 'clarithromycin'),
    {
      'opioid-dose': 'high',
      'naloxone-not-on-list': 'high',
      'cyp3a4-opioid': 'high',
      'opioid-bowel-regimen': 'info',
    },
  ],
  [
    'morphine with baclofen for spasticity',
    [tablets('morphine', 10, 4), ...on('baclofen'), withCondition('spasticity')],
    { 'opioid-muscle-relaxant': 'info', 'naloxone-not-on-list': 'moderate', 'opioid-bowel-regimen': 'info' },
  ],
  [
    'opioid with methocarbamol for a month',
    on('oxycodone', 'methocarbamol'),
    {
      'opioid-muscle-relaxant': 'moderate',
      'naloxone-not-on-list': 'moderate',
      'muscle-relaxant-duration': 'info',
      'opioid-bowel-regimen': 'info',
    },
  ],
  [
    'opioid with a Z-drug',
    on('oxycodone', 'zolpidem'),
    {
      'opioid-sedative-hypnotic': 'high',
      'naloxone-not-on-list': 'moderate',
      'opioid-bowel-regimen': 'info',
    },
  ],
  [
    'opioid with an old antihistamine as needed, with naloxone',
    [prn('oxycodone'), prn('diphenhydramine'), nasalNaloxone],
    { 'opioid-sedative-hypnotic': 'moderate' },
  ],
  [
    'opioid with sleep apnoea and low oxygen',
    [...on('oxycodone'), withCondition('sleep-apnoea'), withResult('spo2', '88', 5)],
    { 'opioid-respiratory-risk': 'high', 'naloxone-not-on-list': 'moderate', 'opioid-bowel-regimen': 'info' },
  ],
  [
    'opioid on day 200 after fusion',
    [...on('oxycodone', 'senna'), withFusion(200)],
    { 'persistent-postsurgical-opioid': 'moderate' },
  ],
  ['the same on day 60', [...on('oxycodone', 'senna'), withFusion(60)], {}],
  [
    '90 MME on day 200, cancer: doses for information',
    [tablets('oxycodone', 10, 6), ...on('senna'), withFusion(200), withCondition('cancer')],
    { 'opioid-dose': 'info', 'naloxone-not-on-list': 'info', 'persistent-postsurgical-opioid': 'info' },
  ],
  [
    'opioid with untreated opioid use disorder',
    [...on('oxycodone', 'senna'), withCondition('opioid-use-disorder')],
    { 'opioid-use-disorder': 'high', 'naloxone-not-on-list': 'moderate' },
  ],
  [
    'buprenorphine for opioid use disorder, with a benzodiazepine',
    [...on('buprenorphine', 'senna', 'lorazepam'), withCondition('opioid-use-disorder')],
    { 'opioid-benzodiazepine': 'moderate', 'naloxone-not-on-list': 'high' },
  ],
  [
    'tapering onto gabapentin with all precautions, age 50',
    [prn('oxycodone'), ...on('gabapentin', 'senna'), nasalNaloxone],
    { 'opioid-gabapentinoid': 'moderate' },
  ],

  ['NSAID with an anticoagulant', on('naproxen', 'apixaban'), { 'nsaid-antithrombotic': 'high' }],
  [
    'NSAID of 10 days with ACE inhibitor and diuretic',
    [withMedication('ibuprofen', since(10)), ...on('lisinopril', 'hydrochlorothiazide')],
    { 'nsaid-triple': 'high' },
  ],
  ['NSAID, eGFR 45', [...on('naproxen'), withResult('egfr', '45', 20)], { 'nsaid-kidney': 'moderate' }],
  ['NSAID, eGFR 25', [...on('naproxen'), withResult('egfr', '25', 20)], { 'nsaid-kidney': 'high' }],
  ['two NSAIDs', on('ibuprofen', 'naproxen'), { 'duplicate-class': 'high' }],
  ['NSAID with an SSRI', on('naproxen', 'sertraline'), { 'nsaid-ssri': 'info' }],
  ['NSAID with an SSRI and a PPI', on('naproxen', 'sertraline', 'omeprazole'), {}],
  [
    'two gabapentinoids',
    on('gabapentin', 'pregabalin'),
    { 'gabapentinoid-maximum': 'high', 'duplicate-class': 'high', 'two-sedating-drugs': 'info' },
  ],
  ['acetaminophen 4.5 g', [tablets('acetaminophen', 500, 9)], { 'acetaminophen-total': 'high' }],
  ['age 70, amitriptyline', [aged(70), ...on('amitriptyline')], { 'tca-older-adult': 'moderate' }],
  [
    'age 70, fall, SSRI',
    [aged(70), ...on('sertraline'), withCondition('falls')],
    { 'falls-and-cns-drugs': 'high' },
  ],
  [
    'age 70, naproxen for 40 days without PPI',
    [aged(70), withMedication('naproxen', since(40))],
    { 'nsaid-older-adult': 'moderate' },
  ],
  [
    'prednisone for 100 days',
    [withMedication('prednisone', since(100))],
    { 'long-term-corticosteroid': 'moderate' },
  ],
  [
    'NSAID with heart failure and a past ulcer',
    [...on('naproxen'), withCondition('heart-failure'), withCondition('gi-ulcer-or-bleed')],
    { 'nsaid-heart-failure-ulcer': 'high' },
  ],
  [
    'NSAID of 10 days on day 40 after fusion',
    [withMedication('naproxen', since(10)), withFusion(40)],
    { 'nsaid-early-fusion': 'info' },
  ],
  [
    'the same, current smoker',
    [withMedication('naproxen', since(10)), withFusion(40), withTobacco('current', 20)],
    { 'nsaid-early-fusion': 'moderate' },
  ],
  [
    'gabapentin 1800 mg, eGFR 25',
    [tablets('gabapentin', 600, 3), withResult('egfr', '25', 20)],
    { 'gabapentinoid-renal-dose': 'high' },
  ],
  [
    'tramadol 500 mg, with a laxative',
    [tablets('tramadol', 100, 5), ...on('senna')],
    { 'tramadol-limits': 'high', 'opioid-dose': 'high', 'naloxone-not-on-list': 'high' },
  ],
  [
    'duloxetine, eGFR 25',
    [...on('duloxetine'), withResult('egfr', '25', 20)],
    { 'duloxetine-kidney': 'moderate' },
  ],
  ['baclofen, eGFR 25', [...on('baclofen'), withResult('egfr', '25', 20)], { 'baclofen-kidney': 'high' }],
  [
    'morphine 40 mg, eGFR 25, with a laxative',
    [tablets('morphine', 10, 4), ...on('senna'), withResult('egfr', '25', 20)],
    { 'renally-cleared-opioid': 'high', 'naloxone-not-on-list': 'moderate' },
  ],
  [
    'age 70, methocarbamol for 10 days',
    [aged(70), withMedication('methocarbamol', since(10))],
    { 'muscle-relaxant-older-adult': 'moderate' },
  ],
  [
    'five ordinary medicines',
    on('lisinopril', 'atorvastatin', 'amlodipine', 'metformin', 'levothyroxine'),
    { 'polypharmacy-count': 'info' },
  ],
]

describe('medication lists', () => {
  it.each(lists)('%s', (_why, changes, raised) => {
    const said = assess(rules, contextOf(chartWith(...changes)))
    const findings = said.flatMap((one) =>
      one.section === 'medications' && one.kind === 'finding' ? [[one.rule, one.priority]] : [],
    )
    expect(Object.fromEntries(findings)).toEqual(raised)
  })

  it('names only rules there are', () => {
    const ids = new Set(rules.map((rule) => rule.id))
    expect(lists.flatMap(([, , raised]) => Object.keys(raised)).filter((id) => !ids.has(id))).toEqual([])
  })
})
