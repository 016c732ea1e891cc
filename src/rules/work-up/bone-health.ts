import { agoText, dayText, type Day } from '../../domain/dates.ts'
import { ignorance, known, unknown, type Fact, type Known } from '../../domain/fact.ts'
import type { Context } from '../../domain/context.ts'
import type { Order } from '../../domain/order.ts'
import { above, ANALYTES, type Result } from '../../domain/result.ts'
import { boneDensityExams } from '../../domain/select-bone-density.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { openOrder } from '../../domain/select-imaging.ts'
import { ageToday } from '../../domain/select-patient.ts'
import { labHistory, latestLab, resultEvidence } from '../../domain/select-results.ts'
import { ruleCatalogue, whoOsteoporosis } from '../citations.ts'
import { longTermCorticosteroid } from '../medications/long-term-corticosteroid.ts'
import { OLDER_ADULT_AGE } from '../medications/risk-inputs.ts'
import { isRaised, verdictOf, type Rule } from '../rule.ts'
import { finding, found, notApplicable, notAssessed, type Priority } from '../verdict.ts'
import { filled, gap } from './gap.ts'
import { workUpGate } from './gate.ts'
import { isCurrentSince, resultWords, type Window } from './lab-inputs.ts'

const CURRENT_FOR_DAYS = 730
/** T-score at or below which bone density is in the range of osteoporosis. Source: WHO 1994. */
export const OSTEOPOROSIS_UP_TO = -2.5
const BONE_AGENTS = { classes: ['bone-agent'] } as const
/** Bone-turnover labs, an option when the fusion has not healed. Source: rule catalogue, section 2. */
const TURNOVER = ['p1np', 'ctx', 'alp', 'calcium', 'pth'] as const
const HIP_PREFERRED = 'Hip T-score preferred: levels beside implants mislead.'

const inputs = {
  gate: workUpGate,
  age: ageToday,
  steroid: verdictOf(longTermCorticosteroid),
  osteoporosis: conditions(['osteoporosis', 'fragility-fracture']),
  nonUnion: conditions(['pseudarthrosis']),
  agents: drugs(BONE_AGENTS),
  hip: labHistory('hip-t-score'),
  spine: labHistory('spine-t-score'),
  exams: boneDensityExams,
  turnover: turnoverLabs,
  order: boneDensityOrder,
}

/** Bone density, or treatment for it, where bone is likely to be weak or has not healed. */
export const boneHealth: Rule<typeof inputs> = {
  id: 'bone-health',
  section: 'work-up',
  title: 'Bone health',
  why: 'Weak bone loosens screws and fails to fuse, and is treatable; it is often first looked for after implants have failed.',
  consider: `DXA. ${HIP_PREFERRED} With non-union: P1NP, CTX, alkaline phosphatase, calcium and PTH are an option.`,
  cites: [whoOsteoporosis, ruleCatalogue],
  inputs,
  evaluate(
    { gate, age, steroid, osteoporosis, nonUnion, agents, hip, spine, exams, turnover, order },
    { today },
  ) {
    if (!gate.applies) return gate.verdict
    const { fusion } = gate
    const reasons = [
      ...(age.state === 'known' && age.value >= OLDER_ADULT_AGE
        ? [{ words: `age ${age.value}`, fact: age }]
        : []),
      ...(isRaised(steroid)
        ? [{ words: 'long-term corticosteroid', fact: known(null, steroid.evidence) }]
        : []),
      ...(osteoporosis.state === 'known'
        ? [{ words: 'osteoporosis recorded', fact: found(osteoporosis) }]
        : []),
      ...(nonUnion.state === 'known' ? [{ words: 'non-union recorded', fact: found(nonUnion) }] : []),
    ]
    if (reasons.length === 0) {
      const why = [osteoporosis, nonUnion, age].map(ignorance).find((one) => one !== null)
      if (why) return notAssessed(why)
      if (steroid.kind === 'not-assessed') return steroid
      return notApplicable(
        `Under ${OLDER_ADULT_AGE}, no long-term corticosteroid, osteoporosis or non-union recorded.`,
        [age, osteoporosis, nonUnion, fusion],
      )
    }
    const priority: Priority = nonUnion.state === 'known' ? 'moderate' : 'info'
    const grounds = [fusion, ...reasons.map((one) => one.fact)]
    const labs = nonUnion.state === 'known' ? turnoverWords(turnover) : ''
    const because = ` Matters because: ${reasons.map((one) => one.words).join(', ')}.${labs}`
    if (agents.state === 'known') {
      const names = distinctDrugs(agents.value, BONE_AGENTS).join(', ')
      return filled(`Bone agent on list: ${names}.${because}`, [agents], fusion)
    }
    const window = { surgery: fusion.value.when, days: CURRENT_FOR_DAYS, today }
    const scores = [...inWindow(hip, window), ...inWindow(spine, window)]
    const low = scores.filter((one) => above(one.record.amount, OSTEOPOROSIS_UP_TO) === 'no')
    const lowNow = low.find((one) => one.answer === 'yes')
    if (lowNow) {
      const untreated = agents.state === 'absent' ? ', no bone agent on list' : ''
      const message = `${resultWords(lowNow.record)}, in the range of osteoporosis${untreated}.${because}`
      return finding(priority, message, [one(lowNow.record), agents, ...grounds])
    }
    const doubtful = scores.find(
      (each) => above(each.record.amount, OSTEOPOROSIS_UP_TO) !== 'yes' || each.answer === 'cannot-tell',
    )
    if (doubtful) return cannotSay(resultWords(doubtful.record), one(doubtful.record))
    const [score] = scores
    if (score)
      return clearOf(`${resultWords(score.record)}.${spineOnly(score.record)}${because}`, one(score.record))
    const judged = inWindow(exams, window)
    const exam = judged.find((each) => each.answer === 'yes')?.record
    if (exam) {
      const words = `${exam.label} on ${dayText(exam.when)}, T-score not in the results`
      return clearOf(`${words}.${because}`, known(exam, evidenceOf(exams, exam.resource)))
    }
    const [perhaps] = judged
    if (perhaps)
      return cannotSay(
        `${perhaps.record.label}, ${dayText(perhaps.record.when)}`,
        known(null, evidenceOf(exams, perhaps.record.resource)),
      )
    return gap(
      priority,
      `No bone density after surgery and within ${CURRENT_FOR_DAYS} days, no bone agent on list.${lastWords([hip, spine, exams], today)}${because}`,
      [agents, hip, spine, exams, ...grounds],
      [order],
    )

    /** Holds only when no T-score is left unread. */
    function clearOf(message: string, fact: Known<unknown>) {
      const why = [hip, spine].map(ignorance).find((each) => each !== null)
      return why ? notAssessed(why) : filled(message, [fact], fusion)
    }
  },
}

