import { dayText, daysAfter, type Answer, type When } from '../../domain/dates.ts'
import type { Condition } from '../../domain/condition.ts'
import { absent, unknown, type Fact } from '../../domain/fact.ts'
import type { ImagingExam } from '../../domain/imaging.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { siExamsSince } from '../../domain/select-imaging.ts'
import { acts, actWords, type Act } from '../../domain/select-interventions.ts'
import type { Region } from '../../domain/surgery.ts'
import { liliang2011, maigne2005, ruleCatalogue } from '../citations.ts'
import type { Input, Rule } from '../rule.ts'
import { notApplicable, notAssessed } from '../verdict.ts'
import { actOrder, nameWords } from './act-inputs.ts'
import { matchWords } from './exam-inputs.ts'
import { filled, gap } from './gap.ts'
import { workUpGate } from './gate.ts'

const LOW_BACK: readonly Region[] = ['thoracolumbar', 'lumbar', 'lumbosacral', 'sacral']

const exams: Input<Fact<readonly ImagingExam[]>> = (context) => {
  const gate = workUpGate(context)
  return gate.applies ? siExamsSince(gate.fusion.value)(context) : absent()
}
const blocks: Input<Fact<readonly Act[]>> = (context) => {
  const gate = workUpGate(context)
  if (!gate.applies) return absent()
  return acts({ kinds: ['si-block'], after: { date: gate.fusion.value.when, fromDay: 1 } })(context)
}
const inputs = {
  gate: workUpGate,
  exams,
  blocks,
  diagnosis: conditions(['si-joint-disorder']),
  over: conditions(['si-joint-disorder'], { state: 'inactive' }),
  order: actOrder(['si-block']),
}

/** The sacroiliac joint looked at after a fusion of the low back: imaging, block or diagnosis. */
export const siJointAssessment: Rule<typeof inputs> = {
  id: 'si-joint-assessment',
  section: 'work-up',
  title: 'Sacroiliac joint',
  why: 'After lumbar fusion the sacroiliac joint is a common next source of pain: roughly one sixth to two fifths in block studies.',
  consider: 'Examine with provocation tests; a block tells more than imaging.',
  cites: [maigne2005, liliang2011, ruleCatalogue],
  inputs,
  evaluate({ gate, exams, blocks, diagnosis, over, order }) {
    if (!gate.applies) return gate.verdict
    const { region, levels, when } = gate.fusion.value
    if (region === null)
      return notAssessed(unknown('which region was fused is not recorded', gate.fusion.evidence))
    if (!LOW_BACK.includes(region)) return notApplicable(`The fusion is ${region}.`, [gate.fusion])
    if (blocks.state === 'known') {
      const words = blocks.value.map((act) => `${actWords(act)}${nameWords(act)}`)
      return filled(`${words.join('; ')}.`, [blocks], gate.fusion)
    }
    if (exams.state === 'known') {
      const days = [...new Set(exams.value.map((exam) => dayText(exam.when)))].join(', ')
      return filled(
        `Imaging of the sacroiliac joint on ${days}${matchWords(exams.value)}.`,
        [exams],
        gate.fusion,
      )
    }
    const answer = diagnosis.state === 'known' ? recordedSince(diagnosis.value, when) : 'no'
    if (diagnosis.state === 'known' && answer === 'yes')
      return filled('A sacroiliac joint disorder has been recorded since fusion.', [diagnosis], gate.fusion)
    if (blocks.state !== 'absent') return notAssessed(blocks)
    if (exams.state !== 'absent') return notAssessed(exams)
    if (diagnosis.state === 'known' && answer === 'cannot-tell')
      return notAssessed(
        unknown(
          'a sacroiliac joint disorder is recorded; whether since fusion cannot be told',
          diagnosis.evidence,
        ),
      )
    const reachesSacrum = levels.some((level) => level.endsWith('/S1')) || region === 'lumbosacral'
    const stronger = reachesSacrum
      ? ' The fusion reaches S1, which puts more load on the sacroiliac joint.'
      : ''
    const recorded =
      diagnosis.state === 'known' ? ' The disorder on the problem list is older than the fusion.' : ''
    const ended = over.state === 'known' ? ' A disorder is recorded as no longer active.' : ''
    return gap(
      'info',
      `No imaging, block or active diagnosis of the sacroiliac joint since fusion.${recorded}${ended}${stronger}`,
      [gate.fusion, blocks, exams, diagnosis, over],
      [order],
    )
  },
}

function recordedSince(list: readonly Condition[], surgery: When): Answer {
  const answers = list.map(({ onset, recorded }): Answer => {
    const date = onset ?? recorded
    return date === null ? 'cannot-tell' : daysAfter(date, surgery, 1)
  })
  if (answers.includes('yes')) return 'yes'
  return answers.includes('cannot-tell') ? 'cannot-tell' : 'no'
}
