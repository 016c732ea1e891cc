import type { DrugClass } from '../../domain/medication.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed, type Priority } from '../verdict.ts'

type Duplicate = { words: string; classes: readonly DrugClass[]; priority: Priority }
/** Classes of which one drug is enough. */
const ONE_IS_ENOUGH: readonly Duplicate[] = [
  { words: 'NSAIDs', classes: ['nsaid'], priority: 'high' },
  { words: 'gabapentinoids', classes: ['gabapentinoid'], priority: 'high' },
  { words: 'benzodiazepines', classes: ['benzodiazepine'], priority: 'moderate' },
  { words: 'Z-drugs', classes: ['z-drug'], priority: 'moderate' },
  { words: 'SSRIs', classes: ['ssri'], priority: 'moderate' },
  { words: 'SNRIs', classes: ['snri'], priority: 'moderate' },
  { words: 'muscle relaxants', classes: ['muscle-relaxant'], priority: 'moderate' },
]
const SAME_CLASS_FROM = 2
const OPIOIDS = { classes: ['opioid'] } as const
const TCAS = { classes: ['tca'] } as const
const SNRIS = { classes: ['snri'] } as const
/** Long-acting whatever the product. */
const LONG_ACTING_BY_NATURE = ['methadone']
const CONCERNED = {
  classes: [...ONE_IS_ENOUGH.flatMap((one) => one.classes), ...OPIOIDS.classes, ...TCAS.classes],
}

const inputs = { medicines: drugs(CONCERNED) }

/** Two different drugs of one class, two long-acting opioids, or a tricyclic with an SNRI. */
export const duplicateClass: Rule<typeof inputs> = {
  id: 'duplicate-class',
  section: 'medications',
  title: 'Two drugs of one class',
  why: 'Two drugs that act alike add side effects and little benefit; often one was meant to replace the other.',
  consider: 'Which one is meant? Ask the patient and the prescribers; taper the other. Do not stop abruptly.',
  cites: [ruleCatalogue],
  inputs,
  evaluate({ medicines }) {
    if (medicines.state === 'absent') return clear('No medicine of these classes on list.', [medicines])
    if (medicines.state !== 'known') return notAssessed(medicines)
    const uses = medicines.value
    const longActing = distinctDrugs(uses.filter(isLongActing), OPIOIDS)
    const [tcas, snris] = [distinctDrugs(uses, TCAS), distinctDrugs(uses, SNRIS)]
    const twice = [
      ...ONE_IS_ENOUGH.map((one) => ({ ...one, found: distinctDrugs(uses, { classes: one.classes }) })),
      { words: 'long-acting opioids', priority: 'high' as const, found: longActing },
      ...(tcas.length > 0 && snris.length > 0
        ? [{ words: 'tricyclic with SNRI', priority: 'moderate' as const, found: [...tcas, ...snris] }]
        : []),
    ].filter((one) => one.found.length >= SAME_CLASS_FROM)
    if (twice.length === 0) return clear('No two different medicines of one class on list.', [medicines])
    const priority = twice.some((one) => one.priority === 'high') ? 'high' : 'moderate'
    const message = twice.map((one) => `${one.found.join(', ')} (${one.words})`).join('; ')
    return finding(priority, `More than one of a kind: ${message}.`, [medicines])
  },
}

/** By its product, its nature, or because it is a patch. */
function isLongActing(use: MedicationUse): boolean {
  return (
    use.extendedRelease ||
    use.route === 'transdermal' ||
    use.ingredients.some((name) => LONG_ACTING_BY_NATURE.includes(name))
  )
}
