import type { Blank } from '../../domain/chart.ts'
import type { Context } from '../../domain/context.ts'
import type { Day, When } from '../../domain/dates.ts'
import type { Evidence } from '../../domain/fact.ts'
import { blankEvidence } from '../../domain/found.ts'
import { INTERVENTION_KINDS, type InterventionKind } from '../../domain/intervention.ts'
import { ANALYTES, readable, type Analyte, type Result } from '../../domain/result.ts'
import { acts } from '../../domain/select-interventions.ts'
import { labHistory, resultEvidence } from '../../domain/select-results.ts'
import { compareText } from '../../domain/sorting.ts'
import type { Assessment } from '../../rules/rule.ts'
import type { CourseKind } from './kinds.ts'

/** One thing on the timeline: what happened, when, and the records that say so. */
export type CourseItem = {
  id: string
  kind: CourseKind
  title: string
  when: When | null
  evidence: readonly Evidence[]
  /** A record is there and cannot be read. */
  unread: boolean
  /** The check whose card says more. */
  rule: string | null
}

/** Where an item goes: on the picture, or beside it because its date is missing or still to come. */
export type Place = 'drawn' | 'undated' | 'after-today'

/** An item without a date, or dated after today, is listed beside the picture and never dropped. */
export function placeOf({ when }: Pick<CourseItem, 'when'>, today: Day): Place {
  if (when === null) return 'undated'
  return when.first > today ? 'after-today' : 'drawn'
}

/** Everything of the chart that has a place in time, by kind, oldest first; undated last. Medicines are bars and not among them. */
export function courseItems(context: Context, checks: readonly Assessment[]): CourseItem[] {
  const items = [
    ...redFlags(checks),
    ...operations(context),
    ...interventions(context),
    ...exams(context),
    ...results(context),
    ...cultures(context),
    ...orders(context),
  ]
  return items.sort((a, b) => at(a) - at(b) || compareText(a.id, b.id))
}

function at({ when }: CourseItem): number {
  return when?.last ?? Infinity
}

/** A red flag stands at the newest date of what it rests on besides the operation itself. */
function redFlags(checks: readonly Assessment[]): CourseItem[] {
  return checks
    .filter((one) => one.section === 'red-flags' && one.kind === 'finding')
    .map(({ rule, title, message, evidence }) => ({
      id: `red-flag ${rule}`,
      kind: 'red-flag',
      title: `${title}: ${message}`,
      when: newest(evidence),
      evidence,
      unread: false,
      rule,
    }))
}

function newest(evidence: readonly Evidence[]): When | null {
  const others = evidence.filter((one) => !one.resource.startsWith('Procedure/') && one.resource !== '')
  const dates = (others.some((one) => one.when !== null) ? others : evidence).flatMap((one) => one.when ?? [])
  return dates.toSorted((a, b) => b.last - a.last)[0] ?? null
}

function operations({ chart: { surgeries, surgeryByHand } }: Context): CourseItem[] {
  const recorded = surgeries.records.map(({ resource, label, when }) => ({
    title: label,
    when,
    evidence: [{ resource, label: 'Spine operation', value: label, when }],
  }))
  const entered =
    surgeryByHand === null
      ? []
      : [
          {
            title: 'Spinal fusion, entered by hand',
            when: surgeryByHand.when,
            evidence: [
              {
                resource: '',
                label: 'Spinal fusion, entered by hand',
                value: [...surgeryByHand.levels, surgeryByHand.region].join(', '),
                when: surgeryByHand.when,
              },
            ],
          },
        ]
  return [...byDay('operation', [...recorded, ...entered]), ...unread('operation', surgeries.blanks)]
}

function interventions(context: Context): CourseItem[] {
  const kinds = Object.keys(INTERVENTION_KINDS) as InterventionKind[]
  const fact = acts({ kinds })(context)
  const done = fact.state === 'known' ? fact.value : []
  const evidence = fact.state === 'known' ? fact.evidence : []
  return [
    ...done.map((act): CourseItem => {
      const records = act.records.map((one) => one.resource)
      const relief = act.reliefs.map((one) => `"${one.words}"`).join(', ')
      return {
        id: `block ${records.join(' ')}`,
        kind: 'block',
        title: `${INTERVENTION_KINDS[act.kind]}, ${relief === '' ? 'relief not recorded' : `relief recorded: ${relief}`}`,
        when: act.when,
        evidence: evidence.filter((one) => records.includes(one.resource)),
        unread: false,
        rule: null,
      }
    }),
    ...unread('block', context.chart.interventions.blanks),
  ]
}

