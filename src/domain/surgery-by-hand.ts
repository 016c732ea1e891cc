import { readWhen, type Day } from './dates.ts'
import { levelsBetween, regionOfLevels } from './levels.ts'
import type { Region, SurgeryByHand } from './surgery.ts'

/** What the form holds; a vertebra is '' when not chosen. */
export type SurgeryFields = {
  date: string
  region: Region | ''
  from: string
  to: string
  instrumented: SurgeryByHand['instrumented']
}
/** The fields a problem can lie in. */
export type SurgeryField = 'date' | 'region' | 'levels'
type Read =
  | { ok: true; surgery: SurgeryByHand }
  | { ok: false; problems: readonly { field: SurgeryField; words: string }[] }

/** Reads an operation as entered: a day, month or year that lies between birth and today, and where it was. */
export function readSurgeryByHand(fields: SurgeryFields, life: { birth: Day | null; today: Day }): Read {
  const problems: { field: SurgeryField; words: string }[] = []
  const when = readWhen(fields.date.trim())
  if (when === null || when.text.includes('T'))
    problems.push({
      field: 'date',
      words: 'Enter the date as 2025-03-14; a month (2025-03) or a year (2025) alone is allowed.',
    })
  else if (when.first > life.today) problems.push({ field: 'date', words: 'The date lies in the future.' })
  else if (life.birth !== null && when.last < life.birth)
    problems.push({ field: 'date', words: 'The date lies before birth.' })

  const oneEnd = (fields.from === '') !== (fields.to === '')
  const levels = levelsBetween(fields.from, fields.to)
  if (oneEnd) problems.push({ field: 'levels', words: 'Choose both ends of the fused levels, or neither.' })
  else if (fields.from !== '' && levels.length === 0)
    problems.push({ field: 'levels', words: 'The two ends of the fused levels must differ.' })

  const ofLevels = regionOfLevels(levels)
  const region = fields.region === '' ? ofLevels : fields.region
  if (region === null && !oneEnd)
    problems.push({ field: 'region', words: 'Choose the region, or the fused levels.' })
  if (ofLevels !== null && fields.region !== '' && fields.region !== ofLevels)
    problems.push({ field: 'region', words: `The levels chosen are ${ofLevels}, not ${fields.region}.` })

  if (problems.length > 0 || when === null || region === null) return { ok: false, problems }
  return { ok: true, surgery: { when, region, levels, instrumented: fields.instrumented } }
}
