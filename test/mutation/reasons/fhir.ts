import { changes, type Reason } from './reason.ts'

export const FHIR: readonly Reason[] = [
  {
    why: 'Nothing lies exactly at the tolerance for rounding (1e-9).',
    of: ({ file, before, after }) =>
      file === 'src/fhir/dosage.ts' && before.endsWith('< ROUNDING') && after === before.replace('<', '<='),
  },
  {
    why: 'Without weekdays their share is 1, and both ways of reckoning give the same.',
    of: changes('fhir/timing.ts', ['days > 0', 'days >= 0'], ['days > 0', 'true']),
  },
]
