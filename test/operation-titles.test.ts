// Hazards: H-09
import { describe, expect, it } from 'vitest'
import { indexFusion } from '../src/domain/episode.ts'
import { levelsBetween, regionOfLevels } from '../src/domain/levels.ts'
import * as exams from '../src/fhir/exam.ts'
import { mapProcedure } from '../src/fhir/map-procedure.ts'
import { bundleOf, coded, contextOf, readBundle, SNOMED } from './builders.ts'
import { scores, type Reading } from './precision-recall.ts'

/** A title, and what a spine surgeon reads in it: an empty kind is no spine operation of ours. Levels are ranges. */
type Row = readonly [title: string, kind: string, region: string, levels: string]

const TITLES: readonly Row[] = [
  // Abbreviations of the approach
  ['ACDF C5-C7', 'fusion', 'cervical', 'C5-C7'],
  ['C5-6 ACDF', 'fusion', 'cervical', 'C5-C6'],
  ['ACDF C4/5, C5/6', 'fusion', 'cervical', 'C4-C6'],
  ['C5-6-7 ANTERIOR CERVICAL DISKECTOMY AND FUSION', 'fusion', 'cervical', 'C5-C7'],
  ['ACCF C5', 'fusion', 'cervical', ''],
  ['PCF C3-T1', 'fusion', 'cervicothoracic', 'C3-T1'],
  ['C2-T2 PCDF', 'fusion', 'cervicothoracic', 'C2-T2'],
  ['XLIF L2-3, L3-4', 'fusion', 'lumbar', 'L2-L4'],
  ['Right L4-5 XLIF', 'fusion', 'lumbar', 'L4-L5'],
  ['OLIF L4-L5 left sided', 'fusion', 'lumbar', 'L4-L5'],
  ['LLIF L3-5', 'fusion', 'lumbar', 'L3-L5'],
  ['DLIF L3/4', 'fusion', 'lumbar', 'L3-L4'],
  ['TLIF L5-S1', 'fusion', 'lumbosacral', 'L5-S1'],
  ['MIS TLIF L4-5 (Left)', 'fusion', 'lumbar', 'L4-L5'],
  ['MIS-TLIF', 'fusion', 'lumbar', ''],
  ['PLIF', 'fusion', 'lumbar', ''],
  ['ALIF L5/S1', 'fusion', 'lumbosacral', 'L5-S1'],
  ['ALIF L4-S1 with PSIF', 'fusion', 'lumbosacral', 'L4-S1'],
  ['PSF T4-L1', 'fusion', 'thoracolumbar', 'T4-L1'],
  ['PSIF T10-pelvis', 'fusion', 'thoracolumbar', 'T10-S1'],
  ['PSF/PSI T3-L4 adolescent idiopathic scoliosis', 'fusion', 'thoracolumbar', 'T3-L4'],
  ['PLF L3-L5', 'fusion', 'lumbar', 'L3-L5'],
  ['PSFI L2-S1', 'fusion', 'lumbosacral', 'L2-S1'],
  // Levels as they are written
  ['LUMBAR FUSION L4-S1', 'fusion', 'lumbosacral', 'L4-S1'],
  ['Posterior lumbar fusion L4/5/S1', 'fusion', 'lumbosacral', 'L4-S1'],
  ['Posterior lumbar fusion L4,5', 'fusion', 'lumbar', 'L4-L5'],
  ['Lumbar fusion L4 and L5', 'fusion', 'lumbar', 'L4-L5'],
  ['Lumbar fusion L4 & L5', 'fusion', 'lumbar', 'L4-L5'],
  ['Lumbar fusion L4 through S1', 'fusion', 'lumbosacral', 'L4-S1'],
  ['Lumbar fusion L2 thru L5', 'fusion', 'lumbar', 'L2-L5'],
  ['Fusion L4–L5', 'fusion', 'lumbar', 'L4-L5'],
  ['Fusion L4—L5', 'fusion', 'lumbar', 'L4-L5'],
  ['Fusion L4‑L5', 'fusion', 'lumbar', 'L4-L5'],
  ['Fusion L4 −S1', 'fusion', 'lumbosacral', 'L4-S1'],
  ['Fusion L5S1', 'fusion', 'lumbosacral', 'L5-S1'],
  ['L4L5 instrumented fusion', 'fusion', 'lumbar', 'L4-L5'],
  ['Spinal fusion L3-4-5', 'fusion', 'lumbar', 'L3-L5'],
  ['L3/L4/L5 decompression and instrumented fusion', 'fusion', 'lumbar', 'L3-L5'],
  ['L3, L4, L5 laminectomy with L3-L5 fusion', 'fusion', 'lumbar', 'L3-L5'],
  ['L3-4, L4-5, L5-S1 posterior instrumented fusion', 'fusion', 'lumbosacral', 'L3-S1'],
  ['T10 to pelvis posterior spinal fusion', 'fusion', 'thoracolumbar', 'T10-S1'],
  ['Spinal fusion T4-iliac', 'fusion', 'thoracolumbar', 'T4-S1'],
  ['Posterior spinal fusion T11 - L2', 'fusion', 'thoracolumbar', 'T11-L2'],
  ['Posterior cervical fusion C3 to C6', 'fusion', 'cervical', 'C3-C6'],
  ['C1-2 fusion (Harms)', 'fusion', 'cervical', 'C1-C2'],
  ['Occipitocervical fusion, occiput-C4', 'fusion', 'cervical', ''],
  ['Fusion lumbar L 4/5', 'fusion', 'lumbar', 'L4-L5'],
  ['Spinal fusion, L4-L5 level', 'fusion', 'lumbar', 'L4-L5'],
  ['spinal fusion of L5 to sacrum', 'fusion', 'lumbosacral', 'L5-S1'],
  // Long names
  ['ARTHRODESIS ANTERIOR INTERBODY CERVICAL BELOW C2', 'fusion', 'cervical', ''],
  ['ARTHRODESIS PST/PSTLAT TQ 1NTRSPC LUMBAR', 'fusion', 'lumbar', ''],
  [
    'Arthrodesis, posterior or posterolateral technique, single interspace; thoracic',
    'fusion',
    'thoracic',
    '',
  ],
  [
    'Arthrodesis, combined posterior or posterolateral technique with posterior interbody technique, lumbar',
    'fusion',
    'lumbar',
    '',
  ],
  ['PR ARTHRODESIS POSTERIOR INTERBODY 1 NTRSPC LUMBAR', 'fusion', 'lumbar', ''],
  ['ARTHRODESIS, POSTERIOR, FOR SPINAL DEFORMITY, 7 TO 12 SEGMENTS', 'fusion', '', ''],
  ['FUSION SPINE LUMBAR POSTERIOR INTERBODY', 'fusion', 'lumbar', ''],
  ['FUSION, SPINE, LUMBAR, POSTERIOR APPROACH, 1 LEVEL, WITH INSTRUMENTATION', 'fusion', 'lumbar', ''],
  ['LUMBAR LAMINECTOMY WITH FUSION', 'fusion', 'lumbar', ''],
  ['SPINAL FUSION', 'fusion', '', ''],
  [
    'Fusion of Lumbar Vertebral Joint with Interbody Fusion Device, Posterior Approach, Anterior Column, Open Approach',
    'fusion',
    'lumbar',
    '',
  ],
  [
    'Fusion of Lumbosacral Joint with Autologous Tissue Substitute, Posterior Approach',
    'fusion',
    'lumbosacral',
    '',
  ],
  ['Fusion of 2 or more Cervical Vertebral Joints, Anterior Approach', 'fusion', 'cervical', ''],
  ['Lumbar spinal fusion (procedure)', 'fusion', 'lumbar', ''],
  ['Anterior cervical discectomy & fusion w/ plate', 'fusion', 'cervical', ''],
  ['Lumbosacral fusion', 'fusion', 'lumbosacral', ''],
  ['Thoracolumbar posterior fusion with instrumentation', 'fusion', 'thoracolumbar', ''],
  ['360 fusion L5-S1', 'fusion', 'lumbosacral', 'L5-S1'],
  ['360 degree lumbar fusion', 'fusion', 'lumbar', ''],
  ['Lumbar interbody fusion with cage and pedicle screws', 'fusion', 'lumbar', ''],
  ['Robot-assisted spinal fusion with image fusion navigation L4-5', 'fusion', 'lumbar', 'L4-L5'],
  ['Decompression and fusion L4-5', 'fusion', 'lumbar', 'L4-L5'],
  // Revisions
  ['Revision of fusion L4-5', 'fusion', 'lumbar', 'L4-L5'],
  ['Revision lumbar fusion L3-S1', 'fusion', 'lumbosacral', 'L3-S1'],
  ['Extension of fusion L3-4', 'fusion', 'lumbar', 'L3-L4'],
  ['Extension of lumbar fusion to T10, with pelvic fixation', 'fusion', 'lumbar', ''],
  ['Pseudarthrosis repair with posterior fusion L5-S1', 'fusion', 'lumbosacral', 'L5-S1'],
  ['Removal of hardware, re-do fusion L4-5', 'fusion', 'lumbar', 'L4-L5'],
  ['Exploration of fusion and revision fusion L4-S1', 'fusion', 'lumbosacral', 'L4-S1'],
  // Spellings
  ['Lumbar fussion L4-5', 'fusion', 'lumbar', 'L4-L5'],
  ['Lumber fusion L4-5', 'fusion', 'lumbar', 'L4-L5'],
  ['Lumbar arthodesis L4-5', 'fusion', 'lumbar', 'L4-L5'],
  ['Posterior spinal fuison T10-L2', 'fusion', 'thoracolumbar', 'T10-L2'],
  ['Post. lumb. interbody fus. L4-5', 'fusion', 'lumbar', 'L4-L5'],
  // German
  ['Dorsale Spondylodese L4/5 mit Fixateur interne', 'fusion', 'lumbar', 'L4-L5'],
  ['Spondylodese LWK 4/5', 'fusion', 'lumbar', 'L4-L5'],
  ['Ventrale Spondylodese HWK 5/6 mit Cage und Platte', 'fusion', 'cervical', 'C5-C6'],
  ['Dorsale Spondylodese BWK 12/LWK 1', 'fusion', 'thoracolumbar', 'T12-L1'],
  ['Dorsoventrale Spondylodese Th12-L2', 'fusion', 'thoracolumbar', 'T12-L2'],
  ['Spondylodese L4 bis S1', 'fusion', 'lumbosacral', 'L4-S1'],
  ['Versteifung LWS L5/S1', 'fusion', 'lumbosacral', 'L5-S1'],
  ['Wirbelkörperfusion L4/L5', 'fusion', 'lumbar', 'L4-L5'],
  ['Metallentfernung LWS nach Spondylodese', 'removal-or-revision', 'lumbar', ''],
  ['Dekompression L4/5 mikrochirurgisch', 'decompression', 'lumbar', 'L4-L5'],
  ['ISG-Arthrodese links', 'si-fusion', 'sacral', ''],
  // French
  ['Arthrodèse lombaire postérieure L4-L5', 'fusion', 'lumbar', 'L4-L5'],
  ['Arthrodèse L4 à S1 par voie postérieure', 'fusion', 'lumbosacral', 'L4-S1'],
  ['Arthrodèse cervicale antérieure C5-C6', 'fusion', 'cervical', 'C5-C6'],
  ['Arthrodèse du rachis', 'fusion', '', ''],
  ['Laminectomie lombaire', 'decompression', 'lumbar', ''],
  ["Ablation de matériel d'ostéosynthèse du rachis lombaire", 'removal-or-revision', 'lumbar', ''],
  ['Arthrodèse sacro-iliaque', 'si-fusion', 'sacral', ''],
  // Spanish, Italian, Portuguese
  ['Artrodesis lumbar posterior L4-S1', 'fusion', 'lumbosacral', 'L4-S1'],
  ['Fusión espinal posterior D12-L1', 'fusion', 'thoracolumbar', 'T12-L1'],
  ['Artrodesis cervical anterior C5-C6', 'fusion', 'cervical', 'C5-C6'],
  ['Artrodesis vertebral L5-S1', 'fusion', 'lumbosacral', 'L5-S1'],
  ['Laminectomía lumbar', 'decompression', 'lumbar', ''],
  ['Artrodesi vertebrale L4-L5', 'fusion', 'lumbar', 'L4-L5'],
  ['Artrodese lombar L4-L5', 'fusion', 'lumbar', 'L4-L5'],
  // Dutch
  ['Lumbale spondylodese L4-L5 via posterieure benadering', 'fusion', 'lumbar', 'L4-L5'],
  ['Spondylodese L3 t/m L5', 'fusion', 'lumbar', 'L3-L5'],
  ['Verwijderen osteosynthesemateriaal wervelkolom', 'removal-or-revision', '', ''],
  ['Laminectomie L4', 'decompression', 'lumbar', ''],
  // Sacroiliac joint
  ['SI JOINT FUSION LEFT', 'si-fusion', 'sacral', ''],
  ['SI fusion', 'si-fusion', 'sacral', ''],
  ['MIS sacroiliac fusion right (iFuse)', 'si-fusion', 'sacral', ''],
  ['Arthrodesis, sacroiliac joint, percutaneous', 'si-fusion', 'sacral', ''],
  ['SIJ fusion, bilateral', 'si-fusion', 'sacral', ''],
  [
    'Fusion of Left Sacroiliac Joint with Internal Fixation Device, Percutaneous Approach',
    'si-fusion',
    'sacral',
    '',
  ],
  // Removal and exploration
  ['REMOVAL OF HARDWARE, SPINE', 'removal-or-revision', '', ''],
  ['Hardware removal L4-S1', 'removal-or-revision', 'lumbosacral', 'L4-S1'],
  ['Removal of lumbar pedicle screws and rods', 'removal-or-revision', 'lumbar', ''],
  ['Removal posterior segmental instrumentation', 'removal-or-revision', '', ''],
  ['Revision of spinal instrumentation L4-5', 'removal-or-revision', 'lumbar', 'L4-L5'],
  ['Reinsertion of spinal fixation device', 'removal-or-revision', '', ''],
  ['Lumbar hardware removal, previous fusion L4-5', 'removal-or-revision', 'lumbar', 'L4-L5'],
  [
    'Removal of Internal Fixation Device from Lumbar Vertebral Joint, Open Approach',
    'removal-or-revision',
    'lumbar',
    '',
  ],
  ['EXPLORATION OF SPINAL FUSION', 'exploration', '', ''],
  ['Exploration of fusion L4-5', 'exploration', 'lumbar', 'L4-L5'],
  ['Exploration of lumbar fusion mass', 'exploration', 'lumbar', ''],
  ['Fusion exploration L5-S1', 'exploration', 'lumbosacral', 'L5-S1'],
  // Decompression
  ['L4-5 laminectomy', 'decompression', 'lumbar', 'L4-L5'],
  ['LAMINECTOMY LUMBAR 2 LEVELS', 'decompression', 'lumbar', ''],
  ['Left L5-S1 microdiscectomy', 'decompression', 'lumbosacral', 'L5-S1'],
  ['Lumbar microdiskectomy L4-L5', 'decompression', 'lumbar', 'L4-L5'],
  ['Laminoplasty C3-C7', 'decompression', 'cervical', 'C3-C7'],
  ['Laminotomy with decompression of nerve roots, lumbar', 'decompression', 'lumbar', ''],
  ['Foraminotomy C6-7 posterior', 'decompression', 'cervical', 'C6-C7'],
  ['Hemilaminectomy L5 left', 'decompression', 'lumbar', ''],
  ['Lumbar decompression L3-5 without fusion', 'decompression', 'lumbar', 'L3-L5'],
  ['Excision of Lumbar Vertebral Disc, Open Approach', 'decompression', 'lumbar', ''],

  // Spine operations that are none of these
  ['Total disc replacement L5-S1', 'disc-replacement', 'lumbosacral', 'L5-S1'],
  ['Cervical disc arthroplasty C5-6', 'disc-replacement', 'cervical', 'C5-C6'],
  ['ARTHROPLASTY DISC LUMBAR ANTERIOR', 'disc-replacement', 'lumbar', ''],
  ['Bandscheibenprothese L5/S1', 'disc-replacement', 'lumbosacral', 'L5-S1'],
  ['Vertebroplasty L1', '', '', ''],
  ['Kyphoplasty T12-L1', '', '', ''],
  ['Spinal cord stimulator implant', '', '', ''],
  ['Removal of spinal cord stimulator', '', '', ''],
  ['Removal of lumbar drain', '', '', ''],
  ['Removal of intrathecal pump, lumbar', '', '', ''],
  ['Percutaneous pedicle screw fixation T11-L1 without fusion', '', '', ''],
  ['Non-fusion dynamic stabilization L4-5', '', '', ''],
  ['Interspinous spacer L4-5', '', '', ''],
  ['Vertebral body tethering T5-T12', '', '', ''],
  ['Posterior instrumentation without arthrodesis, thoracolumbar', '', '', ''],
  ['Epidural steroid injection L4-5', '', '', ''],
  ['Facet block L3-4 above fusion', '', '', ''],
  ['Medial branch block adjacent to lumbar fusion', '', '', ''],
  ['Lumbar puncture', '', '', ''],

  // Named in the title, not done by it
  ['S/P lumbar fusion L4-5', '', '', ''],
  ['Z.n. Spondylodese L4/5', '', '', ''],
  ['Status post ACDF C5-6', '', '', ''],
  ['Planned L4-5 TLIF', '', '', ''],
  ['Consent for lumbar fusion', '', '', ''],
  ['Pre-op evaluation for spinal fusion', '', '', ''],
  ['Post-op visit, lumbar fusion', '', '', ''],
  ['Physical therapy after spinal fusion', '', '', ''],
  ['Referral for lumbar fusion', '', '', ''],
  ['Anesthesia for lumbar spinal fusion', '', '', ''],
  ['Bone growth stimulator for spinal fusion', '', '', ''],
  ['Intraoperative neuromonitoring, lumbar fusion', '', '', ''],
  ['CT lumbar spine, fusion protocol', '', '', ''],
  ['XR lumbar spine post fusion', '', '', ''],
  ['MRI lumbar spine s/p fusion L4-S1', '', '', ''],
  ['TLSO brace fitting after lumbar fusion', '', '', ''],
  ['Family history of spinal fusion', '', '', ''],
  ['Lumbar fusion declined by patient', '', '', ''],
  ['Kontrolle nach Spondylodese L4/5', '', '', ''],
  ['No prior spinal fusion', '', '', ''],

  // Fusion of something else
  ['Ankle fusion L', '', '', ''],
  ['ANKLE ARTHRODESIS, OPEN', '', '', ''],
  ['Subtalar fusion with iliac crest graft', '', '', ''],
  ['Triple arthrodesis', '', '', ''],
  ['Wrist fusion, right', '', '', ''],
  ['Four-corner fusion', '', '', ''],
  ['First MTP joint arthrodesis', '', '', ''],
  ['PIP joint fusion L 4/5 digit', '', '', ''],
  ['Arthrodesis DIP joint left index finger', '', '', ''],
  ['Knee arthrodesis', '', '', ''],
  ['Hip fusion takedown', '', '', ''],
  ['TTC fusion nail', '', '', ''],
  ['Tibiotalocalcaneal arthrodesis under spinal anaesthesia', '', '', ''],
  ['Lapidus fusion', '', '', ''],
  ['Arthrodesis, elbow joint', '', '', ''],
  ['Fusion of Right Ankle Joint with Internal Fixation Device, Open Approach', '', '', ''],
  ['Fusion of Lumbosacral plexus', '', '', ''],
  ['Arthrodèse de la cheville', '', '', ''],
  ['Arthrodèse métatarso-phalangienne', '', '', ''],
  ['Artrodesis de tobillo', '', '', ''],
  ['OSG-Arthrodese rechts', '', '', ''],
  ['Handgelenksarthrodese', '', '', ''],
  ['Enkelartrodese links', '', '', ''],
  ['Removal of hardware, ankle', '', '', ''],
  ['Hardware removal distal radius', '', '', ''],
  ['Metallentfernung Sprunggelenk', '', '', ''],
  ['Carpal tunnel decompression', '', '', ''],
  ['Orbital decompression', '', '', ''],
  ['Decompression of ulnar nerve', '', '', ''],
  ['Decompression, subacromial', '', '', ''],
  ['Fusion of ureters', '', '', ''],
  ['Labial fusion, lysis', '', '', ''],
  ['Platelet transfusion', '', '', ''],
  ['Transfusion of packed red cells during spine surgery', '', '', ''],
  ['MRI-US fusion prostate biopsy', '', '', ''],
  ['PET-CT image fusion, lumbar spine', '', '', ''],
  ['Image fusion for spinal navigation', '', '', ''],
  ['Cell fusion assay', '', '', ''],
  ['BCR-ABL1 fusion gene', '', '', ''],
  ['Confusion assessment', '', '', ''],
  ['Epidural infusion, lumbar', '', '', ''],
  ['Facet joint effusion aspiration L4-5', '', '', ''],
  ['Pleural effusion drainage', '', '', ''],
  ['Spinal cord perfusion study', '', '', ''],
  ['Repair of lumbar hernia', '', '', ''],
  ['Lumbar sympathectomy', '', '', ''],
  // Written after the first run, against the patterns
  ['Video-assisted thoracoscopic spinal fusion T8-T10', 'fusion', 'thoracic', 'T8-T10'],
  ['Triple level lumbar fusion', 'fusion', 'lumbar', ''],
  ['L4-5 fusion for foot drop', 'fusion', 'lumbar', 'L4-L5'],
  ['Lumbar interbody fusion with femoral ring allograft', 'fusion', 'lumbar', ''],
  ['Resection of spinal tumor with fusion T10-T12', 'fusion', 'thoracic', 'T10-T12'],
  ['L4-S1 fusion with sacroiliac screws', 'fusion', 'lumbosacral', 'L4-S1'],
  ['Bilateral SI joint fusion and L4-5 TLIF', 'fusion', 'lumbar', 'L4-L5'],
  ['SI joint fusion, prior L4-S1 fusion', 'si-fusion', 'sacral', 'L4-S1'],
  ['Left sacroiliac fusion adjacent to L4-S1 fusion', 'si-fusion', 'sacral', 'L4-S1'],
  ['SI joint fusion S/P PLIF L4-5', 'si-fusion', 'sacral', 'L4-L5'],
  ['Laminectomy with drain placement L4', 'decompression', 'lumbar', ''],
  ['Laminectomy for placement of spinal cord stimulator paddle lead T9', '', '', ''],
  ['Removal of spinal cord stimulator implant', '', '', ''],
  ['Removal of spinal tumor with instruments', '', '', ''],
  ['Insertion of interbody fusion device L4-5', '', '', ''],
  ['Removal of Interbody Fusion Device from Lumbar Vertebral Joint', 'removal-or-revision', 'lumbar', ''],
  ['Arthrodesis status', '', '', ''],
  ['Lumbar fusion 3 years ago', '', '', ''],
  ['Thoracic outlet decompression', '', '', ''],
  ['Spinal decompression therapy, lumbar', '', '', ''],
  ['Hyperbaric oxygen for spinal decompression sickness', '', '', ''],
  ['Fusion of Sacrococcygeal Joint', '', '', ''],
  ['Exploration of wrist fusion', '', '', ''],
  ['TMT L 2-3 arthrodesis', '', '', ''],
  ['Metacarpal L4 fusion', '', '', ''],
  ['L3-4, 4-5 laminectomy', 'decompression', 'lumbar', 'L3-L5'],
  ['L2-3 and L5-S1 fusion', 'fusion', 'lumbosacral', 'L2-L3 L5-S1'],
  ['Fusion L3 and L5', 'fusion', 'lumbar', ''],
  ['Fusion L5-1', 'fusion', 'lumbar', ''],
  ['Fusion L4-5-1', 'fusion', 'lumbar', ''],
  ['Fusion L4-5 2 levels 03-10-2025', 'fusion', 'lumbar', 'L4-L5'],
  ['L4-5 fusion, 3-4-2025', 'fusion', 'lumbar', 'L4-L5'],
  ['Anterior cervical discectomy without fusion C5-6', 'decompression', 'cervical', 'C5-C6'],
  ['Hardware block, lumbar fusion', '', '', ''],
  ['Lumbar fusion under erector spinae block', 'fusion', 'lumbar', ''],
  ['Hip arthrodesis, lumbar drain', '', '', ''],
  ['Ankle arthrodesis and spinal fusion', 'fusion', '', ''],
  ['Exposure for ALIF L4-S1', '', '', ''],
  ['Facet fusion L4-5', 'fusion', 'lumbar', 'L4-L5'],
  ['PCF repair', '', '', ''],
  ['PSF score', '', '', ''],
  ['T1 and T2 weighted imaging', '', '', ''],
  ['Microvascular decompression', '', '', ''],
  ['Vitamin D2-D3 counselling', '', '', ''],
  ['Osteosynthesis removal tibia', '', '', ''],
  ['Removal of hardware tibial plateau, spinal block', '', '', ''],
  ['Incision and drainage, lumbar wound after fusion', '', '', ''],
  ['I&D lumbar wound, hardware removal', 'removal-or-revision', 'lumbar', ''],
  ['Durotomy repair, lumbar, after PLIF', '', '', ''],
  ['ORIF pelvis', '', '', ''],
  ['Tethered cord release', '', '', ''],
  ['Fusión de imágenes columna', '', '', ''],
  ['Arthrodèse sous-talienne', '', '', ''],
  ['Arthrodese Großzehengrundgelenk', '', '', ''],
  ['Versteifung OSG', '', '', ''],
  ['Artrodesis de cadera bajo anestesia espinal', '', '', ''],
  ['Arthrodèse du poignet', '', '', ''],
  ['Artrodesis interfalángica', '', '', ''],
  ['Decompressione L4-L5', 'decompression', 'lumbar', 'L4-L5'],
  ['Descompresión lumbar L4-L5', 'decompression', 'lumbar', 'L4-L5'],
  ['Décompression L4-L5', 'decompression', 'lumbar', 'L4-L5'],
]

