import type { OrderKind } from './order.ts'

/** Which orders answer which gap, by rule. A rule named here always leads to a draft when it is a finding. */
export const ORDERS_OF_RULE: Readonly<Record<string, readonly OrderKind[]>> = {
  'standing-flexion-extension-xray': ['xray-dynamic'],
  'ct-fusion-assessment': ['ct-thin'],
  'mri-since-surgery': ['mri'],
  'mri-contrast-safety': ['creatinine'],
  'spect-ct-third-line': ['spect-ct'],
  'inflammatory-markers-current': ['crp', 'esr'],
  'vitamin-d-status': ['vitamin-d'],
  'renal-function-known': ['creatinine'],
  'glycaemic-control': ['hba1c'],
  'bone-health': ['dxa', 'bone-turnover'],
  'pseudarthrosis-recorded': ['ct-thin', 'bone-turnover'],
  'diagnostic-block': ['facet-block', 'si-block', 'root-block', 'hardware-block'],
  'si-joint-assessment': ['si-block'],
  'medication-review': ['pharmacist'],
  'psychological-screen': ['pain-psychology'],
  'neuromodulation-candidacy': ['neuromodulation', 'pain-psychology'],
}
