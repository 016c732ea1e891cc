import { failed } from '../domain/fact.ts'
import type { Input, Rule } from './rule.ts'
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
import { notAssessed, type Verdict } from './verdict.ts'

/** The red flags, in the order of the catalogue; `steroid` says whether a corticosteroid is taken for long. */
export const redFlagRules = (steroid: Input<Verdict>): readonly Rule[] => [
  caudaEquina,
  newMotorWeakness,
  surgicalSiteInfectionSigns,
  raisedCrp,
  raisedEsr,
  spineInfectionRecorded,
  positiveCulture,
  implantFailure,
  nightPain(steroid),
  cervicalAirway,
  postoperativeHaematoma,
  malignancyContext,
]

/** The red flags while nobody reads the medicines yet: what they say of a corticosteroid is not known. */
export const redFlagsWithoutMedicines = redFlagRules(() =>
  notAssessed(failed('the medicines are still being read')),
)
