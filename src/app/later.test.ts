import { describe, expect, it } from 'vitest'
import { SOURCE_IDS, typeOfSource } from '../domain/sources.ts'
import { laterOf, readableWith, type LaterPage } from './later.ts'
import type { SoFar } from './reading.ts'
import { isSettled } from './source-rows.ts'

const READ_FROM_THE_START = ['Patient', 'Condition', 'Procedure', 'Observation', 'QuestionnaireResponse']
const CHECKS = {} as LaterPage
const ENDED: SoFar = {
  reads: SOURCE_IDS.map((id) => ({
    state: { id, outcome: 'loaded', received: 1 },
    entries: [{ resource: { resourceType: 'Basic' } }],
  })),
  sources: SOURCE_IDS.map((id) => ({ id, outcome: 'loaded', received: 1, readAt: 1, asking: false })),
}

describe('before the later checks have arrived', () => {
  const { reads, sources } = readableWith(null, ENDED)

  it.each(SOURCE_IDS)('%s', (id) => {
    const waits = !READ_FROM_THE_START.includes(typeOfSource(id))
    const read = reads.find((one) => one.state.id === id)
    expect(read?.state.outcome).toBe(waits ? 'reading' : 'loaded')
    expect(read?.entries).toHaveLength(waits ? 0 : 1)
    expect(sources.find((one) => one.id === id)?.outcome).toBe(waits ? 'reading' : 'loaded')
  })

  it('reading has not ended, whatever the EHR has answered', () => {
    expect(isSettled(ENDED.sources)).toBe(true)
    expect(isSettled(sources)).toBe(false)
  })
})

describe('once they have arrived', () => {
  it('what was read stands as it is', () => {
    expect(readableWith(CHECKS, ENDED)).toBe(ENDED)
  })

  it('whoever looks on is told', async () => {
    const later = laterOf(Promise.resolve(CHECKS))
    let told = 0
    later.subscribe(() => (told += 1))
    expect(later.now()).toBeNull()
    await Promise.resolve()
    expect(later.now()).toBe(CHECKS)
    expect(told).toBe(1)
  })
})

it('checks that do not arrive stay away, and reading never ends', async () => {
  const later = laterOf(Promise.reject(new Error('gone')))
  await new Promise((resolve) => setImmediate(resolve))
  expect(later.now()).toBeNull()
})
