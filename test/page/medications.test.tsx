import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeFindings } from './axe.ts'
import { BUSY, QUIET } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { SERVER_ERROR } from './faults.ts'
import { openAndSettle } from './open-page.tsx'
import { lorazepam, order, oxycodone, patient, type Json } from './records.ts'
import { all, headline, openEverything, pageText, verdicts } from './seen.ts'

const tab = (name: string) => page.getByRole('tab', { name, exact: true })
const list = () => page.getByRole('region', { name: 'Medication list' })
const banner = () => page.getByRole('status', { name: 'What-if result' })
const controls = (name: string) => page.getByRole('group', { name: `What if: ${name}` })
const switchOf = (name: string) => controls(name).getByRole('checkbox')
const [OXY, LORA] = ['oxycodone 10 MG Oral Tablet', 'lorazepam 1 MG Oral Tablet']

async function openMedications(records: readonly Json[] = BUSY): Promise<void> {
  fakeEhr(records)
  await openAndSettle()
  await lookAtMedications()
}
async function lookAtMedications(): Promise<void> {
  await tab('Medications').click()
  await expect.element(list()).toBeVisible()
}
const beginWhatIf = () => page.getByRole('button', { name: /^What if/ }).click()

describe('the tabs', () => {
  it('open at the medications where the site wants it so', async () => {
    fakeEhr(BUSY)
    await openAndSettle({}, { sections: { landing: 'medications' } })
    await expect.element(tab('Medications')).toHaveAttribute('aria-selected', 'true')
    await expect.element(list()).toBeVisible()
  })

  it('are one stop for the tab key, and arrows, Home and End move along', async () => {
    fakeEhr(BUSY)
    await openAndSettle()
    await expect.element(tab('Findings')).toHaveAttribute('aria-selected', 'true')
    const [findings, causes, medications, course, drafts] = all('[role="tab"]')
    expect(all('[role="tab"]').map((one) => one.tabIndex)).toEqual([0, -1, -1, -1, -1])
    findings?.focus()
    for (const [key, chosen] of [
      ['{ArrowRight}', causes],
      ['{ArrowRight}', medications],
      ['{ArrowRight}', course],
      ['{ArrowRight}', drafts],
      ['{ArrowRight}', findings],
      ['{ArrowLeft}', drafts],
      ['{Home}', findings],
      ['{End}', drafts],
      ['{ArrowLeft}', course],
      ['{ArrowLeft}', medications],
    ] as const) {
      await userEvent.keyboard(key)
      expect(document.activeElement).toBe(chosen)
      expect(chosen?.getAttribute('aria-selected')).toBe('true')
    }
    await expect.element(list()).toBeVisible()
    await userEvent.tab()
    expect(document.activeElement?.textContent).toMatch(/^What if/)
  })

  it('keep the findings in the page', async () => {
    await openMedications()
    expect(verdicts()['opioid-benzodiazepine']).toBe('finding')
    await expect
      .element(page.getByRole('region', { name: 'Work-up', exact: true, includeHidden: true }))
      .not.toBeVisible()
    await tab('Findings').click()
    await expect.element(page.getByRole('region', { name: 'Work-up', exact: true })).toBeVisible()
    await expect.element(list()).not.toBeInTheDocument()
  })
})

describe('the list', () => {
  it('has each medicine in its class with its dose, MME, mark and records', async () => {
    await openMedications()
    const groups = all('.medicine-group > h3').map((one) => one.textContent)
    expect(groups).toEqual(['Opioids', 'Benzodiazepines and sedatives', 'Other medicines'])
    await expect.element(list().getByText('MME 45 per day')).toBeVisible()
    await expect.element(list().getByText('CDC Clinical Practice Guideline')).toBeVisible()
    await expect.element(list().getByText('2 sedating drugs on list: lorazepam, oxycodone.')).toBeVisible()
    const [oxy] = all('[data-medicine="oxycodone oral"]')
    for (const words of [
      OXY,
      '45 MME',
      'oxycodone 30 mg a day',
      'sedating',
      'last dated 5 Oct 2026',
      '1 record',
    ])
      expect(oxy?.textContent).toContain(words)
    await list()
      .getByRole('button', { name: `1 record of ${OXY}` })
      .click()
    await expect.element(list().getByText('Order, 5 Oct 2026, active').first()).toBeVisible()
    await list()
      .getByRole('button', { name: /Record as sent MedicationRequest\/oxycodone/ })
      .click()
    await expect
      .element(page.getByLabelText('MedicationRequest/oxycodone as the EHR sent it'))
      .toHaveTextContent('authoredOn')
  })

  it('has at its head what was not identified, and marks conflicts, holds and unreadable doses', async () => {
    const stopped = {
      resourceType: 'MedicationStatement',
      id: 'stopped',
      status: 'stopped',
      subject: { reference: 'Patient/p1' },
      medicationCodeableConcept: { text: OXY },
      dateAsserted: '2026-10-20',
    }
    await openMedications([
      patient(),
      oxycodone(),
      stopped,
      lorazepam({ status: 'on-hold', dosageInstruction: [{ text: 'as the leaflet says' }] }),
      order('mystery', '0', 'Zzyx elixir'),
    ])
    expect(all('.medicine-group > h3')[0]?.textContent).toBe('Not identified (1)')
    expect(all('.uncounted li')[0]?.textContent).toContain('Zzyx elixir · not identified')
    const [oxy, lora] = ['oxycodone oral', 'lorazepam oral'].map(
      (key) => all(`[data-medicine="${key}"]`)[0]?.textContent,
    )
    expect(oxy).toContain(
      `Conflict: active by the order "${OXY}" of 5 Oct 2026, but ended by the medication list entry`,
    )
    expect(lora).toContain('On hold')
    expect(lora).toContain('lorazepam: dose not readable')
    expect(lora).toContain('Written: “as the leaflet says”')
  })

  it('says at its head when a medication source could not be read', async () => {
    fakeEhr(BUSY).answer('MedicationRequest', SERVER_ERROR.answer)
    await openAndSettle()
    await lookAtMedications()
    const [problem] = all('.list-problems li')
    expect(problem?.textContent).toMatch(
      /^Medication orders could not be read: .*; this list may be incomplete\.$/,
    )
    await expect
      .element(list().getByText('No medicine in what could be read so far. This list may be incomplete.'))
      .toBeVisible()
    expect(list().element().textContent).not.toMatch(/No (opioid|sedating drug) on list|No current medicine/)
  })

  it('says that none is on record only when every medication source is whole', async () => {
    await openMedications([patient()])
    await expect.element(list().getByText(/^No current medicine on record\./)).toBeVisible()
  })
})

