import type { MedicationEntry, ProductIngredient, Strength } from '../domain/medication.ts'
import { ingredientsOfCodes, OPEN_COMBINATIONS, productIngredient } from '../terminology/drugs.ts'
import { isCountedForm, isExtendedRelease, ROUTE_WORDS, routeIn } from '../terminology/product-form.ts'
import { isSameStrength, milligrams, readProductName } from '../terminology/product-name.ts'
import { unknownParts } from '../terminology/unknown-parts.ts'
import { codesIn, conceptAt, conceptsAt, labelOf, readConcept, wordings, type Concept } from './concept.ts'
import { modifierProblem } from './envelope.ts'
import { booleanAt, numberAt, objectAt, objectsAt, stringAt, type Json } from './json.ts'

/** Finds the Medication a reference inside this resource points at: contained, or sent along by the EHR. */
export type ResolveMedication = (reference: string, inside: Json) => Json | null

/** The drug of a medication record, or why it cannot be told. */
export type Product =
  | {
      state: 'read'
      product: Pick<
        MedicationEntry,
        'name' | 'ingredients' | 'unknownParts' | 'byName' | 'route' | 'extendedRelease'
      >
      counted: boolean
    }
  | { state: 'unreadable'; name: string; reason: string }

export function readProduct(json: Json, resolve: ResolveMedication): Product {
  if (objectAt(json, 'medication')) {
    return {
      state: 'unreadable',
      name: 'Medication',
      reason: 'written in a FHIR version this app does not read (R5)',
    }
  }
  const concept = objectAt(json, 'medicationCodeableConcept')
  if (concept) return productOf(readConcept(concept), null, json)
  const reference = objectAt(json, 'medicationReference')
  if (!reference) return { state: 'unreadable', name: 'Medication', reason: 'names no drug' }
  const target = stringAt(reference, 'reference')
  const medication = target === null ? null : resolve(target, json)
  const display = stringAt(reference, 'display')
  const modifier = medication ? modifierProblem(medication) : null
  if (modifier !== null) return { state: 'unreadable', name: display ?? 'Medication', reason: modifier }
  if (medication) return productOf(conceptAt(medication, 'code'), medication, json, display)
  if (display !== null) return productOf({ codings: [], text: display }, null, json)
  return { state: 'unreadable', name: 'Medication', reason: 'the drug it refers to was not sent by the EHR' }
}

function productOf(
  code: Concept,
  medication: Json | null,
  json: Json,
  display: string | null = null,
): Product {
  const names = [...wordings(code), ...(display === null ? [] : [display])]
  const [ndc] = codesIn(code, 'ndc')
  const name = names[0] ?? (ndc === undefined ? labelOf(code) : `NDC ${ndc} (package codes are not resolved)`)
  if (names.length === 0 && code.codings.length === 0) {
    return { state: 'unreadable', name: 'Medication', reason: 'names no drug' }
  }
  const coded = codedIngredients(code)
  const stated = medication ? statedIngredients(medication) : { known: [], unknown: [] }
  const { named, unnamed } = fullestReading(names)
  const ingredients = mergeIngredients(coded, stated.known, named)
  const isOpen = codesIn(code, 'atc').some((one) => OPEN_COMBINATIONS.has(one)) && ingredients.length === 1
  const left = partsLeft(ingredients, named, unnamed, stated)
  const openPart = isOpen && left.length === 0 ? ['the other part, which its ATC code leaves open'] : []
  const form = medication ? wordings(conceptAt(medication, 'form')) : []
  const routes = dosages(json).flatMap((dosage) => routeWords(conceptAt(dosage, 'route')))
  const recorded = [...form, ...routes].join(' ')
  const text = `${names.join(' ')} ${recorded}`
  const product = {
    name,
    ingredients,
    unknownParts: [...left, ...openPart],
    byName: coded.length === 0 && ingredients.length > 0,
    route: routeIn(text),
    extendedRelease: isExtendedRelease([...names, ...form].join(' ')),
  }
  return { state: 'read', product, counted: isCountedForm(text) }
}

function routeWords(route: Concept): string[] {
  return [...wordings(route), ...codesIn(route, 'snomed').flatMap((code) => ROUTE_WORDS.get(code) ?? [])]
}

function codedIngredients(code: Concept): string[] {
  return ingredientsOfCodes(codesIn(code, 'rxnorm'), codesIn(code, 'atc'), codesIn(code, 'snomed'))
}

/** Where the dosage stands differs by kind of record. */
export function dosages(json: Json): Json[] {
  const instructions = objectsAt(json, 'dosageInstruction')
  return instructions.length > 0 ? instructions : objectsAt(json, 'dosage')
}

type Stated = { known: ProductIngredient[]; unknown: string[] }

