import type { Rule } from './rule.ts'
import { cyp2d6ProdrugOpioid } from './medications/cyp2d6-prodrug-opioid.ts'
import { cyp3a4Opioid } from './medications/cyp3a4-opioid.ts'
import { maoiCombination } from './medications/maoi-combination.ts'
import { methadoneQt } from './medications/methadone-qt.ts'
import { naloxoneNotOnList } from './medications/naloxone-not-on-list.ts'
import { opioidBenzodiazepineCarisoprodol } from './medications/opioid-benzodiazepine-carisoprodol.ts'
import { opioidBenzodiazepine } from './medications/opioid-benzodiazepine.ts'
import { opioidBowelRegimen } from './medications/opioid-bowel-regimen.ts'
import { opioidDose } from './medications/opioid-dose.ts'
import { opioidGabapentinoid } from './medications/opioid-gabapentinoid.ts'
import { opioidMuscleRelaxant } from './medications/opioid-muscle-relaxant.ts'
import { opioidRespiratoryRisk } from './medications/opioid-respiratory-risk.ts'
import { opioidSedativeHypnotic } from './medications/opioid-sedative-hypnotic.ts'
import { opioidUseDisorder } from './medications/opioid-use-disorder.ts'
import { persistentPostsurgicalOpioid } from './medications/persistent-postsurgical-opioid.ts'
import { seizureThreshold } from './medications/seizure-threshold.ts'
import { serotonergicOpioid } from './medications/serotonergic-opioid.ts'
import { threeCnsActiveDrugs } from './medications/three-cns-active-drugs.ts'
import { tizanidineCyp1a2 } from './medications/tizanidine-cyp1a2.ts'
import { twoSedatingDrugs } from './medications/two-sedating-drugs.ts'
import { acetaminophenTotal } from './medications/acetaminophen-total.ts'
import { baclofenKidney } from './medications/baclofen-kidney.ts'
import { duloxetineKidney } from './medications/duloxetine-kidney.ts'
import { duplicateClass } from './medications/duplicate-class.ts'
import { fallsAndCnsDrugs } from './medications/falls-and-cns-drugs.ts'
import { gabapentinoidMaximum } from './medications/gabapentinoid-maximum.ts'
import { gabapentinoidRenalDose } from './medications/gabapentinoid-renal-dose.ts'
import { longTermCorticosteroid } from './medications/long-term-corticosteroid.ts'
import { muscleRelaxantDuration } from './medications/muscle-relaxant-duration.ts'
import { muscleRelaxantOlderAdult } from './medications/muscle-relaxant-older-adult.ts'
import { nsaidAntithrombotic } from './medications/nsaid-antithrombotic.ts'
import { nsaidEarlyFusion } from './medications/nsaid-early-fusion.ts'
import { nsaidHeartFailureUlcer } from './medications/nsaid-heart-failure-ulcer.ts'
import { nsaidKidney } from './medications/nsaid-kidney.ts'
import { nsaidOlderAdult } from './medications/nsaid-older-adult.ts'
import { nsaidSsri } from './medications/nsaid-ssri.ts'
import { nsaidTriple } from './medications/nsaid-triple.ts'
import { polypharmacyCount } from './medications/polypharmacy-count.ts'
import { renallyClearedOpioid } from './medications/renally-cleared-opioid.ts'
import { sedativeOlderAdult } from './medications/sedative-older-adult.ts'
import { tcaOlderAdult } from './medications/tca-older-adult.ts'
import { tramadolLimits } from './medications/tramadol-limits.ts'
import { ctFusionAssessment } from './work-up/ct-fusion-assessment.ts'
import { diagnosticBlock } from './work-up/diagnostic-block.ts'
import { earlySteroidInjection } from './work-up/early-steroid-injection.ts'
import { inflammatoryMarkersCurrent } from './work-up/inflammatory-markers-current.ts'
import { medicationReview } from './work-up/medication-review.ts'
import { mriContrastSafety } from './work-up/mri-contrast-safety.ts'
import { mriSinceSurgery } from './work-up/mri-since-surgery.ts'
import { neuromodulationCandidacy } from './work-up/neuromodulation-candidacy.ts'
import { repeatSurgery } from './work-up/repeat-surgery.ts'
import { siJointAssessment } from './work-up/si-joint-assessment.ts'
import { spectCtThirdLine } from './work-up/spect-ct-third-line.ts'
import { standingFlexionExtensionXray } from './work-up/standing-flexion-extension-xray.ts'
import { boneHealth } from './work-up/bone-health.ts'
import { glycaemicControl } from './work-up/glycaemic-control.ts'
import { painAndFunctionScores } from './work-up/pain-and-function-scores.ts'
import { pseudarthrosisRecorded } from './work-up/pseudarthrosis-recorded.ts'
import { psychologicalScreen } from './work-up/psychological-screen.ts'
import { renalFunctionKnown } from './work-up/renal-function-known.ts'
import { tobaccoStatus } from './work-up/tobacco-status.ts'
import { vitaminDStatus } from './work-up/vitamin-d-status.ts'

/** The work-up and the medications, in the order of the catalogue: what can wait until the red flags are shown. */
export const laterRules: readonly Rule[] = [
  inflammatoryMarkersCurrent,
  vitaminDStatus,
  standingFlexionExtensionXray,
  ctFusionAssessment,
  mriSinceSurgery,
  painAndFunctionScores,
  psychologicalScreen,
  tobaccoStatus,
  glycaemicControl,
  renalFunctionKnown,
  boneHealth,
  pseudarthrosisRecorded,
  mriContrastSafety,
  spectCtThirdLine,
  diagnosticBlock,
  siJointAssessment,
  medicationReview(() => laterRules.filter((rule) => rule.section === 'medications')),
  neuromodulationCandidacy,
  repeatSurgery,
  earlySteroidInjection,
  opioidBenzodiazepine,
  opioidGabapentinoid,
  opioidBenzodiazepineCarisoprodol,
  opioidMuscleRelaxant,
  opioidSedativeHypnotic,
  threeCnsActiveDrugs,
  twoSedatingDrugs,
  opioidRespiratoryRisk,
  opioidDose,
  naloxoneNotOnList,
  persistentPostsurgicalOpioid,
  opioidUseDisorder,
  serotonergicOpioid,
  maoiCombination,
  seizureThreshold,
  methadoneQt,
  tizanidineCyp1a2,
  cyp3a4Opioid,
  cyp2d6ProdrugOpioid,
  nsaidAntithrombotic,
  nsaidTriple,
  nsaidKidney,
  nsaidHeartFailureUlcer,
  nsaidOlderAdult,
  nsaidEarlyFusion,
  acetaminophenTotal,
  gabapentinoidRenalDose,
  gabapentinoidMaximum,
  tramadolLimits,
  duloxetineKidney,
  baclofenKidney,
  renallyClearedOpioid,
  muscleRelaxantDuration,
  muscleRelaxantOlderAdult,
  tcaOlderAdult,
  sedativeOlderAdult,
  fallsAndCnsDrugs,
  duplicateClass,
  longTermCorticosteroid,
  polypharmacyCount,
  opioidBowelRegimen,
  nsaidSsri,
]
