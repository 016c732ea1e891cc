const FONT_LIST = /^[\p{L}\p{N} ,'"_-]{1,200}$/u
const TIMEOUT_MS = 5_000

/** Takes over the EHR's own font when its SMART style sheet names one; anything else about the style stays ours. */
export async function adoptEhrFont(styleUrl: string | null, root: HTMLElement): Promise<void> {
  if (styleUrl === null) return
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const answer = await fetch(styleUrl, { credentials: 'omit', referrerPolicy: 'no-referrer', signal })
    const style: unknown = await answer.json()
    if (typeof style !== 'object' || style === null || !('font_family_body' in style)) return
    const font = style.font_family_body
    if (typeof font === 'string' && FONT_LIST.test(font))
      root.style.setProperty('--font', `${font}, system-ui`)
  } catch {
    // The page reads as well in the system's font.
  }
}
