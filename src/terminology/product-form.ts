import type { RouteKind } from '../domain/medication.ts'
import { fold } from './drugs.ts'

/** Routes by SNOMED CT, in a word the patterns below read. Source: docs/terminology.md. */
export const ROUTE_WORDS: ReadonlyMap<string, string> = new Map([
  ['26643006', 'oral'],
  ['6064005', 'topical'],
  ['54485002', 'ophthalmic'],
  ['10547007', 'otic'],
  ['447694001', 'inhalation'],
  ['46713006', 'nasal'],
  ['45890007', 'transdermal'],
  ['34206005', 'subcutaneous'],
  ['78421000', 'intramuscular'],
  ['47625008', 'intravenous'],
  ['37839007', 'sublingual'],
  ['37161004', 'rectal'],
])

const SPREAD = /\b(cream|creme|crema|ointment|salbe|pomada|pommade|lotion|paste|shampoo)\b/
const GEL = /(?<!\b(?:soft|liquid?)[ -]?)gel\b(?![ -]?(?:cap|tab))/
/** Beside one of these a gel is not for the skin: a gel capsule is swallowed. */
const TAKEN_INSIDE = /\b(caps?|capsules?|caplets?|tab(let)?s?|oral|rectal)\b/
const APPLIED =
  /\b(top|topical\w*|cutaneous|external(ly)?|eyes?|ears?|oph(th\w*)?|ocular|otic|auricular|augen\w*|ohren\w*|collyres?|colirios?|intra-?articular)\b/
/** Drugs whose liquids by percentage are for eye, ear or skin. Others are drops to swallow or bags to infuse. */
const LOCAL_BY_PERCENT =
  /diclofenac|ketorolac|flurbiprofen|predniso|dexameth|hydrocort|triamcin|betameth|lidoca|capsaic/
const PERCENT = /\d\s?%/
/** Of these, suspensions of 5 % and 10 % are swallowed, solutions below 1 % are drops for eye or ear. */
const LOCAL_BELOW_ONE_PERCENT = /floxacin|thromycin/
const BELOW_ONE_PERCENT = /\b0[.,]\d+\s?%/
const MASS = /\d\s?(mg|mcg|[uµμ]g)\b/
const INHALED =
  /\b(inh|inhal\w*|nebul\w*|actuat\w*|(?<=\/)act|puffs?|\w*haler|novolizer|diskus|respules?|symbicort|pulmicort)\b/
/** Inhaled, these act in the lungs; other drugs are inhaled for the whole body. */
const LOCAL_INHALED = /budesonid|symbicort|pulmicort|triamcin|dexameth/

const PATCH =
  /\b(patch(es)?|\w*pflaster|parches?|cerott[oi]|tts|duragesic|durogesic|matrifen|butrans|norspan|transtec|lidoderm|qutenza)\b/
/** Micrograms per hour, which only patches and infusions give. */
const MICROGRAMS_PER_HOUR =
  /\d\s?(mcg|[uµμ]g|mi[ck]rogram[a-z]*)\s?(\/|per)\s?(h|hr|hour|hora|heure|std|stunde)s?\b/
/** Patches that act where they are stuck. */
const LOCAL_PATCH = /lidoca|lidoderm|diclofenac|capsaic|qutenza|menthol|methyl salicylate/

const NASAL = /\b(nasal\w*|intranasal|nasen\w*|nostrils?|nose|atomi[sz]ers?)\b/
const INJECTED =
  /\b(inj|inject\w*|injektion\w*|inyec\w*|intraven\w*|intramus\w*|subcut\w*|(?<!\bc-|schedule )iv|im|infusion\w*|epidural|intrathecal|pca)\b/
/** What is drawn up or filled for injection, unless it is to be swallowed or inhaled. */
const CONTAINER =
  /\b(syringes?|cartridges?|vials?|ampo?u?l\w*|auto-?injectors?|\w*spritzen?|jeringas?|seringues?)\b/
