const FONT_LIST = /^[\p{L}\p{N} ,'"_-]{1,200}$/u
const HEX_COLOUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i
const TIMEOUT_MS = 5_000
/** Contrast of text on its ground. Source: WCAG 2.2, 1.4.3, level AA. */
const CONTRAST_AA = 4.5
/** What the accent stands on, and beneath, in either scheme; as in base.css. */
const GROUNDS = {
  light: ['#f4f6f8', '#ffffff'],
  dark: ['#11161c', '#1a2129'],
} as const

/** What is taken over from an EHR's style: custom properties of the page. */
export type Adopted = Record<string, string>

/**
 * The font of an EHR's SMART style sheet, and its highlight colour in each scheme in which it can be read; everything
 * else about the style stays ours. Sheet: `font_family_body`, `color_highlight` (SMART App Launch 2.2, styling).
 */
export function adoptedFrom(style: unknown): Adopted {
  if (typeof style !== 'object' || style === null) return {}
  const adopted: Adopted = {}
  if ('font_family_body' in style) {
    const font = style.font_family_body
    if (typeof font === 'string' && FONT_LIST.test(font)) adopted['--font'] = `${font}, system-ui`
  }
  if ('color_highlight' in style && typeof style.color_highlight === 'string') {
    const colour = style.color_highlight
    for (const [scheme, grounds] of Object.entries(GROUNDS))
      if (grounds.every((ground) => contrast(colour, ground) >= CONTRAST_AA))
        adopted[`--ehr-accent-${scheme}`] = colour
  }
  return adopted
}

/** Reads the style sheet the EHR names, and takes over what can be. */
export async function adoptEhrStyle(styleUrl: string | null, root: HTMLElement): Promise<void> {
  if (styleUrl === null) return
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const answer = await fetch(styleUrl, { credentials: 'omit', referrerPolicy: 'no-referrer', signal })
    for (const [name, value] of Object.entries(adoptedFrom(await answer.json())))
      root.style.setProperty(name, value)
  } catch {
    // The page reads as well in its own style.
  }
}

/** Contrast ratio of two colours, 1 to 21; 0 when one is not written as #rgb or #rrggbb. Source: WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)]
  if (one === null || other === null) return 0
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function luminance(colour: string): number | null {
  const digits = HEX_COLOUR.exec(colour)?.[1]
  if (digits === undefined) return null
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
