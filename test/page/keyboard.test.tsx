// Hazards: H-21
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { BUSY } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { openAndSettle } from './open-page.tsx'
import { all, card, cardButton } from './seen.ts'

const CRP = 'high Raised CRP after fusion'

/** Tabs on until the focus is on this element. */
async function tabTo(target: Element): Promise<void> {
  const places = all('button, a, [tabindex]').length
  for (let tabs = 0; tabs < places && document.activeElement !== target; tabs += 1) await userEvent.tab()
  expect(document.activeElement).toBe(target)
}

/** Is a ring drawn around the element, by itself or over the whole card it heads? */
const isRinged = (element: Element) =>
  [null, '::after'].some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, part)
    return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2
  })

it('a card opens and closes with the keyboard, and the focus is seen and stays', async () => {
  fakeEhr(BUSY)
  await openAndSettle()
  const button = cardButton(CRP)
  await tabTo(button.element())
  const focused = button.element()
  expect(focused.matches(':focus-visible')).toBe(true)
  expect(isRinged(focused)).toBe(true)

  await userEvent.keyboard('{Enter}')
  await expect.element(button).toHaveAttribute('aria-expanded', 'true')
  await expect.element(card(CRP).getByText('Why it matters')).toBeVisible()
  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe('Record as sent Observation/crp')
  await userEvent.tab({ shift: true })
  await userEvent.keyboard(' ')
  await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  await expect.element(card(CRP).getByText('Why it matters')).not.toBeVisible()
  expect(document.activeElement).toBe(focused)
})

it('what is folded is not reached by the keyboard', async () => {
  fakeEhr(BUSY)
  await openAndSettle()
  const hidden = all('[hidden] button, [hidden] a')
  expect(hidden.length).toBeGreaterThan(0)
  for (const one of hidden) expect(one.checkVisibility()).toBe(false)
})

const NAMED = [
  ['button', 'What this rests on'],
  ['button', /^\d+ to ask or examine$/],
  ['button', /^\d+ could not be checked$/],
  ['button', /^\d+ checked, nothing found$/],
  ['button', /^Show \d+ more$/],
  ['button', 'What was read: 13 records'],
  ['button', 'Print'],
  ['heading', 'Work-up'],
  ['region', 'Medications'],
  ['article', 'high Implant failure'],
  ['log', 'New findings'],
  ['complementary', 'Notices'],
] as const

it('everything to press or to go to has its name', async () => {
  fakeEhr(BUSY)
  await openAndSettle()
  for (const [role, name] of NAMED)
    await expect.element(page.getByRole(role, { name, exact: true }).first()).toBeInTheDocument()
})
