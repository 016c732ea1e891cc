import { expect, it } from 'vitest'
import { BUSY, QUIET } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { openAndSettle } from './open-page.tsx'

it.each([
  ['quiet', QUIET],
  ['busy', BUSY],
])('%s', async (_n, chart) => {
  fakeEhr(chart)
  const t = performance.now()
  await openAndSettle()
  console.log(performance.now() - t)
  console.log(document.body.innerText)
  for (const c of document.querySelectorAll('[data-rule]'))
    console.log(
      c.getAttribute('data-rule'),
      c.getAttribute('data-verdict'),
      c.querySelector('.card-message')?.textContent,
    )
  expect(1).toBe(1)
})
