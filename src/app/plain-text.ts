/** Characters that reorder text on screen without being seen: embeddings, overrides, isolates and marks. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Text from a record as it may be shown: without characters that could make it read as something else. */
export function plain(text: string): string {
  return text.replace(BIDI, '')
}

/** A whole record as text, with such characters written out instead of removed. */
export function recordText(record: unknown): string {
  const escape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(record, null, 2).replace(BIDI, escape)
}
