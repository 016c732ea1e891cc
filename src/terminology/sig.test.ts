import { describe, expect, it } from 'vitest'
import { readFrequencyWords, readSig, type SigDose } from './sig.ts'

const round = (n: number) => Math.round(n * 1000) / 1000
const span = (low: number, high: number) => (low === high ? `${round(low)}` : `${round(low)}-${round(high)}`)

/** "1-2 unit x 4-6, prn, max 6 unit, 7 days, 300 mg/unit" and so on; doses that add up joined by " + ". */
function words(doses: readonly SigDose[] | null): string {
  if (doses === null) return 'not read'
  return doses
    .map(({ amount, frequency, dailyLimit, prn, days, impliedStrengths }) =>
      [
        `${amount ? `${span(amount.low, amount.high)} ${amount.unit}` : '?'} x ${frequency ? span(frequency.least, frequency.most) : '?'}`,
        ...(prn ? ['prn'] : []),
        ...(dailyLimit ? [`max ${dailyLimit.value} ${dailyLimit.unit}`] : []),
        ...(days === null ? [] : [`${days} days`]),
        ...impliedStrengths.map((one) => `${round(one.mg)} mg/${one.per}`),
      ].join(', '),
    )
    .join(' + ')
}

describe('read whole', () => {
  it.each([
    ['1 tab PO q6h prn', '1 unit x 4, prn'],
    ['take 1-2 tablets every 4 to 6 hours as needed for pain', '1-2 unit x 4-6, prn'],
    ['1 tablet by mouth twice daily', '1 unit x 2'],
    ['take 2 capsules (600 mg) by mouth three times a day', '2 unit x 3, 300 mg/unit, 600 mg/unit'],
    ['apply 1 patch every 72 hours', '1 unit x 0.333'],
    ['5 mL q4h prn', '5 mL x 6, prn'],
    ['10 mg nightly', '10 mg x 1'],
    ['take one tablet at bedtime', '1 unit x 1'],
    ['1 tab BID', '1 unit x 2'],
    ['1 tablet every morning and 2 tablets at bedtime', '1 unit x 1 + 2 unit x 1'],
    ['1 tablet 2 times per 1 day', '1 unit x 2'],
    ['1 tablet 1 times per 7 day as needed for pain', '1 unit x 0.143, prn'],
    ['Take 1 tablet by mouth every 6 (six) hours as needed for severe pain.', '1 unit x 4, prn'],
    [
      'Take 1-2 tablets (5-10 mg total) by mouth every 4 (four) hours as needed.',
      '1-2 unit x 6, prn, 5 mg/unit',
    ],
    ['Take 2 tablets (5 mg each) by mouth daily', '2 unit x 1, 5 mg/unit'],
    ['Take 1 (one) tablet daily', '1 unit x 1'],
    ['take one (1) tablet daily', '1 unit x 1'],
    ['5 mL = 10 mg q4h', '5 mL x 6, 2 mg/mL'],
    ['10 mg (0.5 mL) every 4 hours', '10 mg x 6, 20 mg/mL'],
    ['apply 1 patch (25 mcg/hr) to skin every 3 days', '1 unit x 0.333, 0.025 mg/hour'],
    ['25 mcg/h patch q72h', '0.025 mg/h x 0.333'],
    ['1/2 tablet daily', '0.5 unit x 1'],
    ['½ tab qd', '0.5 unit x 1'],
    ['take one-half tablet at bedtime', '0.5 unit x 1'],
    ['half a tablet twice a day', '0.5 unit x 2'],
    ['1 1/2 tablets bid', '1.5 unit x 2'],
    ['one and a half tablets bid', '1.5 unit x 2'],
    ['1/2 to 1 tablet q8h', '0.5-1 unit x 3'],
    ['1 or 2 tablets tid', '1-2 unit x 3'],
    ['100 mcg qid', '0.1 mg x 4'],
    ['1 g every 8 hrs', '1000 mg x 3'],
    ['1 tab p.o. q.i.d. p.r.n.', '1 unit x 4, prn'],
    ['1 tablet(s) daily', '1 unit x 1'],
    ['1 cap q4-6h prn pain', '1 unit x 4-6, prn'],
    ['1-2 tabs q4-6h prn pain/sleep', '1-2 unit x 4-6, prn'],
    ['1 tab q 12 h', '1 unit x 2'],
    ['1 tablet every other day', '1 unit x 0.5'],
    ['1 tablet once a week', '1 unit x 0.143'],
    ['1 tablet twice weekly', '1 unit x 0.286'],
    ['1 patch weekly', '1 unit x 0.143'],
    ['1 tab every 2 weeks', '1 unit x 0.071'],
    ['1 tab hourly', '1 unit x 24'],
    ['1 tablet 2-3 times a day', '1 unit x 2-3'],
    ['1 tablet 3x daily', '1 unit x 3'],
    ['1 tablet up to 4 times daily as needed', '1 unit x 0-4, prn'],
    ['up to 2 tablets q6h', '0-2 unit x 4'],
    ['1 tab prn q6h', '1 unit x 4, prn'],
    ['1 tab q6h prn, max 6 tablets per day', '1 unit x 4, prn, max 6 unit'],
    ['1-2 tabs q4h prn. Not to exceed 4 tablets in 24 hours.', '1-2 unit x 6, prn, max 4 unit'],
    ['1-2 tabs q4h prn (max 8/day)', '1-2 unit x 6, prn, max 8 unit'],
    ['10 mg q4h prn; do not exceed 60 mg daily', '10 mg x 6, prn, max 60 mg'],
    ['1 tab q6h prn, maximum daily dose 100 mg a day', '1 unit x 4, prn, max 100 mg'],
    ['1 tablet q6h for 5 days', '1 unit x 4, 5 days'],
    ['1 tablet q6h for up to 2 weeks', '1 unit x 4, 14 days'],
    ['1 tablet bid x 7 days', '1 unit x 2, 7 days'],
    ['1 tab tid with food', '1 unit x 3'],
    ['1 tablet every day at bedtime', '1 unit x 1'],
    ['1 tablet nightly at bedtime', '1 unit x 1'],
    ['1 tablet twice daily, in the morning and at bedtime', '1 unit x 2'],
    ['1 tablet in the morning, at noon and at bedtime', '1 unit x 3'],
    ['1 tablet in the morning and evening', '1 unit x 2'],
    ['1 tab bid and at bedtime', '1 unit x 3'],
    ['1 tab bid and 1 tab q4h prn', '1 unit x 2 + 1 unit x 6, prn'],
    [
      '1 tablet in the morning, 1 tablet at noon, and 2 tablets at bedtime',
      '1 unit x 1 + 1 unit x 1 + 2 unit x 1',
    ],
    ['1 tablet in the morning and 2 at bedtime', '1 unit x 1 + 2 unit x 1'],
    ['every 6 hours as needed', '? x 4, prn'],
    ['take 2 tablets', '2 unit x ?'],
    ['1 tab q6h for mild to moderate pain', '1 unit x 4'],
    ['10 mg q12h', '10 mg x 2'],
    ['1 tablet in am and 2 tablets in the pm', '1 unit x 1 + 2 unit x 1'],
    ['1 tablet 1 time a day', '1 unit x 1'],
    ['1 tablet 3 times daily with meals', '1 unit x 3'],
    ['take 1 tablet with meals', '1 unit x ?'],
  ])('%s', (text, expected) => {
    expect(words(readSig(text, false))).toBe(expected)
  })
})

