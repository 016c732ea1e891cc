import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { SETTLES_WITHIN_MS } from './open-page.tsx'

/** The page's one sentence. */
export const headline = () => page.getByRole('heading', { level: 1 })

/** A card by the title of its rule. */
export const card = (title: string) => page.getByRole('article', { name: title })
/** The button that opens a card. */
export const cardButton = (title: string) => card(title).getByRole('button', { name: title }).first()

/** The verdict on every rule, as the page's attributes have it. */
export const verdicts = (): Record<string, string | undefined> =>
  Object.fromEntries(all('[data-rule]').map(({ dataset }) => [dataset.rule ?? '', dataset.verdict]))

/** The rules with this verdict. */
export const rulesThatAre = (verdict: string): string[] =>
  all(`[data-rule][data-verdict="${verdict}"]`).map(({ dataset }) => dataset.rule ?? '')

/** How asking for one kind of record ended, as the page's attributes have it. */
export const outcomeOf = (type: string): string | undefined => one(`[data-source="${type}"]`).dataset.outcome

/** What the row of one kind of record says. */
export const rowText = (type: string): string => one(`[data-source="${type}"]`).textContent

/** Everything on the page, folded or not. */
export const pageText = (): string => document.body.textContent

/** Every element of the page that the selector names. */
export const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)]

function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`nothing on the page is ${selector}`)
  return found
}

/** Opens everything that can be opened: folds, cards, records as sent. */
export async function openEverything(): Promise<void> {
  const closed = () => all('[aria-expanded="false"]')
  // Opening one thing may bring others.
  await expect
    .poll(
      () => {
        for (const button of closed()) button.click()
        return closed().length
      },
      { timeout: SETTLES_WITHIN_MS },
    )
    .toBe(0)
}

/** Opens the panel that lists what was read. */
export const openWhatWasRead = () => page.getByRole('button', { name: /^What was read/ }).click()

/** Opens the red-flag checklist; the focus goes to its first open question. */
export async function openChecklist(): Promise<void> {
  await page.getByRole('button', { name: /^Ask/ }).click()
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('radio')
}
