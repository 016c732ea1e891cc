/** Brings the card of a rule into view with the focus on it, unfolding what it lies in. */
export function goToCard(rule: string): void {
  const card = document.querySelector(`[data-rule="${CSS.escape(rule)}"]`)
  const button = card?.querySelector<HTMLButtonElement>('button')
  if (!card || !button) return
  for (let around = card.parentElement; around !== null; around = around.parentElement) {
    if (!around.classList.contains('fold-content') || !around.hidden) continue
    document.querySelector<HTMLButtonElement>(`[aria-controls="${CSS.escape(around.id)}"]`)?.click()
  }
  if (button.getAttribute('aria-expanded') === 'false') button.click()
  requestAnimationFrame(() => {
    button.focus({ preventScroll: true })
    card.scrollIntoView({ block: 'center' })
  })
}
