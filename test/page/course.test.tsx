import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SOURCE_TYPES } from '../../src/domain/sources.ts'
import { axeFindings } from './axe.ts'
import { BUSY, QUIET } from './charts.ts'
import { fakeEhr } from './fake-ehr.ts'
import { SERVER_ERROR } from './faults.ts'
import { openAndSettle, openChart } from './open-page.tsx'
import { crp, fusion, oxycodone, pain, patient, result, type Json } from './records.ts'
import { all, openEverything } from './seen.ts'

performance.setResourceTimingBufferSize(10_000)

const tab = (name: string) => page.getByRole('tab', { name, exact: true })
const course = () => page.getByRole('region', { name: 'Course', exact: true })
const picture = (name: string) => page.getByRole('figure', { name, exact: true })
const marksOf = (name: string) => all(`[data-picture="${name}"] .mark-button`)
const labelsOf = (name: string) => marksOf(name).map((mark) => mark.getAttribute('aria-label') ?? '')
const textOf = (name: string) => all(`[data-picture="${name}"]`)[0]?.textContent ?? ''
const chunks = () =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes('course/Course.tsx'))

async function lookAtCourse(): Promise<void> {
  await tab('Course').click()
  await expect.element(course()).toBeVisible()
}
async function openCourse(records: readonly Json[] = BUSY): Promise<void> {
  await page.viewport(1280, 900)
  fakeEhr(records)
  await openAndSettle()
  await lookAtCourse()
}

describe('the tab', () => {
  it('is fetched when it is first opened, not before', async () => {
    fakeEhr(BUSY)
    const before = chunks().length
    await openAndSettle()
    expect(chunks()).toHaveLength(before)
    await lookAtCourse()
    expect(chunks().length).toBeGreaterThan(0)
  })

  it('shows every picture with its axes and units', async () => {
    await openCourse()
    for (const name of ['Timeline', 'Pain score', 'Opioid dose over time', 'CRP', 'ESR', 'HbA1c'])
      await expect.element(picture(name)).toBeVisible()
    expect(all('[data-picture="CRP"] .axis-title').map((title) => title.textContent)).toEqual([
      'Days since the fusion of 4 Mar 2025 (day 0)',
      'CRP, mg/L',
    ])
    expect(all('[data-picture="CRP"] .guide-name').map((name) => name.textContent)).toEqual(
      expect.arrayContaining(['raised above 10', 'high above 30']),
    )
    expect(all('[data-picture="Opioid dose over time"] .guide-name').map((name) => name.textContent)).toEqual(
      expect.arrayContaining(['50 or more', '90 or more is a legacy marker, not a limit']),
    )
  })
})

describe('the timeline', () => {
  it('has exams, blocks with their relief, and scores', async () => {
    await openCourse(QUIET)
    const labels = labelsOf('Timeline').join('\n')
    expect(labels).toContain('10 Nov 2025, day 251: CT LUMBAR SPINE')
    expect(labels).toMatch(/14 Apr 2026, day 406: Facet or medial branch block, relief recorded: "85% relief/)
    expect(labels).toMatch(/13 Oct 2026, day 588: Pain score 7.*PEG score 5/)
  })

  it('has each kind with date, day and words', async () => {
    await openCourse()
    const labels = labelsOf('Timeline').join('\n')
    expect(labels).toContain('4 Mar 2025, day 0: Posterior lumbar interbody fusion L4-L5')
    expect(labels).toContain('13 Oct 2026, day 588: CRP 52 mg/L')
    expect(labels).toMatch(/Raised CRP after fusion: CRP 52 mg\/L/)
    expect(labels).toMatch(/oxycodone 10 MG Oral Tablet, oxycodone 30 mg a day \(Opioids\)/)
  })

  it('is walked and opened by keyboard, down to the record as sent', async () => {
    await openCourse()
    all('[aria-label="Table: Timeline"]')[0]?.focus()
    for (let stop = 0; stop < 10; stop++) await userEvent.tab()
    expect(document.activeElement?.getAttribute('data-mark')).not.toBeNull()
    await userEvent.keyboard('{Home}')
    const first = document.activeElement
    expect(first?.getAttribute('aria-label')).toContain('10 Feb 2025')
    await userEvent.keyboard('{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-label')).toContain('day 0')
    await userEvent.keyboard('{Enter}')
    await page
      .getByRole('button', { name: /Record as sent Procedure\/fusion/ })
      .first()
      .click()
    await expect.element(page.getByLabelText('Procedure/fusion as the EHR sent it')).toBeVisible()
    await picture('Timeline').getByRole('button', { name: 'Close', exact: true }).click()
    expect(document.activeElement?.getAttribute('aria-label')).toContain('day 0')
  })

  it('goes from a red flag to its card', async () => {
    await openCourse()
    const flag = marksOf('Timeline').find(
      (mark) => mark.getAttribute('aria-label')?.includes('Raised CRP') === true,
    )
    flag?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await page.getByRole('button', { name: 'Show in Findings' }).first().click()
    await expect.element(tab('Findings')).toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => document.activeElement?.closest('[data-rule]') ?? null).not.toBeNull()
  })

  it('leaves out a kind on request, and brings vital signs on request', async () => {
    await openCourse([...QUIET, result('w', 'vital-signs', '29463-7', '80 kg', '2026-05-01', 'Weight')])
    expect(labelsOf('Timeline').join()).toContain('CT LUMBAR SPINE')
    await page.getByRole('checkbox', { name: /^Imaging/ }).click()
    await expect.poll(() => labelsOf('Timeline').join()).not.toContain('CT LUMBAR SPINE')
    await page.getByRole('checkbox', { name: /^Vital signs \(1\)/ }).click()
    await expect.poll(() => labelsOf('Timeline').join()).toContain('Weight 80 kg')
  })

  it('lists what has no date beside it', async () => {
    await openCourse([...BUSY, fusion({ id: 'undated', performedDateTime: undefined })])
    expect(textOf('Timeline')).toContain('Not on the time axis (1)')
    expect(textOf('Timeline')).toContain('no date: Posterior lumbar interbody fusion L4-L5')
  })

  it('runs down on a narrow screen, and fits', async () => {
    await openCourse()
    expect(all('[data-picture="Timeline"] .drawing-down')).toHaveLength(0)
    await page.viewport(360, 800)
    await expect.poll(() => all('[data-picture="Timeline"] .drawing-down')).toHaveLength(1)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
  })
})

