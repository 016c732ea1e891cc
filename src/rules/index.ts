import type { Rule } from './rule.ts'
import { opioidBenzodiazepine } from './medications/opioid-benzodiazepine.ts'
import { opioidDose } from './medications/opioid-dose.ts'
import { opioidGabapentinoid } from './medications/opioid-gabapentinoid.ts'
import { threeCnsActiveDrugs } from './medications/three-cns-active-drugs.ts'
import { twoSedatingDrugs } from './medications/two-sedating-drugs.ts'
import { caudaEquina } from './red-flags/cauda-equina.ts'
import { implantFailure } from './red-flags/implant-failure.ts'
import { raisedCrp } from './red-flags/raised-crp.ts'
import { raisedEsr } from './red-flags/raised-esr.ts'
import { spineInfectionRecorded } from './red-flags/spine-infection-recorded.ts'
import { ctFusionAssessment } from './work-up/ct-fusion-assessment.ts'
import { inflammatoryMarkersCurrent } from './work-up/inflammatory-markers-current.ts'
import { mriSinceSurgery } from './work-up/mri-since-surgery.ts'
import { standingFlexionExtensionXray } from './work-up/standing-flexion-extension-xray.ts'
import { vitaminDStatus } from './work-up/vitamin-d-status.ts'

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  caudaEquina,
  raisedCrp,
  raisedEsr,
  spineInfectionRecorded,
  implantFailure,
  inflammatoryMarkersCurrent,
  vitaminDStatus,
  standingFlexionExtensionXray,
  ctFusionAssessment,
  mriSinceSurgery,
  opioidBenzodiazepine,
  opioidGabapentinoid,
  threeCnsActiveDrugs,
  twoSedatingDrugs,
  opioidDose,
]
