import { fold, namedIngredients } from './drugs.ts'

/** Stands where a known drug was, so that what is left are the words beside it. */
const KNOWN_DRUG = '§'
/** What stands between the parts of a combination: signs, a hyphen between two names, "and". */
const BETWEEN_PARTS = /\s*[/+&]\s*|(?<=[\p{L}§])-(?=[\p{L}§])|\s+(?:and|with|und|mit|et|avec|con)\s+/u
/** Without one of these signs and words a name has one part: all the patterns of this file that part a name need one. */
const ANY_SEPARATOR = /[/+&,;-]|\s(?:and|with|und|mit|et|avec|con)\s/
/** A concentration or a rate: what follows it is the form, not another part. */
const PER_UNIT =
  /(?<=\d\s?(?:mg|mcg|[uµ]g|g|units?|meq|mi[ck]rogram[a-z]*))\s?\/\s?[\d.,]*\s?(?:ml|hr?|hours?|hora|std|g|gram|dose|act(?:uation)?|spray)(?![a-z])/g
/** After a comma stands another part only when it is known or has a strength of its own. */
const BETWEEN_STRENGTHS = /\s*[,;]\s*(?=§|\p{L}[^,;]*\d\s?(?:mg|mcg|ug|g)\b)/u
/** Words of two letters are units, forms or prepositions. */
const WORD = /\p{L}{3,}/gu
const SALT =
  /^(di|mono|hemi|tri|sesqui)?(hydrochlorid|hydrobromid|sul(f|ph)at|phosphat|(bi|hydrogen)?tartrat|maleat|fumarat|citrat|acetat|succinat|mes[yi]late?|bes[yi]late?|hydrat|chlorid|bromid|nitrat|gluconat|lactat|stearat|carbonat|hydroxid|oxid|hyclat|valerat|trometamol|lysin(at)?)e?$|^(hcl|hbr|sodium|potassium|calcium|magnesium|natrium|kalium|anhydrous|hydrogen|base)$/
const FORM =
  /^(film|hart|weich|brause|schmelz|kau|retard|lutsch|sublingual)?(tab|tbl|tabl|tablet|tablett|kapsel|cap|capsul|compress|comprim|comprimid)(s|e|n|es|en|os|a|ed)?$|^(oral|buccal|sublingual|nasal|rectal|transdermal|topical|intravenous|soln?|solutions?|losung|syrup|suspension|elixir|drops?|tropfen|sprays?|patch(es)?|\w*pflaster|parches?|transdermic[oa]|transdermique|systems?|films?|lozenges?|inject\w*|ampo?u?l\w*|vials?|syringes?|prefilled|pens?|auto|cream|gels?|ointment|salbe|lotion|foam|shampoo|suppositor\w*|zapfchen|powder|pulver|granul\w*|kit|pack\w*|packung|each|dose[sd]?|act|actuat\w*|puffs?|inhal\w*|aerosol|bags?|bottles?|cartons?|units?|meq|mcg|mol|mmol|hour|hours|day|days|std|stunden|hora|adhesive|concentrat\w*|liquid|infusion\w*|metered|intramuscular|subcutaneous|intranasal|cups?|single|cartridges?|atomi[sz]ers?|nebul\w*|pre|filled|buvables?|sirop|gouttes|gotas|orales|solucion|pellicule|secable|recubiert[oa]s?|pelicula|injektions\w*|infusions\w*|zum|einnehmen|wasser)$/
const RELEASE =
  /^(extended|prolonged|modified|sustained|controlled|delayed|immediate|slow|resistant|weekly|breath|activated|release|retard\w*|prolong\w*|retention|enteric|coated|chewable|disintegrating|dispersible|effervescent|abuse|deterrent|contin|continus)$/
const OTHER_WORD =
  /^(the|for|per|mouth|needed|take|taken|food|meals?|water|milk|bedtime|pain|product|containing|only|medicinal|clinical|drug|form|generic|brand|adults?|children|pa?ediatric|non|drowsy|efg|strength|extra|regular|low|high|double|forte|mite|plus|comp|compound|not|applicable|free|preservative|sugar|daily|night|morning|evening|ratiopharm|hexal|stada|sandoz|teva|mylan|viatris|zentiva|aristo|heumann|abz|actavis|accord|aurobindo|apotex|biogaran|arrow|pharma|neuraxpharm|pfizer|bayer|basics|puren|libra\w*)$/
/** "50/4": two strengths, not a concentration, a rate or half a tablet. */
const TWO_STRENGTHS =
  /(?<![\d.,/])\d+(?:[.,]\d+)?(?:\s?\/\s?\d+(?:[.,]\d+)?)+(?!\s?(?:ml|l|h|hr|std|tab|cap|patch|spray|act|dose|unit|ie|iu)|[\d.,/])/gi
const FRACTIONS = /^[123]\s?\/\s?[2-4]$/
/** Sold as mixtures of one drug, e.g. "insulin 70/30". */
const MIXTURES_OF_ONE = /insulin/i

/**
 * What a product name gives beside its known ingredients: parts of the combination without a known name, in its words, or
 * a strength too many. Empty when all of it is known, or none of it.
 */
export function unknownParts(name: string): string[] {
  const bare = name.replace(/\[[^\]]*\]/g, ' ')
  if (!ANY_SEPARATOR.test(fold(bare))) return []
  const { marked, count } = withoutKnown(bare)
  if (count === 0) return []
  const parts = marked
    .replace(PER_UNIT, ' per')
    .split(BETWEEN_PARTS)
    .flatMap((part) => part.split(BETWEEN_STRENGTHS))
  const unknown = parts.filter((part) => !part.includes(KNOWN_DRUG)).flatMap(leftOver)
  if (unknown.length > 0) return unknown
  return hasStrengthTooMany(bare, count) ? ['a part without a name, by its strength'] : []
}

function withoutKnown(name: string): { marked: string; count: number } {
  const { folded, spans, ingredients } = namedIngredients(name)
  let [marked, from] = ['', 0]
  for (const { start, end } of spans) {
    marked += folded.slice(from, start) + KNOWN_DRUG
    from = end
  }
  return { marked: marked + folded.slice(from), count: new Set(ingredients).size }
}

function leftOver(part: string): string[] {
  const words = (part.match(WORD) ?? []).filter((word) => !isProductWord(word))
  return words.length === 0 ? [] : [words.join(' ')]
}

function isProductWord(word: string): boolean {
  return [SALT, FORM, RELEASE, OTHER_WORD].some((pattern) => pattern.test(word))
}

function hasStrengthTooMany(name: string, count: number): boolean {
  if (MIXTURES_OF_ONE.test(name)) return false
  const joined = (name.match(TWO_STRENGTHS) ?? []).filter((one) => !FRACTIONS.test(one))
  return joined.some((one) => one.split('/').length > count)
}
