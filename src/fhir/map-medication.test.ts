import { describe, expect, it } from 'vitest'
import { ATC, changed, coded, OXYCODONE, RXNORM, SNOMED } from '../../test/builders.ts'
import { objectsAt, stringAt, type Json } from './json.ts'
import { mapMedicationRequest } from './map-medication-record.ts'
import type { ResolveMedication } from './map-medication.ts'

const NAME = 'oxycodone hydrochloride 5 MG Oral Tablet'
const SENT: Record<string, Json> = { 'Medication/m1': { code: { text: NAME } } }
const resolve: ResolveMedication = (reference, inside) =>
  reference.startsWith('#')
    ? (objectsAt(inside, 'contained').find((one) => stringAt(one, 'id') === reference.slice(1)) ?? null)
    : (SENT[reference] ?? null)

const request = (change: object) =>
  mapMedicationRequest(changed(OXYCODONE, change), 'MedicationRequest/r', resolve)
type Mapped = ReturnType<typeof request>

const outcome = (mapped: Mapped): string =>
  mapped.place === 'used'
    ? mapped.records
        .map((one) =>
          [
            one.state,
            one.ingredients.map((part) => part.name).join('+'),
            ...(one.byName ? ['by name'] : []),
          ].join(' '),
        )
        .join(', ')
    : `${mapped.place}: ${mapped.reason}`
const entry = (mapped: Mapped) => (mapped.place === 'used' ? mapped.records[0] : undefined)

