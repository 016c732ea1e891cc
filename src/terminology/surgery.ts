import { levelsBetween } from '../domain/levels.ts'
import type { Level, Region, SurgeryKind } from '../domain/surgery.ts'
import { levelsInText } from './level-text.ts'

type Meaning = { kind: SurgeryKind; region: Region | null }

/** ICD-10-PCS by its first four characters. Source: CMS ICD-10-PCS tables. Hip, knee, foot and hand stems are not here. */
const PCS: Record<string, Meaning> = {
  '0RG0': { kind: 'fusion', region: 'cervical' },
  '0RG1': { kind: 'fusion', region: 'cervical' },
  '0RG2': { kind: 'fusion', region: 'cervical' },
  '0RG4': { kind: 'fusion', region: 'cervicothoracic' },
  '0RG6': { kind: 'fusion', region: 'thoracic' },
  '0RG7': { kind: 'fusion', region: 'thoracic' },
  '0RG8': { kind: 'fusion', region: 'thoracic' },
  '0RGA': { kind: 'fusion', region: 'thoracolumbar' },
  '0SG0': { kind: 'fusion', region: 'lumbar' },
  '0SG1': { kind: 'fusion', region: 'lumbar' },
  '0SG3': { kind: 'fusion', region: 'lumbosacral' },
  XRG0: { kind: 'fusion', region: 'cervical' },
  XRG1: { kind: 'fusion', region: 'cervical' },
  XRG2: { kind: 'fusion', region: 'cervical' },
  XRG4: { kind: 'fusion', region: 'cervicothoracic' },
  XRG6: { kind: 'fusion', region: 'thoracic' },
  XRG7: { kind: 'fusion', region: 'thoracic' },
  XRG8: { kind: 'fusion', region: 'thoracic' },
  XRGA: { kind: 'fusion', region: 'thoracolumbar' },
  XRGB: { kind: 'fusion', region: 'lumbar' },
  XRGC: { kind: 'fusion', region: 'lumbar' },
  XRGD: { kind: 'fusion', region: 'lumbosacral' },
  '0SG7': { kind: 'si-fusion', region: 'sacral' },
  '0SG8': { kind: 'si-fusion', region: 'sacral' },
  '0SP0': { kind: 'removal-or-revision', region: 'lumbar' },
  '0SP3': { kind: 'removal-or-revision', region: 'lumbosacral' },
  '0RP1': { kind: 'removal-or-revision', region: 'cervical' },
  '0SW0': { kind: 'removal-or-revision', region: 'lumbar' },
  '0SW3': { kind: 'removal-or-revision', region: 'lumbosacral' },
  '0QP0': { kind: 'removal-or-revision', region: 'lumbar' },
  '0QP1': { kind: 'removal-or-revision', region: 'sacral' },
  '0SB2': { kind: 'decompression', region: 'lumbar' },
  '0ST2': { kind: 'decompression', region: 'lumbar' },
  '0SB4': { kind: 'decompression', region: 'lumbosacral' },
  '0ST4': { kind: 'decompression', region: 'lumbosacral' },
  '0RB3': { kind: 'decompression', region: 'cervical' },
  '0RT3': { kind: 'decompression', region: 'cervical' },
  '01NB': { kind: 'decompression', region: 'lumbar' },
  '00NY': { kind: 'decompression', region: 'lumbar' },
}

/** CPT numbers only. Add-on levels and deformity codes name no region. Instrumentation alone is not a fusion. */
const CPT: Record<string, Meaning> = {
  ...each(['22533', '22534', '22558', '22612', '22630', '22632', '22633', '22634'], {
    kind: 'fusion',
    region: 'lumbar',
  }),
  ...each(['22551', '22552', '22554', '22600'], { kind: 'fusion', region: 'cervical' }),
  ...each(['22610'], { kind: 'fusion', region: 'thoracic' }),
  ...each(['22585', '22614', '22800', '22802', '22804'], { kind: 'fusion', region: null }),
  ...each(['27279', '27280'], { kind: 'si-fusion', region: 'sacral' }),
  ...each(['22849', '22850'], { kind: 'removal-or-revision', region: null }),
  ...each(['63020', '63081'], { kind: 'decompression', region: 'cervical' }),
  ...each(['63030', '63047'], { kind: 'decompression', region: 'lumbar' }),
}

/** Source: SNOMED Global Patient Set. */
const SNOMED: Record<string, Meaning> = {
  '55705006': { kind: 'fusion', region: null },
  '50172003': { kind: 'fusion', region: 'lumbar' },
  '277764006': { kind: 'fusion', region: 'lumbar' },
  '359586003': { kind: 'fusion', region: null },
  '53976000': { kind: 'fusion', region: 'cervical' },
  ...each(['260647003', '260648008', '283165009', '89355001', '178668000'], {
    kind: 'decompression',
    region: null,
  }),
  ...each(['442058009', '442118009', '178618008'], { kind: 'decompression', region: 'lumbar' }),
}

