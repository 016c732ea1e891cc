import fc from 'fast-check'
import { appSays, condition, contextOf, medicine, observation } from './records.ts'

/** Milligrams in one tablet, or micrograms an hour of a patch. */
const STRENGTH = {
  oxycodone: 10,
  morphine: 15,
  tramadol: 50,
  tapentadol: 50,
  methadone: 5,
  meperidine: 50,
  fentanyl: 25,
  buprenorphine: 8,
  lorazepam: 1,
  diazepam: 5,
  gabapentin: 600,
  pregabalin: 75,
  carisoprodol: 350,
  cyclobenzaprine: 10,
  methocarbamol: 500,
  baclofen: 10,
  tizanidine: 4,
  zolpidem: 10,
  eszopiclone: 2,
  sertraline: 50,
  fluvoxamine: 50,
  duloxetine: 60,
  amitriptyline: 25,
  mirtazapine: 15,
  trazodone: 50,
  buspirone: 10,
  sumatriptan: 50,
  phenelzine: 15,
  linezolid: 600,
  ibuprofen: 400,
  naproxen: 500,
  celecoxib: 200,
  warfarin: 5,
  apixaban: 5,
  clopidogrel: 75,
  aspirin: 81,
  lisinopril: 10,
  losartan: 50,
  furosemide: 40,
  hydrochlorothiazide: 25,
  ciprofloxacin: 500,
  atorvastatin: 20,
  metformin: 500,
} as const
type Drug = keyof typeof STRENGTH
const DRUGS = Object.keys(STRENGTH) as Drug[]

type Taken = { drug: Drug; times: number; days: number }
export type CombinationCase = {
  birthYear: number
  taken: readonly Taken[]
  conditions: readonly Disease[]
  egfr: number | null
}
const DISEASES = {
  'sleep apnoea': ['G47.33', 'Obstructive sleep apnea'],
  COPD: ['J44.9', 'Chronic obstructive pulmonary disease'],
  'opioid use disorder': ['F11.20', 'Opioid dependence, uncomplicated'],
  spasticity: ['G80.1', 'Spastic diplegic cerebral palsy'],
  hypertension: ['I10', 'Essential hypertension'],
} as const satisfies Record<string, readonly [code: string, text: string]>
type Disease = keyof typeof DISEASES

/** Drugs that some rule looks for together: chance alone brings them together too seldom. */
const TOGETHER: readonly (readonly Drug[])[] = [
  ['oxycodone', 'lorazepam'],
  ['buprenorphine', 'diazepam'],
  ['morphine', 'gabapentin'],
  ['tapentadol', 'pregabalin'],
  ['oxycodone', 'diazepam', 'carisoprodol'],
  ['methadone', 'baclofen'],
  ['tramadol', 'sertraline'],
  ['fentanyl', 'trazodone'],
  ['phenelzine', 'meperidine'],
  ['tizanidine', 'ciprofloxacin'],
  ['ibuprofen', 'clopidogrel', 'aspirin'],
  ['naproxen', 'aspirin'],
  ['celecoxib', 'losartan', 'furosemide'],
]
const drugs: fc.Arbitrary<readonly Drug[]> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...TOGETHER), fc.constant<readonly Drug[]>([])),
    fc.array(fc.constantFrom(...DRUGS), { minLength: 1, maxLength: 5 }),
  )
  .map(([together, others]) => [...new Set([...together, ...others])])

const taking = (drug: Drug): fc.Arbitrary<Taken> =>
  fc.record({
    drug: fc.constant(drug),
    times: fc.integer({ min: 1, max: 4 }),
    days: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(29, 30, 31)),
  })

export const combinationCase: fc.Arbitrary<CombinationCase> = fc.record({
  birthYear: fc.oneof(fc.integer({ min: 1935, max: 2000 }), fc.constantFrom(1960, 1961, 1962)),
  taken: drugs.chain((names) => fc.tuple(...names.map(taking))),
  conditions: fc.subarray(Object.keys(DISEASES) as Disease[], { maxLength: 2 }),
  egfr: fc.option(fc.constantFrom(25, 59, 60, 85), { freq: 2 }),
})

/** Morphine equivalents of one milligram (fentanyl: of one microgram an hour, all day); buprenorphine is in no sum. */
const MME: Partial<Record<Drug, number>> = {
  oxycodone: 1.5,
  morphine: 1,
  tramadol: 0.2,
  tapentadol: 0.4,
  methadone: 4.7,
  meperidine: 0.1,
  fentanyl: 2.4,
}

const RULES = [
  'opioid-benzodiazepine',
  'opioid-gabapentinoid',
  'opioid-muscle-relaxant',
  'serotonergic-opioid',
  'maoi-combination',
  'tizanidine-cyp1a2',
  'nsaid-antithrombotic',
  'nsaid-triple',
]