describe('time', () => {
  const ticks = () =>
    all('[data-picture="CRP"] .axis text')
      .map((text) => text.textContent)
      .join(' ')

  it('is counted by day or by calendar', async () => {
    await openCourse()
    await page.getByRole('radio', { name: 'Calendar' }).click()
    await expect.poll(ticks).toMatch(/Date/)
    expect(ticks()).toMatch(/20(25|26)/)
  })

  it('zooms and moves by button, key and wheel', async () => {
    await openCourse()
    const start = ticks()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(ticks).not.toBe(start)
    await page.getByRole('button', { name: 'Around surgery' }).click()
    await expect.poll(ticks).toBe(start)

    marksOf('CRP')[0]?.focus()
    await userEvent.keyboard('+++')
    await expect.poll(ticks).not.toBe(start)
    await page.getByRole('button', { name: 'Around surgery' }).click()
    await expect.poll(ticks).toBe(start)

    const drawing = all('[data-picture="CRP"] svg.drawing')[0]
    const wheel = (more: WheelEventInit) => {
      const box = drawing?.getBoundingClientRect()
      const event = new WheelEvent('wheel', {
        deltaY: -400,
        bubbles: true,
        cancelable: true,
        clientX: (box?.left ?? 0) + 200,
        clientY: (box?.top ?? 0) + 60,
        ...more,
      })
      drawing?.dispatchEvent(event)
      return event.defaultPrevented
    }
    ;(document.activeElement as HTMLElement | null)?.blur()
    expect(wheel({})).toBe(false)
    expect(wheel({ ctrlKey: true })).toBe(true)
    await expect.poll(ticks).not.toBe(start)
  })

  it('moves by dragging, and a drag opens nothing', async () => {
    await openCourse()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const before = ticks()
    const drawing = all('[data-picture="CRP"] svg.drawing')[0]
    const box = drawing?.getBoundingClientRect()
    const send = (type: string, x: number) =>
      drawing?.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerId: 1,
          button: 0,
          clientX: (box?.left ?? 0) + x,
          clientY: (box?.top ?? 0) + 60,
        }),
      )
    // A made-up pointer cannot be captured.
    if (drawing) drawing.setPointerCapture = () => undefined
    send('pointerdown', 100)
    send('pointermove', 300)
    send('pointerup', 300)
    marksOf('CRP')[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await expect.poll(ticks).not.toBe(before)
    expect(all('.details')).toHaveLength(0)
  })

  it('says what lies outside the time shown', async () => {
    await openCourse([...BUSY, crp(3, '2020-01-01', 'crp-old')])
    expect(textOf('CRP')).toContain('Outside the time shown: 1 earlier.')
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await expect.poll(() => textOf('CRP')).not.toContain('Outside the time shown')
  })

  it('is the calendar when no day 0 is known', async () => {
    await openCourse([patient(), crp(12)])
    await expect
      .element(course().getByText(/Days cannot be counted from surgery: no spinal fusion is recognised/))
      .toBeVisible()
    await expect.element(page.getByRole('radio', { name: 'Days from surgery' })).toBeDisabled()
    await expect.element(page.getByRole('radio', { name: 'Calendar' })).toBeChecked()
  })
})

