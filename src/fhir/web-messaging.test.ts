import { describe, expect, it } from 'vitest'
import { openScratchpad } from './web-messaging.ts'

const MESSAGING = { handle: 'handle-1', origin: 'https://ehr.example' }
const RECORD = { resourceType: 'ServiceRequest', status: 'draft' }

type Said = { message: Record<string, unknown>; origin: string }
type Reply = (said: Said) => { data: unknown; origin?: string; source?: unknown }[]

/** An EHR's window that answers each message this way. */
function stage(reply: Reply) {
  const said: Said[] = []
  const listeners = new Set<(event: MessageEvent) => void>()
  const parent = {
    postMessage(message: unknown, origin: string) {
      const one = { message: message as Record<string, unknown>, origin }
      said.push(one)
      for (const { data, origin: from = MESSAGING.origin, source = parent } of reply(one))
        for (const hear of [...listeners]) hear({ data, origin: from, source } as MessageEvent)
    },
  }
  const window = {
    parent: parent as unknown,
    opener: null as unknown,
    addEventListener: (_type: string, hear: never) => void listeners.add(hear),
    removeEventListener: (_type: string, hear: never) => void listeners.delete(hear),
  }
  return { said, window, listeners, parent }
}
const answer =
  (payload: unknown): Reply =>
  ({ message }) => [{ data: { messageId: 'e1', responseToMessageId: message.messageId, payload } }]
const open = (reply: Reply) => {
  const at = stage(reply)
  const pad = openScratchpad(MESSAGING, at.window, 20)
  if (!pad) throw new Error('no scratchpad')
  return { ...at, pad }
}

it('a draft goes to the one origin, with the handle and a name of its own', async () => {
  const { pad, said, listeners } = open(answer({ status: '201 Created', location: 'ServiceRequest/123' }))
  expect(await pad.create(RECORD)).toMatchObject({
    kind: 'answer',
    status: 201,
    location: 'ServiceRequest/123',
  })
  expect(said).toHaveLength(1)
  expect(said[0]?.origin).toBe(MESSAGING.origin)
  expect(said[0]?.message).toMatchObject({
    messagingHandle: 'handle-1',
    messageType: 'scratchpad.create',
    payload: { resource: RECORD },
  })
  expect(listeners.size).toBe(0)
})

describe('what is not heard', () => {
  const good = { status: '201 Created', location: 'ServiceRequest/1' }
  it.each<[why: string, reply: Reply]>([
    ['silence', () => []],
    [
      'another origin',
      ({ message }) => [
        {
          data: { responseToMessageId: message.messageId, payload: good },
          origin: 'https://ehr.example.evil',
        },
      ],
    ],
    [
      'another port of the host',
      ({ message }) => [
        {
          data: { responseToMessageId: message.messageId, payload: good },
          origin: 'https://ehr.example:444',
        },
      ],
    ],
    [
      'another window of the origin',
      ({ message }) => [{ data: { responseToMessageId: message.messageId, payload: good }, source: {} }],
    ],
    ['an answer to another message', () => [{ data: { responseToMessageId: 'other', payload: good } }]],
    ['text', () => [{ data: 'hello' }]],
    ['nothing', () => [{ data: null }]],
  ])('%s', async (_why, reply) => {
    const { pad, listeners } = open(reply)
    expect(await pad.create(RECORD)).toEqual({ kind: 'timed-out' })
    expect(listeners.size).toBe(0)
  })
})

it.each<[why: string, payload: unknown, status: number]>([
  [
    'a refusal with words',
    { status: '422 Unprocessable Entity', outcome: { resourceType: 'OperationOutcome' } },
    422,
  ],
  ['a bare number', { status: '400' }, 400],
  ['no status', {}, 0],
  ['a status that is none', { status: 'success' }, 0],
  ['no payload', undefined, 0],
])('read as an answer to a POST: %s', async (_why, payload, status) => {
  expect(await open(answer(payload)).pad.create(RECORD)).toMatchObject({ kind: 'answer', status })
})

it.each<[why: string, payload: unknown, expected: unknown]>([
  ['all drafts', { scratchpad: [RECORD] }, [RECORD]],
  ['none', { scratchpad: [] }, []],
  ['an EHR that cannot read it out', { status: '501' }, null],
])('the scratchpad read out: %s', async (_why, payload, expected) => {
  expect(await open(answer(payload)).pad.read()).toEqual(expected)
})

it('no window of the EHR, no scratchpad; a window that opened this one will do', async () => {
  const { window, parent } = stage(answer({ status: '201 Created' }))
  const alone = { ...window, parent: null as unknown, opener: null as unknown }
  alone.parent = alone
  expect(openScratchpad(MESSAGING, alone, 20)).toBeNull()
  alone.opener = parent
  expect(openScratchpad(MESSAGING, alone, 20)).not.toBeNull()
  await Promise.resolve()
})
