import { use, useCallback, useDeferredValue, useState, type ComponentProps, type ReactNode } from 'react'
import type { LandingTab } from '../config.ts'
import type { Context } from '../domain/context.ts'
import type { Assessment, RuleSection } from '../rules/rule.ts'
import type { ChartContextValue } from './chart-context.ts'
import { Banners } from './Banners.tsx'
import { RecordsContext, SurgeryContext } from './chart-context.ts'
import { Checklist, type ChecklistProps } from './checklist/Checklist.tsx'
import { TriageLine } from './checklist/TriageLine.tsx'
import { DraftContext } from './draft-context.ts'
import type { Drafting } from './drafts/drafting.ts'
import { shownAtFirst } from './groups.ts'
import { goToCard } from './go-to-card.ts'
import { headline } from './headline.ts'
import { useKeepPlace } from './keep-place.ts'
import { LazyCauses } from './LazyCauses.tsx'
import { LazyCourse } from './LazyCourse.tsx'
import { LazyDrafts } from './LazyDrafts.tsx'
import { LazyMedications } from './LazyMedications.tsx'
import { Mark, type MarkKind } from './Mark.tsx'
import { NewFindings } from './NewFindings.tsx'
import { OpenCardsContext, useOpenCards } from './open-cards.ts'
import { PageFoot } from './PageFoot.tsx'
import { ReadingLine } from './ReadingLine.tsx'
import { Section } from './Section.tsx'
import { SetAsideContext } from './set-aside/set-aside-context.ts'
import { isSettled } from './source-rows.ts'
import { Tabs, type Tab } from './Tabs.tsx'
import { WhatWasRead } from './WhatWasRead.tsx'
import { WhoWhen } from './WhoWhen.tsx'

type SidebarProps = {
  who: Omit<ComponentProps<typeof WhoWhen>, 'sources'>
  banners: Omit<ComponentProps<typeof Banners>, 'sources' | 'today'>
  siteName: string
  /** The EHR's name. */
  from: string
  /** Asks for everything again; null when that is of no use. */
  readAgain: (() => void) | null
  /** The sections this site shows, in its order, and those it does not. */
  sections: readonly RuleSection[]
  hidden: readonly RuleSection[]
  /** The tab that is open at first. */
  landing: LandingTab
  assessments: readonly Assessment[]
  /** Stands at the head of the medications. */
  medicationSummary: ReactNode
  read: Omit<ComponentProps<typeof WhatWasRead>, 'today'>
  /** What the clinician asks, beside what the chart says. */
  checklist: Omit<ChecklistProps, 'context' | 'children'>
  /** What the medication list and the checklist are gone through in. */
  context: Context
  chart: ChartContextValue
  /** How drafts leave the app; null until that has arrived. */
  drafting: Drafting | null
}

/** Which of the tabs shows the medications. */
const MEDICATIONS_TAB = 2

const TONES: Record<ReturnType<typeof headline>['tone'], MarkKind> = {
  critical: 'critical',
  high: 'high',
  findings: 'moderate',
  open: 'unchecked',
  quiet: 'clear',
}

/** The whole page: who and when, one sentence, the three parts, and what it all rests on. */
export function Sidebar(props: SidebarProps) {
  const { sections, read, chart, context } = props
  const openCards = useOpenCards()
  const [tab, setTab] = useState(
    props.landing === 'medications' && sections.includes('medications') ? MEDICATIONS_TAB : 0,
  )
  const [wanted, setWanted] = useState<{ rule: string; turn: number } | null>(null)
  useKeepPlace(openCards.open)
  const { sources } = read
  const settled = isSettled(sources)
  // What is folded is drawn a moment later.
  const isDrawn = useDeferredValue(settled, false)
  const assessments = props.assessments.filter((item) => sections.includes(item.section))
  const { standing } = use(SetAsideContext)
  const counted = assessments.filter((item) => !standing.has(item.rule))
  const { text, tone } = headline(counted, sources, assessments.length - counted.length)
  const shown = shownAtFirst(counted, sections, openCards.open)
  const section = (name: RuleSection) => (
    <Section
      key={name}
      section={name}
      assessments={assessments}
      shown={shown}
      settled={settled}
      action={
        name === 'red-flags' && (
          <Checklist context={context} {...props.checklist}>
            <TriageLine assessments={assessments} context={context} settled={settled} />
          </Checklist>
        )
      }
    >
      {name === 'medications' && props.medicationSummary}
    </Section>
  )
  const findings = (
    <>
      <div className="column">{sections.slice(0, -1).map(section)}</div>
      <div className="column">
        {sections.slice(-1).map(section)}
        <WhatWasRead {...read} today={props.who.today} />
      </div>
    </>
  )
  const goTo = useCallback((rule: string) => {
    setTab(0)
    // The findings are shown by then.
    requestAnimationFrame(() => goToCard(rule))
  }, [])
  const courseTab = sections.includes('medications') ? MEDICATIONS_TAB + 1 : MEDICATIONS_TAB
  const draftsTab = courseTab + 1
  const toDraft = useCallback(
    (rule: string) => {
      setTab(draftsTab)
      setWanted((was) => ({ rule, turn: (was?.turn ?? 0) + 1 }))
    },
    [draftsTab],
  )
  const gaps = new Set(assessments.map((item) => item.rule))
  const tabs: readonly Tab[] = [
    { name: 'Findings', className: 'columns', content: findings },
    { name: 'Causes', content: <LazyCauses isOpen={tab === 1} {...{ context, settled, gaps, goTo }} /> },
    ...(sections.includes('medications')
      ? [
          {
            name: 'Medications',
            content: (
              <LazyMedications isOpen={tab === MEDICATIONS_TAB} context={context} sections={sections} />
            ),
          },
        ]
      : []),
    {
      name: 'Course',
      content: (
        <LazyCourse
          isOpen={tab === courseTab}
          {...{ context, sections, settled, goTo }}
          assessments={props.assessments}
        />
      ),
    },
    {
      name: 'Drafts',
      content: props.drafting ? (
        <LazyDrafts
          isOpen={tab === draftsTab}
          all={props.assessments}
          setAside={new Set(standing.keys())}
          records={chart.records}
          drafting={props.drafting}
          {...{ context, assessments, sources, settled, wanted }}
        />
      ) : (
        <p className="board quiet">Opening the drafts</p>
      ),
    },
  ]
  return (
    <RecordsContext value={chart.records}>
      <SurgeryContext value={chart.surgery}>
        <OpenCardsContext value={openCards}>
          <div className="page" data-settled={settled && isDrawn}>
            <Banners {...props.banners} sources={sources} today={props.who.today} />
            <header className="top">
              <WhoWhen {...props.who} sources={sources} />
              <h1 className={`headline headline-${tone}`}>
                <Mark kind={TONES[tone]} />
                <span>{text}</span>
              </h1>
              <ReadingLine
                sources={sources}
                from={props.from}
                today={props.who.today}
                readAgain={props.readAgain}
              />
            </header>
            <NewFindings assessments={assessments} settled={settled} />
            <main>
              <DraftContext value={toDraft}>
                <Tabs label="Parts of the page" chosen={tab} choose={setTab} tabs={tabs} />
              </DraftContext>
            </main>
            <PageFoot
              siteName={props.siteName}
              hidden={props.hidden}
              from={props.from}
              today={props.who.today}
            />
          </div>
        </OpenCardsContext>
      </SurgeryContext>
    </RecordsContext>
  )
}