describe('what-if', () => {
  it('shows at once what goes, and takes it back', async () => {
    await openMedications()
    const before = headline().element().textContent
    await beginWhatIf()
    await expect.element(page.getByText('What-if: nothing is changed in the chart')).toBeVisible()
    await switchOf(LORA).click()
    await expect.element(banner()).toHaveTextContent('Sedating drugs 2 → 1')
    await expect
      .element(banner())
      .toHaveTextContent(/Goes: [^.]*Opioid with benzodiazepine \(was (high|critical)\)/)
    const comparison = page.getByRole('region', { name: 'What the checks would say' })
    await expect.element(comparison).toHaveTextContent(`Do not stop abruptly: ${LORA}`)
    expect(banner().element().getAttribute('role')).toBe('status')

    // The findings tab goes on speaking of the chart as it is.
    expect(verdicts()['opioid-benzodiazepine']).toBe('finding')
    expect(headline().element().textContent).toBe(before)
    await tab('Findings').click()
    await tab('Medications').click()
    await expect.element(banner()).toHaveTextContent('Sedating drugs 2 → 1')

    await page.getByRole('button', { name: 'Reset' }).click()
    await expect.element(switchOf(LORA)).toBeChecked()
    await expect.element(banner()).not.toHaveTextContent('→')
    await page.getByRole('button', { name: 'Leave what-if' }).click()
    await expect.element(page.getByText('What-if: nothing is changed')).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.textContent).toMatch(/^What if/)
  })

  it('lowers a dose with the keyboard alone', async () => {
    await openMedications()
    await beginWhatIf()
    controls(OXY).getByRole('combobox').element().focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect.element(banner()).toHaveTextContent('MME a day 45 → 22.5')
    expect(all('[data-medicine="oxycodone oral"]')[0]?.textContent).toContain(
      'What-if: 50 % of the dose: oxycodone 15 mg a day',
    )
    switchOf(OXY).element().focus()
    await userEvent.keyboard(' ')
    await expect.element(banner()).toHaveTextContent('MME a day 45 → 0')
    await expect.element(controls(OXY).getByRole('combobox')).toBeDisabled()
  })

  it('does not say 0 when a source could not be read', async () => {
    fakeEhr([...BUSY]).answer('MedicationStatement', SERVER_ERROR.answer)
    await openAndSettle()
    await lookAtMedications()
    await beginWhatIf()
    await switchOf(OXY).click()
    await expect.element(banner()).toHaveTextContent('MME a day at least 45 → not known')
    await expect
      .element(banner())
      .toHaveTextContent(/Could then not be checked: [^.]*Opioid with benzodiazepine/)
  })

  it('copies a summary without the patient’s name, or shows it where copying is not allowed', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce(undefined)
    await openMedications()
    await beginWhatIf()
    await switchOf(LORA).click()
    await page.getByRole('button', { name: 'Copy summary' }).click()
    await expect.element(page.getByText('Copied, without the patient’s name.')).toBeVisible()
    const copied = writeText.mock.calls[0]?.[0] ?? ''
    expect(copied).toContain(`- ${LORA}: off`)
    expect(copied).not.toMatch(/Adeline|Exemplar/)
    writeText.mockRejectedValueOnce(new DOMException('no'))
    await page.getByRole('button', { name: 'Copy summary' }).click()
    await expect.element(page.getByRole('textbox', { name: 'Summary of the what-if' })).toHaveValue(copied)
    writeText.mockRestore()
  })
})

describe('everyone can use it', () => {
  it.each([
    ['a busy list', BUSY],
    ['nothing found', QUIET],
    ['empty', [patient()]],
  ])('%s: axe finds nothing, as a list and as a what-if', async (_name, records) => {
    await openMedications(records)
    await openEverything()
    expect(await axeFindings()).toEqual([])
    await beginWhatIf()
    if (records === BUSY) await switchOf(LORA).click()
    expect(await axeFindings()).toEqual([])
  })

  it('fits a screen of 320 pixels', async () => {
    await openMedications()
    await beginWhatIf()
    await switchOf(OXY).click()
    await page.viewport(320, 640)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    expect(pageText()).toContain('Do not stop abruptly')
  })
})
