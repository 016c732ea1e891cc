import { describe, expect, it } from 'vitest'
import { changed, coded, CPT, LOINC, PCS, SNOMED } from '../../test/builders.ts'
import { mapIntervention } from './map-intervention.ts'

const GOOD = {
  resourceType: 'Procedure',
  id: 'i1',
  status: 'completed',
  code: coded(CPT, '64493', 'Facet injection, lumbar, one level'),
  subject: { reference: 'Patient/p1' },
  performedDateTime: '2026-03-01',
}
const map = (change: object) => mapIntervention(changed(GOOD, change), 'Procedure/i1')
const recordOf = (change: object) => {
  const mapped = map(change)
  return mapped.place === 'used' ? mapped.records[0] : undefined
}
const outcome = (change: object): string => {
  const mapped = map(change)
  if (mapped.place !== 'used') return `${mapped.place}: ${mapped.reason}`
  return mapped.records.map((one) => (one.byName ? `${one.kind} by name` : one.kind)).join(', ')
}
const named = (text: string) => ({ code: { text } })
const NONE = 'shown: not used by any check'

describe('codes of acts', () => {
  it.each([
    ['lumbar facet', CPT, '64493', 'facet-block'],
    ['add-on level', CPT, '64494', 'facet-block'],
    ['denervation', CPT, '64635', 'facet-ablation'],
    ['SI joint', CPT, '27096', 'si-block'],
    ['transforaminal', CPT, '64483', 'root-block'],
    ['interlaminar', CPT, '62323', 'epidural-injection'],
    ['lead alone', CPT, '63650', 'scs-lead'],
    ['generator', CPT, '63685', 'scs-permanent'],
    ['lead removal', CPT, '63661', 'scs-removal'],
    ['steroid into the canal', PCS, '3E0R33Z', 'epidural-injection'],
    ['lead by PCS, lower case', PCS, '00hu3mz', 'scs-lead'],
    ['medication review', SNOMED, '182836005', 'medication-review'],
    ['guided SI injection', LOINC, '24901-1', 'si-block'],
    ['guided denervation', LOINC, '72542-4', 'facet-ablation'],
    ['a number nobody confirmed', CPT, '62322', NONE],
    ['code of another system', 'urn:local', '64493', NONE],
    ['prototype key', CPT, 'constructor', NONE],
  ])('%s', (_why, system, code, expected) => {
    expect(outcome({ code: coded(system, code) })).toBe(expected)
  })
})

