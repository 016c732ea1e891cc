import type { ReactNode } from 'react'
import { STOPPED_WORDS } from './stopped-words.ts'

type StartProblemProps = { title: string; whatNext: string; children?: ReactNode }

/** A page instead of the chart: why there is none, and what to do next. */
export function StartProblem({ title, whatNext, children }: StartProblemProps) {
  return (
    <main className="page start" data-problem>
      <p className="product">Postfusion</p>
      <h1>{title}</h1>
      <p>{whatNext}</p>
      {children}
    </main>
  )
}

/** Something went wrong inside the app itself: nothing half-drawn stays on the page. */
export function Stopped() {
  return <StartProblem title={STOPPED_WORDS.title} whatNext={STOPPED_WORDS.whatNext} />
}

/** The configuration cannot be used: every fault, in words for the site's administrator. */
export function ConfigProblems({ problems }: { problems: readonly string[] }) {
  return (
    <StartProblem
      title="Postfusion is not set up correctly"
      whatNext="Ask the person who runs Postfusion at your site to correct config.json:"
    >
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </StartProblem>
  )
}

/** The EHR sent another patient's details than the chart that was opened: nothing of it is shown. */
export function AnotherPatient({ reason }: { reason: string }) {
  return (
    <StartProblem
      title="This is not the patient whose chart is open"
      whatNext="Nothing is shown. Close Postfusion, open the right chart and start it again from there. Tell your EHR team if this happens again."
    >
      <p>{reason}</p>
    </StartProblem>
  )
}
