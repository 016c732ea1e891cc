import type { Context } from './context.ts'
import type { Fact } from './fact.ts'
import { found, sectionCaveats } from './found.ts'
import type { ImagingExam } from './imaging.ts'
import { oldestFirst } from './sorting.ts'

/** Bone-density exams of any part of the body, oldest first. */
export function boneDensityExams({ chart }: Context): Fact<readonly ImagingExam[]> {
  const section = chart.imaging
  const exams = section.records.filter((exam) => exam.modality === 'dxa').sort(oldestFirst)
  const blanks = section.blanks.filter(({ about }) => about === 'dxa' || about === 'anything')
  return found(
    exams,
    ({ resource, label, when, byName }) => ({
      resource,
      label,
      value: byName ? 'performed, matched by name' : 'performed',
      when,
    }),
    blanks,
    section.sources,
    sectionCaveats(section),
  )
}
