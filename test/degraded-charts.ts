import type { Blank, Chart } from '../src/domain/chart.ts'
import type { When } from '../src/domain/dates.ts'
import { failed } from '../src/domain/fact.ts'
import type { Surgery } from '../src/domain/surgery.ts'
import { ANALYTES } from '../src/domain/result.ts'
import { typeOfSource, type SourceId } from '../src/domain/sources.ts'
import { endedIn, TODAY, FED_BY, whenAt, type Change } from './chart-builders.ts'
import { ALL_SOURCES, NOT_WHOLE } from './generated-charts.ts'

/** One thing known less well than before, in words and as a change to the chart. */
export type Degradation = { words: string; change: Change }

/** Everything that can be lost of this chart, one at a time, by kind. A record never written is another chart, not here. */
export function degradationsOf(chart: Chart): Degradation[][] {
  return [sources(), unreadable(chart), lessExact(chart), patientDetails()].filter((kind) => kind.length > 0)
}

type Lost = 'all' | 'first' | 'last' | 'none'
const LOST = {
  failed: ['all'],
  denied: ['all'],
  incomplete: ['first', 'last'],
  withheld: ['first', 'none'],
  reading: ['last', 'none'],
} as const

function sources(): Degradation[] {
  return ALL_SOURCES.flatMap((id) =>
    NOT_WHOLE.flatMap((outcome) =>
      LOST[outcome].map((lost) => ({
        words: `${id} ${outcome}, records not received: ${lost}`,
        change: (chart: Chart) => endedIn(outcome, id)(without(chart, id, lost)),
      })),
    ),
  )
}

const KIND_OF_SOURCE: Partial<Record<SourceId, string>> = {
  MedicationRequest: 'order',
  MedicationStatement: 'statement',
  MedicationDispense: 'dispense',
}

/** The chart without what a source did not give. */
function without(chart: Chart, id: SourceId, lost: Lost): Chart {
  const keep = <T>(records: readonly T[], isOwn: (record: T) => boolean): T[] => {
    const own = records.filter(isOwn)
    const gone = { all: own, first: own.slice(0, 1), last: own.slice(-1), none: [] }[lost]
    return records.filter((record) => !gone.some((other) => other === record))
  }
  const isFrom = ({ resource }: { resource: string }): boolean => resource.startsWith(`${typeOfSource(id)}/`)
  const { conditions, surgeries, results, imaging, orders, medications, answers } = chart
  return {
    ...chart,
    conditions: { ...conditions, records: keep(conditions.records, isFrom) },
    surgeries: { ...surgeries, records: keep(surgeries.records, isFrom) },
    results: {
      ...results,
      records: keep(results.records, (one) => `Observation/${ANALYTES[one.analyte].part}` === id),
    },
    imaging: { ...imaging, records: keep(imaging.records, isFrom) },
    orders: { ...orders, records: keep(orders.records, isFrom) },
    medications: {
      ...medications,
      records: keep(medications.records, (one) => KIND_OF_SOURCE[id] === one.kind),
    },
    answers: { ...answers, records: keep(answers.records, isFrom) },
    interventions: { ...chart.interventions, records: keep(chart.interventions.records, isFrom) },
    cultures: {
      ...chart.cultures,
      records: keep(
        chart.cultures.records,
        (one) => isFrom(one) && FED_BY.cultures.some((fed) => fed === id),
      ),
    },
    tobacco: {
      ...chart.tobacco,
      records: keep(chart.tobacco.records, () => id === 'Observation/social-history'),
    },
    allergies: { ...chart.allergies, records: keep(chart.allergies.records, isFrom) },
    devices: { ...chart.devices, records: keep(chart.devices.records, isFrom) },
    reports: { ...chart.reports, records: keep(chart.reports.records, isFrom) },
  }
}

