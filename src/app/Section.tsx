import { use, useId, useState, type ReactNode } from 'react'
import type { Assessment, RuleSection } from '../rules/rule.ts'
import { AssessmentCard } from './AssessmentCard.tsx'
import { CardGroup } from './CardGroup.tsx'
import { reasonLines } from './card-lines.ts'
import { groupsOf, type Groups } from './groups.ts'
import { plural } from './plural.ts'
import { SetAsideContext } from './set-aside/set-aside-context.ts'
import { SECTION_NAMES } from './section-words.ts'

type SectionProps = {
  section: RuleSection
  assessments: readonly Assessment[]
  /** Findings shown before "show n more". */
  shown: ReadonlySet<string>
  settled: boolean
  /** Stands in the head: what can be done about this part. */
  action?: ReactNode
  children?: ReactNode
}

/** One part of the page: findings first, then what could not be checked, then what was checked, folded. */
export function Section({ section, assessments, shown, settled, action, children }: SectionProps) {
  const [showAll, setShowAll] = useState(false)
  const id = useId()
  const { standing } = use(SetAsideContext)
  const groups = groupsOf(
    assessments.filter((item) => !standing.has(item.rule)),
    section,
  )
  const aside = assessments.filter((item) => item.section === section && standing.has(item.rule))
  const folded = groups.findings.filter((item) => !shown.has(item.rule)).length
  return (
    <section className="section" aria-labelledby={id} data-section={section}>
      <div className="section-head">
        <h2 id={id}>{SECTION_NAMES[section]}</h2>
        <p className="section-count">{countWords(groups, settled)}</p>
        {action}
      </div>
      {children}
      {settled && assessments.every((item) => item.section !== section) && (
        <p className="section-empty">No checks in this part.</p>
      )}
      <ul className="findings">
        {groups.findings.map((item) => (
          <li key={item.rule} hidden={!showAll && !shown.has(item.rule)}>
            <AssessmentCard assessment={item} />
          </li>
        ))}
      </ul>
      {folded > 0 && (
        <button type="button" className="more" aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
          {showAll ? `Show ${folded} fewer` : `Show ${folded} more`}
        </button>
      )}
      <RestOfSection groups={groups} aside={aside} section={section} settled={settled} />
    </section>
  )
}

function RestOfSection({
  groups,
  aside,
  section,
  settled,
}: {
  groups: Groups
  aside: readonly Assessment[]
  section: RuleSection
  settled: boolean
}) {
  const titles = groups.toAsk.map((item) => item.title)
  const nothing = section === 'work-up' ? 'checked, no gap' : 'checked, nothing found'
  return (
    <div className="groups">
      <CardGroup mark="ask" words="to ask or examine" cards={groups.toAsk} hint={[titles.join(' · ')]} />
      <CardGroup
        mark="unchecked"
        words={settled ? 'could not be checked' : 'not yet checked'}
        cards={groups.unchecked}
        hint={settled ? reasonLines(groups.unchecked) : []}
      />
      <CardGroup
        mark="set-aside"
        words="set aside"
        cards={aside}
        hint={[aside.map((item) => item.title).join(' · ')]}
      />
      <CardGroup mark="clear" words={settled ? nothing : 'checked so far'} cards={groups.clear} />
      <CardGroup
        mark="not-applicable"
        words={plural(groups.notApplicable.length, 'does not apply', 'do not apply')}
        cards={groups.notApplicable}
      />
    </div>
  )
}

function countWords({ findings }: Groups, settled: boolean): string {
  const count =
    findings.length === 0 ? '' : `${findings.length} ${plural(findings.length, 'finding', 'findings')}`
  return settled ? count : [count, 'reading'].filter(Boolean).join(' · ')
}
