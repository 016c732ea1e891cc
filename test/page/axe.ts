import axe from 'axe-core'
import { cdp, page } from 'vitest/browser'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Contrast hangs on the scheme and layout on the width, not on both: each is seen once. */
const VIEWS = [
  [360, 'light'],
  [1280, 'dark'],
] as const

/** What axe finds on the page narrow and light, wide and dark; each as one readable line. */
export async function axeFindings(): Promise<string[]> {
  const lines: string[] = []
  for (const [width, scheme] of VIEWS) {
    await useScheme(scheme)
    await page.viewport(width, 800)
    const { violations } = await axe.run(document, { runOnly: RULES, resultTypes: ['violations'] })
    for (const { id, nodes } of violations)
      lines.push(...nodes.map(({ html }) => `${width} ${scheme}: ${id}: ${html.slice(0, 160)}`))
  }
  return lines
}

/** Light or dark, as the reader's machine would ask for it. */
export const useScheme = (scheme: 'light' | 'dark') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
