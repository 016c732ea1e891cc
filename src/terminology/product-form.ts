import type { RouteKind } from '../domain/medication.ts'
import { fold } from './drugs.ts'

const SPREAD = /\b(cream|ointment|lotion|shampoo)\b/
const GEL = /(?<!\b(?:soft|liquid?)[ -]?)\bgel\b(?![ -]?(?:cap|tab))/
/** Beside one of these a gel is not for the skin: a gel capsule is swallowed. */
const TAKEN_INSIDE = /\b(caps?|capsules?|caplets?|tab(let)?s?|oral|rectal)\b/
const APPLIED = /\b(topical|ophthalmic|otic|eye drops?|ear drops?|intra-?articular)\b/
const PATCH = /\b(patch|transdermal)\b/
/** Patches that act where they are stuck. */
const LOCAL_PATCH = /lidocaine|diclofenac|capsaicin|menthol|methyl salicylate/
const ROUTES: readonly (readonly [RegExp, RouteKind])[] = [
  [/\b(nasal|intranasal)\b/, 'nasal'],
  [
    /\b(inject\w*|intravenous|intramuscular|subcutaneous|(?<!\bc-|schedule )iv|im|infusion|epidural|intrathecal)\b/,
    'injection',
  ],
  [/\b(buccal|sublingual|lozenge|troche|transmucosal)\b/, 'buccal'],
  [/\b(rectal|suppositor\w*)\b/, 'rectal'],
  [/\b(oral|tab(let)?s?|cap(sule)?s?|by mouth|po|solution|syrup|suspension|elixir)\b/, 'oral'],
]

/** The route that product name, form and recorded route speak of. */
export function routeIn(text: string): RouteKind {
  const folded = fold(text)
  if (PATCH.test(folded)) return LOCAL_PATCH.test(folded) ? 'local' : 'transdermal'
  if (isSpread(folded) || APPLIED.test(folded)) return 'local'
  return ROUTES.find(([pattern]) => pattern.test(folded))?.[1] ?? 'not-given'
}

function isSpread(folded: string): boolean {
  return SPREAD.test(folded) || (GEL.test(folded) && !TAKEN_INSIDE.test(folded))
}

const RELEASED_SLOWLY =
  /\b(extended|prolonged|modified|sustained|controlled|slow)[- ]?release|\blib[eé]ration prolong[eé]e|\b(ER|XR|XL|MR|SR|CR|LA|LP)\b|\b(12|24) ?HR\b|contin(us)?\b|\bretard|\b(tab|cap),SA\b/i
/** Prolonged release, unless what the name speaks of is given by the rectum. */
const PROLONGED = /\bPR\b/i
const RECTAL = /suppositor|\brectal|enema/i

/** "OD" is not read: it is once daily, orally disintegrating or the right eye. */
export function isExtendedRelease(text: string): boolean {
  return RELEASED_SLOWLY.test(text) || (PROLONGED.test(text) && !RECTAL.test(text))
}

/** Tablets, capsules and patches are counted; a bare number of them can be read. */
export function isCountedForm(text: string): boolean {
  return /\b(tab(let)?s?|cap(sule)?s?|patch(es)?|transdermal|film|lozenge|suppositor\w*)\b/i.test(text)
}
