import type { ContrastAllergy } from '../domain/allergy.ts'

const GADOLINIUM =
  /gadolin|\bgado(butrol|benate|pentet|terid|xet|ter|diamide|verset|piclenol|benic|buten)|gadavist|gadovist|dotarem|clariscan|magnevist|multihance|prohance|omniscan|eovist|primovist|optimark|elucirem|vueway|\bMRI? contrast/i
const IODINATED =
  /iodinated|iohexol|iopamidol|iodixanol|ioversol|iopromide|omnipaque|isovue|visipaque|optiray|ultravist|\biodine.{0,12}(contrast|dye)|(\bCT|x-?ray) (contrast|dye)/i
const NOT_SAID =
  /contrast (agent|media|medium|material|dye)|radio-?(graphic )?contrast|\bcontrast\b|\b(iv|intravenous|radiology|imaging|x-?ray) dye\b/i

/** Which contrast medium the wording names; null when it names none. */
export function contrastInText(text: string): ContrastAllergy['to'] | null {
  if (GADOLINIUM.test(text)) return 'gadolinium'
  if (IODINATED.test(text)) return 'iodine'
  return NOT_SAID.test(text) ? 'not-said' : null
}