/** Each record as the blank that its unreadable value, unit or status would leave; its date kept or lost. */
function unreadable(chart: Chart): Degradation[] {
  return [true, false].flatMap((keepsDate) => {
    const words = (what: string) => `${what} not readable, date ${keepsDate ? 'kept' : 'lost'}`
    const blanksOf = <About>(resource: string, about: readonly About[], when: When | null): Blank<About>[] =>
      about.map((one) => ({
        resource,
        label: resource,
        about: one,
        reason: 'not readable',
        when: keepsDate ? when : null,
      }))
    const turned = <
      T extends { resource: string },
      About,
      S extends { records: readonly T[]; blanks: readonly Blank<About>[] },
    >(
      section: S & { records: readonly T[]; blanks: readonly Blank<About>[] },
      isGone: (record: T) => boolean,
      about: (record: T) => readonly About[],
      when: (record: T) => When | null,
    ): S => ({
      ...section,
      records: section.records.filter((one) => !isGone(one)),
      blanks: [
        ...section.blanks,
        ...section.records.filter(isGone).flatMap((one) => blanksOf(one.resource, about(one), when(one))),
      ],
    })
    const { results, conditions, surgeries, imaging, orders, medications, answers } = chart
    return [
      ...results.records.map((gone) => ({
        words: words(`${gone.analyte} ${gone.recorded} of ${gone.when.text}`),
        change: (c: Chart): Chart => ({
          ...c,
          results: turned(
            c.results,
            (one) => one === gone,
            (one) => [one.analyte],
            (one) => one.when,
          ),
        }),
      })),
      ...conditions.records.map((gone) => ({
        words: words(`condition ${gone.concept}`),
        change: (c: Chart): Chart => ({
          ...c,
          conditions: turned(
            c.conditions,
            (one) => one === gone,
            (one) => [one.concept],
            (one) => one.recorded,
          ),
        }),
      })),
      ...surgeries.records.map((gone) => ({
        words: words(`${gone.kind} of ${gone.when?.text ?? 'no date'}`),
        change: (c: Chart): Chart => ({
          ...c,
          surgeries: turned(
            c.surgeries,
            (one) => one === gone,
            (one) => [one.kind === 'fusion' ? ('fusion' as const) : ('operation' as const)],
            (one) => one.when,
          ),
        }),
      })),
      ...imaging.records.flatMap((gone) =>
        [gone.modality, 'anything' as const].map((about) => ({
          words: words(`${gone.modality} of ${gone.when.text} as ${about}`),
          change: (c: Chart): Chart => ({
            ...c,
            imaging: turned(
              c.imaging,
              (one) => one === gone,
              () => [about],
              (one) => one.when,
            ),
          }),
        })),
      ),
      ...orders.records.map((gone) => ({
        words: words(`order ${gone.label}`),
        change: (c: Chart): Chart => ({
          ...c,
          orders: turned(
            c.orders,
            (one) => one === gone,
            () => ['order' as const],
            (one) => one.when,
          ),
        }),
      })),
      ...medications.records.map((gone) => ({
        words: words(`medicine ${gone.name} (${gone.kind}, ${gone.state})`),
        change: (c: Chart): Chart => ({
          ...c,
          medications: turned(
            c.medications,
            (one) => one === gone,
            (one) => (one.ingredients.length > 0 ? one.ingredients : ['anything' as const]),
            (one) => one.when,
          ),
        }),
      })),
      ...chart.interventions.records.map((gone) => ({
        words: words(`${gone.kind} of ${gone.when?.text ?? 'no date'}`),
        change: (c: Chart): Chart => ({
          ...c,
          interventions: turned(
            c.interventions,
            (one) => one === gone,
            (one) => [one.kind],
            (one) => one.when,
          ),
        }),
      })),
      ...chart.cultures.records.map((gone) => ({
        words: words(`culture ${gone.recorded}`),
        change: (c: Chart): Chart => ({
          ...c,
          cultures: turned(
            c.cultures,
            (one) => one === gone,
            () => ['culture' as const],
            (one) => one.when,
          ),
        }),
      })),
      ...chart.tobacco.records.map((gone) => ({
        words: words(`tobacco ${gone.status}`),
        change: (c: Chart): Chart => ({
          ...c,
          tobacco: turned(
            c.tobacco,
            (one) => one === gone,
            () => ['tobacco' as const],
            (one) => one.when,
          ),
        }),
      })),
      ...chart.allergies.records.map((gone) => ({
        words: words(`allergy to ${gone.to}`),
        change: (c: Chart): Chart => ({
          ...c,
          allergies: turned(
            c.allergies,
            (one) => one === gone,
            () => ['allergy' as const],
            () => null,
          ),
        }),
      })),
      ...chart.devices.records.map((gone) => ({
        words: words(`device ${gone.kind}`),
        change: (c: Chart): Chart => ({
          ...c,
          devices: turned(
            c.devices,
            (one) => one === gone,
            () => ['device' as const],
            () => null,
          ),
        }),
      })),
      ...[...new Set(answers.records.map((one) => one.when.text))].map((day) => ({
        words: words(`checklist of ${day}`),
        change: (c: Chart): Chart => ({
          ...c,
          answers: turned(
            c.answers,
            (one) => one.when.text === day,
            () => ['checklist' as const],
            (one) => one.when,
          ),
        }),
      })),
    ]
  })
}

