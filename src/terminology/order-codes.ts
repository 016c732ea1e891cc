import type { Level, Region } from '../domain/surgery.ts'
import { SNOMED_LEVELS } from './surgery-codes.ts'

/** LOINC numbers of laboratory orders, and of the parts of a panel. Source: docs/terminology.md, LOINC results. */
export const ORDER_LABS: Readonly<Record<string, string>> = {
  crp: '1988-5',
  esr: '4537-7',
  'vitamin-d': '62292-8',
  creatinine: '2160-0',
  hba1c: '4548-4',
}
export const BONE_TURNOVER: readonly (readonly [name: string, loinc: string])[] = [
  ['P1NP', '47255-5'],
  ['CTX', '41171-0'],
  ['Alkaline phosphatase', '6768-6'],
  ['Calcium', '17861-6'],
  ['Parathyroid hormone', '2731-8'],
]

type Exam = 'xray-dynamic' | 'ct-thin' | 'mri with' | 'mri without'

/**
 * LOINC numbers of imaging orders by region. What is missing has no number that says it: SPECT-CT, dynamic views of other
 * regions. Blocks are ordered by text: the numbers there are name the imaging that guides them.
 */
const EXAMS: Record<Exam, Partial<Record<Region, string>>> = {
  'xray-dynamic': { cervical: '24945-8', lumbar: '24971-4', lumbosacral: '24971-4' },
  'ct-thin': {
    cervical: '30592-0',
    cervicothoracic: '83304-6',
    thoracolumbar: '83310-3',
    lumbar: '30620-9',
    lumbosacral: '30620-9',
  },
  'mri with': {
    cervical: '24937-5',
    cervicothoracic: '43456-3',
    thoracolumbar: '94088-2',
    lumbar: '24967-2',
    lumbosacral: '24967-2',
  },
  'mri without': { cervical: '30667-0', lumbar: '30679-5', lumbosacral: '30679-5' },
}

/** The LOINC number of an imaging order for a region; null when none says it. */
export function examLoinc(
  kind: string,
  contrast: 'with' | 'without' | null,
  region: Region | null,
): string | null {
  const name = contrast === null ? kind : `${kind} ${contrast}`
  return region !== null && Object.hasOwn(EXAMS, name) ? (EXAMS[name as Exam][region] ?? null) : null
}

/** SNOMED CT body sites of regions. Source: SNOMED Global Patient Set. */
const REGION_SITES: Partial<Record<Region, string>> = {
  cervical: '122494005',
  cervicothoracic: '297171002',
  thoracic: '122495006',
  lumbar: '122496007',
  lumbosacral: '297173004',
}
export const SI_JOINT_SITE = '39723000'

/** The SNOMED CT code of a region; null when there is none. */
export function regionSite(region: Region): string | null {
  return REGION_SITES[region] ?? null
}

/** The SNOMED CT code of a motion segment; null when there is none. */
export function levelSite(level: Level): string | null {
  return SNOMED_LEVELS.find(([, upper, lower]) => `${upper}/${lower}` === level)?.[0] ?? null
}
