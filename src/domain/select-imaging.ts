import type { Context } from './context.ts'
import { addDays, dayText, daysAfter, onOrAfter, type Answer, type When } from './dates.ts'
import type { Fusion } from './episode.ts'
import { absent, unknown, type Evidence, type Fact, type Ignorance } from './fact.ts'
import { found, sectionCaveats, withDoubt } from './found.ts'
import type { ExamSite, ImagingExam, Modality } from './imaging.ts'
import type { Order } from './order.ts'
import { oldestFirst } from './sorting.ts'
import type { Region } from './surgery.ts'

/** Which exam sites show a fused region. */
const SHOWN_BY: Record<Region, readonly ExamSite[]> = {
  cervical: ['cervical', 'whole-spine'],
  cervicothoracic: ['cervicothoracic', 'cervical', 'whole-spine'],
  thoracic: ['thoracic', 'whole-spine'],
  thoracolumbar: ['thoracolumbar', 'whole-spine'],
  lumbar: ['lumbar', 'lumbosacral', 'whole-spine'],
  lumbosacral: ['lumbar', 'lumbosacral', 'whole-spine'],
  sacral: ['lumbosacral', 'si-joint', 'whole-spine'],
}
/** Sites that may or may not include the fused part. */
const MAY_SHOW: Record<Region, readonly ExamSite[]> = {
  cervical: [],
  cervicothoracic: ['thoracic'],
  thoracic: ['thoracolumbar', 'cervicothoracic'],
  thoracolumbar: ['thoracic', 'lumbar', 'lumbosacral'],
  lumbar: ['thoracolumbar'],
  lumbosacral: [],
  sacral: [],
}
const VAGUE: readonly ExamSite[] = ['spine', 'not-given']

/** Does an exam of these sites show the fused region? */
export function shows(sites: readonly ExamSite[], region: Region | null): Answer {
  if (region === null) return 'cannot-tell'
  if (sites.some((site) => SHOWN_BY[region].includes(site))) return 'yes'
  const may = [...VAGUE, ...MAY_SHOW[region]]
  return sites.some((site) => may.includes(site)) ? 'cannot-tell' : 'no'
}

/** What an imaging gap wants: how long after fusion at the earliest, how old at the most, and which views. */
export type ExamWish = {
  modality: Modality
  /** Days after the index fusion; 1 means after it. */
  fromDay: number
  /** Days before today; null for any time since. */
  maxAgeDays: number | null
  wants?: (exam: ImagingExam) => boolean
}

function examEvidence(exam: ImagingExam): Evidence {
  const marks = [
    ...(exam.contrast === 'unknown' ? [] : [`${exam.contrast} contrast`]),
    ...(exam.metalReduction ? ['metal-artefact reduction'] : []),
    ...(exam.preliminary ? ['preliminary'] : []),
    ...(exam.byName ? ['matched by name'] : []),
  ]
  return {
    resource: exam.resource,
    label: exam.label,
    value: marks.join(', ') || 'performed',
    when: exam.when,
  }
}

/** The exams that fill the wish, oldest first; those that may fill it stand as doubt. */
export function examsSince(
  fusion: Fusion & { when: When },
  wish: ExamWish,
): (context: Context) => Fact<readonly ImagingExam[]> {
  return ({ chart, today }) => {
    const section = chart.imaging
    const judged = section.records
      .filter((exam) => exam.modality === wish.modality && (wish.wants?.(exam) ?? true))
      .map((exam) => ({
        exam,
        answer: worst([shows(exam.sites, fusion.region), ...inTime(exam.when, fusion, wish, today)]),
      }))
    const fits = judged.filter((one) => one.answer === 'yes').map((one) => one.exam)
    const maybe = judged.filter((one) => one.answer === 'cannot-tell').map((one) => one.exam)
    const blanks = section.blanks.filter(
      (blank) =>
        (blank.about === wish.modality || blank.about === 'anything') &&
        (blank.when === null || !inTime(blank.when, fusion, wish, today).includes('no')),
    )
    const sorted = fits.sort(oldestFirst)
    const fact = found(sorted, examEvidence, blanks, section.sources, sectionCaveats(section))
    return maybe.length === 0 ? fact : withDoubt(fact, undecided(maybe, fusion))
  }
}

/** Exams of the sacroiliac joints since fusion, whatever their kind; those that may show them stand as doubt. */
export function siExamsSince(
  fusion: Fusion & { when: When },
): (context: Context) => Fact<readonly ImagingExam[]> {
  return ({ chart }) => {
    const section = chart.imaging
    const since = (when: When): Answer => daysAfter(when, fusion.when, 1)
    const judged = section.records
      .filter((exam) => exam.modality !== 'dxa')
      .map((exam) => ({ exam, answer: worst([showsSiJoint(exam), since(exam.when)]) }))
    const fits = judged.filter((one) => one.answer === 'yes').map((one) => one.exam)
    const maybe = judged.filter((one) => one.answer === 'cannot-tell').map((one) => one.exam)
    const blanks = section.blanks.filter((blank) => blank.when === null || since(blank.when) !== 'no')
    const fact = found(fits, examEvidence, blanks, section.sources, sectionCaveats(section))
    if (maybe.length === 0) return fact
    const names = maybe.map(
      (exam) =>
        `${exam.label}, ${dayText(exam.when)}: whether it shows the SI joints since fusion cannot be told`,
    )
    return withDoubt(fact, unknown([...new Set(names)].join('; '), maybe.map(examEvidence)))
  }
}

function showsSiJoint({ sites }: ImagingExam): Answer {
  if (sites.includes('si-joint')) return 'yes'
  return sites.includes('not-given') ? 'cannot-tell' : 'no'
}

type Today = Context['today']

function inTime(when: When, fusion: { when: When }, wish: ExamWish, today: Today): Answer[] {
  const since = daysAfter(when, fusion.when, wish.fromDay)
  return wish.maxAgeDays === null ? [since] : [since, onOrAfter(when, addDays(today, -wish.maxAgeDays))]
}

function worst(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no'
  return answers.includes('cannot-tell') ? 'cannot-tell' : 'yes'
}

function undecided(exams: readonly ImagingExam[], fusion: Fusion): Ignorance {
  const isShown = (exam: ImagingExam): boolean => shows(exam.sites, fusion.region) === 'yes'
  const names = exams.map(
    (exam) =>
      `${exam.label}, ${dayText(exam.when)}: whether it ${isShown(exam) ? 'falls in the time wanted' : 'shows the fused part'} cannot be told`,
  )
  return unknown([...new Set(names)].join('; '), exams.map(examEvidence))
}

/** An open order counts for this long. Source: rule catalogue, section 2. */
const ORDER_COUNTS_DAYS = 90

/** The newest open order that asks for this. */
export function openOrder(context: Context, asksFor: (wants: Order['wants']) => boolean): Fact<Order> {
  const section = context.chart.orders
  const open = section.records
    .filter(
      (order) =>
        asksFor(order.wants) && onOrAfter(order.when, addDays(context.today, -ORDER_COUNTS_DAYS)) === 'yes',
    )
    .sort(oldestFirst)
  const all = found(open, orderEvidence, section.blanks, section.sources, sectionCaveats(section))
  const newest = open.at(-1)
  if (all.state !== 'known') return all
  return newest ? { ...all, value: newest, evidence: [orderEvidence(newest)] } : absent(all.caveats)
}

function orderEvidence(order: Order): Evidence {
  return { resource: order.resource, label: order.label, value: 'ordered', when: order.when }
}
