import { levelsBetween } from '../domain/levels.ts'
import type { Level, Region, SurgeryKind } from '../domain/surgery.ts'
import { levelsInText } from './level-text.ts'
import { plainText } from './plain-text.ts'
import {
  CPT_NUMBERS,
  PCS_STEMS,
  SNOMED_LEVELS,
  SNOMED_OPERATIONS,
  type SurgeryCodeGroup,
} from './surgery-codes.ts'
import {
  BETWEEN_ACTS,
  DECOMPRESSION,
  DENIED,
  DISC_REPLACEMENT,
  EXPLORATION,
  FUSES_TOO,
  FUSION,
  FUSION_CAPITALS,
  FUSION_ELSEWHERE,
  FUSION_OF_PICTURES,
  NEVER_SPINAL,
  NOT_THE_OPERATION,
  OTHER_ACT,
  OTHER_IMPLANT,
  OTHER_JOINT,
  REGION_WORDS,
  REMOVAL,
  SI_JOINT,
  SPINAL_ANAESTHESIA,
  SPINAL_APPROACH,
  SPINE,
  SPINE_BY_NAME,
  STATUS,
  STRUT_GRAFT,
  TUMOUR,
  VERTEBRA_WORDS,
} from './surgery-words.ts'

type Meaning = { kind: SurgeryKind; region: Region | null }

const BY_PCS = byCode(PCS_STEMS)
const BY_CPT = byCode(CPT_NUMBERS)
const BY_SNOMED = byCode(SNOMED_OPERATIONS)
const LEVELS = new Map(SNOMED_LEVELS.map(([code, upper, lower]) => [code, levelsBetween(upper, lower)]))

function byCode(groups: readonly SurgeryCodeGroup[]): Map<string, Meaning> {
  return new Map(
    groups.flatMap(({ kind, region, codes }) => codes.map((code) => [code, { kind, region }] as const)),
  )
}

/** What these procedure codes stand for among spine operations. */
export function surgeryOfCodes(
  pcs: readonly string[],
  cpt: readonly string[],
  snomed: readonly string[],
): Meaning[] {
  return [
    ...pcs.flatMap((code) => BY_PCS.get(code.toUpperCase().slice(0, 4)) ?? []),
    ...cpt.flatMap((code) => BY_CPT.get(code) ?? []),
    ...snomed.flatMap((code) => BY_SNOMED.get(code) ?? []),
  ]
}

/** The fused levels that SNOMED body-site codes name. */
export function levelsOfSites(snomed: readonly string[]): Level[] {
  return snomed.flatMap((code) => LEVELS.get(code) ?? [])
}

/** The first region that the wording names, or that of the one vertebra it names. */
export function regionInText(text: string): Region | null {
  const plain = plainText(text)
  const words = levelsInText(plain).length > 0 ? REGION_WORDS : [...REGION_WORDS, ...VERTEBRA_WORDS]
  return words.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** What the wording says was operated; null when it names no spine operation. */
export function surgeryInText(text: string): Meaning | null {
  const title = [FUSION_OF_PICTURES, SPINAL_ANAESTHESIA, STRUT_GRAFT].reduce(
    (left, pattern) => left.replace(pattern, ' '),
    plainText(text),
  )
  if (DENIED.test(title) || NOT_THE_OPERATION.test(title) || NEVER_SPINAL.test(title)) return null
  const done = title.replace(FUSION_ELSEWHERE, ' ')
  const operation = firstOf(done, [
    FUSION,
    FUSION_CAPITALS,
    DECOMPRESSION,
    REMOVAL,
    EXPLORATION,
    DISC_REPLACEMENT,
  ])
  if (firstOf(done, [OTHER_ACT]) < operation) return null
  const fuses = FUSION.test(done) || FUSION_CAPITALS.test(done)
  if (fuses && fusesSacroiliac(done)) return { kind: 'si-fusion', region: 'sacral' }
  const region = regionInText(done)
  if (!namesSpine(done, region)) return null
  if (EXPLORATION.test(done) && !FUSES_TOO.test(done)) return { kind: 'exploration', region }
  if (REMOVAL.test(done) && !FUSES_TOO.test(done))
    return OTHER_IMPLANT.test(done) || TUMOUR.test(done) ? null : { kind: 'removal-or-revision', region }
  if (fuses) return { kind: 'fusion', region }
  if (DISC_REPLACEMENT.test(done)) return { kind: 'disc-replacement', region }
  return DECOMPRESSION.test(done) && !OTHER_IMPLANT.test(done) ? { kind: 'decompression', region } : null
}

/** Does the wording say that the operation did not take place, or only that one lies in the past? */
export function deniesOperation(text: string): boolean {
  const title = plainText(text)
  return DENIED.test(title) || (STATUS.test(title) && surgeryInText(text) === null)
}

/** Levels that a title names, without those of an act that fuses nothing beside a fusion: "L4/5 PLIF & L5/S1 discectomy". */
export function levelsOfTitle(title: string): Level[] {
  const acts = surgeryInText(title)?.kind === 'fusion' ? plainText(title).split(BETWEEN_ACTS) : []
  const isFusion = (act: string): boolean => FUSION.test(act) || FUSION_CAPITALS.test(act)
  const fused = acts.filter((act, at) => {
    const next = acts[at + 1] ?? ''
    // "Laminectomy L3-5 and fusion" is one act.
    const goesOn = isFusion(next) && levelsInText(next).length === 0
    return goesOn || isFusion(act) || !(DECOMPRESSION.test(act) || DISC_REPLACEMENT.test(act))
  })
  const levels = levelsInText(fused.join(', '))
  return levels.length > 0 ? levels : levelsInText(title)
}

/** Where the first of these begins; infinity when none is there. */
function firstOf(text: string, patterns: readonly RegExp[]): number {
  return Math.min(...patterns.map((pattern) => pattern.exec(text)?.index ?? Infinity))
}

/** The sacroiliac joint alone: no spinal approach, no levels named ahead of it ("L4-S1 fusion with sacroiliac screws"). */
function fusesSacroiliac(title: string): boolean {
  const at = title.search(SI_JOINT)
  if (at < 0 || SPINAL_APPROACH.test(title)) return false
  return levelsInText(title.slice(0, at)).length === 0 && !SPINE.test(title.slice(0, at))
}

/** Beside another joint the spine counts only where one clause names it alone: "lumbar fusion with bone graft from hip". */
function namesSpine(title: string, region: Region | null): boolean {
  if (SPINAL_APPROACH.test(title) || SPINE_BY_NAME.test(title)) return true
  if (!OTHER_JOINT.test(title)) return SPINE.test(title) || region !== null || levelsInText(title).length > 0
  const clauses = title.split(/[;,+]|\b(?:with|and|under|mit|unter)\b/i)
  return clauses.some(
    (clause) =>
      SPINE.test(clause) && !OTHER_JOINT.test(clause) && (FUSION.test(clause) || REMOVAL.test(clause)),
  )
}
