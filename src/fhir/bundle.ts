import { problem, type Problem } from './answer.ts'
import { asObject, numberAt, objectAt, objectsAt, stringAt, valueAt, type Json } from './json.ts'
import { readMessages, type Message } from './operation-outcome.ts'
import type { SourceRead } from './source-read.ts'

export type Entry = SourceRead['entries'][number]

/** One page of a search as the EHR sent it: entries untouched, its own messages among them. */
export type Page = {
  entries: Entry[]
  /** The records that count towards `total`: those asked for, not those included along with them. */
  matches: unknown[]
  messages: Message[]
  total: number | null
  /** Address of the next page; empty (which leads nowhere) when the link has no readable address. */
  next: string | null
}

/** Reads a searchset for one type, or says why it is none. */
export function readPage(body: Json, type: string): Page | Problem {
  const found = stringAt(body, 'resourceType')
  if (found === 'OperationOutcome') return messageInsteadOfData(body)
  if (found !== 'Bundle')
    return problem('failed', 'the EHR answered with something that is not a list of records')
  const list = valueAt(body, 'entry') ?? []
  if (!Array.isArray(list)) return problem('failed', "the EHR's list of records is not readable")
  const page: Page = {
    entries: [],
    matches: [],
    messages: [],
    total: numberAt(body, 'total'),
    next: nextLink(body),
  }
  for (const item of list as unknown[]) {
    const entry = asObject(item) ?? {}
    const resource = objectAt(entry, 'resource')
    page.entries.push(readEntry(entry))
    if (resource && stringAt(resource, 'resourceType') === 'OperationOutcome') {
      page.messages.push(...readMessages(resource))
    } else if (!resource || isMatch(entry, resource, type)) page.matches.push(resource)
  }
  return page
}

function isMatch(entry: Json, resource: Json, type: string): boolean {
  const mode = stringAt(objectAt(entry, 'search') ?? {}, 'mode')
  return stringAt(resource, 'resourceType') === type && (mode === null || mode === 'match')
}

/** How many different records these are: the same one sent twice counts once, two versions of one count twice. */
export function countDistinct(records: readonly unknown[]): number {
  const byId = new Map<string, unknown[]>()
  let unnamed = 0
  for (const record of records) {
    const id = stringAt(asObject(record) ?? {}, 'id')
    if (id === null) unnamed += 1
    else byId.set(id, [...(byId.get(id) ?? []), record])
  }
  return [...byId.values()].reduce((sum, same) => sum + (same.length === 1 ? 1 : countTexts(same)), unnamed)
}

function countTexts(records: readonly unknown[]): number {
  return new Set(records.map((record) => JSON.stringify(record))).size
}

function messageInsteadOfData(body: Json): Problem {
  const told = readMessages(body).find(({ effect }) => effect !== 'none')
  const kind = told?.effect === 'denied' ? 'denied' : 'failed'
  return problem(kind, told?.words ?? 'the EHR sent a message instead of data', body)
}

function readEntry(entry: Json): Entry {
  const resource = valueAt(entry, 'resource') ?? null
  const fullUrl = stringAt(entry, 'fullUrl')
  return fullUrl === null ? { resource } : { resource, fullUrl }
}

function nextLink(body: Json): string | null {
  const link = objectsAt(body, 'link').find((item) => stringAt(item, 'relation') === 'next')
  return link ? (stringAt(link, 'url') ?? '') : null
}
