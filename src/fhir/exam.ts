import type { ExamSite, ImagingExam } from '../domain/imaging.ts'
import {
  detailsInText,
  examGroupOfCodes,
  guidesNeedle,
  isSpectCt,
  modalityInText,
  modalityOfDicom,
  saysNoExam,
  saysNotTaken,
  saysNotYet,
  sitesInText,
  sitesOfSnomed,
} from '../terminology/imaging.ts'
import { isGuidedInjection } from '../terminology/interventions.ts'
import { codesIn, wordings, type Concept } from './concept.ts'

/** What an exam is, before the record it comes from and its date are known. */
export type ExamMeaning = Omit<ImagingExam, 'resource' | 'label' | 'when' | 'preliminary'>

/** What a record gives to tell an exam by. */
export type ExamClues = {
  code: Concept
  /** Titles and descriptions, in order of trust. */
  texts: readonly string[]
  /** DICOM modality codes. */
  modalities: readonly string[]
  sites: readonly Concept[]
  /** An order asks for what is still to come. */
  isOrder?: true
}

/** Do the titles say that nothing was examined: the exam did not take place, or its pictures guide a needle? */
export function isNotExamined({ code, texts }: Pick<ExamClues, 'code' | 'texts'>): boolean {
  const text = texts.join(' · ')
  return saysNotTaken(text) || guidesNeedle(text) || isGuidedInjection(codesIn(code, 'loinc'), text)
}

/** The imaging exam that these clues name; null when they name none. */
export function examOf({ code, texts, modalities, sites, isOrder }: ExamClues): ExamMeaning | null {
  const text = texts.join(' · ')
  if (isNotExamined({ code, texts }) || saysNoExam(text) || (!isOrder && saysNotYet(text))) return null
  const group = examGroupOfCodes(codesIn(code, 'loinc'), codesIn(code, 'cpt'))
  const coded = group?.modality ?? modalityOfDicom(modalities)
  const modality = coded ?? modalityInText(text)
  if (!modality) return null
  const siteCodes = sitesOfSnomed(sites.flatMap((site) => codesIn(site, 'snomed')))
  const named = [...siteCodes, ...sites.flatMap(wordings).flatMap(sitesInText), ...sitesInText(text)]
  const details = detailsInText(text)
  return {
    modality,
    sites: group && !isVague(group.sites) ? group.sites : siteList([...(group?.sites ?? []), ...named]),
    dynamic: (group?.dynamic ?? false) || (details.dynamic && modality === 'x-ray'),
    standing: (group?.standing ?? false) || details.standing,
    contrast: group?.contrast ?? details.contrast,
    metalReduction: details.metalReduction,
    thinSlice: details.thinSlice,
    tomographic:
      modality === 'nuclear' && (group?.tomographic === true || details.tomographic || isSpectCt(modalities)),
    byName: group === null,
  }
}

function isVague(sites: readonly ExamSite[]): boolean {
  return sites.every((site) => site === 'spine' || site === 'not-given')
}

/** Named sites win over "spine" and "not given"; a list is never empty. */
function siteList(sites: readonly ExamSite[]): ExamSite[] {
  const precise = sites.filter((site) => site !== 'spine' && site !== 'not-given' && site !== 'other')
  if (precise.length > 0) return [...new Set(precise)]
  if (sites.includes('spine')) return ['spine']
  return sites.includes('other') ? ['other'] : ['not-given']
}

/** Does the exam show no part of the spine? Bone density counts wherever it is measured. */
export function isElsewhere(exam: ExamMeaning): boolean {
  return exam.modality !== 'dxa' && exam.sites.every((site) => site === 'other')
}
