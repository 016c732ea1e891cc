import type { Rule } from './rule.ts'
import { caudaEquina } from './red-flags/cauda-equina.ts'
import { cervicalAirway } from './red-flags/cervical-airway.ts'
import { implantFailure } from './red-flags/implant-failure.ts'
import { malignancyContext } from './red-flags/malignancy-context.ts'
import { newMotorWeakness } from './red-flags/new-motor-weakness.ts'
import { nightPain } from './red-flags/night-pain.ts'
import { positiveCulture } from './red-flags/positive-culture.ts'
import { postoperativeHaematoma } from './red-flags/postoperative-haematoma.ts'
import { raisedCrp } from './red-flags/raised-crp.ts'
import { raisedEsr } from './red-flags/raised-esr.ts'
import { spineInfectionRecorded } from './red-flags/spine-infection-recorded.ts'
import { surgicalSiteInfectionSigns } from './red-flags/surgical-site-infection-signs.ts'

/** The red flags, in the order of the catalogue. */
export const redFlagRules: readonly Rule[] = [
  caudaEquina,
  newMotorWeakness,
  surgicalSiteInfectionSigns,
  raisedCrp,
  raisedEsr,
  spineInfectionRecorded,
  positiveCulture,
  implantFailure,
  nightPain,
  cervicalAirway,
  postoperativeHaematoma,
  malignancyContext,
]