describe('names of acts', () => {
  it.each([
    ['Bilateral L4-5 medial branch block', 'facet-block by name'],
    ['Right SI joint injection under fluoroscopy', 'si-block by name'],
    ['Injection, sacroiliac joint', 'si-block by name'],
    ['TFESI L5 left', 'root-block by name'],
    ['Selective nerve root block S1', 'root-block by name'],
    ['Hardware block L4 pedicle screws', 'hardware-block by name'],
    ['Caudal epidural steroid injection', 'epidural-injection by name'],
    ['Radiofrequency ablation of lumbar medial branches', 'facet-ablation by name'],
    ['Spinal cord stimulator trial', 'scs-trial by name'],
    ['Permanent SCS implantation', 'scs-permanent by name'],
    ['Spinal cord stimulator lead placement', 'scs-lead by name'],
    ['Explant of spinal cord stimulator', 'scs-removal by name'],
    ['Intrathecal pump refill', 'intrathecal-pump by name'],
    ['Comprehensive medication review', 'medication-review by name'],
    ['Epidural anesthesia for labor', NONE],
    ['Labor epidural injection', NONE],
    ['Knee joint injection', NONE],
    ['Radiofrequency ablation of lumbar metastasis', NONE],
    ['Removal of intrathecal pump', NONE],
    ['Deep brain stimulator implantation', NONE],
    ['Spinal cord stimulator evaluation', NONE],
    ['Planned facet injection', NONE],
    ['History of epidural injection', NONE],
    ['X-ray lumbar spine, spinal cord stimulator lead placement', NONE],
    ['X-ray of intrathecal pump', NONE],
    ['CT-guided facet injection L4-5', 'facet-block by name'],
    ['Medication reconciliation', NONE],
    ['Posterior lumbar fusion L4-5 with epidural steroid injection', NONE],
  ])('%s', (text, expected) => {
    expect(outcome(named(text))).toBe(expected)
  })

  const worded = (code: string, text: string, display: string) => ({
    code: { ...coded(CPT, code, display), text },
  })
  it.each([
    ['a lead put in on trial', { code: coded(CPT, '63650', 'Spinal cord stimulator trial') }, 'scs-trial'],
    ['a lead put in to stay', { code: coded(CPT, '63650', 'Permanent SCS implantation') }, 'scs-permanent'],
    ['a lead, and no more', { code: coded(CPT, '63650', 'Percutaneous lead') }, 'scs-lead'],
    [
      'a lead, the trial in the second wording',
      worded('63650', 'Spinal cord stimulator lead placement', 'Spinal cord stimulator trial'),
      'scs-trial',
    ],
    [
      'a generator stays, whatever its wording',
      { code: coded(CPT, '63685', 'Spinal cord stimulator trial') },
      'scs-permanent',
    ],
    [
      'two wordings of one act without a code',
      {
        code: {
          text: 'Right SI joint injection',
          coding: [{ code: 'X', display: 'Sacroiliac joint block' }],
        },
      },
      'si-block by name',
    ],
  ])('code and wording: %s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })
})

describe('statuses and dates', () => {
  it.each([
    ['not done', { status: 'not-done' }, 'excluded: not done'],
    ['entered in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['under way', { status: 'in-progress' }, 'shown: not completed (in-progress)'],
    ['stopped', { status: 'stopped' }, 'shown: not completed (stopped)'],
    ['report registered', { status: 'registered' }, 'shown: not completed (registered)'],
    ['report cancelled', { status: 'cancelled' }, 'excluded: cancelled'],
    ['final report', { status: 'final' }, 'facet-block'],
    ['no status', { status: undefined }, 'unreadable: no status'],
    ['strange status', { status: 'constructor' }, 'unreadable: status "constructor" not understood'],
    [
      'unknown modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable: contains a modifier this app does not understand',
    ],
    ['undated is kept', { performedDateTime: undefined }, 'facet-block'],
    ['date not readable is kept', { performedDateTime: 'spring' }, 'facet-block'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it('dates: the act, else the day its report was issued, else none', () => {
    expect(recordOf({})?.when?.text).toBe('2026-03-01')
    expect(recordOf({ performedDateTime: 'spring' })?.when).toBeNull()
    expect(recordOf({ issued: '2026-03-02T10:00:00Z' })?.when?.text).toBe('2026-03-01')
    const issued = recordOf({ performedDateTime: undefined, issued: '2026-03-02T10:00:00Z' })?.when
    expect([issued?.text, issued?.reported]).toEqual(['2026-03-02T10:00:00Z', true])
  })
})

describe('details', () => {
  const both = (...codes: { coding: object[] }[]) => ({ coding: codes.flatMap(({ coding }) => coding) })
  it('levels, region and side from title, site, code and note', () => {
    const one = recordOf(named('Left L3-4 and L4-5 facet injection'))
    expect([one?.levels, one?.regions, one?.side]).toEqual([['L3/L4', 'L4/L5'], ['lumbar'], 'left'])
    const cervical = recordOf({ code: coded(CPT, '64490') })
    expect(cervical?.regions).toEqual(['cervical', 'thoracic'])
    expect(recordOf({ code: coded(CPT, '64490', 'Cervical facet injection') })?.regions).toEqual(['cervical'])
    expect(recordOf({ code: coded(LOINC, '26322-8') })?.side).toBe('both')
    expect(recordOf({ code: both(coded(LOINC, '24931-8'), coded(LOINC, '26323-6')) })?.side).toBe('left')
    expect(recordOf({ note: [{ text: 'Injected at L4-5.' }] })?.levels).toEqual(['L4/L5'])
    expect(recordOf(named('Facet injection'))?.regions).toEqual([])
  })

  it('a sacroiliac block lies at the sacrum where nothing else is said', () => {
    expect(recordOf(named('SI joint injection'))?.regions).toEqual(['sacral'])
    expect(recordOf({ code: coded(CPT, '20610', 'SI joint injection left') })?.regions).toEqual(['sacral'])
    const noted = { ...named('SI joint injection'), note: [{ text: 'Facets C5-6 next time.' }] }
    expect(recordOf(noted)).toMatchObject({ levels: [], regions: ['sacral'] })
    expect(recordOf(named('Lumbar SI joint injection'))?.regions).toEqual(['lumbar'])
  })

  it.each([
    ['elsewhere than the code', coded(CPT, '64493'), 'Also treats C5-6.', [], ['lumbar', 'sacral']],
    ['near the code', coded(CPT, '64493'), 'Injected L4-5.', ['L4/L5'], ['lumbar']],
    ['one of the regions of the code', coded(CPT, '64490'), 'Injected C5-6.', ['C5/C6'], ['cervical']],
    ['elsewhere than the title', { text: 'Lumbar facet block' }, 'Treats C5-6 too.', [], ['lumbar']],
    ['alone', { text: 'Facet block' }, 'Injected at C5-6.', ['C5/C6'], ['cervical']],
    ['on what hurts', { text: 'Facet block' }, '80% relief. Also has neck pain C5-6.', [], []],
  ])('levels of a note %s', (_why, code, text, levels, regions) => {
    expect(recordOf({ code, note: [{ text }] })).toMatchObject({ levels, regions })
  })

  it.each([
    ['said in the title', named('Epidural steroid injection'), 'yes'],
    ['said in a note', { note: [{ text: '1 mL of triamcinolone 40 mg' }] }, 'yes'],
    ['denied', { note: [{ text: 'No steroid was used' }] }, 'no'],
    ['anaesthetic only', { note: [{ text: 'local anesthetic only' }] }, 'no'],
    ['by code', { code: coded(PCS, '3E0R33Z') }, 'yes'],
    ['by one of two codes', { code: both(coded(CPT, '62323'), coded(PCS, '3E0R33Z')) }, 'yes'],
    ['by code, denied', { code: coded(PCS, '3E0R33Z'), note: [{ text: 'No steroid was used' }] }, 'no'],
    ['not said', {}, 'unknown'],
  ])('steroid %s', (_why, change, expected) => {
    expect(recordOf(change)?.steroid).toBe(expected)
  })

  it.each<[why: string, note: string, percent: number | null, words: string | null]>([
    ['plain', 'Reports 80% pain relief for 4 hours.', 80, '80% pain relief'],
    ['improvement', 'about 60 % improvement in pain', 60, '60 % improvement'],
    ['in words of percent', '75 percent reduction', 75, '75 percent reduction'],
    ['the figure last', 'Relief: 90%', 90, 'Relief: 90%'],
    ['a range counts by its lower end', '50-75% relief', 50, '50-75% relief'],
    ['none', '0% relief', 0, '0% relief'],
    ['more than all', '150% relief', null, '150% relief'],
    ['an upper bound', 'less than 50% relief', null, 'less than 50% relief'],
    ['two figures', '80% relief in the first hour, 20% relief at two weeks', null, '80% relief; 20% relief'],
    ['words only', 'Complete relief for two days', null, 'Complete relief'],
    ['words only, after another sentence', 'No complications. Good relief.', null, 'Good relief'],
    ['denied in words', 'no significant relief', null, 'no significant relief'],
    ['denied in a sentence', 'Did not have significant relief', null, 'Did not have significant relief'],
    ['a figure denied', 'Did not have 80% relief', null, 'Did not have 80% relief'],
    ['a figure denied, the figure last', 'Did not get relief of 80%', null, 'Did not get relief of 80%'],
    ['a figure never reached', 'never reached 80% relief', null, 'never reached 80% relief'],
    ['a figure after a denied thing', 'Did not sleep. 80% relief', 80, '80% relief'],
    ['of an earlier block', 'Previous block gave 80% relief', null, null],
    ['of an earlier block, in words', 'Prior facet injection gave excellent relief', null, null],
    ['of an earlier block, then of this', 'Last block: good relief. Now no relief.', null, 'no relief'],
    ['of its first hours', '80% relief after the first hour', 80, '80% relief'],
    ['of an earlier block, named after', '80% relief with the previous block', null, null],
    ['of this and an earlier block', 'Prior MBB: 80% relief. Today 30% relief.', 30, '30% relief'],
    ['before the block is prior', 'Pain 8/10 prior to block. 80% relief', 80, '80% relief'],
    ['an aim', 'Proceed to ablation if at least 80% relief', null, null],
    ['of motion', '20% improvement in range of motion', null, null],
    ['no result', 'Tolerated well. 0.5% bupivacaine.', null, null],
  ])('relief: %s', (_why, text, percent, words) => {
    const relief = recordOf({ note: [{ text }] })?.relief
    expect(relief ?? null).toEqual(words === null ? null : { percent, words })
  })

  it('relief from outcome and conclusion; records that contradict themselves give no percent', () => {
    expect(recordOf({ outcome: { text: '70% relief' } })?.relief?.percent).toBe(70)
    expect(recordOf({ conclusion: '70% relief' })?.relief?.percent).toBe(70)
    expect(recordOf({ conclusion: '70% relief', note: [{ text: '20% relief' }] })?.relief?.percent).toBeNull()
  })
})
