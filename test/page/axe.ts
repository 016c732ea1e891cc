import axe from 'axe-core'
import { cdp, page } from 'vitest/browser'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const WIDTHS = [360, 1280] as const
const SCHEMES = ['light', 'dark'] as const

/** What axe finds on the page at both widths, light and dark; each as one readable line. */
export async function axeFindings(): Promise<string[]> {
  const lines: string[] = []
  for (const scheme of SCHEMES) {
    await useScheme(scheme)
    for (const width of WIDTHS) {
      await page.viewport(width, 800)
      const { violations } = await axe.run(document, { runOnly: RULES, resultTypes: ['violations'] })
      for (const { id, nodes } of violations)
        lines.push(...nodes.map(({ html }) => `${width} ${scheme}: ${id}: ${html.slice(0, 160)}`))
    }
  }
  return lines
}

/** Light or dark, as the reader's machine would ask for it. */
export const useScheme = (scheme: (typeof SCHEMES)[number]) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
