import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { useSteps } from '../../src/app/use-steps.ts'
import type { Steps } from '../../src/domain/steps.ts'
import { show } from './open-page.tsx'

type Work = { name: string; begin: () => Steps<string> }

/** Work that is not at its end before it is told so. */
function work(name: string, isSlow: boolean): Work & { end: () => void } {
  let ended = !isSlow
  return {
    name,
    end: () => (ended = true),
    begin: function* () {
      while (!ended) yield
      return name
    },
  }
}

/** Shows what was made, and begins other work at a tap. */
function Probe({ first, others }: { first: Work; others: readonly Work[] }) {
  const [{ begin }, set] = useState(first)
  const made = useSteps(begin)
  return (
    <>
      <output>{made}</output>
      {others.map((one) => (
        <button key={one.name} type="button" onClick={() => set(one)}>
          {one.name}
        </button>
      ))}
    </>
  )
}

const start = (name: string) => page.getByRole('button', { name }).click()
const shown = () => document.querySelector('output')?.textContent
/** Several turns of the page. */
const turns = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

describe('what takes long to put together', () => {
  it('leaves what was shown, and shows the new once it is whole', async () => {
    const slow = work('new', true)
    await show(<Probe first={work('before', false)} others={[slow]} />)
    expect(shown()).toBe('before')
    await start('new')
    await turns()
    expect(shown()).toBe('before')
    slow.end()
    await expect.poll(shown).toBe('new')
  })

  it('is given up for what comes after it', async () => {
    const slow = work('given up', true)
    const seen: (string | null | undefined)[] = []
    await show(<Probe first={work('before', false)} others={[slow, work('last', false)]} />)
    new MutationObserver(() => seen.push(shown())).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    await start('given up')
    await start('last')
    await expect.poll(shown).toBe('last')
    slow.end()
    await turns()
    expect(shown()).toBe('last')
    expect(seen).not.toContain('given up')
  })

  it('is there at once when it is quick', async () => {
    await show(<Probe first={work('before', false)} others={[work('quick', false)]} />)
    await start('quick')
    expect(shown()).toBe('quick')
  })
})