describe('every picture', () => {
  it('is a table one key away, and back', async () => {
    await openCourse()
    marksOf('CRP')[0]?.focus()
    await userEvent.keyboard('t')
    await expect.element(picture('CRP').getByRole('table')).toBeVisible()
    const rows = all('[data-picture="CRP"] tbody tr').map((row) => row.textContent)
    expect(rows).toHaveLength(2)
    expect(rows[1]).toContain('13 Oct 2026, day 588CRP 52 mg/L')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Table: CRP')
    await userEvent.keyboard('t')
    await expect.poll(() => marksOf('CRP')).toHaveLength(2)
  })

  it('joins scores, but not across the operation', async () => {
    await openCourse([...BUSY, pain(6, '2026-03-01', 'pain-between'), pain(5, '2026-06-01', 'pain-later')])
    expect(all('[data-picture="Pain score"] .run')).toHaveLength(1)
    expect(labelsOf('Pain score').some((label) => label.includes('Pain score 7'))).toBe(true)
  })

  it('draws a comparator as an interval', async () => {
    const below = {
      ...crp(5, '2026-05-01', 'crp-below'),
      valueQuantity: {
        value: 5,
        comparator: '<',
        unit: 'mg/L',
        system: 'http://unitsofmeasure.org',
        code: 'mg/L',
      },
    }
    await openCourse([...BUSY, below])
    expect(all('[data-picture="CRP"] .interval')).toHaveLength(1)
    expect(labelsOf('CRP').join()).toContain('CRP <5 mg/L')
  })
})

describe('what was not read', () => {
  it('is named with its record type, and is not "none"', async () => {
    fakeEhr(BUSY).answer('MedicationRequest', SERVER_ERROR.answer)
    await openAndSettle()
    await lookAtCourse()
    const dose = textOf('Opioid dose over time')
    expect(dose).toContain('Medication orders (MedicationRequest) could not be read:')
    expect(dose).toContain('No opioid orders to draw in what could be read.')
    expect(dose).not.toContain('in the chart.')
    expect(textOf('Timeline')).toContain('Medicines (not read in full)')
  })

  it('says so of every picture when everything failed', async () => {
    const ehr = fakeEhr(BUSY)
    for (const type of SOURCE_TYPES) ehr.answer(type, SERVER_ERROR.answer)
    await openAndSettle()
    await lookAtCourse()
    for (const name of ['CRP', 'ESR', '25-OH vitamin D', 'eGFR', 'HbA1c'])
      expect(textOf(name)).toMatch(/Laboratory results \(Observation\) could not be read/)
    expect(textOf('Timeline')).toContain('No events in what could be read.')
    const text = all('.course')[0]?.textContent ?? ''
    expect(text).not.toMatch(/No [^.]* in the chart\./)
    expect(text).toMatch(/Red flags \(0, \d+ could not be checked\)/)
  })

  it('says "none" of what was read whole', async () => {
    await openCourse([patient(), fusion()])
    expect(textOf('HbA1c')).toContain('No HbA1c in the chart.')
    expect(textOf('Opioid dose over time')).toContain('No opioid orders to draw in the chart.')
  })

  it('marks a dose and a result that cannot be read', async () => {
    const noUnit = { ...crp(9, '2026-06-01', 'no-unit'), valueQuantity: { value: 9 } }
    await openCourse([
      ...BUSY,
      noUnit,
      oxycodone({
        id: 'text',
        dosageInstruction: [{ text: 'as the leaflet says' }],
        authoredOn: '2026-10-20',
      }),
    ])
    expect(labelsOf('CRP').join('\n')).toMatch(/1 Jun 2026, .*cannot be read/)
    expect(labelsOf('Opioid dose over time').join('\n')).toMatch(/dose not readable/)
    expect(all('[data-picture="Opioid dose over time"] .bar-question').length).toBeGreaterThan(0)
  })

  it('says that reading goes on', async () => {
    const ehr = fakeEhr(BUSY)
    const release = ehr.hold('MedicationRequest')
    await openChart()
    await lookAtCourse()
    await expect.element(course().getByText('The chart is still being read; more may appear.')).toBeVisible()
    await expect.poll(() => textOf('Opioid dose over time')).toContain('still being read')
    release()
    await expect.poll(() => marksOf('Opioid dose over time').length).toBeGreaterThan(0)
  })
})

// Many points, each looked at four times over.
describe('everyone can use it', { timeout: 60_000 }, () => {
  it.each([
    ['a busy chart', BUSY],
    ['nothing wrong', QUIET],
    ['no fusion', [patient()]],
  ])('%s: axe finds nothing, closed and open', async (_name, records) => {
    await openCourse(records)
    expect(await axeFindings()).toEqual([])
    await openEverything()
    marksOf('Timeline')[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(await axeFindings()).toEqual([])
  })

  it('axe finds nothing in the tables, and when nothing could be read', async () => {
    await openCourse()
    for (const button of all('[aria-label^="Table:"]')) button.click()
    await expect.element(picture('Timeline').getByRole('table')).toBeVisible()
    expect(await axeFindings()).toEqual([])
  })

  it('axe finds nothing when everything failed', async () => {
    const ehr = fakeEhr(BUSY)
    for (const type of SOURCE_TYPES) ehr.answer(type, SERVER_ERROR.answer)
    await openAndSettle()
    await lookAtCourse()
    expect(await axeFindings()).toEqual([])
  })

  it('has one stop for the tab key in each picture', async () => {
    await openCourse()
    for (const drawing of all('svg.drawing'))
      expect(drawing.querySelectorAll('[tabindex="0"]').length).toBe(
        drawing.querySelectorAll('.mark-button').length === 0 ? 0 : 1,
      )
  })
})