/** Spinal fusions that are not recognised, with the reason: they are counted as missed, and must not read as anything else. */
const MISSED: readonly (readonly [why: string, ...Row])[] = [
  ['"post" may be posterior or after', 'POST LUMBAR FUSION L4-5', 'fusion', 'lumbar', 'L4-L5'],
  ['planned, and done', 'Second stage of planned lumbar fusion L2-S1', 'fusion', 'lumbosacral', 'L2-S1'],
  ['no letter ahead of the second vertebra', 'Fusion L45', 'fusion', 'lumbar', 'L4-L5'],
  [
    'the hip is named, the spine only by its levels',
    'L4-5 fusion, bone graft from hip',
    'fusion',
    'lumbar',
    'L4-L5',
  ],
  ['three letters with other meanings', 'PLF', 'fusion', '', ''],
  ['a word left out', 'Lumbar fsn L4-5', 'fusion', 'lumbar', 'L4-L5'],
  ['Swedish', 'Steloperation L4-L5', 'fusion', 'lumbar', 'L4-L5'],
  ['Danish', 'Dese L4-L5', 'fusion', 'lumbar', 'L4-L5'],
  ['Polish', 'Usztywnienie kręgosłupa L4-L5', 'fusion', 'lumbar', 'L4-L5'],
  ['French, a gesture named without its purpose', 'Recalibrage L4-L5', 'decompression', 'lumbar', 'L4-L5'],
]

