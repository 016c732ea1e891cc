import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Opens every fold, card and record that can be seen; opening one thing may bring others. */
async function openAllSeen(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const closed = [...document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')].filter((one) =>
          one.checkVisibility(),
        )
        for (const button of closed) button.click()
        return closed.length
      }),
    )
    .toBe(0)
}

/** The same in every tab, one after the other; `look` comes after each. */
export async function inEveryTab(page: Page, look: (tab: string) => Promise<void> | void): Promise<void> {
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await openAllSeen(page)
    await look(await tab.innerText())
  }
}