/** The ingredients the record lists; those it calls inactive are none. */
function statedIngredients(medication: Json): Stated {
  const stated: Stated = { known: [], unknown: [] }
  for (const ingredient of objectsAt(medication, 'ingredient')) {
    if (booleanAt(ingredient, 'isActive') === false) continue
    const item = conceptAt(ingredient, 'itemCodeableConcept')
    const words = [
      ...wordings(item),
      stringAt({ ...objectAt(ingredient, 'itemReference') }, 'display') ?? [],
    ].flat()
    const coded = codedIngredients(item)
    const named = words.flatMap(readProductName).map((found) => found.name)
    const [name] = [...coded, ...named]
    if (name === undefined) stated.unknown.push(words[0] ?? 'an ingredient without a name')
    else stated.known.push(productIngredient(name, strengthOf(ingredient)))
  }
  return stated
}

/**
 * What the wording with the most parts names; of two with as many, the one that is understood better. A strength it does
 * not give is that of the other wordings of the same ingredients; where wordings contradict each other, none is read.
 */
function fullestReading(names: readonly string[]): { named: ProductIngredient[]; unnamed: string[] } {
  const readings = names.map((name) => ({ named: readProductName(name), unnamed: unknownParts(name) }))
  const size = (one: (typeof readings)[number]) => one.named.length + one.unnamed.length
  const sorted = readings
    .filter((one) => one.named.length > 0)
    .sort((a, b) => size(b) - size(a) || a.unnamed.length - b.unnamed.length)
  const [fullest] = sorted
  if (!fullest) return { named: [], unnamed: [] }
  const sameDrug = sorted.filter((one) => ingredientSet(one.named) === ingredientSet(fullest.named))
  const named = fullest.named.map((one) => ({
    ...one,
    strength: agreed(sameDrug.flatMap((reading) => strengthIn(reading.named, one.name) ?? [])),
  }))
  return { named, unnamed: fullest.unnamed }
}

function ingredientSet(ingredients: readonly ProductIngredient[]): string {
  return ingredients
    .map((one) => one.name)
    .sort()
    .join('+')
}

function strengthIn(ingredients: readonly ProductIngredient[], name: string): Strength | null {
  return ingredients.find((one) => one.name === name)?.strength ?? null
}

/** The first strength, unless another by the same measure differs. */
function agreed(strengths: readonly Strength[]): Strength | null {
  const [first] = strengths
  if (!first) return null
  const isDisputed = strengths.some((one) => one.per === first.per && !isSameStrength(one, first))
  return isDisputed ? null : first
}

/** Parts without a known name, unless codes or the rest of the record account for as many. */
function partsLeft(
  ingredients: readonly ProductIngredient[],
  named: readonly ProductIngredient[],
  unnamed: readonly string[],
  stated: Stated,
): string[] {
  if (ingredients.length === 0) return []
  const beside = (known: readonly ProductIngredient[]) =>
    ingredients.filter((one) => !known.some(({ name }) => name === one.name)).length
  return [
    ...(unnamed.length > beside(named) ? unnamed : []),
    ...(stated.unknown.length > beside(stated.known) ? stated.unknown : []),
  ]
}

function strengthOf(ingredient: Json): ProductIngredient['strength'] {
  const ratio = objectAt(ingredient, 'strength')
  const numerator = ratio ? objectAt(ratio, 'numerator') : null
  const denominator = ratio ? objectAt(ratio, 'denominator') : null
  const value = numerator ? numberAt(numerator, 'value') : null
  if (!numerator || value === null) return null
  const mg = value * milligrams(unitOf(numerator))
  const per = denominator ? (numberAt(denominator, 'value') ?? 1) : 1
  if (Number.isNaN(mg) || per <= 0) return null
  const unit = denominator ? unitOf(denominator).toLowerCase() : ''
  if (unit === 'ml') return { mg: mg / per, per: 'mL' }
  if (unit === 'h' || unit === 'hr' || unit === 'hour') return { mg: mg / per, per: 'hour' }
  return { mg: mg / per, per: 'unit' }
}

function unitOf(quantity: Json): string {
  return stringAt(quantity, 'code') ?? stringAt(quantity, 'unit') ?? ''
}

/** Codes say which ingredients; the record's own strengths win over those of the name. */
function mergeIngredients(
  coded: readonly string[],
  stated: readonly ProductIngredient[],
  named: readonly ProductIngredient[],
): ProductIngredient[] {
  const names = [...new Set([...coded, ...stated.map((one) => one.name), ...named.map((one) => one.name)])]
  return names.map((name) => {
    const strength =
      [...stated, ...named].find((one) => one.name === name && one.strength !== null)?.strength ?? null
    return productIngredient(name, strength)
  })
}

/** The categories of a medication record, lower-cased codes. */
export function categoriesOf(json: Json): string[] {
  const concepts = [...conceptsAt(json, 'category'), conceptAt(json, 'category')]
  return concepts.flatMap((concept) => concept.codings.map((coding) => coding.code.toLowerCase()))
}
