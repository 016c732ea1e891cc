import type { Region, SurgeryKind } from '../domain/surgery.ts'

/** Procedure codes of one meaning. */
export type SurgeryCodeGroup = { kind: SurgeryKind; region: Region | null; codes: readonly string[] }

/**
 * ICD-10-PCS by its first four characters. Source: CMS ICD-10-PCS tables. Hip, knee, foot, hand and coccyx stems are not here, nor
 * what is put in without fusing (0QH, 0SH, XRH).
 */
export const PCS_STEMS: readonly SurgeryCodeGroup[] = [
  { kind: 'fusion', region: 'cervical', codes: ['0RG0', '0RG1', '0RG2', 'XRG0', 'XRG1', 'XRG2'] },
  { kind: 'fusion', region: 'cervicothoracic', codes: ['0RG4', 'XRG4'] },
  { kind: 'fusion', region: 'thoracic', codes: ['0RG6', '0RG7', '0RG8', 'XRG6', 'XRG7', 'XRG8'] },
  { kind: 'fusion', region: 'thoracolumbar', codes: ['0RGA', 'XRGA'] },
  { kind: 'fusion', region: 'lumbar', codes: ['0SG0', '0SG1', 'XRGB', 'XRGC'] },
  { kind: 'fusion', region: 'lumbosacral', codes: ['0SG3', 'XRGD'] },
  { kind: 'si-fusion', region: 'sacral', codes: ['0SG7', '0SG8'] },
  { kind: 'removal-or-revision', region: 'cervical', codes: ['0RP1'] },
  { kind: 'removal-or-revision', region: 'lumbar', codes: ['0SP0', '0SW0', '0QP0'] },
  { kind: 'removal-or-revision', region: 'lumbosacral', codes: ['0SP3', '0SW3'] },
  { kind: 'removal-or-revision', region: 'sacral', codes: ['0QP1'] },
  { kind: 'decompression', region: 'cervical', codes: ['0RB3', '0RT3'] },
  { kind: 'decompression', region: 'lumbar', codes: ['0SB2', '0ST2', '01NB', '00NY'] },
  { kind: 'decompression', region: 'lumbosacral', codes: ['0SB4', '0ST4'] },
]

/** CPT numbers only. Add-on levels and deformity codes name no region. Instrumentation alone is not a fusion. */
export const CPT_NUMBERS: readonly SurgeryCodeGroup[] = [
  { kind: 'fusion', region: 'cervical', codes: ['22551', '22552', '22554', '22590', '22595', '22600'] },
  { kind: 'fusion', region: 'thoracic', codes: ['22556', '22610'] },
  {
    kind: 'fusion',
    region: 'lumbar',
    codes: ['22533', '22534', '22558', '22612', '22630', '22632', '22633', '22634'],
  },
  { kind: 'fusion', region: null, codes: ['22585', '22614', '22800', '22802', '22804'] },
  { kind: 'si-fusion', region: 'sacral', codes: ['27279', '27280'] },
  { kind: 'removal-or-revision', region: null, codes: ['22849', '22850', '22852', '22855'] },
  { kind: 'exploration', region: null, codes: ['22830'] },
  { kind: 'disc-replacement', region: 'cervical', codes: ['22856', '22858'] },
  { kind: 'disc-replacement', region: 'lumbar', codes: ['22857'] },
  { kind: 'decompression', region: 'cervical', codes: ['63020', '63081'] },
  { kind: 'decompression', region: 'lumbar', codes: ['63030', '63047'] },
  { kind: 'decompression', region: null, codes: ['63048'] },
]

/** Source: SNOMED Global Patient Set. */
export const SNOMED_OPERATIONS: readonly SurgeryCodeGroup[] = [
  { kind: 'fusion', region: null, codes: ['55705006', '359586003'] },
  { kind: 'fusion', region: 'lumbar', codes: ['50172003', '277764006'] },
  { kind: 'fusion', region: 'cervical', codes: ['53976000'] },
  {
    kind: 'decompression',
    region: null,
    codes: ['260647003', '260648008', '283165009', '89355001', '178668000'],
  },
  { kind: 'decompression', region: 'lumbar', codes: ['442058009', '442118009', '178618008'] },
]

/** SNOMED body sites of one motion segment. */
export const SNOMED_LEVELS: readonly (readonly [code: string, upper: string, lower: string])[] = [
  ['243902007', 'C2', 'C3'],
  ['243903002', 'C3', 'C4'],
  ['243904008', 'C4', 'C5'],
  ['243905009', 'C5', 'C6'],
  ['243906005', 'C6', 'C7'],
  ['243925008', 'C7', 'T1'],
  ['243926009', 'T12', 'L1'],
  ['243920003', 'L1', 'L2'],
  ['243921004', 'L2', 'L3'],
  ['243922006', 'L3', 'L4'],
  ['243923001', 'L4', 'L5'],
  ['243927000', 'L5', 'S1'],
]
