import fc from 'fast-check'
import { appSays, condition, contextOf, examOrder, examReport, examStudy, fusionRecord } from './records.ts'

type Region = 'lumbar' | 'cervical'
type Kind = 'ct' | 'mri with' | 'mri without' | 'mri' | 'flexion-extension' | 'plain film'
type Exam = { kind: Kind; region: Region; days: number; as: 'text' | 'code' | 'study' }
export type ImagingCase = {
  region: Region
  fusionDays: number
  exams: readonly Exam[]
  orders: readonly { kind: 'ct' | 'mri' | 'x-ray'; days: number }[]
  radicular: boolean
}

const region = fc.constantFrom('lumbar' as const, 'lumbar' as const, 'cervical' as const)
export const imagingCase: fc.Arbitrary<ImagingCase> = fc
  .record({
    region,
    fusionDays: fc.oneof(fc.integer({ min: 1, max: 900 }), fc.constantFrom(89, 90, 179, 180, 365, 547, 548)),
    exams: fc.array(
      fc.record({
        kind: fc.constantFrom<Kind>(
          'ct',
          'mri with',
          'mri without',
          'mri',
          'flexion-extension',
          'plain film',
        ),
        region,
        after: fc.oneof(fc.integer({ min: -100, max: 700 }), fc.constantFrom(0, 1, 41, 42, 179, 180)),
        as: fc.constantFrom('text' as const, 'code' as const, 'study' as const),
      }),
      { maxLength: 5 },
    ),
    orders: fc.array(
      fc.record({
        kind: fc.constantFrom('ct' as const, 'mri' as const, 'x-ray' as const),
        days: fc.constantFrom(5, 89, 90, 91, 200),
      }),
      { maxLength: 2 },
    ),
    radicular: fc.boolean(),
  })
  .map(({ exams, fusionDays, ...rest }) => ({
    ...rest,
    fusionDays,
    exams: exams.flatMap(({ after, ...exam }) =>
      after <= fusionDays ? [{ ...exam, days: fusionDays - after }] : [],
    ),
  }))

const RULES = ['ct-fusion-assessment', 'mri-since-surgery', 'standing-flexion-extension-xray']

export function imagingExpected({
  region: fused,
  fusionDays,
  exams,
  orders,
  radicular,
}: ImagingCase): string {
  if (fusionDays < 90) return RULES.map(() => 'not-applicable').join(', ')
  const since = (days: number, ...kinds: Kind[]) =>
    exams.filter((one) => one.region === fused && kinds.includes(one.kind) && fusionDays - one.days >= days)
  const gap = (kind: 'ct' | 'mri' | 'x-ray', priority: string) =>
    `finding ${orders.some((one) => one.kind === kind && one.days <= 90) ? 'info' : priority}`

  const ct = since(180, 'ct').length > 0 ? 'clear' : gap('ct', fusionDays >= 180 ? 'moderate' : 'info')

  const mris = since(42, 'mri with', 'mri without', 'mri')
  const isWithoutOnly = mris.every((one) => one.kind === 'mri without')
  const mri =
    mris.length === 0
      ? gap('mri', 'moderate')
      : isWithoutOnly && (fusionDays < 548 || radicular)
        ? 'finding info'
        : 'clear'

  const isDone = since(1, 'flexion-extension').some((one) => one.days <= 365)
  return [ct, mri, isDone ? 'clear' : gap('x-ray', 'moderate')].join(', ')
}

const WORDS: Record<Kind, (spine: string) => string> = {
  ct: (spine) => `CT ${spine}`,
  'mri with': (spine) => `MRI ${spine} with and without contrast`,
  'mri without': (spine) => `MRI ${spine} without contrast`,
  mri: (spine) => `MRI ${spine}`,
  'flexion-extension': (spine) => `XR ${spine} flexion and extension views`,
  'plain film': (spine) => `XR ${spine} 2 views`,
}
/** LOINC numbers, by region. */
const CODES: Record<Kind, Record<Region, string>> = {
  ct: { lumbar: '24963-1', cervical: '24932-6' },
  'mri with': { lumbar: '24967-2', cervical: '24937-5' },
  'mri without': { lumbar: '30679-5', cervical: '30667-0' },
  mri: { lumbar: '24968-0', cervical: '24935-9' },
  'flexion-extension': { lumbar: '24971-4', cervical: '24945-8' },
  'plain film': { lumbar: '24972-2', cervical: '24946-6' },
}
const MODALITIES: Record<Kind, string> = {
  ct: 'CT',
  'mri with': 'MR',
  'mri without': 'MR',
  mri: 'MR',
  'flexion-extension': 'DX',
  'plain film': 'DX',
}
const ORDER_WORDS = { ct: 'CT', mri: 'MRI', 'x-ray': 'XR flexion extension' }

export function imagingSaid({ region: fused, fusionDays, exams, orders, radicular }: ImagingCase): string {
  const records = [
    fusionRecord(fused, fusionDays),
    ...exams.map(({ kind, region: seen, days, as }) => {
      const words = WORDS[kind](`${seen} spine`)
      if (as === 'study') return examStudy(MODALITIES[kind], words, days)
      return examReport(words, as === 'code' ? CODES[kind][seen] : null, days)
    }),
    ...orders.map(({ kind, days }) => examOrder(`${ORDER_WORDS[kind]} ${fused} spine`, days)),
    ...(radicular ? [condition('M54.16', 'Radiculopathy, lumbar region')] : []),
  ]
  const context = contextOf({ birthDate: '1960-05-05', gender: 'female' }, records)
  return RULES.map((id) => appSays(context, id)).join(', ')
}
