// Hazards: H-21
import { rules } from '../../src/rules/index.ts'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ServerChooser } from '../../src/app/ServerChooser.tsx'
import { AnotherPatient, ConfigProblems, StartProblem, Stopped } from '../../src/app/StartProblem.tsx'
import { SOURCE_TYPES } from '../../src/domain/sources.ts'
import { sessionProblem, type SessionProblem } from '../../src/fhir/session-problem.ts'
import { ISSUER } from '../../src/fhir/test-ehr.ts'
import { axeFindings, useScheme } from './axe.ts'
import { BUSY, QUIET } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { SERVER_ERROR } from './faults.ts'
import { openAndSettle, openChart, show } from './open-page.tsx'
import { headline, openChecklist, openEverything } from './seen.ts'

const started = (kind: SessionProblem['kind'], inside?: ReactNode) => {
  const { title, whatNext } = sessionProblem(kind)
  return show(
    <StartProblem title={title} whatNext={whatNext}>
      {inside}
    </StartProblem>,
  )
}
const chooser = (
  <ServerChooser issuers={[ISSUER]} start={() => Promise.resolve('The EHR did not say how to sign in.')} />
)

const SCREENS: [name: string, open: () => Promise<void>][] = [
  [
    'a busy chart',
    async () => {
      fakeEhr(BUSY)
      await openAndSettle()
    },
  ],
  [
    'a busy chart, everything opened',
    async () => {
      fakeEhr(BUSY)
      await openAndSettle()
      await openEverything()
    },
  ],
  [
    'the checklist open, half filled, not saved',
    async () => {
      const ehr = fakeEhr(BUSY)
      ehr.answerWrite(() => new Response(null, { status: 500 }))
      await openAndSettle({ mayWrite: ['QuestionnaireResponse'] })
      await openChecklist()
      await userEvent.keyboard('ynnyu')
      await page.getByRole('button', { name: 'Save in the EHR' }).click()
      await expect.element(page.getByText(/Check in the EHR before repeating/)).toBeVisible()
    },
  ],
  [
    'nothing found',
    async () => {
      fakeEhr(QUIET)
      await openAndSettle()
    },
  ],
  [
    'reading',
    async () => {
      const ehr = fakeEhr(BUSY)
      ehr.hold('Observation', 'laboratory')
      await openChart()
      await expect.element(headline()).toHaveTextContent('so far 1 red flag')
    },
  ],
  [
    'everything failed, everything opened',
    async () => {
      const ehr = fakeEhr(BUSY)
      for (const type of SOURCE_TYPES) ehr.answer(type, SERVER_ERROR.answer)
      await openAndSettle()
      await expect
        .element(headline())
        .toHaveTextContent(`${rules.length - 1} could not be checked · 1 to ask or examine`)
      await openEverything()
    },
  ],
  [
    'the session ended',
    async () => {
      const ehr = fakeEhr(BUSY)
      ehr.answerRefresh(() => new Response(null, { status: 400 }))
      ehr.answer('Condition', () => new Response(null, { status: 401 }))
      await openAndSettle()
    },
  ],
  [
    'configuration',
    () => show(<ConfigProblems problems={['"siteName" is missing.', '"issuers" is missing.']} />),
  ],
  ['expired', () => started('expired')],
  ['denied', () => started('denied')],
  ['stopped', () => show(<Stopped />)],
  ['another patient', () => show(<AnotherPatient reason="The EHR sent another patient’s details." />)],
  [
    'standalone chooser',
    async () => {
      await started('not-launched', chooser)
      await page.getByRole('button', { name: /Example EHR/ }).click()
      await expect.element(page.getByRole('alert')).toBeVisible()
    },
  ],
]

it('sees dark and light', async () => {
  await started('expired')
  const ground = () => getComputedStyle(document.body).backgroundColor
  await useScheme('light')
  const light = ground()
  await useScheme('dark')
  expect(ground()).not.toBe(light)
})

it.each(SCREENS)('%s: axe finds nothing, narrow and light, wide and dark', async (_name, open) => {
  await open()
  expect(await axeFindings()).toEqual([])
})
