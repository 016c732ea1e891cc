import type { Assessment } from './rules/rule.ts'
import type { Context } from './domain/context.ts'
import { formatDay } from './domain/dates.ts'
import { daysSinceFusion, indexFusion, stageOf } from './domain/episode.ts'
import type { Evidence } from './domain/fact.ts'
import { medicationList } from './domain/medication-list.ts'
import { mmeFact, mmeOfUse, type MmeTotal } from './domain/mme.ts'
import { painStatus } from './domain/pain.ts'
import { drugs } from './domain/select-drugs.ts'
import { SOURCE_TYPES, typeOfSource, type SourceState, type SourceType } from './domain/sources.ts'
import type { Ledger } from './domain/chart.ts'
import { ledgerCounts } from './domain/ledger.ts'

/** What `npm run check -- --json` prints for one file; a contract with those who read it. */
export type Report = ReturnType<typeof reportOf>

export function reportOf(
  file: string,
  context: Context,
  assessments: readonly Assessment[],
  ledger: Ledger,
  states: readonly SourceState[],
) {
  const { chart, today } = context
  const { patient } = chart
  const list = medicationList(context)
  const person = patient.state === 'known' ? patient.value : null
  return {
    file,
    asOf: formatDay(today),
    patient: {
      id: person?.id ?? null,
      birthDate: person?.birth?.text ?? null,
      sex: person?.sex ?? 'unknown',
    },
    episode: episodeOf(context),
    assessments: assessments.map(assessmentOf),
    medications: list.uses.map((use) => {
      const reading = use.ingredients.length === 1 ? use.doses.get(use.ingredients[0] ?? '')?.[0] : undefined
      const mme = mmeOfUse(use)
      return {
        name: use.name,
        ingredients: use.ingredients,
        classes: use.classes,
        status: use.status,
        prn: use.prn,
        ...(reading?.state === 'computed' && {
          dailyDose: { value: reading.dose.maximum, unit: reading.dose.unit },
        }),
        ...(mme !== null && { mme }),
        sources: use.entries.map((entry) => entry.resource),
      }
    }),
    unidentifiedMedications: list.unidentified,
    mme: mmeReport(context),
    sources: SOURCE_TYPES.map((type) => sourceOf(type, states)),
    ledger: {
      ...ledgerCounts(ledger),
      items: ledger.items.map(({ resource, place, reason }) => ({ resource, place, reason })),
    },
  }
}

function episodeOf(context: Context) {
  const fusion = indexFusion(context)
  const days = daysSinceFusion(context)
  const span = days.state === 'known' ? days.value : null
  const found = fusion.state === 'known' ? fusion.value : null
  return {
    indexFusion: found && {
      date: found.when?.text ?? null,
      levels: found.levels,
      region: found.region,
      sources: found.sources,
    },
    priorOperations: found?.priorOperations ?? 0,
    daysSince: span && span.least === span.most ? span.least : null,
    stage: stageOf(span),
    painStatus: painStatus(context).status,
  }
}

function assessmentOf(assessment: Assessment) {
  const { rule, title, kind, message, because, evidence, caveats } = assessment
  return {
    rule,
    title,
    verdict: kind,
    ...(kind === 'finding' && { priority: assessment.priority }),
    message,
    because,
    evidence: evidence.map(evidenceOf),
    caveats,
  }
}

function evidenceOf({ resource, label, value, when }: Evidence) {
  return { resource, label, value, date: when?.text ?? null }
}

function mmeReport(context: Context): MmeTotal {
  const mme = mmeFact(drugs({ classes: ['opioid'] })(context))
  if (mme.state !== 'known')
    return { scheduled: 0, maximum: 0, atLeast: mme.state !== 'absent', notCounted: [], legacy: [] }
  return { ...mme.value, atLeast: mme.value.atLeast || mme.doubt !== null }
}

function sourceOf(type: SourceType, states: readonly SourceState[]) {
  const parts = states.filter((state) => typeOfSource(state.id) === type)
  const received = parts.reduce((sum, state) => sum + state.received, 0)
  const outcome = parts.find((state) => state.outcome !== 'loaded')?.outcome ?? 'loaded'
  return { type, outcome, received }
}
