import type Client from 'fhirclient/lib/Client'
import { asObject, stringAt } from './json.ts'
import type { Tab } from './tab.ts'
import { readSignIn, tokenEnd } from './token.ts'

/**
 * Renews the access token; true when there is a new one. Calls at the same time share one renewal. fhirclient drops the
 * refresh token whatever went wrong; here only a refusal by the EHR drops it, so that a network blip costs nothing.
 */
export function createRenewal(client: Client, patientId: string, tab: Tab): () => Promise<boolean> {
  let running: Promise<boolean> | null = null
  let over = false
  const renew = async (): Promise<boolean> => {
    for (let tries = 0; tries < 2 && !over; tries += 1) {
      const result = await tryOnce(client, patientId, tab)
      if (result === 'renewed') return true
      over = result === 'refused'
    }
    return false
  }
  return () => {
    running ??= renew().finally(() => {
      running = null
    })
    return running
  }
}

async function tryOnce(
  client: Client,
  patientId: string,
  tab: Tab,
): Promise<'renewed' | 'refused' | 'unreachable'> {
  const before = client.state.tokenResponse
  const refreshToken = before?.refresh_token
  if (!before || refreshToken === undefined) return 'refused'
  try {
    await client.refresh()
  } catch (error) {
    if (isRefusal(error)) return 'refused'
    before.refresh_token = refreshToken
    persist(client, tab)
    return 'unreachable'
  }
  const { token } = readSignIn(client.state)
  // A renewed token about another patient must never be used.
  if (stringAt(token, 'patient') !== patientId) {
    client.state.tokenResponse = {}
    persist(client, tab)
    return 'refused'
  }
  recordEnd(client, tab)
  return 'renewed'
}

/** Notes when the token just received ends, and keeps it for a reload. */
export function recordEnd(client: Client, tab: Tab): void {
  const end = tokenEnd(readSignIn(client.state).token, tab.now())
  if (end === null) delete client.state.expiresAt
  else client.state.expiresAt = end
  persist(client, tab)
}

function persist(client: Client, tab: Tab): void {
  const { key } = client.state
  if (key !== undefined) tab.storage?.setItem(key, JSON.stringify(client.state))
}

function isRefusal(error: unknown): boolean {
  const status = asObject(error)?.status
  return status === 400 || status === 401 || status === 403
}
