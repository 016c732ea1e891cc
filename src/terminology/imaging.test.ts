import { describe, expect, it } from 'vitest'
import { examGroupOfCodes } from './imaging.ts'

const words = (loinc: string): string => {
  const group = examGroupOfCodes([loinc], [])
  if (!group) return 'none'
  return [group.modality, ...group.sites, group.contrast, group.dynamic && 'dynamic']
    .filter(Boolean)
    .join(' ')
}

describe('examGroupOfCodes', () => {
  it.each([
    ['both positions, spine', '42690-8', 'x-ray spine dynamic'],
    ['extension alone', '36997-5', 'x-ray cervical'],
    ['flexion alone', '36998-3', 'x-ray cervical'],
    ['flexion, one view', '98358-5', 'x-ray cervical'],
    ['extension, one view', '98360-1', 'x-ray cervical'],
    ['SI joint MRI without and with contrast', '36376-2', 'mri si-joint with'],
    ['SI joint CT', '36501-5', 'ct si-joint without'],
    ['SI joint X-ray', '36633-6', 'x-ray si-joint'],
    ['CT after myelography', '30596-1', 'ct thoracic'],
    ['myelography alone', '24974-8', 'none'],
    ['a picture in the operation', '83037-2', 'none'],
  ])('%s', (_why, code, expected) => {
    expect(words(code)).toBe(expected)
  })
})
