import type { ImplantedDevice } from '../domain/device.ts'

type DeviceKind = ImplantedDevice['kind']

/** Source: SNOMED Global Patient Set. */
const SNOMED: Readonly<Record<string, DeviceKind>> = { '25937001': 'neurostimulator' }

/** Worn, not implanted. */
const OUTSIDE = /transcutaneous|\bTENS\b|external|wearable|life ?vest|insulin|breast|feeding|enteral/i
const WORDS: readonly (readonly [RegExp, DeviceKind])[] = [
  [
    /pace-?maker|defibrillator|cardioverter|\bICD\b(?!-)|\bCRT-?[DP]\b|cardiac resynchroni[sz]ation/i,
    'pacemaker-or-defibrillator',
  ],
  [/cochlear/i, 'cochlear-implant'],
  [/(intrathecal|drug|infusion|\bpain|morphine|baclofen|synchromed).{0,20}pump|\bsynchromed\b/i, 'pump'],
  [
    /neuro-?stimulat|(spinal cord|nerve|brain|dorsal root ganglion|\bDRG\b) stimulat|\bSCS\b/i,
    'neurostimulator',
  ],
]

/** The implanted device with electronics that a code names. */
export function deviceOfSnomed(codes: readonly string[]): DeviceKind | null {
  return codes.flatMap((code) => (Object.hasOwn(SNOMED, code) ? (SNOMED[code] ?? []) : []))[0] ?? null
}

/** The implanted device with electronics that the wording names; null when it names none, or one worn outside. */
export function deviceInText(text: string): DeviceKind | null {
  if (OUTSIDE.test(text)) return null
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const CONDITIONAL = /\bMRI?[- ]?(conditional|safe|compatible)\b/i
const NOT_CONDITIONAL = /\b(not|non|isn't)[- ]*MRI?[- ]?(conditional|safe|compatible)|\bMRI?[- ]?unsafe\b/i

/** Does the record's own wording say MR conditional or MR safe? */
export function saysMriConditional(text: string): boolean {
  return CONDITIONAL.test(text) && !NOT_CONDITIONAL.test(text)
}

/** Does the wording say that the device was taken out? */
export function saysTakenOut(text: string): boolean {
  return /\b(explant\w*|removed|taken out)\b/i.test(text) && !/\bnot (explanted|removed)\b/i.test(text)
}
