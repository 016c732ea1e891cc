import { addDays, formatDay, type Day } from '../domain/dates.ts'
import type { ObservationPart, SourceId } from '../domain/sources.ts'
import type { Entry } from './bundle.ts'
import type { Params } from './search.ts'
import { belongsTo, partsAskedWith } from './shared-question.ts'

/** One way to put a question, and what the reader should know when this way was taken. */
export type Query = {
  params: Params
  note?: string
  /** Other sources put this question too: which records of the answer are for this one. */
  keeps?: (entry: Entry) => boolean
}

/** One question: ways to put it, best first; the next way is tried when the EHR does not accept one. */
export type Ask = { queries: readonly [Query, ...Query[]]; what: string }

/** What to ask for one source; every question must be answered for the source to be whole. */
export type Plan = { type: string; count: number; asks: readonly [Ask, ...Ask[]] }

export type PlanInput = {
  patientId: string
  /** The references that mean this patient. */
  names: ReadonlySet<string>
  today: Day
  /** Records a page, where the site knows how many this EHR gives. */
  pageSize?: number | undefined
  /** Codes the app understands, as `system|code`, for each part of the observations. */
  codes: Readonly<Record<ObservationPart, readonly string[]>>
}

/** Results younger than this are asked for by category too, so that results without a standard code are seen. */
const RECENT_DAYS = 400
/** Unless the site says otherwise. */
const COUNT = 200
/** Oracle Health accepts 10 to 100 reports a page. */
const REPORT_COUNT = 100

const INTENTS = 'order,original-order,reflex-order,filler-order,instance-order,plan,proposal,option'
const CONDITION_CATEGORIES = 'problem-list-item,encounter-diagnosis,health-concern'
const REPORT_CATEGORIES = 'RAD,LP29684-5,LAB,imaging'

type Asked = Exclude<SourceId, 'Patient'>
type Questions = Omit<Plan, 'count'>

/** The questions for one source. Patient is read by its id and has none. */
export function planFor(id: Asked, input: PlanInput): Plan {
  const count = input.pageSize ?? (id === 'DiagnosticReport' ? REPORT_COUNT : COUNT)
  return { ...questionsFor(id, input), count }
}

function questionsFor(id: Asked, input: PlanInput): Questions {
  const patient = ['patient', input.patientId] as const
  const plain = (type: string, ...others: Query[]): Questions => ({
    type,
    asks: [{ queries: [{ params: [patient] }, ...others], what: 'records' }],
  })
  switch (id) {
    case 'Observation/laboratory':
      return byCodeAndRecent(input)
    case 'Observation/vital-signs':
      return byCode('vital-signs', input)
    case 'Observation/survey':
      return byCodeAndCategory('survey', input)
    case 'Observation/social-history':
      return byCategory('social-history', input)
    case 'Condition': {
      const note =
        'the EHR accepts only a question for the problem list, encounter diagnoses and health concerns'
      return plain(id, { params: [patient, ['category', CONDITION_CATEGORIES]], note })
    }
    case 'DiagnosticReport': {
      const note = 'the EHR accepts only a question for radiology and laboratory reports'
      return plain(id, { params: [patient, ['category', REPORT_CATEGORIES]], note })
    }
    case 'DocumentReference':
      return plain(id, {
        params: [patient, ['category', 'clinical-note,imaging,LP29684-5']],
        note: 'the EHR accepts only a question for clinical notes and imaging documents',
      })
    case 'MedicationRequest':
      return medicationRequests(patient)
    case 'MedicationStatement':
    case 'MedicationDispense':
      return {
        type: id,
        asks: [{ queries: [{ params: [patient, include(id)] }, { params: [patient] }], what: 'records' }],
      }
    case 'Procedure':
    case 'ImagingStudy':
    case 'ServiceRequest':
    case 'AllergyIntolerance':
    case 'Device':
    case 'QuestionnaireResponse':
      return plain(id)
  }
}

function medicationRequests(patient: readonly ['patient', string]): Questions {
  const intent = ['intent', INTENTS] as const
  const included = include('MedicationRequest')
  return {
    type: 'MedicationRequest',
    asks: [
      {
        what: 'records',
        queries: [
          { params: [patient, included] },
          { params: [patient] },
          { params: [patient, intent, included] },
          { params: [patient, intent] },
        ],
      },
    ],
  }
}

function include(type: string): readonly [string, string] {
  return ['_include', `${type}:medication`]
}

const observations = (...asks: [Ask, ...Ask[]]): Questions => ({ type: 'Observation', asks })

function byCodeAndRecent(input: PlanInput): Questions {
  const { coded, category } = questions('laboratory', input)
  const since = ['date', `ge${formatDay(addDays(input.today, -RECENT_DAYS))}`] as const
  const until = ['date', `lt${formatDay(addDays(input.today, 2))}`] as const
  const recent: Ask = {
    what: `results of the last ${RECENT_DAYS} days`,
    queries: [
      { params: [...category, since] },
      // Oracle Health accepts only a closed pair of dates.
      { params: [...category, since, until] },
      { params: category },
    ],
  }
  return coded
    ? observations(coded, recent)
    : observations({ queries: [{ params: category }], what: 'results' })
}

function byCode(part: ObservationPart, input: PlanInput): Questions {
  const { coded } = questions(part, input)
  return coded ? observations(coded) : byCategory(part, input)
}

function byCodeAndCategory(part: ObservationPart, input: PlanInput): Questions {
  const { coded, category } = questions(part, input)
  const whole: Ask = { queries: [{ params: category }], what: 'results of this category' }
  return coded ? observations(coded, whole) : observations(whole)
}

function byCategory(part: ObservationPart, input: PlanInput): Questions {
  const { coded, category } = questions(part, input)
  return observations({
    queries: [{ params: category }, ...(coded?.queries ?? []).slice(0, 1)],
    what: 'results',
  })
}

function questions(
  part: ObservationPart,
  { patientId, names, codes }: PlanInput,
): { coded: Ask | null; category: Params } {
  const patient = ['patient', patientId] as const
  const category: Params = [patient, ['category', part]]
  if (codes[part].length === 0) return { coded: null, category }
  const parts = partsAskedWith(part, codes)
  const list = parts.flatMap((one) => codes[one]).join(',')
  const shared = parts.length > 1 ? { keeps: belongsTo(part, parts, codes, names) } : {}
  const note = 'the EHR does not accept a question by code; asked by category'
  return {
    coded: {
      queries: [
        { params: [patient, ['code', list]], ...shared },
        { params: category, note },
      ],
      what: 'results by code',
    },
    category,
  }
}