function exams({ chart: { imaging } }: Context): CourseItem[] {
  const records = imaging.records.map(({ resource, label, when, preliminary }) => ({
    title: preliminary ? `${label} (preliminary)` : label,
    when,
    evidence: [{ resource, label, value: preliminary ? 'preliminary' : 'performed', when }],
  }))
  return [...byDay('imaging', records), ...unread('imaging', imaging.blanks)]
}

const PART_KINDS = { laboratory: 'lab', survey: 'score', 'vital-signs': 'vital' } as const

function results(context: Context): CourseItem[] {
  const analytes = Object.keys(ANALYTES) as Analyte[]
  return Object.entries(PART_KINDS).flatMap(([part, kind]) => {
    const records = analytes
      .filter((analyte) => ANALYTES[analyte].part === part)
      .flatMap((analyte) => {
        const fact = labHistory(analyte)(context)
        return fact.state === 'known' ? fact.value : []
      })
      .map((result) => ({
        title: resultTitle(result),
        when: result.when,
        evidence: [resultEvidence(result)],
      }))
    const blanks = context.chart.results.blanks.filter((blank) => ANALYTES[blank.about].part === part)
    return [...byDay(kind, records), ...unread(kind, blanks)]
  })
}

/** "CRP 5.2 mg/dL (used as 52 mg/L)". */
export function resultTitle({ analyte, recorded, used, preliminary }: Result): string {
  const as = used === null ? '' : ` (used as ${used})`
  return `${ANALYTES[analyte].name} ${readable(recorded)}${as}${preliminary ? ', preliminary' : ''}`
}

function cultures({ chart }: Context): CourseItem[] {
  const records = chart.cultures.records.map(({ resource, label, recorded, when, preliminary }) => ({
    title: `${label}: ${recorded}${preliminary ? ' (preliminary)' : ''}`,
    when,
    evidence: [{ resource, label, value: recorded, when }],
  }))
  return [...byDay('lab', records, 'culture'), ...unread('lab', chart.cultures.blanks, 'culture')]
}

function orders({ chart }: Context): CourseItem[] {
  const records = chart.orders.records.map(({ resource, label, when }) => ({
    title: `Ordered: ${label}`,
    when,
    evidence: [{ resource, label, value: 'ordered', when }],
  }))
  return [...byDay('order', records), ...unread('order', chart.orders.blanks)]
}

type Dated = Pick<CourseItem, 'title' | 'when' | 'evidence'>

/** What one kind of record says of one day is one item; so it is of one month or year. */
function byDay(kind: CourseKind, records: readonly Dated[], group: string = kind): CourseItem[] {
  const days = new Map<string, Dated[]>()
  for (const record of records) {
    const { when, evidence } = record
    const key = when === null ? `undated ${evidence[0]?.resource ?? ''}` : `${when.first} ${when.last}`
    const day = days.get(key)
    if (day) day.push(record)
    else days.set(key, [record])
  }
  return [...days].map(([key, same]) => ({
    id: `${group} ${key}`,
    kind,
    title: [...new Set(same.map((one) => one.title))].join('; '),
    when: same[0]?.when ?? null,
    evidence: same.flatMap((one) => one.evidence),
    unread: false,
    rule: null,
  }))
}

/** Records that are there and cannot be read, one item each however many questions each of them leaves open. */
function unread(kind: CourseKind, blanks: readonly Blank<unknown>[], group: string = kind): CourseItem[] {
  const unique = [...new Map(blanks.map((blank) => [blank.resource, blank])).values()]
  return unique.map((blank) => ({
    id: `${group} unread ${blank.resource}`,
    kind,
    title: `${blank.label}: cannot be read, ${blank.reason}`,
    when: blank.when,
    evidence: [blankEvidence(blank)],
    unread: true,
    rule: null,
  }))
}
