import { useRef, useState } from 'react'
import type { CreateResult, Way } from '../../fhir/create.ts'
import type { DraftToSend, DraftType } from '../../fhir/send-draft.ts'
import type { Drafting } from './drafting.ts'

type SendState =
  { state: 'idle' } | { state: 'sending'; way: Way } | { state: 'ended'; way: Way; result: CreateResult }
export type Sending = {
  state: SendState
  /** Is it in the EHR, as far as is certain? */
  isSent: boolean
  send: (way: Way, draft: Omit<DraftToSend, 'type'>) => void
  /** The draft was changed into another one: what was said of the former does not hold for it. */
  forget: () => void
}

/** The sending of one draft: once at a time, and its result. */
export function useSend(drafting: Drafting, type: DraftType): Sending {
  const [state, setState] = useState<SendState>({ state: 'idle' })
  const running = useRef(false)
  const send = async (way: Way, draft: Omit<DraftToSend, 'type'>) => {
    if (running.current) return
    running.current = true
    setState({ state: 'sending', way })
    const result = await drafting.send({ type, ...draft }, way, drafting.now()).catch((): CreateResult => ({
      outcome: 'refused',
      reason: 'the draft could not be made ready in this browser',
    }))
    running.current = false
    setState({ state: 'ended', way, result })
    if (result.outcome === 'saved') drafting.readBack(type)
  }
  return {
    state,
    isSent: state.state === 'ended' && state.result.outcome === 'saved',
    send: (way, draft) => void send(way, draft),
    forget: () => setState({ state: 'idle' }),
  }
}
