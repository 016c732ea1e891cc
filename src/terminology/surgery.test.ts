import { describe, expect, it } from 'vitest'
import { levelsOfSites, surgeryOfCodes } from './surgery.ts'

const words = (meanings: ReturnType<typeof surgeryOfCodes>): string =>
  meanings.map(({ kind, region }) => (region ? `${kind} ${region}` : kind)).join(', ')

describe('surgeryOfCodes', () => {
  it.each([
    ['thoracic, anterior', '22556', 'fusion thoracic'],
    ['skull to C2', '22590', 'fusion cervical'],
    ['C1 to C2', '22595', 'fusion cervical'],
    ['exploration', '22830', 'exploration'],
    ['removal, posterior segmental', '22852', 'removal-or-revision'],
    ['removal, anterior', '22855', 'removal-or-revision'],
    ['a further level decompressed', '63048', 'decompression'],
    ['rods and screws alone', '22840', ''],
    ['a cage alone', '22853', ''],
    ['a cage, number withdrawn', '22851', ''],
    ['disc replacement, cervical', '22856', 'disc-replacement cervical'],
    ['disc replacement, cervical, a further level', '22858', 'disc-replacement cervical'],
    ['disc replacement, lumbar', '22857', 'disc-replacement lumbar'],
    ['stimulator lead', '63650', ''],
    ['ankle', '27870', ''],
    ['prototype key', '__proto__', ''],
  ])('CPT, %s', (_why, code, expected) => {
    expect(words(surgeryOfCodes([], [code], []))).toBe(expected)
  })

  it.each([
    ['new technology, lumbar, facet cages', 'XRGC0EA', 'fusion lumbar'],
    ['new technology, ankle', 'XRGJ0B9', ''],
    ['new technology, tarsal', 'XRGL0B9', ''],
    ['put in without fusing', 'XRHB018', ''],
    ['fixation of a vertebra', '0QH004Z', ''],
    ['stabilisation device', '0SH00CZ', ''],
    ['coccyx', '0SG604Z', ''],
  ])('ICD-10-PCS, %s', (_why, code, expected) => {
    expect(words(surgeryOfCodes([code], [], []))).toBe(expected)
  })

  it('reads no level in an unknown body site', () => {
    expect(levelsOfSites(['243923001', 'constructor', ''])).toEqual(['L4/L5'])
  })
})
