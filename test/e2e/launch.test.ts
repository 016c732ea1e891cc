// Hazards: H-01
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe.ts'
import { launch, newVisit, openStage, settled, verdictOf, type Stage, type Visit } from './stage.ts'

let stage: Stage
let visit: Visit

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(async () => {
  stage.ehr.settings({ faults: {}, deny: [], tokenLifeSeconds: 3600 })
  await visit.context.close()
})

const headline = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

describe('a real launch from the chart of', () => {
  it.each([
    [
      'late-infection',
      { 'raised-crp': 'finding high', 'raised-esr': 'finding moderate', 'cauda-equina': 'not-assessed' },
    ],
    ['cauda-equina', { 'cauda-equina': 'finding critical', 'ct-fusion-assessment': 'not-applicable' }],
    [
      'triple-sedation',
      {
        'opioid-benzodiazepine': 'finding critical',
        'opioid-gabapentinoid': 'finding high',
        'two-sedating-drugs': 'not-applicable',
      },
    ],
    ['high-dose-opioid', { 'opioid-dose': 'finding high', 'opioid-benzodiazepine': 'clear' }],
    [
      'complete-work-up',
      { 'ct-fusion-assessment': 'clear', 'mri-since-surgery': 'clear', 'vitamin-d-status': 'clear' },
    ],
    ['messy', { 'raised-crp': 'not-assessed', 'opioid-gabapentinoid': 'finding moderate' }],
  ])('%s shows what the chart says', async (patient, verdicts) => {
    visit = await newVisit(stage)
    await launch(stage, visit.page, patient)
    for (const [rule, verdict] of Object.entries(verdicts)) {
      expect(await verdictOf(visit.page, rule), rule).toBe(verdict)
    }
    for (const name of ['Red flags', 'Work-up', 'Medications']) {
      expect(await visit.page.getByRole('region', { name, exact: true }).count()).toBe(1)
    }
    expect(await visit.page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect([...visit.origins].sort()).toEqual([stage.app.origin, stage.ehr.origin].sort())
    expect(visit.console.filter((line) => !line.startsWith('Failed to load resource'))).toEqual([])
    expect(visit.page.url()).toBe(`${stage.app.origin}/index.html`)
    expect(await axeFindings(visit.page)).toEqual([])
  })

  it('runs in the sidebar of the chart, on another origin', async () => {
    visit = await newVisit(stage, { width: 1280, height: 900 })
    await visit.page.goto(`${stage.ehr.origin}/chart/late-infection`)
    const frame = visit.page.frameLocator('iframe')
    await frame.locator('[data-settled="true"]').waitFor()
    expect(await frame.locator('[data-rule="raised-crp"]').getAttribute('data-verdict')).toBe('finding')
    expect(await axeFindings(visit.page)).toEqual([])
  })

  it.each([
    ['names the patient when the EHR asks for it', true],
    ['leaves the name to the banner of the EHR', false],
  ])('%s', async (_, banner) => {
    visit = await newVisit(stage)
    await visit.page.goto(stage.ehr.launchUrl('late-infection', { banner }))
    await settled(visit.page)
    expect(await visit.page.getByText('Sampleford').isVisible()).toBe(banner)
  })

  it('keeps no patient data in storage, history or address after use', async () => {
    visit = await newVisit(stage)
    await launch(stage, visit.page, 'late-infection')
    const stored = await visit.page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    )
    for (const word of ['CRP', 'Sampleford', 'oxycodone']) expect(stored).not.toContain(word)
  })

  it('opens again after a reload without another sign-in', async () => {
    visit = await newVisit(stage)
    await launch(stage, visit.page, 'late-infection')
    await visit.page.reload()
    await settled(visit.page)
    expect(await verdictOf(visit.page, 'raised-crp')).toBe('finding high')
  })

  it('shows two patients in two tabs, each its own', async () => {
    visit = await newVisit(stage)
    const other = await visit.context.newPage()
    await launch(stage, visit.page, 'late-infection')
    await launch(stage, other, 'high-dose-opioid')
    await visit.page.reload()
    await settled(visit.page)
    expect(await verdictOf(visit.page, 'raised-crp')).toBe('finding high')
    expect(await verdictOf(visit.page, 'opioid-dose')).toBe('clear')
    expect(await verdictOf(other, 'opioid-dose')).toBe('finding high')
  })

  it('replaces the first patient when the same tab is launched for another', async () => {
    visit = await newVisit(stage)
    await launch(stage, visit.page, 'late-infection')
    await launch(stage, visit.page, 'recovering')
    expect(await visit.page.locator('body').innerText()).not.toContain('52 mg/L')
    expect(await verdictOf(visit.page, 'raised-crp')).toBe('clear')
  })
})