describe('which drug', () => {
  const drug = (medicationCodeableConcept: unknown) => ({ medicationCodeableConcept })
  const pointing = (medicationReference: object, more: object = {}) => ({
    medicationCodeableConcept: undefined,
    medicationReference,
    ...more,
  })
  const inside = (medication: object) =>
    pointing({ reference: '#m' }, { contained: [{ id: 'm', ...medication }] })
  const both = (...concepts: ReturnType<typeof coded>[]) =>
    drug({ coding: concepts.flatMap(({ coding }) => coding) })
  it.each([
    ['RxNorm ingredient', drug(coded(RXNORM, '7804')), 'active oxycodone'],
    ['RxNorm by its OID', drug(coded('urn:oid:2.16.840.1.113883.6.88', '7804')), 'active oxycodone'],
    ['ATC', drug(coded(ATC, 'N02AA05')), 'active oxycodone'],
    ['ATC of pregabalin, new', drug(coded(ATC, 'N02BF02')), 'active pregabalin'],
    ['ATC of pregabalin, old', drug(coded(ATC, 'N03AX16')), 'active pregabalin'],
    ['ATC of gabapentin, new', drug(coded(ATC, 'N02BF01')), 'active gabapentin'],
    ['ATC of gabapentin, old', drug(coded(ATC, 'N03AX12')), 'active gabapentin'],
    ['ATC combination', drug(coded(ATC, 'N02AJ17')), 'active oxycodone+acetaminophen'],
    ['SNOMED CT substance', drug(coded(SNOMED, '373529000')), 'active morphine'],
    ['SNOMED CT product', drug(coded(SNOMED, '73572009')), 'active morphine'],
    ['SNOMED CT combination', drug(coded(SNOMED, '775360007')), 'active codeine+acetaminophen'],
    ['SNOMED CT by its OID', drug(coded('urn:oid:2.16.840.1.113883.6.96', '414984009')), 'active oxycodone'],
    [
      'SNOMED CT with its own wording',
      drug(coded(SNOMED, '40648001', 'Product containing fentanyl (medicinal product)')),
      'active fentanyl',
    ],
    ['SNOMED CT number not listed', drug(coded(SNOMED, '372671002')), 'active '],
    [
      'SNOMED CT number not listed, known name',
      drug(coded(SNOMED, '372671002', NAME)),
      'active oxycodone by name',
    ],
    ['SNOMED CT number with a digit wrong', drug(coded(SNOMED, '373529001')), 'active '],
    ['SNOMED CT number in another system', drug(coded('urn:local', '373529000')), 'active '],
    ['SNOMED CT number under RxNorm', drug(coded(RXNORM, '373529000')), 'active '],
    [
      'RxNorm, ATC and SNOMED CT of one drug',
      both(coded(SNOMED, '55452001'), coded(ATC, 'N02AA05'), coded(RXNORM, '7804')),
      'active oxycodone',
    ],
    [
      'RxNorm and ATC disagree: both drugs',
      both(coded(ATC, 'N02AA01'), coded(RXNORM, '7804')),
      'active oxycodone+morphine',
    ],
    [
      'RxNorm and SNOMED CT disagree: both drugs',
      both(coded(SNOMED, '373529000'), coded(RXNORM, '7804')),
      'active oxycodone+morphine',
    ],
    [
      'SNOMED CT and the name disagree: both drugs',
      drug(coded(SNOMED, '373529000', NAME)),
      'active morphine+oxycodone',
    ],
    [
      'two SNOMED CT numbers: both drugs',
      both(coded(SNOMED, '387494007'), coded(SNOMED, '387517004')),
      'active codeine+acetaminophen',
    ],
    ['product number, known name', drug(coded(RXNORM, '1049621', NAME)), 'active oxycodone by name'],
    ['brand', drug({ text: 'Percocet 5-325' }), 'active oxycodone+acetaminophen by name'],
    [
      'brand in brackets',
      drug({ text: 'oxycodone hydrochloride 5 MG Oral Tablet [Roxicodone]' }),
      'active oxycodone by name',
    ],
    ['capitals', drug({ text: 'TRAMADOL 50MG TAB' }), 'active tramadol by name'],
    ['unknown name', drug({ text: 'Mystery elixir' }), 'active '],
    ['our number in another system', drug(coded('urn:local', '7804')), 'active '],
    ['prototype key', drug(coded(ATC, '__proto__')), 'active '],
    ['nothing', drug({}), 'unreadable: names no drug'],
    ['no drug at all', drug(undefined), 'unreadable: names no drug'],
    ['a string', drug('oxycodone'), 'unreadable: names no drug'],
    ['sent along', pointing({ reference: 'Medication/m1' }), 'active oxycodone by name'],
    ['contained', inside({ code: coded(RXNORM, '7804') }), 'active oxycodone'],
    [
      'contained, with ingredients only',
      inside({ code: { text: 'Compounded' }, ingredient: [{ itemCodeableConcept: coded(RXNORM, '6813') }] }),
      'active methadone by name',
    ],
    [
      'contained, with ingredients by SNOMED CT only',
      inside({
        code: { text: 'Compounded' },
        ingredient: [
          { itemCodeableConcept: coded(SNOMED, '387173000') },
          { itemCodeableConcept: coded(SNOMED, '372890007') },
        ],
      }),
      'active buprenorphine+naloxone by name',
    ],
    [
      'contained, with ingredients in words',
      inside({ code: { text: 'Compounded' }, ingredient: [{ itemCodeableConcept: { text: 'Methadone' } }] }),
      'active methadone by name',
    ],
    [
      'contained, with a modifier',
      inside({ code: coded(RXNORM, '7804'), modifierExtension: [{ url: 'urn:x' }] }),
      'unreadable: contains a modifier this app does not understand',
    ],
    [
      'not sent, but named',
      pointing({ reference: 'Medication/gone', display: NAME }),
      'active oxycodone by name',
    ],
    [
      'not sent',
      pointing({ reference: 'Medication/gone' }),
      'unreadable: the drug it refers to was not sent by the EHR',
    ],
    [
      'identifier only',
      pointing({ identifier: { value: 'x' } }),
      'unreadable: the drug it refers to was not sent by the EHR',
    ],
    [
      'not sent, but ended',
      { ...pointing({ reference: 'Medication/gone' }), status: 'stopped' },
      'shown: the drug it refers to was not sent by the EHR',
    ],
    [
      'as R5 says it',
      { medicationCodeableConcept: undefined, medication: { concept: { text: 'oxycodone' } } },
      'unreadable: written in a FHIR version this app does not read (R5)',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(request(change))).toBe(expected)
  })

  it('reads a whole record as a British or Australian practice sends it', () => {
    const record = {
      resourceType: 'MedicationRequest',
      id: 'gp-1',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: {
        coding: [
          { system: 'https://dmd.nhs.uk', code: '1', display: 'Morphine 10mg modified-release tablets' },
          { system: SNOMED, code: '73572009', display: 'Product containing morphine (medicinal product)' },
        ],
        text: 'Morphine 10mg modified-release tablets',
      },
      subject: { reference: 'Patient/p1' },
      authoredOn: '2026-03-01',
      dosageInstruction: [
        { text: 'One tablet twice a day', route: coded(SNOMED, '26643006', 'Oral route (qualifier value)') },
      ],
    }
    const mapped = mapMedicationRequest(record, 'MedicationRequest/gp-1', resolve)
    expect(outcome(mapped)).toBe('active morphine')
    expect(entry(mapped)).toMatchObject({
      name: 'Morphine 10mg modified-release tablets',
      ingredients: [{ name: 'morphine', classes: ['opioid'], strength: { mg: 10, per: 'unit' } }],
      unknownParts: [],
      byName: false,
      route: 'oral',
      extendedRelease: true,
    })
  })

  it('a known drug that cannot be read stops statements about it, an unknown one all of them', () => {
    const aboutOf = (change: object) => {
      const mapped = request({ status: 'unknown', ...change })
      return mapped.place === 'unreadable' && mapped.about.map((one) => (one === 'anything' ? one : one.name))
    }
    expect([aboutOf({}), aboutOf(drug({ text: 'Mystery elixir' }))]).toEqual([['oxycodone'], ['anything']])
  })

  it.each([
    ['both parts known', drug({ text: 'Tilidin/Naloxon 50/4' }), ''],
    ['a part unknown', drug({ text: 'Mysteridin/Naloxon 50/4' }), 'mysteridin'],
    [
      'the fuller wording counts',
      drug({ text: 'Naloxon', coding: [{ system: RXNORM, code: '1', display: 'mysteridine / naloxone' }] }),
      'mysteridine',
    ],
    [
      'a wording that is understood fills in for one that is not',
      drug({
        text: 'Mysteridin/Naloxon',
        coding: [{ system: RXNORM, code: '1', display: 'tilidine / naloxone' }],
      }),
      '',
    ],
    ['the code of one part only', drug({ ...coded(ATC, 'V03AB15', 'Mysteridin/Naloxon') }), 'mysteridin'],
    ['a code for both parts', drug({ ...coded(ATC, 'N02AX51', 'Mysteridin/Naloxon') }), ''],
    ['a code for one drug beside a local name', drug(coded(ATC, 'V03AB15', 'Sprayodin')), ''],
    [
      'a code that leaves the other part open',
      drug(coded(ATC, 'N02BE51')),
      'the other part, which its ATC code leaves open',
    ],
    ['the same, with the other part in its name', drug(coded(ATC, 'N02BE51', 'Percocet')), ''],
    [
      'an ingredient of the record',
      inside({
        code: { text: 'Naloxone' },
        ingredient: [
          { itemCodeableConcept: coded(RXNORM, '7242') },
          { itemCodeableConcept: { text: 'Mysteridin' } },
        ],
      }),
      'Mysteridin',
    ],
    [
      'an ingredient without a name',
      inside({
        code: { text: 'Naloxone' },
        ingredient: [{ itemCodeableConcept: coded(RXNORM, '7242') }, { itemReference: { reference: '#x' } }],
      }),
      'an ingredient without a name',
    ],
    [
      'an inactive ingredient',
      inside({
        code: { text: 'Naloxone' },
        ingredient: [{ isActive: false, itemCodeableConcept: { text: 'Mannitol' } }],
      }),
      '',
    ],
    [
      'the one ingredient of a known product, by reference',
      inside({ code: { text: 'Naloxone' }, ingredient: [{ itemReference: { reference: '#x' } }] }),
      '',
    ],
    [
      'an active ingredient by reference',
      inside({
        code: { text: 'Naloxone' },
        ingredient: [
          { itemCodeableConcept: coded(RXNORM, '7242') },
          { isActive: true, itemReference: { display: 'Mysteridin' } },
        ],
      }),
      'Mysteridin',
    ],
    [
      'an inactive one beside a known one',
      inside({
        code: { text: 'Naloxone' },
        ingredient: [
          { itemCodeableConcept: coded(RXNORM, '7242') },
          { isActive: false, itemCodeableConcept: { text: 'Mannitol' } },
        ],
      }),
      '',
    ],
    [
      'the same, with an unknown part in its name',
      drug(coded(ATC, 'N02BE51', 'Mysteridin/Paracetamol')),
      'mysteridin',
    ],
    [
      'words that are no product name beside a code',
      drug({ ...coded(RXNORM, '7804'), text: 'Mysteridin/Elixirin/Norco 1,234 mg [allergic to it]' }),
      '',
    ],
    ['nothing known', drug({ text: 'Mysteridin/Elixirin' }), ''],
    [
      'nothing known, with its ingredients',
      inside({ code: { text: 'Compounded' }, ingredient: [{ itemCodeableConcept: { text: 'Mysteridin' } }] }),
      '',
    ],
  ])('unknown in part: %s', (_why, change, expected) => {
    expect(entry(request(change))?.unknownParts.join(', ')).toBe(expected)
  })

  it.each([
    ['of eye drops', '54485002', 'local'],
    ['of the skin', '6064005', 'local'],
    ['by mouth', '26643006', 'oral'],
    ['of another meaning', '284009009', 'not-given'],
  ])('route by SNOMED CT alone: %s', (_why, code, expected) => {
    const dosageInstruction = [{ route: { coding: [{ system: SNOMED, code }] } }]
    expect(entry(request({ ...drug({ text: 'Diclofenac' }), dosageInstruction }))?.route).toBe(expected)
  })

  it('a record of a product known in part that cannot be read stops statements about any drug', () => {
    const mapped = request({ ...drug({ text: 'Mysteridin/Naloxon' }), status: 'unknown' })
    expect(mapped).toMatchObject({ place: 'unreadable', about: [{ name: 'naloxone' }, 'anything'] })
  })

  it.each([
    [
      'a package code alone',
      drug(coded('http://hl7.org/fhir/sid/ndc', '00406-0552-01')),
      'NDC 00406-0552-01',
    ],
    ['a code alone', drug(coded('urn:local', 'X1')), 'X1'],
    ['words before codes', drug(coded(RXNORM, '7804', NAME)), NAME],
    ['the words of the reference', { ...inside({}), ...pointing({ reference: '#m', display: NAME }) }, NAME],
  ])('name: %s', (_why, change, expected) => {
    expect(entry(request(change))?.name).toContain(expected)
  })

  const strength = (value: unknown, unit: string, denominator?: object) =>
    inside({
      code: { text: 'Compounded' },
      ingredient: [
        {
          itemCodeableConcept: coded(RXNORM, '7804'),
          strength: { numerator: { value, unit }, ...(denominator && { denominator }) },
        },
      ],
    })
  it.each([
    ['each unit', strength(5, 'mg'), { mg: 5, per: 'unit' }],
    ['grams', strength(0.5, 'g'), { mg: 500, per: 'unit' }],
    ['two tablets', strength(10, 'mg', { value: 2, unit: 'tablet' }), { mg: 5, per: 'unit' }],
    ['millilitres', strength(20, 'mg', { value: 2, unit: 'mL' }), { mg: 10, per: 'mL' }],
    ['h', strength(0.5, 'mg', { value: 2, unit: 'h' }), { mg: 0.25, per: 'hour' }],
    ['hr', strength(0.5, 'mg', { value: 2, unit: 'HR' }), { mg: 0.25, per: 'hour' }],
    ['hour', strength(0.5, 'mg', { unit: 'hour' }), { mg: 0.5, per: 'hour' }],
    ['nothing', strength(5, 'mg', { value: 0, unit: 'mL' }), null],
    ['a unit that is no mass', strength(5, 'mmol'), null],
    ['no number', strength(undefined, 'mg'), null],
  ])('strength by %s', (_why, change, expected) => {
    expect(entry(request(change))?.ingredients[0]?.strength).toEqual(expected)
  })

  it.each([
    ['one wording gives it', ['Roxicodone', 'oxycodone 5 mg tablet'], { mg: 5, per: 'unit' }],
    ['both give it', ['oxycodone 5 mg tablet', 'Roxicodone 5 mg'], { mg: 5, per: 'unit' }],
    ['one of them rounded', ['oxycodone 12 mcg/hr', 'oxycodone 0.0125 MG/HR'], { mg: 0.012, per: 'hour' }],
    ['by different measures', ['oxycodone 5 mg/5 mL', 'oxycodone 5 mg'], { mg: 1, per: 'mL' }],
    ['they contradict each other', ['oxycodone 5 mg tablet', 'oxycodone 10 mg tablet'], null],
    ['the other speaks of another drug', ['oxycodone', 'morphine 5 mg'], null],
    [
      'the other names one of its two drugs',
      ['oxycodone / acetaminophen tablet', 'oxycodone 5 mg tablet'],
      null,
    ],
    [
      'the other names another second drug',
      ['oxycodone / acetaminophen tablet', 'oxycodone 5 mg / ibuprofen 400 mg tablet'],
      null,
    ],
    [
      'the other names both drugs the other way round',
      ['oxycodone / acetaminophen tablet', 'acetaminophen 325 mg / oxycodone 5 mg tablet'],
      { mg: 5, per: 'unit' },
    ],
  ])('strength by several wordings: %s', (_why, [text, display], expected) => {
    const medicationCodeableConcept = { text, coding: [{ system: 'urn:local', code: '1', display }] }
    expect(entry(request({ medicationCodeableConcept }))?.ingredients[0]).toMatchObject({
      name: 'oxycodone',
      strength: expected,
    })
  })

  it('takes the strength of the record before that of the name', () => {
    const ingredient = [
      {
        itemCodeableConcept: coded(RXNORM, '7804'),
        strength: { numerator: { value: 20, unit: 'mg' }, denominator: { value: 2, unit: 'mL' } },
      },
    ]
    const found = entry(request(inside({ code: { text: NAME }, ingredient })))?.ingredients[0]?.strength
    expect(found).toEqual({ mg: 10, per: 'mL' })
  })

  it('takes the strength of the name when the record gives none', () => {
    const ingredient = [{ itemCodeableConcept: coded(RXNORM, '7804') }]
    const found = entry(request(inside({ code: { text: NAME }, ingredient })))?.ingredients[0]?.strength
    expect(found).toEqual({ mg: 5, per: 'unit' })
  })

  it.each([
    ['the name', drug({ text: '12 HR oxycodone hydrochloride 20 MG Extended Release Oral Tablet' }), true],
    [
      'the form',
      inside({ code: { text: 'Oxycodone 20 mg' }, form: { text: 'Extended-release tablet' } }),
      true,
    ],
    ['neither', {}, false],
  ])('extended release by %s', (_why, change, expected) => {
    expect(entry(request(change))?.extendedRelease).toBe(expected)
  })
})