const segments = (ranges: string): string =>
  ranges
    .split(' ')
    .flatMap((range) => {
      const [from = '', to = ''] = range.split('-')
      return levelsBetween(from, to)
    })
    .join(' ')

/** Through the mapper, as a Procedure whose code is this text alone. */
function read(title: string): Reading['read'] {
  const procedure = { resourceType: 'Procedure', id: 'p', status: 'completed', code: { text: title } }
  const mapped = mapProcedure(procedure, 'Procedure/p', exams)
  const record = mapped.place === 'used' ? mapped.records[0] : undefined
  if (!record || !('surgery' in record)) return NOT_RECOGNISED
  const { kind, regions, levels } = record.surgery
  const all = levels.flatMap((one) => one.levels)
  const region = kind === 'si-fusion' ? null : regionOfLevels(all)
  return { kind, region: region ?? regions.join(' '), levels: all.join(' ') }
}

const NOT_RECOGNISED = { kind: '', region: '', levels: '' }
const truthOf = ([, kind, region, levels]: Row): Reading['truth'] => ({
  kind,
  region,
  levels: segments(levels),
})

describe('operation titles', () => {
  it('are many, each once', () => {
    const titles = TITLES.map(([title]) => title)
    expect(titles.length).toBeGreaterThan(250)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it.each(TITLES)('%s: %s %s %s', (...row) => {
    expect(read(row[0])).toEqual(truthOf(row))
  })

  it.each(MISSED)('not recognised, %s: %s', (_why, title) => {
    expect(read(title)).toEqual(NOT_RECOGNISED)
  })

  const missed = MISSED.map(([, ...row]): Row => row)
  const readings = [...TITLES, ...missed].map((row) => ({ truth: truthOf(row), read: read(row[0]) }))
  it.each([
    ['kind', MISSED.length],
    ['region', missed.filter(([, , region]) => region !== '').length],
    ['levels', missed.flatMap((row) => segments(row[3]).split(' ')).filter((level) => level !== '').length],
  ])('%s: nothing wrong is read, and only the known ones are missed', (field, known) => {
    expect(scores(readings, field)).toMatchObject({ wrong: 0, missed: known })
  })
})

describe('a fusion in a chart', () => {
  const FUSION = {
    resourceType: 'Procedure',
    id: 'fusion',
    status: 'completed',
    code: { text: 'Lumbar fusion L5-S1' },
    subject: { reference: 'Patient/p1' },
    performedDateTime: '2025-06-01',
  }
  const chartWith = (change: object) => readBundle(bundleOf({ ...FUSION, ...change }))
  const fusionOf = (change: object) =>
    indexFusion(contextOf({ surgeries: chartWith(change).chart.surgeries }))

  it('is the index fusion', () => {
    expect(fusionOf({})).toMatchObject({ state: 'known', value: { region: 'lumbosacral' } })
  })

  it.each([
    ['in the future', '2133-09-15', 'dated in the future (2133-09-15)'],
    ['before birth', '1950-01-01', 'dated before birth (1950-01-01)'],
  ])('dated %s is never the operation things are counted from', (_why, performedDateTime, reason) => {
    const { chart, ledger } = chartWith({ performedDateTime })
    const places = [
      ...chart.surgeries.blanks.map((blank) => blank.reason),
      ...ledger.items.map((item) => item.reason),
    ]
    expect(fusionOf({ performedDateTime })).not.toMatchObject({
      state: 'known',
      value: { when: expect.anything() as object },
    })
    expect(places.join('; ')).toContain(reason)
  })

  it('with levels that contradict each other shows both', () => {
    const caveat = 'Fused levels disagree: body site says L4/L5, the text says L5/S1.'
    expect(fusionOf({ bodySite: [coded(SNOMED, '243923001')] }).caveats).toContain(caveat)
  })
})
