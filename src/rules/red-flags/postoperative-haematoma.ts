import { unknown } from '../../domain/fact.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { icd10cm, lawton1995, ruleCatalogue } from '../red-flag-citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { newlyRecorded, wasRecorded } from './newly-recorded.ts'

/** A haematoma recorded within this long counts. */
const COUNTS_FOR_DAYS = 30

const inputs = {
  afterProcedure: conditions(['postoperative-haematoma']),
  epidural: conditions(['spinal-haematoma']),
  over: conditions(['postoperative-haematoma', 'spinal-haematoma'], { state: 'inactive' }),
}

/** A haematoma of the spine or of the wound, recorded in the last month. */
export const postoperativeHaematoma: Rule<typeof inputs> = {
  id: 'postoperative-haematoma',
  section: 'red-flags',
  title: 'Haematoma after surgery',
  why: 'A haematoma in the spinal canal presses on cord and roots; the sooner it is evacuated, the more comes back. A code for haematoma, bleeding or seroma after a procedure does not say which procedure.',
  consider:
    'Neurological examination at once and surgical call; emergency MRI when there is any deficit or growing pain. Look at anticoagulants.',
  cites: [lawton1995, icd10cm, ruleCatalogue],
  inputs,
  evaluate({ afterProcedure, epidural, over }, { today }) {
    const procedure = newlyRecorded(afterProcedure, wasRecorded, COUNTS_FOR_DAYS, today)
    const canal = newlyRecorded(epidural, wasRecorded, COUNTS_FOR_DAYS, today)
    const spinal = canal.fresh?.value.some((one) => one.spinal) ? canal.fresh : null
    const fresh = [spinal, procedure.fresh].filter((one) => one !== null)
    if (fresh.length > 0) {
      const labels = [...new Set(fresh.flatMap((one) => one.value.map((condition) => condition.label)))]
      return finding('critical', `${labels.join(', ')}: recorded in the last ${COUNTS_FOR_DAYS} days.`, fresh)
    }
    if (canal.fresh !== null) {
      return notAssessed(
        unknown('the record does not say spinal or intracranial', canal.fresh.evidence, canal.fresh.caveats),
        'An epidural haematoma is recorded; whether it is of the spine cannot be told.',
      )
    }
    const unclear = procedure.unclear ?? canal.unclear
    if (unclear !== null) {
      return notAssessed(
        unknown('since when is not recorded', unclear.evidence, unclear.caveats),
        `A haematoma is recorded; whether in the last ${COUNTS_FOR_DAYS} days cannot be told.`,
      )
    }
    const old =
      afterProcedure.state === 'known' || epidural.state === 'known'
        ? `The haematoma on the problem list is older than ${COUNTS_FOR_DAYS} days.`
        : 'No active haematoma on the problem list.'
    const past = newlyRecorded(over, wasRecorded, COUNTS_FOR_DAYS, today)
    const ended = [past.fresh, past.unclear].flatMap((one) => one?.value ?? [])
    const labels = [...new Set(ended.map((condition) => condition.label))]
    const also = labels.length > 0 ? ` Recorded, and no longer active: ${labels.join(', ')}.` : ''
    return clear(`${old}${also} This does not exclude a new one.`, [afterProcedure, epidural, over])
  },
}
