import { dayText, daysAfter } from '../../domain/dates.ts'
import { found, sectionCaveats } from '../../domain/found.ts'
import { unknown } from '../../domain/fact.ts'
import type { ImagingExam } from '../../domain/imaging.ts'
import { oldestFirst } from '../../domain/sorting.ts'
import { ruleCatalogue } from '../citations.ts'
import { blocked } from './blocks.ts'
import type { Cause, Look } from './cause.ts'
import { endsOnSacrum } from './fused-levels.ts'
import { couldNotCheck, notLookedAt, saysNeither, seen } from './lines.ts'
import { recorded, saidInReports } from './looks.ts'

/** Imaging of the sacroiliac joints since the fusion, of any kind. */
const imaged: Look = ({ chart }, fusion) => {
  const section = chart.imaging
  const what = 'Imaging of the sacroiliac joints since the fusion'
  const since = (when: ImagingExam['when']) => daysAfter(when, fusion.value.when, 1)
  const exams = section.records
    .filter((exam) => exam.sites.includes('si-joint') && since(exam.when) !== 'no')
    .sort(oldestFirst)
  const blanks = section.blanks.filter((blank) => blank.when === null || since(blank.when) !== 'no')
  const evidence = ({ resource, label, when }: ImagingExam) => ({ resource, label, value: 'performed', when })
  const fact = found(exams, evidence, blanks, section.sources, sectionCaveats(section))
  if (fact.state === 'absent')
    return seen(notLookedAt(`No ${what.charAt(0).toLowerCase()}${what.slice(1)}`, [fact, fusion]))
  if (fact.state !== 'known') return seen(couldNotCheck(what, fact))
  const certain = exams.filter((exam) => since(exam.when) === 'yes').at(-1)
  return certain === undefined
    ? seen(couldNotCheck(what, unknown('whether it came after the fusion cannot be told', fact.evidence)))
    : seen(saysNeither(`${what}: ${dayText(certain.when)}`, [{ ...fact, doubt: null }, fusion]))
}

/** Pain from the sacroiliac joints, which take more load below a long fusion. */
export const siJoint: Cause = {
  id: 'si-joint',
  title: 'Sacroiliac joint',
  about:
    'Pain from the sacroiliac joints, which take more load when the fusion reaches the sacrum: about one sixth to two fifths in block studies. Imaging alone cannot tell; a block can.',
  cites: [ruleCatalogue],
  looks: {
    levels: endsOnSacrum,
    diagnosis: recorded(['si-joint-disorder'], 'A sacroiliac joint disorder is recorded as active'),
    block: blocked({ kind: 'si-block', little: 'against' }),
    imaging: imaged,
    reports: saidInReports({ mentions: ['si-joint'], site: 'si-joint' }),
  },
  tests: [
    { look: 'block', words: 'Sacroiliac joint block', rule: 'si-joint-assessment' },
    { look: 'imaging', words: 'Imaging of the sacroiliac joints', rule: 'si-joint-assessment' },
  ],
}