describe('not read', () => {
  it.each([
    ['nothing', ''],
    ['unknown word', 'take 1 tablet daily cautiously'],
    ['drug name', 'oxycodone 5 mg q6h'],
    ['as directed', '1 tablet as directed'],
    ['see instructions', 'see instructions'],
    ['taper', '2 tablets daily for 3 days, then 1 tablet daily'],
    ['taper without "then"', '2 tablets daily for 3 days, 1 tablet daily for 3 days'],
    ['two frequencies', '1 tablet q6h tid'],
    ['two frequencies joined', '1 tablet q6h and q8h'],
    ['daily and twice', '1 tablet daily bid'],
    ['every 6 hours and at bedtime', '1 tablet every 6 hours and at bedtime'],
    ['twice a day at bedtime', '1 tablet bid at bedtime'],
    ['daily and at bedtime: one or two?', '1 tablet daily and at bedtime'],
    ['moments without "and"', '1 tablet in the morning at bedtime'],
    ['one moment twice', '1 tablet nightly and at bedtime'],
    ['same moment, two doses', '1 tablet at bedtime and 2 tablets at bedtime'],
    ['two doses, two counts', '1 tablet bid and 2 tablets tid'],
    ['two doses without "and"', '1 tablet bid 2 tablets at bedtime'],
    ['a comma may mean "then"', '1 tablet bid, 2 tablets at bedtime'],
    ['two doses, one for some days', '1 tablet daily for 3 days and 2 tablets at bedtime'],
    ['two needs', '1 tab q6h prn and 2 tabs q8h prn'],
    ['two amounts', '1 tablet 2 tablets daily'],
    ['bare number of no counted form', '1 q6h'],
    ['unit without number', 'tab q6h'],
    ['range backwards', '2-1 tablets daily'],
    ['interval backwards', '1 tablet every 6 to 4 hours'],
    ['combination strength is no range', '5-325 mg q6h'],
    ['combination strength with slash', '5/325 mg q6h'],
    ['combination strength in brackets', '1 tablet (5-325 mg) q6h'],
    ['range said twice, differently', '1-2 tablets (5-20 mg total) q6h'],
    ['number said twice, differently', '1 (two) tablets daily'],
    ['tablets said again as tablets', '1 tablet (2 tablets) daily'],
    ['strength between number and form', '2 (5 mg) tablets daily'],
    ['comma in a number', '2,5 mg daily'],
    ['thousands', '1,000 mg daily'],
    ['bare decimal point', '.5 mg daily'],
    ['zero', '0 tablets daily'],
    ['zero times', '1 tablet 0 times daily'],
    ['zero hours', '1 tablet q0h'],
    ['negative', '-1 tablet daily'],
    ['dash that leads nowhere', '1- tablet daily'],
    ['unknown reason', '1 tablet q6h for gout'],
    ['condition', '1 tablet q6h if pain'],
    ['reason without need', '1 tablet q6h pain'],
    ['limit below one dose', '2 tablets q6h prn max 1 tablet per day'],
    ['limit below what is scheduled', '2 tablets q4h, max 6 tablets per day'],
    ['limit without a time', '1 tab q6h prn max 6 tablets'],
    ['limit without a unit, of mg', '10 mg q6h prn max 6 per day'],
    ['limit of two doses', '1 tablet in the morning and 1 tablet at bedtime max 6 tablets per day'],
    ['limit of doses', '1 tab q6h prn max 4 doses per day'],
    ['two limits', '1 tab q6h prn max 4 tablets per day max 6 tablets per day'],
    ['while awake', '1 tablet every 4 hours while awake'],
    ['or', '1 tablet every 6 hours or as needed'],
    ['may repeat', '1 tablet, may repeat in 2 hours'],
    ['and at the end', '1 tablet daily and'],
    ['and before need', '1 tablet daily and as needed'],
    ['each nostril', '1 spray in each nostril daily'],
    ['teaspoon', '1 teaspoon daily'],
    ['drops', '2 drops daily'],
    ['international units', '10 units daily'],
    ['od is right eye or once daily', '1 tablet od'],
    ['intravenous', '2 mg iv q4h'],
    ['volume rate', '2 mL/h'],
    ['mg per kg', '0.1 mg/kg q4h'],
    ['percent', '5% daily'],
    ['before meals', '1 tablet before meals'],
    ['number of refills', '1 tablet daily #30'],
    ['mark-up', '2 tabs <i>three</i> times a day'],
    ['another language', 'tomar 1 tableta al dia'],
    ['verb twice', 'take take 1 tablet daily'],
    ['verb at the end', '1 tablet daily take'],
    ['need twice', '1 tab q6h prn prn'],
    ['word glued to number', '1 tablet q6hx'],
  ])('%s', (_why, text) => {
    expect(words(readSig(text, false))).toBe('not read')
  })
})

