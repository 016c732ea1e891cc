import { describe, expect, it } from 'vitest'
import { levelsInNote, levelsInText } from './level-text.ts'

describe('levelsInText', () => {
  it.each([
    ['one level', 'L4-5', 'L4/L5'],
    ['letters twice', 'L4-L5', 'L4/L5'],
    ['slash', 'L4/5', 'L4/L5'],
    ['slash and letters', 'L4/L5 TLIF', 'L4/L5'],
    ['dash of print', 'L4–L5', 'L4/L5'],
    ['lower case', 'posterior fusion l4-5', 'L4/L5'],
    ['spaces', 'L 4 - L 5', 'L4/L5'],
    ['words', 'L4 to S1', 'L4/L5 L5/S1'],
    ['through', 'T12 through L1', 'T12/L1'],
    ['range into sacrum', 'L4-S1', 'L4/L5 L5/S1'],
    ['three joints', 'L3-S1', 'L3/L4 L4/L5 L5/S1'],
    ['neck', 'C5-7', 'C5/C6 C6/C7'],
    ['over a junction', 'T12-L1', 'T12/L1'],
    ['neck to chest', 'C7-T1', 'C7/T1'],
    ['chain', 'L4-5-S1', 'L4/L5 L5/S1'],
    ['list', 'L3-4, L4-5 and L5-S1', 'L3/L4 L4/L5 L5/S1'],
    ['to the pelvis', 'T10-pelvis', 'T10/T11 T11/T12 T12/L1 L1/L2 L2/L3 L3/L4 L4/L5 L5/S1'],
    ['to the ilium', 'L4 to ilium', 'L4/L5 L5/S1'],
    ['upside down', 'S1-L5', 'L5/S1'],
    ['named twice', 'L4-5 fusion, L4/L5', 'L4/L5'],
    ['one vertebra', 'L4 laminectomy', ''],
    ['no such vertebra', 'L5-L9', ''],
    ['same vertebra', 'L4-L4', ''],
    ['a date', '2026-03-10', ''],
    ['a dose', 'take 1-2 tablets', ''],
    ['part of a word', 'XL4-5', ''],
    ['nothing', '', ''],
  ])('%s: "%s"', (_why, text, expected) => {
    expect(levelsInText(text).join(' ')).toBe(expected)
  })
})

describe('levelsInNote', () => {
  it.each([
    ['what was done', 'Fused L5-S1.', 'L5/S1'],
    ['lines', 'Procedure:\nTLIF L4-5\nEBL 200 ml', 'L4/L5'],
    ['relief of an injection', '80% pain relief after injection at L4-5', 'L4/L5'],
    ['another year', 'L4-5 laminectomy in 2010', ''],
    ['an earlier operation', 'Prior ACDF C4-C7', ''],
    ['what is known', 'Known C5-6 disc disease, intubation awake', ''],
    ['what is seen', 'MRI showed L1-2 stenosis', ''],
    ['what hurts', 'Also has neck pain C5-6', ''],
    ['only that sentence', 'Previous decompression L2-L4. Fused L4-5 today.', 'L4/L5'],
  ])('%s: "%s"', (_why, note, expected) => {
    expect(levelsInNote(note).join(' ')).toBe(expected)
  })
})
