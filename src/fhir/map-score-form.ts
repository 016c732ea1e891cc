import { ANALYTES, type Analyte, type Result } from '../domain/result.ts'
import { analyteOfLoinc, analyteOfName } from '../terminology/results.ts'
import { formNamed, isTotal, SELF_HARM_ITEM } from '../terminology/score-forms.ts'
import { readAmount } from './amount.ts'
import { dateAt, dateProblem, whenOf } from './date-fields.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { numberAt, objectAt, objectsAt, stringAt, valueAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'

type MappedForm = Mapped<Result, Analyte>

/** Parts of forms lie at most this deep. */
const DEEPEST_ITEM = 5

/** A filled score form as its total and the items that rules read. Totals are read, not added up. */
export function mapScoreForm(json: Json, resource: string): MappedForm {
  const form = formOf(json)
  const label = form === null ? formTitle(json) : ANALYTES[form].name
  const status = statusOf(json)
  if (status === 'entered-in-error') return { label, place: 'excluded', reason: 'entered in error' }
  const scores = itemsOf(json, DEEPEST_ITEM).flatMap((item) => {
    const meaning = meaningOf(item, form)
    return meaning === null ? [] : [{ item, ...meaning }]
  })
  if (scores.length === 0 && form === null) return { label, place: 'shown', reason: 'not used by any check' }
  const date = dateAt(json, 'authored')
  const about =
    scores.length > 0 ? [...new Set(scores.map((one) => one.analyte))] : form === null ? [] : [form]
  const stop = (reason: string): MappedForm => ({
    label,
    place: 'unreadable',
    reason,
    about,
    when: whenOf(date),
  })
  switch (status) {
    case 'in-progress':
    case 'stopped':
      return { label, place: 'shown', reason: 'not finished' }
    case 'completed':
    case 'amended':
      break
    default:
      return stop(statusProblem(status))
  }
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  if (scores.length === 0) return stop('no total score in the form')
  if (date.state !== 'read') return stop(dateProblem(date))
  const records: Result[] = []
  for (const { item, analyte, byName } of scores) {
    const read = readAmount(analyte, answerAsValue(item))
    if ('problem' in read) return stop(`${ANALYTES[analyte].name}: ${read.problem}`)
    const { amount, recorded, used } = read
    const notes = byName ? ['matched by name, not code'] : []
    const name = ANALYTES[analyte].name
    records.push({
      ...{ resource, analyte, label: name, amount, recorded, used, when: date.when },
      ...{ preliminary: false, byName, notes },
    })
  }
  return { label, place: 'used', records }
}

/** The score the questionnaire is made for, by its address or title. */
function formOf(json: Json): Analyte | null {
  const address = stringAt(json, 'questionnaire')?.split('|')[0] ?? ''
  return formNamed(address) ?? formNamed(titleOf(json) ?? '')
}

function titleOf(json: Json): string | null {
  const extended = objectAt(json, '_questionnaire')
  const display = extended && objectsAt(extended, 'extension').map((one) => stringAt(one, 'valueString'))[0]
  return display ?? null
}

function formTitle(json: Json): string {
  return stringAt(json, 'questionnaire')?.split('|')[0]?.split('/').at(-1) ?? 'Questionnaire'
}

function itemsOf(json: Json, depth: number): Json[] {
  if (depth === 0) return []
  return objectsAt(json, 'item').flatMap((item) => [
    item,
    ...itemsOf(item, depth - 1),
    ...objectsAt(item, 'answer').flatMap((answer) => itemsOf(answer, depth - 1)),
  ])
}

/** Which score an answered item holds: by a LOINC number in its link or definition, else by its name. */
function meaningOf(item: Json, form: Analyte | null): { analyte: Analyte; byName: boolean } | null {
  if (objectsAt(item, 'answer').length === 0) return null
  const linkId = stringAt(item, 'linkId') ?? ''
  const numbers = [linkId, stringAt(item, 'definition') ?? ''].flatMap(
    (text) => text.match(/\d{1,6}-\d/g) ?? [],
  )
  const coded = numbers.map(analyteOfLoinc).find((analyte) => analyte !== null && isScore(analyte))
  if (coded) return { analyte: coded, byName: false }
  const text = stringAt(item, 'text') ?? ''
  if (form === 'phq-9' && SELF_HARM_ITEM.test(text)) return { analyte: 'phq-9-item-9', byName: true }
  const named = analyteOfName(text)
  if (named && isScore(named)) return { analyte: named, byName: true }
  return form !== null && (isTotal(text) || isTotal(linkId)) ? { analyte: form, byName: true } : null
}

function isScore(analyte: Analyte): boolean {
  return ANALYTES[analyte].part === 'survey'
}

/** One answer as an Observation would hold it; several answers are none. */
function answerAsValue(item: Json): Json {
  const [answer, ...more] = objectsAt(item, 'answer')
  if (!answer || more.length > 0) return {}
  const decimal = numberAt(answer, 'valueDecimal')
  const coding = valueAt(answer, 'valueCoding')
  if (decimal !== null) return { valueQuantity: { value: decimal } }
  return coding === undefined ? answer : { valueCodeableConcept: { coding: [coding] } }
}