describe('when the EHR does not answer as it should', () => {
  const source = (type: string) => visit.page.locator(`[data-source="${type}"]`)

  it('names a kind of record it was not granted, and says clear of nothing that rests on it', async () => {
    stage.ehr.settings({ deny: ['MedicationRequest'] })
    visit = await newVisit(stage)
    await launch(stage, visit.page, 'recovering')
    expect(await source('MedicationRequest').getAttribute('data-outcome')).toBe('denied')
    expect(await verdictOf(visit.page, 'opioid-benzodiazepine')).toBe('not-assessed')
    expect(await headline(visit.page)).toContain('could not be checked')
    expect(await axeFindings(visit.page)).toEqual([])
  })

  it.each([
    ['500', 'failed'],
    ['html', 'failed'],
    ['truncate', 'failed'],
    ['drop', 'failed'],
    ['no-cors', 'failed'],
    ['403', 'denied'],
    ['withheld', 'withheld'],
  ])('says that results could not be read: %s', async (fault, outcome) => {
    stage.ehr.settings({ faults: { Observation: fault } })
    visit = await newVisit(stage)
    await launch(stage, visit.page, 'complete-work-up')
    expect(await source('Observation').getAttribute('data-outcome')).toBe(outcome)
    expect(await verdictOf(visit.page, 'raised-crp')).toBe('not-assessed')
    expect(await verdictOf(visit.page, 'mri-since-surgery')).toBe('clear')
    expect(await headline(visit.page)).toContain('could not be checked')
  })

  it('reads a source again when asked', async () => {
    stage.ehr.settings({ faults: { Condition: '403' } })
    visit = await newVisit(stage)
    await launch(stage, visit.page, 'cauda-equina')
    expect(await verdictOf(visit.page, 'cauda-equina')).toBe('not-assessed')
    stage.ehr.settings({ faults: {} })
    await visit.page.getByRole('button', { name: /what was read/i }).click()
    await source('Condition').getByRole('button').first().click()
    await visit.page.locator('[data-rule="cauda-equina"][data-verdict="finding"]').waitFor()
  })

  it('renews an expired token without a word', async () => {
    visit = await newVisit(stage)
    await launch(stage, visit.page, 'late-infection')
    stage.ehr.expireTokens()
    await visit.page.reload()
    await settled(visit.page)
    expect(await verdictOf(visit.page, 'raised-crp')).toBe('finding high')
  })
})

describe('when it is not opened from a chart it knows', () => {
  it.each([
    ['no parameters', ''],
    ['an unknown EHR', '?iss=https://evil.example/fhir&launch=x'],
    ['a look-alike address', '?iss=FHIR-BASE/&launch=x'],
  ])('launch.html with %s asks nobody else', async (_, query) => {
    visit = await newVisit(stage)
    const address = query.replace('FHIR-BASE', stage.ehr.fhirBase)
    await visit.page.goto(`${stage.app.origin}/launch.html${address}`)
    await visit.page.getByRole('heading', { level: 1 }).waitFor()
    expect(
      [...visit.origins].filter((origin) => origin !== stage.app.origin && origin !== stage.ehr.origin),
    ).toEqual([])
    expect(await axeFindings(visit.page)).toEqual([])
  })

  it('lets no parameter name another server or patient', async () => {
    visit = await newVisit(stage)
    const extra = 'fhirServiceUrl=https://evil.example/fhir&patientId=recovering&clientId=other'
    await visit.page.goto(`${stage.ehr.launchUrl('late-infection')}&${extra}`)
    await settled(visit.page)
    expect(await verdictOf(visit.page, 'raised-crp')).toBe('finding high')
    expect([...visit.origins].sort()).toEqual([stage.app.origin, stage.ehr.origin].sort())
  })

  it('a launch that the EHR refuses ends on a page with what to do next', async () => {
    visit = await newVisit(stage)
    await visit.page.goto(`${stage.app.origin}/launch.html?iss=${stage.ehr.fhirBase}&launch=used-up`)
    await visit.page.waitForURL(`${stage.app.origin}/index.html*`)
    await visit.page.locator('[data-problem]').waitFor()
    expect(await axeFindings(visit.page)).toEqual([])
  })

  it('index.html offers the servers it knows, and signs in with a patient picked there', async () => {
    visit = await newVisit(stage)
    await visit.page.goto(`${stage.app.origin}/index.html`)
    await visit.page.getByRole('button', { name: /sandbox/i }).waitFor()
    expect(await axeFindings(visit.page)).toEqual([])
    await visit.page.getByRole('button', { name: /sandbox/i }).click()
    await visit.page.waitForURL(`${stage.ehr.origin}/**`)
    expect(await axeFindings(visit.page)).toEqual([])
  })
})
