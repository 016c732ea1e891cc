import { describe, expect, it } from 'vitest'
import { changed, day, when } from '../../test/builders.ts'
import type { SetAside } from '../domain/set-aside.ts'
import { mapSetAside } from './map-set-aside.ts'
import { setAsideResource } from './write-set-aside.ts'

const DECISION: SetAside = {
  resource: 'QuestionnaireResponse/q1',
  rule: 'vitamin-d-status',
  reason: 'declined',
  until: day('2026-12-31'),
  facts: ['moderate', 'Observation/1 · 25-OH vitamin D · 15 ng/mL · 2026-10-12'],
  withdrawn: false,
  when: when('2026-10-20T09:00:00Z'),
  by: null,
}
const SENT = setAsideResource(DECISION, 'u-1', { patientId: 'p1', author: null })
const without = (left: string) => (SENT.item as { linkId: string }[]).filter(({ linkId }) => linkId !== left)
const place = (change: object): string => {
  const mapped = mapSetAside(changed(SENT, change), 'QuestionnaireResponse/q1')
  return mapped.place === 'used' ? 'used' : `${mapped.place}: ${mapped.reason}`
}

describe('mapSetAside', () => {
  it('reads back what was written', () => {
    expect(mapSetAside(SENT, 'QuestionnaireResponse/q1')).toEqual({
      label: 'Finding set aside',
      place: 'used',
      records: [DECISION],
    })
  })

  it('reads back that it was brought back, without facts, and by whom', () => {
    const back = { ...DECISION, facts: [], withdrawn: true, by: 'A. Surgeon' }
    const author = { reference: 'Practitioner/s', display: 'A. Surgeon' }
    const sent = setAsideResource(back, 'u-2', { patientId: 'p1', author })
    const mapped = mapSetAside(sent, 'QuestionnaireResponse/q1')
    expect(mapped).toMatchObject({ place: 'used', records: [back] })
  })

  it.each<[why: string, change: object, expected: string]>([
    ['a version is named', { questionnaire: `${String(SENT.questionnaire)}|1` }, 'used'],
    ['amended', { status: 'amended' }, 'used'],
    ['another form', { questionnaire: 'https://example.org/q' }, 'shown: not used by any check'],
    ['no form named', { questionnaire: undefined }, 'shown: not used by any check'],
    ['entered in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['not finished', { status: 'in-progress' }, 'unreadable: status "in-progress"'],
    ['no date', { authored: undefined }, 'unreadable: no date'],
    ['nothing in it', { item: [] }, 'unreadable: does not say what was set aside'],
    ['no reason given', { item: without('reason') }, 'unreadable: does not say what was set aside'],
    [
      'a reason that is none of ours',
      {
        item: [
          ...without('reason'),
          { linkId: 'reason', answer: [{ valueCoding: { code: 'constructor' } }] },
        ],
      },
      'unreadable: does not say what was set aside',
    ],
    [
      'an unknown modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable: contains a modifier this app does not understand',
    ],
    [
      'set aside or brought back is not said',
      { item: without('withdrawn') },
      'unreadable: does not say what was set aside',
    ],
  ])('%s', (_why, change, expected) => {
    const said = place(change)
    expect(said.startsWith(expected.split('"')[0] ?? ''), said).toBe(true)
  })

  it('stops what is said of findings set aside when it cannot be read', () => {
    const mapped = mapSetAside(changed(SENT, { authored: undefined }), 'QuestionnaireResponse/q1')
    expect(mapped).toMatchObject({ about: ['set-aside'] })
  })
})
