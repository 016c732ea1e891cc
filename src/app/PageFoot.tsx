import type { Day } from '../domain/dates.ts'
import type { RuleSection } from '../rules/rule.ts'
import { dayWords } from './date-words.ts'
import { SECTION_NAMES } from './section-words.ts'

type PageFootProps = { siteName: string; hidden: readonly RuleSection[]; from: string; today: Day }

/** What this site leaves out, the printing button, and on paper the day and the EHR. */
export function PageFoot({ siteName, hidden, from, today }: PageFootProps) {
  return (
    <footer className="foot">
      {hidden.length > 0 && (
        <p>Not shown at this site: {hidden.map((section) => SECTION_NAMES[section]).join(', ')}.</p>
      )}
      <p className="site-name">{siteName}</p>
      <p className="print-only">
        Printed from Postfusion on {dayWords(today)}, as read from {from}. Check the chart before acting on
        this sheet.
      </p>
      <button type="button" className="quiet-button" onClick={() => window.print()}>
        Print
      </button>
    </footer>
  )
}
