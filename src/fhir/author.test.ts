import { describe, expect, it } from 'vitest'
import { authorOf } from './author.ts'
import type { Gateway } from './gateway.ts'

type Read = Awaited<ReturnType<Gateway['read']>>
const answering = (resource: object | null) => {
  const asked: string[] = []
  const read = (type: string, id: string) => {
    asked.push(`${type}/${id}`)
    return Promise.resolve((resource === null ? { ok: false } : { ok: true, resource }) as Read)
  }
  return { gateway: { read } as unknown as Gateway, asked }
}

describe('authorOf', () => {
  it.each([
    ['name as text', { name: [{ text: 'Dr A' }] }, { reference: 'Practitioner/1', display: 'Dr A' }],
    [
      'name in parts',
      { name: [{ prefix: ['Dr'], given: ['Ann'], family: 'Lee' }] },
      { reference: 'Practitioner/1', display: 'Dr Ann Lee' },
    ],
    ['no name', {}, { reference: 'Practitioner/1' }],
    ['not told', null, { reference: 'Practitioner/1' }],
  ])('%s', async (_why, resource, expected) => {
    const { gateway, asked } = answering(resource)
    expect(await authorOf(gateway, 'Practitioner/1')).toEqual(expected)
    expect(asked).toEqual(['Practitioner/1'])
  })

  it('asks nothing when nobody is known to be signed in', async () => {
    const { gateway, asked } = answering({})
    expect(await authorOf(gateway, null)).toBeNull()
    expect(asked).toEqual([])
  })
})
