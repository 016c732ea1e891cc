import type { TobaccoStatus } from '../domain/tobacco.ts'

type Status = TobaccoStatus['status']

/** Answers as SNOMED CT concepts. Source: docs/terminology.md. */
const SNOMED: Readonly<Record<string, Status>> = {
  '449868002': 'current',
  '428041000124106': 'current',
  '428071000124103': 'current',
  '428061000124105': 'current',
  '77176002': 'current',
  '65568007': 'current',
  '8517006': 'former',
  '266919005': 'never',
  '266927001': 'not-known',
}

export function tobaccoOfSnomed(code: string): Status | null {
  return Object.hasOwn(SNOMED, code) ? (SNOMED[code] ?? null) : null
}

export function isTobaccoName(name: string): boolean {
  return /^(tobacco|smoking|cigarette)( (and|or) (tobacco|smoking))?( smoking)?( use)?( status| history)?$|^history of (tobacco use|smoking)$|^smoker$/i.test(
    name.trim(),
  )
}

const CURRENT =
  /^(smoker, current status unknown|(current(ly)?|active|daily|every ?day|some ?days?|heavy|light|occasional)( (every ?day|some ?days?|daily|heavy|light|occasional))?( (tobacco|cigarette))?( (smoker|user|use))?|(smokes|uses tobacco)( (daily|tobacco daily|tobacco|some days))?|cigarette smoker|smoker)$/
const FORMER = /^(former|ex|past|previous|quit)([- ](tobacco |cigarette )?(smoker|user))?$|^quit\b/
const NEVER =
  /^(never|lifelong non-?smoker)( (a )?((tobacco )?(smoker|user)|smoked( tobacco)?|used( tobacco)?))?$/
const NOT_KNOWN =
  /^(unknown|not asked|never assessed|not on file)$|^unknown if ever smoked$|consumption unknown$/

/** What whole words say of tobacco use; null for anything else, and for a denial, which may be of today or of always. */
export function tobaccoOfWords(words: string): Status | null {
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?\((finding|qualifier value)\)$/, '')
  if (NOT_KNOWN.test(plain)) return 'not-known'
  if (CURRENT.test(plain)) return 'current'
  if (FORMER.test(plain)) return 'former'
  return NEVER.test(plain) ? 'never' : null
}
