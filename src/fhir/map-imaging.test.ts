import { describe, expect, it } from 'vitest'
import { changed, coded, LOINC } from '../../test/builders.ts'
import { mapDiagnosticReport, mapDocumentReference, mapImagingStudy } from './map-imaging.ts'

type MappedExam = ReturnType<typeof mapImagingStudy>
const outcome = (mapped: MappedExam): string =>
  mapped.place === 'used'
    ? mapped.records
        .map((one) =>
          [
            one.modality,
            one.sites.join('+'),
            ...(one.preliminary ? ['preliminary'] : []),
            ...(one.byName ? ['by name'] : []),
          ].join(' '),
        )
        .join(', ')
    : `${mapped.place}: ${mapped.reason}`
const MODIFIER = { modifierExtension: [{ url: 'urn:x' }] }
const NO_EXAM = 'shown: pictures that guide a needle, or an exam that did not take place'
const NOT_UNDERSTOOD = 'unreadable: contains a modifier this app does not understand'

describe('ImagingStudy', () => {
  const GOOD = {
    resourceType: 'ImagingStudy',
    status: 'available',
    started: '2026-03-10',
    description: 'MRI lumbar spine',
    modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'MR' }],
  }
  const map = (change: object) => mapImagingStudy(changed(GOOD, change), 'ImagingStudy/i1')
  const bare = { modality: undefined, description: undefined }
  const series = (code: string, more: object = {}) => ({ ...bare, series: [{ modality: { code }, ...more }] })

  it.each([
    ['as it should be', {}, 'mri lumbar by name'],
    ['modality in the series only', series('CT', { description: 'lumbar spine' }), 'ct lumbar by name'],
    [
      'modality missing, wording says it',
      { modality: undefined, description: 'MRI_Lumbar' },
      'mri lumbar by name',
    ],
    [
      'NM and CT in one study',
      { ...bare, description: 'lumbar spine', modality: [{ code: 'CT' }, { code: 'NM' }] },
      'nuclear lumbar by name',
    ],
    [
      'body site of the series',
      series('MR', { bodySite: { system: 'http://snomed.info/sct', code: '122496007' } }),
      'mri lumbar by name',
    ],
    [
      'chest',
      { ...bare, description: 'Chest', modality: [{ code: 'DX' }] },
      'shown: imaging of another part of the body',
    ],
    [
      'an epidural under fluoroscopy',
      { description: 'FL GUIDED EPIDURAL INJECTION LUMBAR', modality: [{ code: 'RF' }] },
      NO_EXAM,
    ],
    [
      'a root block under CT',
      { description: 'CT guided nerve root block L5', modality: [{ code: 'CT' }] },
      NO_EXAM,
    ],
    ['a biopsy under CT', { description: 'CT guided biopsy L4', modality: [{ code: 'CT' }] }, NO_EXAM],
    ['aborted', { description: 'MRI lumbar spine - aborted' }, NO_EXAM],
    [
      'fluoroscopy that guides nothing named',
      { description: 'Lumbar spine', modality: [{ code: 'RF' }] },
      'unreadable: kind of imaging not given',
    ],
    [
      'taken in a brace',
      { description: 'Lumbar spine in brace', modality: [{ code: 'DX' }] },
      'unreadable: kind of imaging not given',
    ],
    ['ultrasound', series('US'), 'shown: imaging of another kind'],
    ['nothing to tell it by', bare, 'unreadable: kind of imaging not given'],
    ['report series only', series('SR'), 'unreadable: kind of imaging not given'],
    ['registered', { status: 'registered' }, 'shown: not performed or not reported yet'],
    ['cancelled', { status: 'cancelled' }, 'excluded: cancelled'],
    ['in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['status unknown', { status: 'unknown' }, 'unreadable: status "unknown" not understood'],
    ['status missing', { status: undefined }, 'unreadable: no status'],
    ['undated', { started: undefined }, 'unreadable: no date'],
    ['unreadable date', { started: '3/10/2026' }, 'unreadable: date not readable ("3/10/2026")'],
    ['modifier', MODIFIER, NOT_UNDERSTOOD],
    ['modifier on a series', { series: [MODIFIER] }, NOT_UNDERSTOOD],
  ])('%s', (_why, change, expected) => {
    expect(outcome(map(change))).toBe(expected)
  })

  it('stops every imaging question when it does not say what it shows', () => {
    const mapped = map(bare)
    expect(mapped.place === 'unreadable' && mapped.about).toEqual(['anything'])
  })
})

