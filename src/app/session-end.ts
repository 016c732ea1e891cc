/** Whether the EHR has ended the session; once ended it stays so until the app is opened again. */
export type SessionEnd = {
  ended: () => boolean
  tell: () => void
  subscribe: (listener: () => void) => () => void
}

/** A session that has not ended. */
export function createSessionEnd(): SessionEnd {
  const listeners = new Set<() => void>()
  let over = false
  return {
    ended: () => over,
    tell: () => {
      over = true
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
