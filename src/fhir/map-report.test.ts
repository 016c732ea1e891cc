import { describe, expect, it } from 'vitest'
import { changed, coded, LOINC } from '../../test/builders.ts'
import { mapReport } from './map-report.ts'

const GOOD = {
  resourceType: 'DiagnosticReport',
  status: 'final',
  code: coded(LOINC, '30620-9', 'CT lumbar spine'),
  effectiveDateTime: '2026-03-10',
  conclusion: 'Loosening of the S1 screws. Normal cord.',
}
const outcome = (change: object): string => {
  const mapped = mapReport(changed(GOOD, change), 'DiagnosticReport/d1')
  if (mapped.place !== 'used') return `${mapped.place}: ${mapped.reason}`
  return mapped.records
    .map(({ label, quotes, unread }) =>
      [
        label,
        ...quotes.map((quote) => quote.sentence),
        ...(unread === null ? [] : [`unread ${unread}`]),
      ].join(' | '),
    )
    .join()
}
const base64 = (text: string): string =>
  btoa([...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join(''))
const form = (contentType: string, more: object = {}) => ({ presentedForm: [{ contentType, ...more }] })
const only = (contentType: string, more: object = {}) => ({
  conclusion: undefined,
  ...form(contentType, more),
})
const QUOTED = 'CT lumbar spine | Loosening of the S1 screws.'
const notRead = (why: string) =>
  `unreadable: report exists, content not read (${why}); the exam itself is counted`

describe('what a report says', () => {
  it.each([
    ['conclusion', {}, QUOTED],
    ['no word of interest', { conclusion: 'Normal.' }, 'CT lumbar spine'],
    ['preliminary', { status: 'preliminary' }, 'CT lumbar spine (preliminary) | Loosening of the S1 screws.'],
    [
      'plain text',
      only('text/plain', { data: base64('Halo at L5 – links.') }),
      'CT lumbar spine | Halo at L5 – links.',
    ],
    [
      'plain text with its character set',
      only('text/plain; charset=UTF-8', { data: base64('Halo.') }),
      'CT lumbar spine | Halo.',
    ],
    [
      'plain text with its character set, spaced out',
      only('text/plain ; charset = utf8', { data: base64('Halo.') }),
      'CT lumbar spine | Halo.',
    ],
    ['both', form('text/plain', { data: base64('Halo at L5.') }), `${QUOTED} | Halo at L5.`],
    ['conclusion, and a PDF', form('application/pdf', { data: 'AAAA' }), `${QUOTED} | unread PDF`],
    ['PDF alone', only('application/pdf', { data: 'AAAA' }), notRead('PDF')],
    ['HTML alone', only('text/html', { data: base64('<p>Halo</p>') }), notRead('HTML')],
    ['RTF alone', only('text/rtf', { data: 'AAAA' }), notRead('RTF')],
    ['picture alone', only('image/png', { data: 'AAAA' }), notRead('other form')],
    ['linked', only('text/plain', { url: 'Binary/1' }), notRead('linked file')],
    ['empty form', only('text/plain'), notRead('empty form')],
    ['form not given', only('', { data: 'AAAA' }), notRead('form not given')],
    ['no base64', only('text/plain', { data: '%%%' }), notRead('text not in UTF-8')],
    ['no UTF-8', only('text/plain', { data: btoa('\xff\xfe') }), notRead('text not in UTF-8')],
    [
      'another character set',
      only('text/plain; charset=iso-8859-1', { data: btoa('Halo') }),
      notRead('text not in UTF-8'),
    ],
    [
      'another character set, spaced out',
      only('text/plain; charset = iso-8859-1', { data: btoa('Halo') }),
      notRead('text not in UTF-8'),
    ],
    [
      'a character set that begins like UTF-8',
      only('text/plain; charset=utf-8-mac', { data: btoa('Halo') }),
      notRead('text not in UTF-8'),
    ],
    [
      'a character set that ends like UTF-8',
      only('text/plain; charset=x-utf-8', { data: btoa('Halo') }),
      notRead('text not in UTF-8'),
    ],
    [
      'over the cap as sent',
      only('text/plain', { data: base64('Halo.') + ' '.repeat(300_000) }),
      notRead('too long'),
    ],
    ['at the cap', only('text/plain', { data: base64('x'.repeat(200_000)) }), 'CT lumbar spine'],
    ['over the cap', only('text/plain', { data: base64('x'.repeat(200_001)) }), notRead('too long')],
    ['conclusion over the cap', { conclusion: 'x'.repeat(200_001) }, notRead('too long')],
    ['no text at all', { conclusion: undefined }, 'shown: the report holds no text'],
    ['blank conclusion', { conclusion: '  ' }, 'shown: the report holds no text'],
    [
      'another part of the body',
      { code: { text: 'XR chest' } },
      'shown: imaging of another part of the body',
    ],
    ['no imaging', { code: { text: 'CBC' } }, 'shown: not used by any check'],
    ['registered', { status: 'registered' }, 'shown: not performed or not reported yet'],
    ['in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['status unknown', { status: 'unknown' }, 'unreadable: status "unknown" not understood'],
    ['no status', { status: undefined }, 'unreadable: no status'],
    ['undated', { effectiveDateTime: undefined }, 'unreadable: no date'],
    [
      'modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable: contains a modifier this app does not understand',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it('keeps what the exam shows and when', () => {
    const mapped = mapReport(GOOD, 'DiagnosticReport/d1')
    const report = mapped.place === 'used' ? mapped.records[0] : undefined
    expect([report?.sites, report?.when?.text]).toEqual([['lumbar'], '2026-03-10'])
  })
})