describe('DiagnosticReport', () => {
  const GOOD = {
    resourceType: 'DiagnosticReport',
    status: 'final',
    category: [coded('http://terminology.hl7.org/CodeSystem/v2-0074', 'RAD')],
    code: coded(LOINC, '24971-4'),
    effectiveDateTime: '2026-03-10',
    issued: '2026-03-12T08:00:00Z',
  }
  const map = (change: object) => mapDiagnosticReport(changed(GOOD, change), 'DiagnosticReport/d1')

  it.each([
    ['as it should be', {}, 'x-ray lumbar'],
    ['amended', { status: 'amended' }, 'x-ray lumbar'],
    ['appended', { status: 'appended' }, 'x-ray lumbar'],
    ['preliminary', { status: 'preliminary' }, 'x-ray lumbar preliminary'],
    ['partial', { status: 'partial' }, 'x-ray lumbar preliminary'],
    ['registered', { status: 'registered' }, 'shown: not performed or not reported yet'],
    ['cancelled', { status: 'cancelled ' }, 'excluded: cancelled'],
    ['status unknown', { status: 'unknown' }, 'unreadable: status "unknown" not understood'],
    ['prototype key', { status: '__proto__' }, 'unreadable: status "__proto__" not understood'],
    ['by name', { code: { text: 'MRI lumbar spine' } }, 'mri lumbar by name'],
    ['chest', { code: { text: 'XR chest 2 views' } }, 'shown: imaging of another part of the body'],
    [
      'radiology of an unknown kind',
      { code: { text: 'Outside films' } },
      'shown: imaging report of a kind not recognised',
    ],
    [
      'radiology of another part, kind unknown',
      { code: { text: 'Fluoro hip' } },
      'shown: not used by any check',
    ],
    [
      'radiology by its LOINC part',
      { category: [coded(LOINC, 'LP29684-5')], code: { text: 'Outside films' } },
      'shown: imaging report of a kind not recognised',
    ],
    [
      'radiology among other codes',
      { category: [{ coding: [{ code: 'IMG' }, { code: 'RAD' }] }], code: { text: 'Outside films' } },
      'shown: imaging report of a kind not recognised',
    ],
    [
      'another category',
      { category: [{ coding: [{ code: 'LAB' }] }], code: { text: 'Outside films' } },
      'shown: not used by any check',
    ],
    ['laboratory', { category: undefined, code: { text: 'CBC' } }, 'shown: not used by any check'],
    [
      'date of the report not readable',
      { effectiveDateTime: undefined, issued: 'spring' },
      'unreadable: date not readable ("spring")',
    ],
    ['undated', { effectiveDateTime: undefined, issued: undefined }, 'unreadable: no date'],
    ['modifier', MODIFIER, NOT_UNDERSTOOD],
  ])('%s', (_why, change, expected) => {
    expect(outcome(map(change))).toBe(expected)
  })

  it.each([
    ['radiology of an unknown kind', { code: { text: 'Outside films' } }, true],
    ['laboratory', { category: undefined, code: { text: 'CBC' } }, false],
  ])('counts as unrecognised: %s', (_why, change, expected) => {
    const mapped = map(change)
    expect(mapped.place === 'shown' && mapped.unrecognised === true).toBe(expected)
  })

  it('stops what is said of its own kind of exam when it cannot be read', () => {
    expect(map({ status: 'unknown' })).toMatchObject({ about: ['x-ray'] })
  })

  it.each([
    ['exam date', {}, '2026-03-10', undefined],
    ['report date only, and says so', { effectiveDateTime: undefined }, '2026-03-12T08:00:00Z', true],
    [
      'period',
      { effectiveDateTime: undefined, effectivePeriod: { start: '2026-03-01', end: '2026-03-02' } },
      '2026-03-01 to 2026-03-02',
      undefined,
    ],
  ])('date: %s', (_why, change, text, reported) => {
    const mapped = map(change)
    const found = mapped.place === 'used' ? mapped.records[0]?.when : undefined
    expect([found?.text, found?.reported]).toEqual([text, reported])
  })
})

describe('DocumentReference', () => {
  const GOOD = {
    resourceType: 'DocumentReference',
    status: 'current',
    type: coded(LOINC, '18748-4', 'Diagnostic imaging study'),
    description: 'CT lumbar spine',
    date: '2026-03-12T08:00:00Z',
    context: { period: { start: '2026-03-10' } },
  }
  const map = (change: object) => mapDocumentReference(changed(GOOD, change), 'DocumentReference/d1')
  const attached = (title: string) => ({ description: undefined, content: [{ attachment: { title } }] })

  it.each([
    ['as it should be', {}, 'ct lumbar by name'],
    ['title of the attachment', attached('MRI L-spine'), 'mri lumbar by name'],
    ['imaging by its category', { type: undefined, category: [{ text: 'Radiology' }] }, 'ct lumbar by name'],
    ['imaging by the number of its type', { type: coded(LOINC, '18748-4') }, 'ct lumbar by name'],
    [
      'imaging by its category, the type says no more',
      { type: { text: 'Report' }, category: [{ text: 'Radiology' }] },
      'ct lumbar by name',
    ],
    [
      'title of the second attachment',
      { description: undefined, content: [{ attachment: {} }, { attachment: { title: 'MRI L-spine' } }] },
      'mri lumbar by name',
    ],
    [
      'the document itself in error, padded',
      { docStatus: ' entered-in-error ' },
      'excluded: entered in error',
    ],
    ['an order', { type: { text: 'Radiology order' } }, 'shown: not used by any check'],
    [
      'a letter of appointment',
      { type: { text: 'Imaging' }, description: 'MRI lumbar spine appointment letter' },
      'shown: not used by any check',
    ],
    [
      'a title that says "in order to"',
      { description: 'CT lumbar spine in order to exclude nonunion' },
      'ct lumbar by name',
    ],
    ['a note that mentions a CT', { type: { text: 'Progress note' } }, 'shown: not used by any check'],
    ['superseded', { status: 'superseded' }, 'excluded: superseded'],
    ['in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['the document itself in error', { docStatus: 'entered-in-error' }, 'excluded: entered in error'],
    ['no status', { status: undefined }, 'unreadable: no status'],
    ['undated', { context: undefined, date: undefined }, 'unreadable: no date'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(map(change))).toBe(expected)
  })

  it('takes the date of the exam before that of filing, and labels the latter', () => {
    const whenOf = (change: object) => {
      const mapped = map(change)
      const found = mapped.place === 'used' ? mapped.records[0]?.when : undefined
      return [found?.text, found?.reported]
    }
    expect(whenOf({})).toEqual(['2026-03-10', undefined])
    expect(whenOf({ context: undefined })).toEqual(['2026-03-12T08:00:00Z', true])
  })
})
