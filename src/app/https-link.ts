/** The address when it is a well-formed https one, else null: nothing else becomes a link. */
export function httpsLink(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return parsed.protocol === 'https:' && parsed.username === '' && parsed.password === '' ? parsed.href : null
}
