import type { ConditionConcept } from '../../domain/condition.ts'
import { withinDays } from '../../domain/dates.ts'
import { unknown } from '../../domain/fact.ts'
import type { ExamSite } from '../../domain/imaging.ts'
import type { Mention, Quote } from '../../domain/report.ts'
import { ANALYTES, above, type Analyte, type Result } from '../../domain/result.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { examsSince, type ExamWish } from '../../domain/select-imaging.ts'
import { reportsSince } from '../../domain/select-reports.ts'
import { latestLab } from '../../domain/select-results.ts'
import { dayText } from '../../domain/dates.ts'
import { rules } from '../index.ts'
import { verdictOf } from '../rule.ts'
import type { DatedFusion, Line, Look, Said } from './cause.ts'
import { couldNotCheck, notLookedAt, orMore, saysNeither, seen, speaksFor } from './lines.ts'

/** Active diagnoses that fit. None recorded says nothing. */
export function recorded(concepts: readonly ConditionConcept[], words: string): Look {
  return (context) => {
    const fact = conditions(concepts)(context)
    switch (fact.state) {
      case 'known':
        return seen(speaksFor(words, fact))
      case 'absent':
        return seen()
      case 'unknown':
      case 'failed':
        return seen(couldNotCheck('Diagnoses', fact))
    }
  }
}

/** An exam of the fused part since the fusion. That it was done says neither; its report may. */
export function examined(what: string, wish: ExamWish): Look {
  return (context, fusion) => {
    const fact = examsSince(fusion.value, wish)(context)
    switch (fact.state) {
      case 'known': {
        const last = fact.value.at(-1)
        const day = last === undefined ? '' : ` on ${dayText(last.when)}`
        return seen(saysNeither(`${what}${day}`, [{ ...fact, doubt: null }, fusion]))
      }
      case 'absent':
        return seen(notLookedAt(`No ${lowerFirst(what)}`, [fact, fusion]))
      case 'unknown':
      case 'failed':
        return seen(couldNotCheck(what, fact))
    }
  }
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** A red flag that would be a sign of this cause: raised speaks for it; not raised excludes nothing. */
export function redFlag(id: string): Look {
  return (context) => {
    const rule = rules.find((one) => one.id === id)
    if (rule === undefined) return seen()
    const verdict = verdictOf(rule)(context)
    const { message, evidence, caveats } = verdict
    const line = (column: Line['column']): Line => ({
      column,
      words: `${rule.title}: ${message}`,
      evidence,
      caveats,
    })
    switch (verdict.kind) {
      case 'finding':
        return seen(line('for'))
      case 'clear':
        return seen(line('neither'))
      case 'not-assessed':
        return seen(line('unchecked'))
      case 'not-applicable':
        return seen()
    }
  }
}

type ReportWish = {
  mentions: readonly Mention[]
  /** Further sentences of interest. */
  also?: (quote: Quote, fusion: DatedFusion) => boolean
  /** Reports of this part count too, whatever part is fused. */
  site?: ExamSite
}

/** Sentences of reports since the fusion with words of interest, quoted; they point nowhere by themselves. */
export function saidInReports({ mentions, also, site }: ReportWish): Look {
  return (context, fusion) => {
    const isOfSite =
      site === undefined ? undefined : (one: { sites: readonly ExamSite[] }) => one.sites.includes(site)
    const fact = reportsSince(fusion.value, isOfSite)(context)
    const reports = fact.state === 'known' ? fact.value : []
    const said = reports.flatMap(({ report, fits }): Said[] =>
      report.quotes
        .filter(
          (quote) => quote.mentions.some((one) => mentions.includes(one)) || also?.(quote, fusion) === true,
        )
        .map((quote) => ({
          resource: report.resource,
          label: report.label,
          when: report.when,
          quote,
          caveat:
            fits === 'yes'
              ? null
              : 'Whether this report is of the fused part since the fusion cannot be told.',
        })),
    )
    return { lines: orMore([], 'Reports', fact), said }
  }
}

/** A year: how old a level or a score may be. Source: rule catalogue, section 2. */
const CURRENT_FOR_DAYS = 365

/** The latest value of an analyte, when it is current; `judge` says which way it points. */
export function measured(
  analyte: Analyte,
  judge: (
    result: Result,
    limits: Parameters<Look>[0]['thresholds'],
  ) => { column: 'for' | 'neither' | 'unchecked'; words: string },
): Look {
  const { name } = ANALYTES[analyte]
  return (context) => {
    const fact = latestLab(analyte)(context)
    if (fact.state === 'absent') return seen(notLookedAt(`${name} not recorded`, [fact]))
    if (fact.state !== 'known') return seen(couldNotCheck(name, fact))
    const { when } = fact.value
    const old = `${name} last recorded on ${dayText(when)}`
    switch (withinDays(when, CURRENT_FOR_DAYS, context.today)) {
      case 'no':
        return seen(notLookedAt(`${old}, more than ${CURRENT_FOR_DAYS} days ago`, [fact]))
      case 'cannot-tell':
        return seen(couldNotCheck(old, unknown('whether it is current cannot be told', fact.evidence)))
      case 'yes':
        break
    }
    const { column, words } = judge(fact.value, context.thresholds)
    switch (column) {
      case 'for':
        return seen(speaksFor(words, fact))
      case 'neither':
        return seen(saysNeither(words, [fact]))
      case 'unchecked':
        return seen(couldNotCheck(name, unknown(words, fact.evidence)))
    }
  }
}

/** A score that fits from this value on. */
export function scoreFrom(analyte: Analyte, least: number, meaning: string): Look {
  const { name } = ANALYTES[analyte]
  return measured(analyte, ({ amount, recorded: value }) => {
    // Scores are whole numbers: at least n is more than n - 1.
    switch (above(amount, least - 1)) {
      case 'yes':
        return { column: 'for', words: `${name} ${value}: ${meaning} (${least} or more)` }
      case 'no':
        return { column: 'neither', words: `${name} ${value}, below ${least}` }
      case 'cannot-tell':
        return { column: 'unchecked', words: `${value} cannot be compared with ${least}` }
    }
  })
}