/** Two fusions of one region and year are read as one operation once neither is dated better: that is a reading, not a loss. */
function sharesYear({ surgeries }: Chart, old: Surgery): boolean {
  const yearOf = (one: Surgery) => one.when?.text.slice(0, 4)
  return surgeries.records.some((one) => one !== old && yearOf(one) === yearOf(old))
}

/** Dates known only by their year, or not at all where a record may do without; doses that cannot be read. */
function lessExact(chart: Chart): Degradation[] {
  const year = (when: When): When => whenAt(when.text.slice(0, 4))
  const replaced = <T>(records: readonly T[], old: T, now: T): T[] =>
    records.map((one) => (one === old ? now : one))
  const dated = chart.medications.records.filter((one) => one.kind !== 'dispense')
  return [
    ...chart.results.records.map((old) => ({
      words: `${old.analyte} ${old.recorded} of ${old.when.text} dated by year`,
      change: (c: Chart): Chart => ({
        ...c,
        results: {
          ...c.results,
          records: replaced(c.results.records, old, { ...old, when: year(old.when) }),
        },
      }),
    })),
    ...chart.imaging.records.map((old) => ({
      words: `${old.modality} of ${old.when.text} dated by year`,
      change: (c: Chart): Chart => ({
        ...c,
        imaging: {
          ...c.imaging,
          records: replaced(c.imaging.records, old, { ...old, when: year(old.when) }),
        },
      }),
    })),
    ...chart.tobacco.records.map((old) => ({
      words: `tobacco ${old.status} dated by year`,
      change: (c: Chart): Chart => ({
        ...c,
        tobacco: {
          ...c.tobacco,
          records: replaced(c.tobacco.records, old, { ...old, when: year(old.when) }),
        },
      }),
    })),
    ...chart.cultures.records.map((old) => ({
      words: `culture of ${old.when.text} dated by year`,
      change: (c: Chart): Chart => ({
        ...c,
        cultures: {
          ...c.cultures,
          records: replaced(c.cultures.records, old, { ...old, when: year(old.when) }),
        },
      }),
    })),
    ...chart.answers.records.map((old) => ({
      words: `answer ${old.item} of ${old.when.text} dated by year`,
      change: (c: Chart): Chart => ({
        ...c,
        answers: {
          ...c.answers,
          records: replaced(c.answers.records, old, { ...old, when: year(old.when) }),
        },
      }),
    })),
    ...chart.surgeries.records.flatMap((old) =>
      (sharesYear(chart, old) ? [null] : [old.when && year(old.when), null]).map((when) => ({
        words: `${old.kind} of ${old.when?.text ?? 'no date'} dated ${when?.text ?? 'not at all'}`,
        change: (c: Chart): Chart => ({
          ...c,
          surgeries: { ...c.surgeries, records: replaced(c.surgeries.records, old, { ...old, when }) },
        }),
      })),
    ),
    ...chart.conditions.records.map((old) => ({
      words: `condition ${old.concept} without dates`,
      change: (c: Chart): Chart => ({
        ...c,
        conditions: {
          ...c.conditions,
          records: replaced(c.conditions.records, old, { ...old, onset: null, recorded: null }),
        },
      }),
    })),
    ...dated.flatMap((old) =>
      [
        { words: 'without a date', now: { ...old, when: null } },
        // A past end taken away would say that the medicine is taken again, which is not knowing less.
        ...(old.end === null || old.end.last >= TODAY
          ? [{ words: 'without an end', now: { ...old, end: null } }]
          : []),
        { words: 'without dosage', now: { ...old, instructions: [] } },
      ].map(({ words, now }) => ({
        words: `medicine ${old.name} ${words}`,
        change: (c: Chart): Chart => ({
          ...c,
          medications: { ...c.medications, records: replaced(c.medications.records, old, now) },
        }),
      })),
    ),
  ]
}

function patientDetails(): Degradation[] {
  const known = (now: { birth?: null; sex?: 'unknown' }): Change => {
    return (chart) =>
      chart.patient.state === 'known'
        ? { ...chart, patient: { ...chart.patient, value: { ...chart.patient.value, ...now } } }
        : chart
  }
  return [
    { words: 'patient details failed', change: (chart) => ({ ...chart, patient: failed('not read') }) },
    { words: 'birth date not readable', change: known({ birth: null }) },
    { words: 'sex not readable', change: known({ sex: 'unknown' }) },
  ]
}
