import { objectsAt, stringAt, type Json } from './json.ts'

/** Text of a report as far as it can be read, and why the rest cannot; `text` null when there is none to read. */
export type ReportContent = { text: string | null; unread: string | null }

/** Longer than any report; beyond this a text is not read. */
const LONGEST_TEXT = 200_000
/** Base64 takes four characters for three bytes. */
const LONGEST_DATA = Math.ceil(LONGEST_TEXT / 3) * 4

const FORMS: Record<string, string> = {
  'text/html': 'HTML',
  'application/xhtml+xml': 'HTML',
  'application/pdf': 'PDF',
  'text/rtf': 'RTF',
  'application/rtf': 'RTF',
}

/** What a report says in words: its conclusion and its plain-text forms. HTML, PDF, RTF and linked files are not opened. */
export function contentOf(json: Json): ReportContent {
  const conclusion = stringAt(json, 'conclusion')
  const parts = [
    ...(conclusion === null || conclusion.trim() === '' ? [] : [limited(conclusion)]),
    ...objectsAt(json, 'presentedForm').map(formContent),
  ]
  const texts = parts.flatMap(({ text }) => (text === null ? [] : [text]))
  const reasons = parts.flatMap(({ unread }) => (unread === null ? [] : [unread]))
  return {
    text: texts.length === 0 ? null : texts.join('\n\n'),
    unread: reasons.length === 0 ? null : [...new Set(reasons)].join(', '),
  }
}

function limited(text: string): ReportContent {
  return text.length > LONGEST_TEXT ? notRead('too long') : { text, unread: null }
}

function notRead(reason: string): ReportContent {
  return { text: null, unread: reason }
}

function formContent(form: Json): ReportContent {
  const [type = '', ...parameters] = (stringAt(form, 'contentType') ?? '').toLowerCase().split(';')
  const kind = type.trim()
  const data = stringAt(form, 'data')
  if (kind !== 'text/plain') return notRead(FORMS[kind] ?? (kind === '' ? 'form not given' : 'other form'))
  if (data === null) return notRead(stringAt(form, 'url') === null ? 'empty form' : 'linked file')
  if (data.length > LONGEST_DATA) return notRead('too long')
  const charset = parameters.map((one) => /charset\s*=\s*"?([\w-]+)/.exec(one)?.[1]).find(Boolean) ?? 'utf-8'
  const text = /^(utf-?8|us-ascii)$/.test(charset) ? decoded(data) : null
  return text === null ? notRead('text not in UTF-8') : limited(text)
}

/** Base64 as UTF-8 text; null when it is neither. */
function decoded(data: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(data.replace(/\s/g, '')), (char) => char.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