type Dated = { when: Result['when']; resource: string }

/** Records that may be after surgery and recent enough, newest first. */
function inWindow<T extends Dated>(
  records: Fact<readonly T[]>,
  { surgery, days, today }: Window,
): { record: T; answer: 'yes' | 'cannot-tell' }[] {
  if (records.state !== 'known') return []
  return records.value
    .flatMap((record) => {
      const answer = isCurrentSince(record, surgery, days, today)
      return answer === 'no' ? [] : [{ record, answer }]
    })
    .reverse()
}

function one(result: Result): Known<Result> {
  return known(result, [resultEvidence(result)], null, result.notes)
}

function evidenceOf(fact: Fact<unknown>, resource: string): Known<unknown>['evidence'] {
  return fact.state === 'known' ? fact.evidence.filter((each) => each.resource === resource) : []
}

function cannotSay(words: string, fact: Known<unknown>) {
  return notAssessed(
    unknown(`Whether ${words} is current and not low cannot be told`, fact.evidence, fact.caveats),
  )
}

function spineOnly({ analyte }: Result): string {
  return analyte === 'spine-t-score' ? ` Spine only. ${HIP_PREFERRED}` : ''
}

/** When the last one was, of those that do not count any more or were before surgery. */
function lastWords(all: readonly Fact<readonly Dated[]>[], today: Day): string {
  const last = all
    .flatMap((fact) => (fact.state === 'known' ? fact.value : []))
    .toSorted((a, b) => b.when.last - a.when.last)[0]
  return last ? ` Last: ${agoText(last.when, today)}.` : ''
}

/** Each lab as it stands: its last value, none, or not known. */
function turnoverWords(labs: ReturnType<typeof turnoverLabs>): string {
  const words = labs.map(({ analyte, fact }) => {
    if (fact.state === 'known') return resultWords(fact.value)
    return `${ANALYTES[analyte].name} ${fact.state === 'absent' ? 'none' : 'not known'}`
  })
  return ` Bone-turnover labs, an option: ${words.join('; ')}.`
}

function turnoverLabs(context: Context) {
  return TURNOVER.map((analyte) => ({ analyte, fact: latestLab(analyte)(context) }))
}

function boneDensityOrder(context: Context): Fact<Order> {
  return openOrder(
    context,
    (wants) =>
      (wants.kind === 'exam' && wants.modality === 'dxa') ||
      (wants.kind === 'lab' && (wants.analyte === 'hip-t-score' || wants.analyte === 'spine-t-score')),
  )
}
