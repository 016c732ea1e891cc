import { changes, type Reason } from './reason.ts'

export const FHIR: readonly Reason[] = [
  {
    why: 'Only codes name several kinds of act, and every code of a sacroiliac block names the sacrum.',
    of: changes('fhir/map-intervention.ts', ['kinds.every(...', 'kinds.some(...']),
  },
  {
    why: 'Nothing lies exactly at the tolerance for rounding (1e-9).',
    of: ({ file, before, after }) =>
      file === 'src/fhir/dosage.ts' && before.endsWith('< ROUNDING') && after === before.replace('<', '<='),
  },
  {
    why: 'Without weekdays their share is 1, and both ways of reckoning give the same.',
    of: changes('fhir/timing.ts', ['days > 0', 'days >= 0'], ['days > 0', 'true']),
  },
  {
    why: "The text that Stryker puts into an empty list names nothing that is looked for there (a DICOM code, a LOINC number, a drug's form, a level, a word of a device), or stands where only what follows it is taken.",
    of: ({ file, before, after }) =>
      before === '[]' &&
      after === '["Stryker was here"]' &&
      [
        'dose-quantity',
        'map-device',
        'map-imaging',
        'map-intervention',
        'map-procedure',
        'map-report',
        'map-score-form',
        'map-service-request',
      ].some((name) => file === `src/fhir/${name}.ts`),
  },
  {
    why: 'One part without a name is never more than the ingredients beside it, nor the text that Stryker puts into an empty list a form of a drug.',
    of: changes('fhir/map-medication.ts', ['[]', '["Stryker was here"]']),
  },
  {
    why: 'A bare number of a counted form is a unit of form, and no rate is in those: its unit is asked for next.',
    of: changes('fhir/dose-quantity.ts', ['false', 'true']),
  },
  {
    why: 'No unit has letters after "gram", "litre" or "liter": only an s at the end can be taken off.',
    of: changes('fhir/dose-quantity.ts', ['/(?<=gram|litre|liter)s$/', '/(?<=gram|litre|liter)s/']),
  },
  {
    why: '"Spine", "not given" and "other" stand alone in a list of sites, in the tables of codes and after siteList.',
    of: ({ file, before, after }) =>
      file === 'src/fhir/exam.ts' && before.includes('sites.every(') && after.includes('sites.some('),
  },
  {
    why: 'Null is given back as null on either way.',
    of: changes('fhir/json.ts', ['value !== null', 'true']),
  },
]
