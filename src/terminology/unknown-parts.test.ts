// Hazards: H-12
import { describe, expect, it } from 'vitest'
import { readProductName } from './product-name.ts'
import { unknownParts } from './unknown-parts.ts'

describe('unknownParts', () => {
  it.each<[why: string, name: string, expected: string]>([
    ['an unknown part first', 'Mysteridin/Naloxon 50/4', 'mysteridin'],
    ['an unknown part last', 'Naloxone/mysteridine 4/50 mg', 'mysteridine'],
    ['in RxNorm style', 'mysteridine 50 MG / naloxone 4 MG Oral Tablet', 'mysteridine'],
    ['with a hyphen', 'mysteridine-naloxone 50-4 mg', 'mysteridine'],
    ['with plus', 'Naloxone + mysteridine', 'mysteridine'],
    ['with "and"', 'mysteridine and naloxone', 'mysteridine'],
    ['German', 'Naloxon und Mysteridin', 'mysteridin'],
    ['SNOMED wording', 'Product containing only mysteridine and naloxone (medicinal product)', 'mysteridine'],
    ['with a comma and strengths', 'ketamine 10%, mysteridine 50 mg, lidocaine 5% cream', 'mysteridine'],
    ['with its salt', 'mysteridine hydrochloride / naloxone', 'mysteridine'],
    ['two unknown parts', 'foosartan/bardipine/hydrochlorothiazide', 'foosartan, bardipine'],
    ['two strengths, one name', 'Naloxon 50/4', 'a part without a name, by its strength'],
    ['three strengths, two names', 'Percocet 5/325/1', 'a part without a name, by its strength'],
    [
      'three strengths, two names and their brand',
      'oxycodone/acetaminophen (Percocet) 5/325/1',
      'a part without a name, by its strength',
    ],

    ['both known', 'Tilidin/Naloxon 50/4', ''],
    ['RxNorm combination', 'acetaminophen 325 MG / hydrocodone bitartrate 5 MG Oral Tablet', ''],
    ['brand beside its parts', 'Percocet (oxycodone/acetaminophen) 5-325 mg', ''],
    ['brand in brackets', 'buprenorphine 8 MG / naloxone 2 MG Sublingual Film [Suboxone]', ''],
    ['a concentration', 'morphine 10 mg/5 mL oral solution', ''],
    ['a concentration without the first unit', 'morphine 10/5 mL oral solution', ''],
    ['a rate', '72 HR fentanyl 0.025 MG/HR Transdermal System', ''],
    ['a spray', 'naloxone 4 mg/0.1 mL nasal spray', ''],
    ['per actuation', 'naloxone 4 MG/ACTUAT Nasal Spray', ''],
    ['half a tablet', 'oxycodone 5 mg, 1/2 tablet', ''],
    ['a range', 'oxycodone 5-10 mg', ''],
    ...[
      'morphine 20 mg/mL concentrated solution',
      'methadone HCl 10 MG/ML Concentrate',
      'Naloxone HCl 4 MG/0.1ML Liquid',
      'Naproxen 500mg gastro-resistant tablets',
      'Buprenorphine 10 MCG/HR Weekly Transdermal Patch',
      'naloxone hydrochloride 40 MG/ML Metered Dose Nasal Spray',
      'ketorolac 30 mg/mL intramuscular solution',
      'oxyCODONE 5 mg/5 mL oral solution unit dose cup',
      'morphine 10 mg/mL single-dose vial',
      'Naloxone 2mg/2ml solution for injection pre-filled syringes',
      'paracetamol oral suspension - paediatric',
      'Budesonide 180 mcg/act Inhalation Aerosol Powder Breath Activated',
      'Morphine (sulfate) 10 mg/5 ml, sirop',
      'Amitriptyline 40 mg/ml, solution buvable en gouttes',
      'Tramadol 100 mg/ml gotas orales en solución',
      'Tramadol/Paracétamol 37,5 mg/325 mg comprimé pelliculé',
      'Tramadol/Paracetamol 37,5 mg/325 mg comprimidos recubiertos con película EFG',
      'Fentanilo 25 microgramos/hora parche transdérmico',
      'Fentanyl-ratiopharm 25 µg/h Matrixpflaster',
      'Morphin Merck 10 mg/ml Injektionslösung',
      'Novaminsulfon-ratiopharm 500 mg/ml Tropfen zum Einnehmen',
      'Metamizol-Natrium-1-Wasser',
      'Ibuprofen-Lysinat 684 mg',
      'Advil Liqui-Gels 200 mg',
      'non-drowsy acetaminophen 500 mg',
    ].map((name): [string, string, string] => ['form', name, '']),
    ['a part after a concentration', 'naloxone 4 mg/mL-mysteridine 2 mg/mL', 'mysteridine'],
    ['a part after a strength', 'naloxone 4 mg/mysteridine 2 mg', 'mysteridine'],
    ['a maker after a hyphen', 'Tramadol-ratiopharm 100 mg Retardtabletten', ''],
    ['forms after a slash', 'Diclofenac tablet/capsule 50 mg', ''],
    ['form and release', 'metoprolol succinate - extended release', ''],
    ['insulin mixtures', 'insulin 70/30', ''],
    ['how to take it', 'ibuprofen 400 mg with food and water', ''],
    ['omega-3 is one name', 'omega-3 1 g', ''],
    ['nothing known: not "in part"', 'Mysteridin/Elixirin 50/4', ''],
    ['no drug', 'wheelchair and crutches', ''],
  ])('%s: %s', (_why, name, expected) => {
    expect(unknownParts(name).join(', ')).toBe(expected)
  })

  it('gives no strength of two to one name', () => {
    expect(readProductName('Mysteridin/Naloxon 50/4 mg')).toMatchObject([
      { name: 'naloxone', strength: null },
    ])
  })
})