const LEVEL_SITES: Record<string, readonly [string, string]> = {
  '243902007': ['C2', 'C3'],
  '243903002': ['C3', 'C4'],
  '243904008': ['C4', 'C5'],
  '243905009': ['C5', 'C6'],
  '243906005': ['C6', 'C7'],
  '243925008': ['C7', 'T1'],
  '243926009': ['T12', 'L1'],
  '243920003': ['L1', 'L2'],
  '243921004': ['L2', 'L3'],
  '243922006': ['L3', 'L4'],
  '243923001': ['L4', 'L5'],
  '243927000': ['L5', 'S1'],
}

function each(codes: readonly string[], meaning: Meaning): Record<string, Meaning> {
  return Object.fromEntries(codes.map((code) => [code, meaning]))
}

function lookUp(table: Record<string, Meaning>, code: string): Meaning[] {
  return Object.hasOwn(table, code) && table[code] ? [table[code]] : []
}

/** What these procedure codes stand for among spine operations. */
export function surgeryOfCodes(
  pcs: readonly string[],
  cpt: readonly string[],
  snomed: readonly string[],
): Meaning[] {
  return [
    ...pcs.flatMap((code) => lookUp(PCS, code.toUpperCase().slice(0, 4))),
    ...cpt.flatMap((code) => lookUp(CPT, code)),
    ...snomed.flatMap((code) => lookUp(SNOMED, code)),
  ]
}

/** The fused levels that SNOMED body-site codes name. */
export function levelsOfSites(snomed: readonly string[]): Level[] {
  return snomed.flatMap((code) => {
    const ends = Object.hasOwn(LEVEL_SITES, code) ? LEVEL_SITES[code] : undefined
    return ends ? levelsBetween(ends[0], ends[1]) : []
  })
}

const REGION_WORDS: readonly (readonly [RegExp, Region])[] = [
  [/cervico-?thoracic/i, 'cervicothoracic'],
  [/thoraco-?lumbar/i, 'thoracolumbar'],
  [/lumbo-?sacral/i, 'lumbosacral'],
  [/cervical|\bneck\b|\bACDF\b|\bc[- ]?spine/i, 'cervical'],
  [/thoracic|\bt[- ]?spine/i, 'thoracic'],
  [/lumbar|\b[ALPTXO]LIF\b|\bDLIF\b|\bl[- ]?spine|low(er)? back/i, 'lumbar'],
]

/** The first region that the wording names. */
export function regionInText(text: string): Region | null {
  return REGION_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const FUSION = /\b(fusion|arthrodesis|spondylodesis)\b|\b(ALIF|PLIF|TLIF|XLIF|LLIF|OLIF|DLIF|ACDF|PSIF)\b/i
const FUSION_SHORT = /\b(ALIF|PLIF|TLIF|XLIF|LLIF|OLIF|DLIF|ACDF|PSIF)\b/i
const SPINE =
  /spin(e|al)|lumbar|lumbo|cervical|thoracic|vertebra|interbody|posterolateral|spondylodesis|occipit/i
/** Fusions and "fusions" that are never of the spine. */
const NEVER_SPINAL = /\b(ureter\w*|labia\w*|biopsy|image fusion|fusion imaging)\b/i
/** Joints: not the spine, unless the wording names the spine too (bone graft from the hip, spinal fusion). */
const OTHER_JOINT =
  /\b(hip|knee|ankle|subtalar|foot|toe|hallux|metatars\w*|wrist|carpal|hand|finger|thumb|shoulder|elbow|interphalangeal)\b/i
const SPINAL_ANAESTHESIA = /spinal (an(a)?esth\w*|block)/gi
const SI_JOINT = /sacro-?iliac|\bSI joint\b/i
const EXPLORATION = /explor\w* (of )?(the )?(spinal |lumbar |cervical )?fusion/i
const REMOVAL =
  /(removal|explant\w*|remove) .*(hardware|instrument\w*|implant|screw|rod|fixation|cage)|(hardware|implant|instrumentation) removal/i
const FUSES_TOO =
  /(revision|re-?do|repeat|extension of|and|with|\+)\s+(posterior |anterior |lumbar |spinal )*(fusion|arthrodesis)/i
const DECOMPRESSION = /laminectomy|laminotomy|discectomy|diskectomy|foraminotomy|corpectomy/i
const NOT_DONE =
  /\b(history of|status post|s\/p|declined|cancel\w*|planned|consult\w*|evaluation|education|follow-?up)\b/i

/** What the wording says was operated; null when it names no spine operation. */
export function surgeryInText(text: string): Meaning | null {
  if (NOT_DONE.test(text) || NEVER_SPINAL.test(text)) return null
  const region = regionInText(text)
  const spinal = SPINE.test(text.replace(SPINAL_ANAESTHESIA, '')) || levelsInText(text).length > 0
  if (OTHER_JOINT.test(text) && !spinal) return null
  if (SI_JOINT.test(text) && FUSION.test(text) && levelsInText(text).length === 0)
    return { kind: 'si-fusion', region: 'sacral' }
  if (EXPLORATION.test(text) && !FUSES_TOO.test(text)) return { kind: 'exploration', region }
  if (REMOVAL.test(text) && !FUSES_TOO.test(text))
    return spinal ? { kind: 'removal-or-revision', region } : null
  if (FUSION_SHORT.test(text) || (FUSION.test(text) && spinal)) return { kind: 'fusion', region }
  return DECOMPRESSION.test(text) && spinal ? { kind: 'decompression', region } : null
}
