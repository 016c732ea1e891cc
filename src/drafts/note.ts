import { CHECKLIST_ITEMS, CHECKLIST_ORDER } from '../domain/checklist.ts'
import type { Context } from '../domain/context.ts'
import { formatDay, dayText } from '../domain/dates.ts'
import { indexFusion } from '../domain/episode.ts'
import { medicationList, unidentifiedWords } from '../domain/medication-list.ts'
import { mmeFact } from '../domain/mme.ts'
import { mmeWords } from '../domain/mme-words.ts'
import { checklistAnswer } from '../domain/select-checklist.ts'
import { drugs } from '../domain/select-drugs.ts'
import { isWhole, sourceWords, type SourceState } from '../domain/sources.ts'
import { OPIOIDS } from '../rules/medications/drug-sets.ts'
import type { Assessment, RuleSection } from '../rules/rule.ts'
import { fusionLine, painLine } from './episode-lines.ts'

/** One part of the note; the clinician chooses which go in. */
export type NoteSection = { id: NoteSectionId; title: string; lines: readonly string[] }
export type NoteSectionId = 'pain' | 'red-flags' | 'work-up' | 'medications' | 'not-checked'

/** The summary for the chart, part by part; it names tests and medicines, never the patient. */
export function noteSections(
  context: Context,
  assessments: readonly Assessment[],
  sources: readonly SourceState[],
): NoteSection[] {
  const inSection = (section: RuleSection) => assessments.filter((one) => one.section === section)
  return [
    { id: 'pain', title: 'Surgery and pain', lines: painLines(context) },
    {
      id: 'red-flags',
      title: 'Red flags',
      lines: [...askedLines(context), ...verdictLines(inSection('red-flags'), 'no red flag found by')],
    },
    {
      id: 'work-up',
      title: 'Work-up',
      lines: verdictLines(inSection('work-up'), 'done, or no gap found by'),
    },
    {
      id: 'medications',
      title: 'Medications',
      lines: [...medicineLines(context), ...verdictLines(inSection('medications'), 'nothing found by')],
    },
    { id: 'not-checked', title: 'Could not be checked', lines: uncheckedLines(assessments, sources) },
  ]
}

/** The chosen parts as plain text. Each part says by itself what was not assessed, whatever else is left out. */
export function noteText(
  sections: readonly NoteSection[],
  chosen: ReadonlySet<NoteSectionId>,
  { today }: Pick<Context, 'today'>,
): string {
  const parts = sections.filter(({ id }) => chosen.has(id))
  return [
    `Pain after spinal fusion: chart review of ${formatDay(today)}`,
    ...parts.flatMap(({ title, lines }) => ['', `${title}:`, ...lines.map((line) => `- ${line}`)]),
    '',
    'Draft made by Postfusion from the records it could read; reviewed and signed by the clinician. "Not found" means not found in those records.',
  ].join('\n')
}

function painLines(context: Context): string[] {
  const fusion = indexFusion(context)
  switch (fusion.state) {
    case 'known': {
      const doubt = fusion.doubt === null ? [] : [`There may be a later fusion: ${fusion.doubt.reason}`]
      return [fusionLine(fusion, context), ...doubt, painLine(context)]
    }
    case 'absent':
      return ['No spinal fusion in the records read', painLine(context)]
    case 'unknown':
    case 'failed':
      return [`Spinal fusion could not be checked: ${fusion.reason}`, painLine(context)]
  }
}

/** What was asked and answered, and what was not: an answer that is too old counts as not asked. */
function askedLines(context: Context): string[] {
  const asked = CHECKLIST_ORDER.map((item) => ({ item, answer: checklistAnswer(item)(context) }))
  const said = (wanted: 'yes' | 'no') =>
    asked.flatMap(({ item, answer }) =>
      answer.state === 'known' && answer.value.answer === wanted
        ? [`${CHECKLIST_ITEMS[item].toLowerCase()} (${dayText(answer.value.when)})`]
        : [],
    )
  const open = (isRead: boolean) =>
    asked.flatMap(({ item, answer }) =>
      answer.state !== 'known' && (answer.state === 'absent') === isRead
        ? [CHECKLIST_ITEMS[item].toLowerCase()]
        : [],
    )
  const line = (words: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${words}: ${items.join('; ')}`]
  return [
    ...line('Asked, yes', said('yes')),
    ...line('Asked, no', said('no')),
    ...line('Not asked', open(true)),
    ...line('Earlier answers could not be read, and not asked now', open(false)),
  ]
}

function verdictLines(assessments: readonly Assessment[], clearWords: string): string[] {
  const findings = assessments.flatMap((one) =>
    one.kind === 'finding' ? [`${one.title} (${one.priority}): ${one.message}`] : [],
  )
  const clear = assessments.filter((one) => one.kind === 'clear')
  const open = assessments.filter((one) => one.kind === 'not-assessed')
  return [
    ...findings,
    ...(clear.length === 0 ? [] : [`Checked, ${clearWords}: ${clear.map((one) => one.title).join('; ')}`]),
    ...(open.length === 0 ? [] : [`Not assessed: ${open.map((one) => one.title).join('; ')}`]),
    ...(assessments.length === 0 ? ['Not part of this review at this site'] : []),
  ]
}

function medicineLines(context: Context): string[] {
  const mme = mmeFact(drugs(OPIOIDS)(context))
  const words = mmeWords(mme)
  const list = medicationList(context)
  return [
    ...(words === null
      ? mme.state === 'absent'
        ? ['Opioid dose: no opioid on the list read']
        : mme.state === 'known'
          ? []
          : [`Opioid dose: could not be told (${mme.reason})`]
      : [`${words.figure}. ${words.ground}`]),
    ...(list.unidentified.length === 0
      ? []
      : [`Not identified, in no check: ${list.unidentified.map(unidentifiedWords).join('; ')}`]),
  ]
}

function uncheckedLines(assessments: readonly Assessment[], sources: readonly SourceState[]): string[] {
  const open = assessments.flatMap((one) =>
    one.kind === 'not-assessed' ? [`${one.title}: ${one.message}`] : [],
  )
  const unread = sources.flatMap((source) =>
    isWhole(source) ? [] : [`${sourceWords(source.id)}: ${source.reason ?? source.outcome}`],
  )
  const all = [...unread, ...open]
  return all.length === 0 ? ['Every source was read whole and every check could be made'] : all
}
