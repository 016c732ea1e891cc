import type { Citation } from './red-flag-citations.ts'

/** Those of the red flags lie apart, because they are wanted first. */
export * from './red-flag-citations.ts'

const CHECKED = '2026-11-22'

export const stoker2013: Citation = {
  id: 'stoker-2013',
  text: 'Stoker et al., Spine 2013: before spinal fusion 57 % of adults were below 30 and 27 % below 20 ng/mL',
  basis: 'study',
  checked: CHECKED,
}
export const robison2023: Citation = {
  id: 'robison-2023',
  text: 'Robison et al. 2023 (OR 1.26 for implant failure) and Donnally et al. 2019 (no association): vitamin D and fusion outcome',
  basis: 'study',
  checked: CHECKED,
}
export const larsen1996: Citation = {
  id: 'larsen-1996',
  text: 'Larsen et al. 1996: no imaging method, CT included, agreed well with what was found at surgery',
  basis: 'study',
  checked: CHECKED,
}
export const postoperativeMri: Citation = {
  id: 'postoperative-mri',
  text: 'Prospective gadolinium MRI studies: normal change after surgery looks like disease in the first weeks; contrast helps most in the first 18 months',
  basis: 'study',
  checked: CHECKED,
}
export const cdc2022: Citation = {
  id: 'cdc-2022',
  text: 'CDC Clinical Practice Guideline for Prescribing Opioids for Pain, United States, 2022',
  locator: 'MMWR Recomm Rep 2022;71(3):1-95',
  url: 'https://www.cdc.gov/mmwr/volumes/71/rr/rr7103a1.htm',
  basis: 'guideline',
  checked: CHECKED,
}
export const beers2023: Citation = {
  id: 'beers-2023',
  text: 'American Geriatrics Society 2023 updated Beers Criteria',
  locator: 'Table 5, drug-drug interactions',
  url: 'https://doi.org/10.1111/jgs.18372',
  basis: 'guideline',
  checked: CHECKED,
}
export const fda2016: Citation = {
  id: 'fda-2016',
  text: 'FDA 2016 boxed warning: opioids together with benzodiazepines or other CNS depressants',
  basis: 'label',
  checked: CHECKED,
}
export const fda2019: Citation = {
  id: 'fda-2019',
  text: 'FDA safety communication, 19 December 2019: serious breathing problems with gabapentin and pregabalin',
  basis: 'label',
  checked: CHECKED,
}
export const gomes2017: Citation = {
  id: 'gomes-2017',
  text: 'Gomes et al., PLoS Medicine 2017: opioid-related death with gabapentin, adjusted OR 1.49; higher from 900 mg a day',
  url: 'https://doi.org/10.1371/journal.pmed.1002396',
  basis: 'study',
  checked: CHECKED,
}
export const beers2023Avoid: Citation = {
  id: 'beers-2023-table-2',
  text: 'American Geriatrics Society 2023 updated Beers Criteria',
  locator: 'Table 2, potentially inappropriate medications',
  url: 'https://doi.org/10.1111/jgs.18372',
  basis: 'guideline',
  checked: CHECKED,
}
export const beers2023Disease: Citation = {
  id: 'beers-2023-table-3',
  text: 'American Geriatrics Society 2023 updated Beers Criteria',
  locator: 'Table 3, drug-disease interactions',
  url: 'https://doi.org/10.1111/jgs.18372',
  basis: 'guideline',
  checked: CHECKED,
}
export const beers2023Kidney: Citation = {
  id: 'beers-2023-table-6',
  text: 'American Geriatrics Society 2023 updated Beers Criteria',
  locator: 'Table 6, kidney function',
  url: 'https://doi.org/10.1111/jgs.18372',
  basis: 'guideline',
  checked: CHECKED,
}
export const lapi2013: Citation = {
  id: 'lapi-2013',
  text: 'Lapi et al., BMJ 2013;346:e8525: acute kidney injury with NSAID, ACE inhibitor or ARB and diuretic together, rate ratio 1.31; 1.82 in the first 30 days',
  url: 'https://doi.org/10.1136/bmj.e8525',
  basis: 'study',
  checked: CHECKED,
}
export const li2011: Citation = {
  id: 'li-2011',
  text: 'Li et al., Spine 2011;36:E461: non-union after spinal fusion with high-dose ketorolac RR 2.87; with normal doses 1.39 (0.74-2.61), all for up to 14 days. Contested by later reviews',
  basis: 'review',
  checked: CHECKED,
}
export const nsaidLabel: Citation = {
  id: 'nsaid-label',
  text: 'FDA class label of NSAIDs: bleeding with anticoagulants, antiplatelets, SSRIs and SNRIs; ulcer; heart failure; kidney',
  basis: 'label',
  checked: CHECKED,
}
export const acetaminophenLabel: Citation = {
  id: 'acetaminophen-label',
  text: 'FDA label of acetaminophen: not more than 4 g in 24 hours; less with liver disease or daily alcohol',
  basis: 'label',
  checked: CHECKED,
}
export const gabapentinLabel: Citation = {
  id: 'gabapentin-label',
  text: 'FDA label of gabapentin: dose by creatinine clearance; at most 3600 mg a day',
  basis: 'label',
  checked: CHECKED,
}
export const pregabalinLabel: Citation = {
  id: 'pregabalin-label',
  text: 'FDA label of pregabalin: dose by creatinine clearance; at most 600 mg a day',
  basis: 'label',
  checked: CHECKED,
}
export const cockcroftGault1976: Citation = {
  id: 'cockcroft-gault-1976',
  text: 'Cockcroft and Gault, Nephron 1976;16:31: creatinine clearance. Which weight is used is local judgement and is shown',
  basis: 'study',
  checked: CHECKED,
}
export const tramadolLabel: Citation = {
  id: 'tramadol-label',
  text: 'FDA label of tramadol: at most 400 mg a day, 300 mg from age 75, 200 mg below a creatinine clearance of 30; extended release not below 30',
  basis: 'label',
  checked: CHECKED,
}
export const duloxetineLabel: Citation = {
  id: 'duloxetine-label',
  text: 'FDA label of duloxetine: avoid below a creatinine clearance or GFR of 30',
  basis: 'label',
  checked: CHECKED,
}
export const opioidKidneyLabel: Citation = {
  id: 'opioid-kidney-label',
  text: 'FDA labels of morphine, codeine and meperidine: active metabolites build up when the kidneys fail',
  basis: 'label',
  checked: CHECKED,
}
export const muscleRelaxantLabel: Citation = {
  id: 'muscle-relaxant-label',
  text: 'FDA labels of carisoprodol and cyclobenzaprine: for two or three weeks only',
  basis: 'label',
  checked: CHECKED,
}
export const fdaSerotonin2016: Citation = {
  id: 'fda-serotonin-2016',
  text: 'FDA safety communication, 22 March 2016: serotonin syndrome with opioids and other serotonergic medicines',
  basis: 'label',
  checked: CHECKED,
}
export const maoiLabels: Citation = {
  id: 'maoi-labels',
  text: 'FDA labels of MAO inhibitors, linezolid, meperidine, tramadol, methadone, cyclobenzaprine and antidepressants',
  locator: 'Contraindications; Warnings',
  basis: 'label',
  checked: CHECKED,
}
export const seizureLabels: Citation = {
  id: 'seizure-labels',
  text: 'FDA labels of tramadol and bupropion: seizure risk',
  locator: 'Contraindications; Warnings and precautions',
  basis: 'label',
  checked: CHECKED,
}
export const methadoneSafety2014: Citation = {
  id: 'methadone-safety-2014',
  text: 'American Pain Society and Heart Rhythm Society 2014, methadone safety: ECG at baseline and in follow-up; caution from 450 ms, avoid or reduce from 500 ms',
  basis: 'guideline',
  checked: CHECKED,
}
export const tizanidineLabel: Citation = {
  id: 'tizanidine-label',
  text: 'FDA label of tizanidine: contraindicated with fluvoxamine and ciprofloxacin',
  locator: 'Contraindications',
  basis: 'label',
  checked: CHECKED,
}
export const opioidLabelsCyp3a4: Citation = {
  id: 'opioid-labels-cyp3a4',
  text: 'FDA labels of fentanyl, oxycodone, hydrocodone, methadone and buprenorphine: CYP3A4 inhibitors and inducers',
  locator: 'Boxed warning; Drug interactions',
  basis: 'label',
  checked: CHECKED,
}
export const prodrugLabelsCyp2d6: Citation = {
  id: 'prodrug-labels-cyp2d6',
  text: 'FDA labels of codeine and tramadol: CYP2D6 inhibitors',
  locator: 'Drug interactions',
  basis: 'label',
  checked: CHECKED,
}
export const moodScreens: Citation = {
  id: 'mood-screens',
  text: 'Kroenke et al. 2001 (PHQ-9) and 2003 (PHQ-2), Spitzer et al. 2006 (GAD-7): positive from 10, 3 and 10 points',
  basis: 'study',
  checked: CHECKED,
}
export const whoOsteoporosis: Citation = {
  id: 'who-osteoporosis-1994',
  text: 'World Health Organization 1994, Technical Report Series 843: osteoporosis from a T-score of -2.5 or below',
  basis: 'guideline',
  checked: CHECKED,
}
export const liliang2011: Citation = {
  id: 'liliang-2011',
  text: 'Liliang et al. 2011: after lumbar fusion 21 of 130 patients had sacroiliac pain by two positive blocks (75 % relief or more)',
  basis: 'study',
  checked: CHECKED,
}
export const maigne2005: Citation = {
  id: 'maigne-2005',
  text: 'Maigne and Planchon 2005: 14 of 40 patients with pain after lumbar fusion responded to a sacroiliac block',
  basis: 'study',
  checked: CHECKED,
}
export const polly2016: Citation = {
  id: 'polly-2016',
  text: 'Polly et al. 2016: relief of 50 % or of 75 % after a sacroiliac block told the outcome of SI fusion equally well',
  basis: 'study',
  checked: CHECKED,
}
export const hardwareBlock2024: Citation = {
  id: 'hardware-block-2024',
  text: 'AANS 2024, conference abstract, 197 patients: relief after hardware injection went with pain after removal. No validated cut-off',
  basis: 'study',
  checked: CHECKED,
}
export const spectUptake2019: Citation = {
  id: 'spect-uptake-2019',
  text: 'EJNMMI 2019;46:989: uptake at fused segments is common for one to two years after surgery',
  basis: 'study',
  checked: CHECKED,
}
export const lee2022: Citation = {
  id: 'lee-2022',
  text: 'Lee et al. 2022, meta-analysis: spinal injections before surgery and infection. Injections soon after fusion are hardly studied',
  basis: 'review',
  checked: CHECKED,
}
export const madera2017: Citation = {
  id: 'madera-2017',
  text: 'Madera et al. 2017, systematic review of 21 trials: formal rehabilitation after lumbar fusion is generally supported; when to start is not settled',
  locator: 'J Neurosurg Spine 26:694-704',
  basis: 'review',
  checked: '2026-11-25',
}
export const kernc2018: Citation = {
  id: 'kernc-2018',
  text: 'Kernc et al. 2018, 27 patients: trunk muscle training from week 3 after lumbar fusion loosened no implant; no lasting difference at 18 months',
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6006840',
  basis: 'study',
  checked: '2026-11-25',
}
