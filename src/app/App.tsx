import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { Config } from '../config.ts'
import { NOTHING_GIVEN, type Given } from '../domain/given.ts'
import type { Session } from '../fhir/session.ts'
import { createChartView } from './chart-view.ts'
import { savingOf } from './checklist/saving.ts'
import { readableWith } from './later.ts'
import type { OpenedChart } from './opened-chart.ts'
import { PartsContext } from './parts-context.ts'
import { SetAsideContext } from './set-aside/set-aside-context.ts'
import { useSetAsides } from './set-aside/use-set-asides.ts'
import { Sidebar } from './Sidebar.tsx'
import { AnotherPatient } from './StartProblem.tsx'
import { useToday } from './today.ts'
import { useSteps } from './use-steps.ts'

type AppProps = OpenedChart & { config: Config; session: Session }

/** Reads the chart of one session and shows what follows from it; redrawn as each source lands. */
export function App({ config, session, reading, later, sessionEnd, clock }: AppProps) {
  const today = useToday(clock)
  const soFar = useSyncExternalStore(reading.subscribe, reading.soFar)
  const laterChecks = useSyncExternalStore(later.subscribe, later.now)
  const writing = laterChecks?.writing ?? null
  const { retry } = reading
  const [given, setGiven] = useState<Given>(NOTHING_GIVEN)
  const expired = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.ended)
  const [viewOf] = useState(createChartView)
  const { thresholds } = config
  const view = useSteps(
    useCallback(
      () => viewOf(readableWith(laterChecks, soFar), session, today, thresholds, given, laterChecks),
      [viewOf, soFar, session, today, thresholds, given, laterChecks],
    ),
  )
  const { assessments } = view
  const asides = useSetAsides({ later: laterChecks, chart: view.chart, assessments, today, clock })
  const { order, hidden, landing } = config.sections
  const sections = useMemo(() => order.filter((section) => !hidden.includes(section)), [order, hidden])
  if (view.identity.state === 'another-patient') return <AnotherPatient reason={view.identity.reason} />
  const { sources, chart, episode, ledger, resources } = view
  return (
    <PartsContext value={laterChecks?.parts ?? null}>
      <SetAsideContext value={asides}>
        <Sidebar
          who={{
            patient: chart.patient,
            episode,
            today,
            showName: session.needPatientBanner,
            byHand: {
              surgery: given.surgery,
              enter: (surgery) => setGiven((was) => ({ ...was, surgery })),
            },
          }}
          banners={{
            notForClinicalUse: config.notForClinicalUse,
            expired,
            excludedForeign: view.excludedForeign,
          }}
          siteName={config.siteName}
          from={session.issuer.name}
          readAgain={expired ? null : reading.readAgain}
          sections={sections}
          hidden={hidden}
          landing={landing}
          assessments={assessments}
          medicationSummary={view.medicationSummary}
          read={{
            sources,
            ledger,
            retry: expired ? null : retry,
            access: {
              asked: session.askedScopes,
              granted: session.grantedScopes,
              notGranted: session.notGranted,
              partlyGranted: session.partlyGranted,
            },
          }}
          checklist={{
            given,
            setGiven,
            clock,
            saving: savingOf(session, writing?.saveChecklist ?? null, retry),
          }}
          context={view.context}
          chart={{ records: resources, surgery: view.surgery }}
          drafting={laterChecks?.draftingOf(session, laterChecks.writing, clock, retry) ?? null}
        />
      </SetAsideContext>
    </PartsContext>
  )
}
