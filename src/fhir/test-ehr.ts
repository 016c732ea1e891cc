import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts'
import type { Issuer } from './issuer.ts'
import type { Tab } from './tab.ts'
import { writerFor, type Writer, type WriterOptions } from './writer.ts'

/** For tests: the FHIR base that the fake EHR stands for. */
export const BASE = 'https://ehr.example/fhir'

/** For tests: a gateway that never sleeps, with the waits it would have made. */
export function quickGateway(options: Partial<GatewayOptions> = {}): { gateway: Gateway; waits: number[] } {
  const waits: number[] = []
  const gateway = createGateway({
    fhirBase: BASE,
    authorization: () => 'Bearer secret-token',
    refresh: () => Promise.resolve(false),
    random: () => 1,
    delay: (ms) => {
      waits.push(ms)
      return Promise.resolve()
    },
    ...options,
  })
  return { gateway, waits }
}

/** For tests: a writer on such a gateway. */
export function quickWriter({
  scratchpad = null,
  attempts = new Set(),
  ...options
}: Partial<GatewayOptions & WriterOptions> = {}): Writer {
  return writerFor(quickGateway(options).gateway, { scratchpad, attempts })
}

type Extra = { total?: number; next?: unknown }

/** For tests: a searchset with these resources, one entry each. */
export function bundle(resources: readonly unknown[], { total, next }: Extra = {}): Record<string, unknown> {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(total === undefined ? {} : { total }),
    ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
    entry: resources.map((resource) => ({ resource, search: { mode: modeOf(resource) } })),
  }
}

function modeOf(resource: unknown): string {
  const { resourceType } = resource as { resourceType?: string }
  return resourceType === 'OperationOutcome' ? 'outcome' : resourceType === 'Medication' ? 'include' : 'match'
}

/** For tests: numbered resources of one type. */
export function some(type: string, from: number, to: number): Record<string, string>[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    resourceType: type,
    id: `${type}-${from + index}`,
  }))
}

/** For tests: an OperationOutcome with one issue. */
export function outcome(severity: string, code: string, vendorCode?: string): Record<string, unknown> {
  const details = vendorCode === undefined ? {} : { details: { coding: [{ code: vendorCode }] } }
  return { resourceType: 'OperationOutcome', issue: [{ severity, code, ...details }] }
}

/** For tests: an EHR in the configuration. */
export const ISSUER: Issuer = { url: BASE, name: 'Example EHR', clientId: 'postfusion', pkce: 'required' }

/** For tests: a tab at this address, with what it remembers. */
export function fakeTab(
  url: string,
  stored: Readonly<Record<string, unknown>> = {},
  sessionKey: string | null = null,
) {
  const items = new Map(Object.entries(stored).map(([key, value]) => [key, JSON.stringify(value)]))
  const replaced: { url: string; key: string | null }[] = []
  const tab: Tab = {
    url,
    sessionKey,
    replaceUrl: (to, key) => replaced.push({ url: to, key }),
    storage: {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
    },
    now: () => NOW_MS,
  }
  const read = (key: string) => JSON.parse(items.get(key) ?? 'null') as Record<string, unknown> | null
  return { tab, items, replaced, read }
}

/** For tests: what the tab's clock says, 2026-03-10T12:00:00Z. */
export const NOW_MS = 1_773_144_000_000
