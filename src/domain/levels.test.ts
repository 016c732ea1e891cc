import { describe, expect, it } from 'vitest'
import { adjacentLevels, levelsBetween, mayLieIn, regionOfLevels, sortLevels } from './levels.ts'
import type { Level, Region } from './surgery.ts'

describe('levels', () => {
  it.each([
    ['one joint', 'L4', 'L5', 'L4/L5', 'lumbar', 'L3/L4 L5/S1'],
    ['into the sacrum', 'L4', 'S1', 'L4/L5 L5/S1', 'lumbosacral', 'L3/L4'],
    ['three joints', 'L3', 'S1', 'L3/L4 L4/L5 L5/S1', 'lumbosacral', 'L2/L3'],
    ['neck', 'C5', 'C7', 'C5/C6 C6/C7', 'cervical', 'C4/C5 C7/T1'],
    ['from the top', 'C1', 'C2', 'C1/C2', 'cervical', 'C2/C3'],
    ['neck to chest', 'C6', 'T1', 'C6/C7 C7/T1', 'cervicothoracic', 'C5/C6 T1/T2'],
    ['chest', 'T4', 'T5', 'T4/T5', 'thoracic', 'T3/T4 T5/T6'],
    ['chest to loin', 'T12', 'L1', 'T12/L1', 'thoracolumbar', 'T11/T12 L1/L2'],
    ['upside down', 'L5', 'L4', 'L4/L5', 'lumbar', 'L3/L4 L5/S1'],
  ])('%s', (_why, from, to, levels, region, adjacent) => {
    const found = levelsBetween(from, to)
    expect([found.join(' '), regionOfLevels(found), adjacentLevels(found).join(' ')]).toEqual([
      levels,
      region,
      adjacent,
    ])
  })

  it.each([
    ['the same vertebra', 'L4', 'L4'],
    ['no such vertebra', 'L5', 'L6'],
    ['nothing', '', ''],
  ])('none for %s', (_why, from, to) => {
    expect(levelsBetween(from, to)).toEqual([])
  })

  it('has no region and no neighbours of nothing', () => {
    expect([regionOfLevels([]), adjacentLevels([])]).toEqual([null, []])
  })

  it('sorts head to tail, each once', () => {
    const mixed: Level[] = ['L5/S1', 'C5/C6', 'L5/S1', 'T1/T2']
    expect(sortLevels(mixed)).toEqual(['C5/C6', 'T1/T2', 'L5/S1'])
  })

  it.each<[why: string, levels: Level[], regions: Region[], may: boolean]>([
    ['the region itself', ['L4/L5'], ['lumbar'], true],
    ['a junction beside it', ['T12/L1'], ['lumbar'], true],
    ['one of two regions', ['C5/C6'], ['cervical', 'thoracic'], true],
    ['elsewhere', ['C5/C6'], ['lumbar'], false],
    ['no region given', ['C5/C6'], [], true],
    ['no levels', [], ['lumbar'], true],
  ])('may lie in a region: %s', (_why, levels, regions, may) => {
    expect(mayLieIn(levels, regions)).toBe(may)
  })
})
