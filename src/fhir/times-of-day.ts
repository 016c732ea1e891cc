import type { DoseInstruction, TimeOfDay } from '../domain/medication.ts'
import { sigPieces } from '../terminology/sig-words.ts'
import { objectAt, stringsAt, type Json } from './json.ts'

/** FHIR's EventTiming and the words of instructions. Meals without a name (C, AC, PC) are no time of day. */
const TIMES: readonly (readonly [RegExp, TimeOfDay])[] = [
  [/^(MORN|MORN\.early|MORN\.late|WAKE|[AP]?CM|morning)$/, 'morning'],
  [/^(NOON|AFT|AFT\.early|AFT\.late|[AP]?CD|noon|afternoon)$/, 'midday'],
  [/^(EVE|EVE\.early|EVE\.late|NIGHT|PHS|HS|[AP]?CV|evening|night)$/, 'evening'],
]
/** Hours of the clock before which it is morning, and midday. */
const MORNING_BEFORE = '11'
const MIDDAY_BEFORE = '16'

/** The times of day of a dose that is taken at these and at no others; else none. */
export function timesOfDay(
  dosage: Json,
  { frequency, text }: Pick<DoseInstruction, 'frequency' | 'text'>,
): readonly TimeOfDay[] {
  const repeat = objectAt(objectAt(dosage, 'timing') ?? {}, 'repeat') ?? {}
  const structured = [
    ...stringsAt(repeat, 'when').map(timeNamed),
    ...stringsAt(repeat, 'timeOfDay').map(timeByClock),
  ]
  const pieces = (text === null ? null : sigPieces(text)) ?? []
  const told = pieces.flatMap((piece) => (piece.kind === 'moment' ? [timeNamed(piece.name)] : []))
  const times = structured.length > 0 ? structured : told
  const known = times.filter((time) => time !== null)
  return known.length < times.length || frequency === null || frequency.most > times.length ? [] : known
}

function timeNamed(name: string): TimeOfDay | null {
  return TIMES.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

function timeByClock(clock: string): TimeOfDay {
  if (clock < MORNING_BEFORE) return 'morning'
  return clock < MIDDAY_BEFORE ? 'midday' : 'evening'
}
