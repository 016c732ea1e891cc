/** Where a statement comes from. `basis` says what kind of ground it is. */
export type Citation = {
  id: string
  text: string
  /** Table, section or page. */
  locator?: string
  url?: string
  basis: 'guideline' | 'label' | 'study' | 'review' | 'coding' | 'local'
  /** Day the text or abstract was looked at, YYYY-MM-DD. */
  checked: string
}

const CHECKED = '2026-11-22'

/** Limits and priorities that are this product's own judgement. */
export const ruleCatalogue: Citation = {
  id: 'catalogue',
  text: 'Postfusion rule catalogue: limit set by local judgement, to be owned by a named clinician at each site',
  basis: 'local',
  checked: CHECKED,
}
export const icd10cm: Citation = {
  id: 'icd-10-cm',
  text: 'ICD-10-CM tabular list, Centers for Medicare & Medicaid Services',
  url: 'https://www.cms.gov/medicare/coding-billing/icd-10-codes',
  basis: 'coding',
  checked: CHECKED,
}
export const shim1998: Citation = {
  id: 'shim-1998',
  text: 'Shim et al. 1998: after uncomplicated spine surgery CRP is normal within 5-10 days; ESR may stay raised at day 42',
  basis: 'study',
  checked: CHECKED,
}
export const mok2008: Citation = {
  id: 'mok-2008',
  text: 'Mok et al. 2008, 149 patients: CRP peaks on day 2-3 and halves in 2.6 days; a second rise or a failure to fall suggests infection',
  url: 'https://pubmed.ncbi.nlm.nih.gov/18277874/',
  basis: 'study',
  checked: CHECKED,
}
export const akgun2019: Citation = {
  id: 'akgun-2019',
  text: 'Akgün et al. 2019: 43 % of delayed spinal implant infections had a CRP below 5 mg/L',
  basis: 'study',
  checked: CHECKED,
}
export const miller1983: Citation = {
  id: 'miller-1983',
  text: 'Miller et al., BMJ 1983;286:266: upper limit of ESR is age / 2 in men and (age + 10) / 2 in women',
  basis: 'study',
  checked: CHECKED,
}
export const spirig2018: Citation = {
  id: 'spirig-2018',
  text: 'Spirig et al. 2018: CT finds more loose pedicle screws than X-ray or MRI; a negative X-ray does not mean intact',
  basis: 'study',
  checked: CHECKED,
}
export const caudaEquinaPathway: Citation = {
  id: 'cauda-equina-pathway',
  text: 'NHS cauda equina pathways: suspected cauda equina syndrome needs emergency MRI and surgical assessment the same day',
  basis: 'guideline',
  checked: CHECKED,
}
export const nhsnSurgicalSite: Citation = {
  id: 'nhsn-surgical-site',
  text: 'CDC National Healthcare Safety Network, surgical site infection criteria: fever above 38.0 °C, purulent drainage and dehiscence are among the signs of a deep incisional infection',
  locator: 'Patient Safety Component Manual, surgical site infection event',
  basis: 'guideline',
  checked: '2026-11-25',
}
export const downie2013: Citation = {
  id: 'downie-2013',
  text: 'Downie et al., BMJ 2013;347:f7095: a systematic review of red flags for malignancy and fracture in low back pain: most have little evidence behind them',
  url: 'https://doi.org/10.1136/bmj.f7095',
  basis: 'review',
  checked: '2026-11-25',
}
export const airwayHaematoma2017: Citation = {
  id: 'airway-haematoma-2017',
  text: 'J Orthop Surg Res 2017: after 785 anterior cervical fusions nine airway obstructions by haematoma, six within 24 hours, three at a median of 72 hours',
  url: 'https://doi.org/10.1186/s13018-017-0517-z',
  basis: 'study',
  checked: '2026-11-25',
}
export const lawton1995: Citation = {
  id: 'lawton-1995',
  text: 'Lawton et al., J Neurosurg 1995;83:1-7: 30 spinal epidural haematomas, 12 of them after spine surgery; outcome was better when evacuated within 12 hours',
  url: 'https://doi.org/10.3171/jns.1995.83.1.0001',
  basis: 'study',
  checked: '2026-11-25',
}