const SWALLOWED =
  /\b(oral\w*|by mouth|po|tab(let)?s?|cap(sule)?s?|syrup|elixir|buvables?|einnehmen|\w*saft|sirup|sirop|jarabe|comprim\w*|\w*tablett\w*|\w*kapsel\w*|gelules?|capsulas?)\b/
const BUCCAL = /\b(buccal|sublingual|lozenge|troche|transmucosal)\b/
const RECTAL = /\b(rectal|suppositor\w*)\b/
const LIQUID = /\b(solution|suspension)\b/
/** Drugs against an overdose: their solutions are sprayed or injected, never drunk. */
const RESCUE = /nalox|nalmef|narcan|zimhi|nyxoid|prenoxad|opvee/

/** The route that product name, form and recorded route speak of. */
export function routeIn(text: string): RouteKind {
  const folded = fold(text)
  if (isPatch(folded)) return LOCAL_PATCH.test(folded) ? 'local' : 'transdermal'
  if (isSpread(folded) || APPLIED.test(folded) || isLocalByPercent(folded)) return 'local'
  if (NASAL.test(folded)) return 'nasal'
  if (isInjected(folded)) return 'injection'
  if (BUCCAL.test(folded)) return 'buccal'
  if (INHALED.test(folded) && LOCAL_INHALED.test(folded)) return 'local'
  if (RECTAL.test(folded)) return 'rectal'
  if (SWALLOWED.test(folded)) return 'oral'
  return LIQUID.test(folded) && !RESCUE.test(folded) ? 'oral' : 'not-given'
}

function isPatch(folded: string): boolean {
  if (PATCH.test(folded)) return true
  if (/\btransderm/.test(folded)) return !isSpread(folded)
  return MICROGRAMS_PER_HOUR.test(folded) && !isInjected(folded) && !SWALLOWED.test(folded)
}

function isSpread(folded: string): boolean {
  return SPREAD.test(folded) || (GEL.test(folded) && !TAKEN_INSIDE.test(folded))
}

function isLocalByPercent(folded: string): boolean {
  const isLocal =
    (PERCENT.test(folded) && LOCAL_BY_PERCENT.test(folded)) ||
    (BELOW_ONE_PERCENT.test(folded) && LOCAL_BELOW_ONE_PERCENT.test(folded))
  return isLocal && !MASS.test(folded) && !isInjected(folded) && !SWALLOWED.test(folded)
}

function isInjected(folded: string): boolean {
  return INJECTED.test(folded) || (CONTAINER.test(folded) && !SWALLOWED.test(folded) && !INHALED.test(folded))
}

const RELEASED_SLOWLY =
  /\b(extended|prolonged|modified|sustained|controlled|slow)[- ]?release|\blib[eé]ration prolong[eé]e|\b(ER|XR|XL|MR|SR|CR|LA|LP)\b|\b(12|24) ?HR\b|contin(us)?\b|\bretard|\blong\b|\b(tab|cap),SA\b/i
/** Opioids sold under these names in a slow-release form only; Oxygesic akut and dispersa are not. */
const SLOW_BRAND =
  /\b(arymo|avinza|conzip|embeda|exalgo|hysingla|jurnista|kadian|kapanol|longtec|oxygesic(?! (akut|dispersa))|targin(iq|act)?|xartemis|xtampza|zohydro|zomorph)\b/i
/** Prolonged release, unless what the name speaks of is given by the rectum. */
const PROLONGED = /\bPR\b/i
const BY_RECTUM = /suppositor|\brectal|enema/i

/** "OD" is not read: it is once daily, orally disintegrating or the right eye. */
export function isExtendedRelease(text: string): boolean {
  if (RELEASED_SLOWLY.test(text) || SLOW_BRAND.test(text)) return true
  return PROLONGED.test(text) && !BY_RECTUM.test(text)
}

/** Tablets, capsules and patches are counted; a bare number of them can be read. */
export function isCountedForm(text: string): boolean {
  return /\b(tab(let)?s?|cap(sule)?s?|film|lozenge|suppositor\w*)\b/i.test(text) || isPatch(fold(text))
}
