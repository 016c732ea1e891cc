import { describe, expect, it, vi } from 'vitest'
import { SOURCE_IDS, type Outcome, type SourceId } from '../domain/sources.ts'
import type { SourceRead } from '../fhir/source-read.ts'
import { openReading } from './reading.ts'

const read = (id: SourceId, records: number, outcome: Outcome = 'loaded'): SourceRead => ({
  state: { id, outcome, received: records },
  entries: Array.from({ length: records }, () => ({ resource: {} })),
})

type Answer = (read: SourceRead | Error) => void

/** A reading whose answers come when the test says so, and are told when it says so. */
function reading(order: readonly SourceId[] = SOURCE_IDS) {
  const asked: SourceId[] = []
  const answers: Answer[] = []
  const due: (() => void)[] = []
  const waits: number[] = []
  let time = 7
  const opened = openReading({
    order,
    now: () => time,
    soon: (work, inMs) => {
      due.push(work)
      waits.push(inMs)
    },
    load: (id) => {
      asked.push(id)
      return new Promise((resolve, reject) =>
        answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
      )
    },
  })
  let told = 0
  opened.subscribe(() => (told += 1))
  const statusOf = (id: SourceId) => opened.soFar().sources.find((source) => source.id === id)
  return {
    ...opened,
    asked,
    statusOf,
    told: () => told,
    due,
    waits,
    pass: (ms: number) => (time += ms),
    answer: async (place: number, answer: SourceRead | Error) => {
      answers[place]?.(answer)
      await new Promise((resolve) => setImmediate(resolve))
    },
    frame: () => due.splice(0).forEach((work) => work()),
  }
}

describe('reading a chart', () => {
  it('asks for each source once, in the order given, before anyone looks on', () => {
    const order = SOURCE_IDS.toReversed()
    expect(reading(order).asked).toEqual(order)
  })

  it('is the same object while nothing has changed, and reads at first', () => {
    const { soFar } = reading()
    expect(soFar()).toBe(soFar())
    expect(new Set(soFar().sources.map((source) => source.outcome))).toEqual(new Set(['reading']))
  })

  const FEW = SOURCE_IDS.slice(0, 8)
  it.each([
    ['a moment after the first answer', SOURCE_IDS, [], [16]],
    ['at once when the last telling is long ago', SOURCE_IDS, [500], [16, 0]],
    ['later while questions wait for their turn', SOURCE_IDS, [50], [16, 350]],
    ['a little later when every question is out', FEW, [50], [16, 70]],
    ['not much later when the clock was set back', FEW, [-5000], [16, 120]],
  ])('tells %s', async (_why, order, passes, expected) => {
    const { answer, frame, pass, waits } = reading(order)
    await answer(0, read('Patient', 1))
    for (const [place, ms] of passes.entries()) {
      frame()
      pass(ms)
      await answer(place + 1, read('Condition', 1))
    }
    expect(waits).toEqual(expected)
  })

  it('tells sooner than planned once no question waits for its turn', async () => {
    const { answer, frame, told, waits } = reading(SOURCE_IDS.slice(0, 9))
    await answer(0, read('Patient', 1))
    frame()
    await answer(1, read('Condition', 1))
    await answer(2, read('Device', 1))
    await answer(3, read('Procedure', 1))
    expect(waits).toEqual([16, 400, 120])
    frame()
    expect(told()).toBe(2)
  })

  it('has time to spare once the first answers are being drawn', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const { answer, frame, timeToSpare } = reading()
    let hasTime = false
    void timeToSpare.then(() => (hasTime = true))
    await answer(0, read('Patient', 1))
    await vi.advanceTimersByTimeAsync(500)
    expect(hasTime).toBe(false)
    frame()
    await vi.advanceTimersByTimeAsync(10)
    vi.useRealTimers()
    expect(hasTime).toBe(true)
  })

  it('has time to spare when the EHR takes long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const { timeToSpare } = reading()
    vi.advanceTimersByTime(1000)
    vi.useRealTimers()
    await expect(timeToSpare).resolves.toBeUndefined()
  })

  it('tells anew when it is asked to, at once if all is answered', async () => {
    const { answer, frame, tellSoon, told, waits } = reading(['Patient'])
    await answer(0, read('Patient', 1))
    frame()
    tellSoon()
    expect(waits).toEqual([0, 0])
    frame()
    expect(told()).toBe(2)
  })

  it('tells of the last answer at once, and only once', async () => {
    const { answer, frame, told, waits } = reading(['Patient', 'Condition', 'Device'])
    await answer(0, read('Patient', 1))
    frame()
    await answer(1, read('Condition', 1))
    await answer(2, read('Device', 1))
    expect(waits).toEqual([16, 120, 0])
    frame()
    expect(told()).toBe(2)
  })

  it('tells of answers that arrive together once', async () => {
    const { answer, frame, told, due, statusOf } = reading()
    await answer(0, read('Patient', 1))
    await answer(1, read('Condition', 3))
    expect(told()).toBe(0)
    expect(due).toHaveLength(1)
    frame()
    expect(told()).toBe(1)
    expect(statusOf('Patient')).toMatchObject({ outcome: 'loaded', readAt: 7, asking: false })
    expect(statusOf('Condition')).toMatchObject({ outcome: 'loaded', received: 3 })
    expect(statusOf('Procedure')).toMatchObject({ outcome: 'reading', readAt: null })
  })

  it('tells of an answer that comes later once more', async () => {
    const { answer, frame, told } = reading()
    await answer(0, read('Patient', 1))
    frame()
    await answer(1, read('Condition', 3))
    frame()
    expect(told()).toBe(2)
  })

  it('names an answer that the app could not read', async () => {
    const { answer, frame, statusOf } = reading()
    await answer(0, new Error('a fault'))
    frame()
    expect(statusOf('Patient')).toMatchObject({
      outcome: 'failed',
      reason: 'the app could not read the answer',
    })
  })
})

describe('asking again', () => {
  it('says so at once and keeps what was read until the answer comes', async () => {
    const { answer, frame, retry, statusOf } = reading()
    await answer(1, read('Condition', 3, 'incomplete'))
    frame()
    retry('Condition')
    expect(statusOf('Condition')).toMatchObject({ outcome: 'incomplete', received: 3, asking: true })
    await answer(SOURCE_IDS.length, read('Condition', 5))
    frame()
    expect(statusOf('Condition')).toMatchObject({ outcome: 'loaded', received: 5, asking: false })
  })

  it('takes nothing away when it fails', async () => {
    const { answer, frame, retry, statusOf } = reading()
    await answer(1, read('Condition', 3, 'incomplete'))
    retry('Condition')
    await answer(SOURCE_IDS.length, read('Condition', 0, 'failed'))
    frame()
    expect(statusOf('Condition')).toMatchObject({ outcome: 'incomplete', received: 3 })
  })

  it('counts the answer to the latest question only', async () => {
    const { answer, frame, retry, statusOf } = reading()
    retry('Condition')
    await answer(SOURCE_IDS.length, read('Condition', 2))
    await answer(1, read('Condition', 1))
    frame()
    expect(statusOf('Condition')).toMatchObject({ received: 2 })
  })
})