it('reads a bare number of a counted form', () => {
  expect(words(readSig('take 1 by mouth daily', true))).toBe('1 unit x 1')
})

it.each([
  ['Twice a day', '2'],
  ['Every 6 hours as needed', '4 prn'],
  ['At bedtime', '1'],
  ['1 tablet daily', 'not read'],
  ['Twice a day, max 2 tablets per day', 'not read'],
  ['as needed', 'not read'],
  ['per protocol', 'not read'],
])('words of a timing code: %s', (text, expected) => {
  const found = readFrequencyWords(text)
  expect(found ? `${found.frequency.most}${found.prn ? ' prn' : ''}` : 'not read').toBe(expected)
})

it('does not read leaflets', () => {
  expect(readSig('1 tablet daily', false)).not.toBeNull()
  expect(readSig(`1 tablet daily ${'with food '.repeat(40)}`, false)).toBeNull()
})

describe('one word not understood spoils the whole', () => {
  it.each([
    'take 1-2 tablets every 4 to 6 hours as needed for pain',
    'take 2 capsules (600 mg) by mouth three times a day',
    '1 tablet every morning and 2 tablets at bedtime',
    '1 tab q6h prn, max 6 tablets per day',
    'apply 1 patch to skin every 72 hours for 7 days',
  ])('%s', (text) => {
    const parts = text.split(' ')
    expect(readSig(text, true)).not.toBeNull()
    for (const strange of ['not', 'then', 'or', 'alternating', '?', '%', '<b>', 'unless', 'x', 'mg/kg']) {
      for (let at = 0; at <= parts.length; at++) {
        const spoiled = [...parts.slice(0, at), strange, ...parts.slice(at)].join(' ')
        expect(readSig(spoiled, true), spoiled).toBeNull()
      }
    }
  })
})