export function combinationExpected({ birthYear, taken, conditions, egfr }: CombinationCase): string {
  const on = (...wanted: Drug[]): Taken[] => taken.filter(({ drug }) => wanted.includes(drug))
  const has = (...wanted: Drug[]): boolean => on(...wanted).length > 0
  const ill = (disease: Disease): boolean => conditions.includes(disease)
  const isOld = 2026 - birthYear >= 65

  const opioids = on(
    'oxycodone',
    'morphine',
    'tramadol',
    'tapentadol',
    'methadone',
    'meperidine',
    'fentanyl',
    'buprenorphine',
  )
  const isOpioid = opioids.length > 0
  const isBenzodiazepine = has('lorazepam', 'diazepam')
  const relaxants = on('carisoprodol', 'cyclobenzaprine', 'methocarbamol', 'baclofen', 'tizanidine')
  const isBreathingIll = ill('sleep apnoea') || ill('COPD')
  const isTrinity = isOpioid && isBenzodiazepine && has('carisoprodol')
  const mme = opioids.reduce(
    (sum, { drug, times }) => sum + STRENGTH[drug] * (MME[drug] ?? 0) * (drug === 'fentanyl' ? 1 : times),
    0,
  )

  const opioidBenzodiazepine = () => {
    if (isTrinity) return 'not-applicable'
    if (!isOpioid || !isBenzodiazepine) return 'clear'
    const isTreatment = opioids.every(({ drug }) => drug === 'buprenorphine' || drug === 'methadone')
    if (isTreatment && ill('opioid use disorder')) return 'finding moderate'
    const isThird = has('zolpidem', 'eszopiclone') || relaxants.length > 0
    return isOld || isBreathingIll || mme >= 50 - 1e-9 || isThird ? 'finding critical' : 'finding high'
  }
  const opioidGabapentinoid = () => {
    if (!isOpioid || !has('gabapentin', 'pregabalin')) return 'clear'
    const gabapentin = on('gabapentin').reduce((sum, { times }) => sum + 600 * times, 0)
    const isHigh = isOld || isBreathingIll || (egfr !== null && egfr < 60) || gabapentin >= 1800
    return isHigh ? 'finding high' : 'finding moderate'
  }
  const opioidRelaxant = () => {
    if (isTrinity) return 'not-applicable'
    if (!isOpioid || relaxants.length === 0) return 'clear'
    const isForSpasticity = relaxants.every(({ drug }) => drug === 'baclofen' || drug === 'tizanidine')
    return isForSpasticity && ill('spasticity') ? 'finding info' : 'finding moderate'
  }
  const hasReuptake = has('sertraline', 'fluvoxamine', 'duloxetine', 'amitriptyline')
  const serotonergicOpioid = () => {
    if (!has('tramadol', 'tapentadol', 'meperidine', 'methadone', 'fentanyl')) return 'clear'
    if (!hasReuptake && !has('mirtazapine', 'trazodone', 'buspirone', 'sumatriptan', 'cyclobenzaprine'))
      return 'clear'
    return has('tramadol', 'meperidine') && hasReuptake ? 'finding high' : 'finding moderate'
  }
  const maoi = () =>
    has('phenelzine', 'linezolid') &&
    (hasReuptake ||
      has(
        'mirtazapine',
        'trazodone',
        'buspirone',
        'sumatriptan',
        'cyclobenzaprine',
        'tramadol',
        'tapentadol',
        'meperidine',
        'methadone',
      ))
      ? 'finding critical'
      : 'clear'
  const nsaids = on('ibuprofen', 'naproxen', 'celecoxib')
  const antithrombotic = () => {
    if (nsaids.length === 0) return 'clear'
    if (has('warfarin', 'apixaban') || on('aspirin', 'clopidogrel').length === 2) return 'finding high'
    return has('aspirin') ? 'finding info' : 'clear'
  }
  const triple = () => {
    if (nsaids.length === 0 || !has('lisinopril', 'losartan') || !has('furosemide', 'hydrochlorothiazide'))
      return 'clear'
    return nsaids.some(({ days }) => days <= 30) ? 'finding high' : 'finding moderate'
  }
  return [
    opioidBenzodiazepine(),
    opioidGabapentinoid(),
    opioidRelaxant(),
    serotonergicOpioid(),
    maoi(),
    has('tizanidine') && has('fluvoxamine', 'ciprofloxacin') ? 'finding critical' : 'clear',
    antithrombotic(),
    triple(),
  ]
    .map((verdict, place) => `${RULES[place] ?? ''} ${verdict}`)
    .join(', ')
}

const productName = (drug: Drug): string => {
  if (drug === 'fentanyl') return '72 HR fentanyl 0.025 MG/HR Transdermal System'
  return `${drug} ${STRENGTH[drug]} MG ${drug === 'buprenorphine' ? 'Sublingual' : 'Oral'} Tablet`
}

export function combinationSaid({ birthYear, taken, conditions, egfr }: CombinationCase): string {
  const records = [
    ...taken.map(({ drug, times, days }) => {
      const isPatch = drug === 'fentanyl'
      const often = isPatch ? { times: 1, hours: 72 } : { times, hours: 24 }
      const unit = isPatch ? ('patch' as const) : ('tablet' as const)
      return medicine(productName(drug), { low: 1, high: 1, unit, ...often, prn: false, limit: null }, days)
    }),
    ...conditions.map((disease) => condition(DISEASES[disease][0], DISEASES[disease][1])),
    ...(egfr === null ? [] : [observation('98979-8', egfr, 'mL/min/{1.73_m2}', 10)]),
  ]
  const context = contextOf({ birthDate: `${birthYear}-05-01`, gender: 'female' }, records)
  return RULES.map((id) => `${id} ${appSays(context, id)}`).join(', ')
}
