import type { DrugClass, DrugRole, Ingredient } from '../domain/medication.ts'
import { DRUG_TABLE } from './drug-table.ts'

function ofClass(...classes: readonly DrugClass[]): Ingredient[] {
  return DRUG_TABLE.filter(([, drugClass]) => classes.includes(drugClass)).map(([name]) => name)
}

/** Beers 2023, table 5. */
const BEERS_CNS: readonly Ingredient[] = ofClass(
  'antiepileptic',
  'gabapentinoid',
  'tca',
  'ssri',
  'snri',
  'antipsychotic',
  'benzodiazepine',
  'z-drug',
  'opioid',
  'muscle-relaxant',
)
const PARTIAL_AGONISTS: readonly Ingredient[] = ['buprenorphine', 'pentazocine', 'butorphanol', 'nalbuphine']

/**
 * Which drugs play a role, whatever their class. Sources: docs/terminology.md; FDA class warning on serotonin syndrome of
 * 22 March 2016; APS/HRS 2014 on methadone and QT; labels for the CYP lists.
 */
export const DRUG_ROLES: Record<DrugRole, readonly Ingredient[]> = {
  serotonergic: [
    ...ofClass('ssri', 'snri', 'tca', 'triptan'),
    ...['mirtazapine', 'trazodone', 'lithium', 'cyclobenzaprine', 'buspirone', "st john's wort"],
  ],
  'serotonergic-opioid': ['tramadol', 'tapentadol', 'meperidine', 'methadone', 'fentanyl'],
  'full-agonist-opioid': ofClass('opioid').filter((name) => !PARTIAL_AGONISTS.includes(name)),
  'qt-prolonging': [
    ...ofClass('qt-drug', 'tca'),
    ...['citalopram', 'escitalopram', 'ondansetron'],
    ...['haloperidol', 'ziprasidone', 'quetiapine', 'chlorpromazine', 'thioridazine', 'pimozide'],
    ...['clarithromycin', 'erythromycin', 'ciprofloxacin', 'fluconazole', 'quinidine'],
  ],
  'lowers-seizure-threshold': ['bupropion', ...ofClass('tca', 'ssri', 'snri')],
  'cyp3a4-strong-inhibitor': [
    ...['ketoconazole', 'itraconazole', 'posaconazole', 'voriconazole'],
    ...['clarithromycin', 'ritonavir', 'cobicistat', 'nefazodone'],
  ],
  'cyp3a4-moderate-inhibitor': ['diltiazem', 'verapamil', 'erythromycin', 'fluconazole', 'aprepitant'],
  'cyp3a4-inducer': [
    ...['rifampin', 'carbamazepine', 'phenytoin', 'phenobarbital', 'primidone', "st john's wort"],
  ],
  'cyp3a4-opioid': ['fentanyl', 'oxycodone', 'hydrocodone', 'methadone', 'buprenorphine'],
  'cyp2d6-inhibitor': [
    ...['paroxetine', 'fluoxetine', 'bupropion', 'quinidine', 'terbinafine', 'duloxetine', 'cinacalcet'],
  ],
  'cyp2d6-prodrug-opioid': ['codeine', 'tramadol'],
  'cyp1a2-strong-inhibitor': ['fluvoxamine', 'ciprofloxacin'],
  'renally-cleared': [
    ...['morphine', 'codeine', 'meperidine', 'tramadol', 'baclofen', 'duloxetine'],
    ...ofClass('gabapentinoid'),
  ],
  anticholinergic: [
    ...ofClass('antihistamine-1g', 'tca'),
    ...['paroxetine', 'cyclobenzaprine', 'orphenadrine', 'oxybutynin', 'tolterodine', 'benztropine'],
    ...['olanzapine', 'clozapine', 'chlorpromazine', 'perphenazine', 'thioridazine', 'trifluoperazine'],
  ],
  sedating: [
    ...BEERS_CNS,
    ...ofClass('antihistamine-1g', 'barbiturate', 'orexin-antagonist', 'cannabinoid', 'alpha2-agonist'),
    ...['trazodone', 'mirtazapine', 'meprobamate', 'sodium oxybate', 'chloral hydrate'],
  ],
  'beers-cns': BEERS_CNS,
}
