import { describe, expect, it } from 'vitest'
import { readOptions } from './options.ts'

describe('options of the bench', () => {
  it('measures a sensible part of the matrix when nothing is asked for', () => {
    expect(readOptions([])).toMatchObject({
      patients: ['small', 'medium'],
      latency: [100],
      cpu: [1],
      runs: 5,
      engine: true,
    })
  })

  it('measures everything with --full', () => {
    expect(readOptions(['--full'])).toMatchObject({
      patients: ['small', 'medium', 'large', 'huge'],
      latency: [0, 100, 300],
      cpu: [1, 4],
    })
  })

  it('lets the sign-in answer as late as the rest unless told otherwise', () => {
    expect(readOptions([])).toMatchObject({ signIn: null })
    expect(readOptions(['--sign-in', '0'])).toMatchObject({ signIn: 0 })
  })

  it('takes two builds', () => {
    expect(readOptions(['--pair', 'a', 'b'])).toMatchObject({ dists: ['a', 'b'], engine: false })
  })

  it('measures the engine alone', () => {
    expect(readOptions(['--no-launches'])).toMatchObject({ launches: false, engine: true })
  })

  it.each([
    ['an unknown option', ['--fast'], '--fast'],
    ['an unknown patient', ['--patients', 'small,tiny'], '--patients tiny'],
    ['no number', ['--latency', 'slow'], '--latency slow'],
    ['no number for the sign-in', ['--sign-in', 'x'], '--sign-in x'],
    ['no run', ['--runs', '0'], '--runs 0'],
    ['a faster processor', ['--cpu', '0'], '--cpu 0'],
    ['one build only', ['--pair', 'a'], '--pair: two folders'],
    ['nothing left to measure', ['--no-launches', '--no-engine'], '--no-launches: nothing'],
    ['two builds without a launch', ['--pair', 'a', 'b', '--no-launches'], '--no-launches: nothing'],
    ['a stray word', ['a'], 'a: not an option'],
  ])('says what is wrong: %s', (_why, args, words) => {
    expect(readOptions(args)).toEqual({ problem: expect.stringContaining(words) as string })
  })
})
