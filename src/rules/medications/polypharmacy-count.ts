import type { Context } from '../../domain/context.ts'
import { known, type Fact } from '../../domain/fact.ts'
import { sourceIgnorance } from '../../domain/found.ts'
import { medicationList, onList } from '../../domain/medication-list.ts'
import { ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'

const MANY_FROM = 10
const SEVERAL_FROM = 5

const systemic = onList(
  () => true,
  () => true,
)

/** Every systemic medicine on the list, and every medicine that could not be identified. */
function everyMedicine(context: Context): Fact<readonly string[]> {
  const identified = systemic(context)
  const unidentified = medicationList(context).unidentified.filter((one) => one.parts.length === 0)
  if (identified.state === 'known') {
    const names = identified.value.map((use) => use.name)
    return { ...identified, value: [...names, ...unidentified.map((one) => one.name)] }
  }
  if (unidentified.length === 0) return identified
  const evidence = unidentified.flatMap(({ name, sources }) =>
    sources.map((resource) => ({ resource, label: name, value: 'on list, not identified', when: null })),
  )
  const doubt =
    identified.state === 'absent' ? sourceIgnorance(context.chart.medications.sources) : identified
  return known(
    unidentified.map((one) => one.name),
    evidence,
    doubt,
    identified.caveats,
  )
}

const inputs = { medicines: everyMedicine }

/** How many medicines are on the list. */
export const polypharmacyCount: Rule<typeof inputs> = {
  id: 'polypharmacy-count',
  section: 'medications',
  title: 'Number of medicines',
  why: 'With every further medicine interactions and mistakes become more frequent.',
  consider:
    'Review the list with the patient and a pharmacist: what for, still needed, which first. Do not stop abruptly.',
  cites: [ruleCatalogue],
  inputs,
  evaluate({ medicines }) {
    if (medicines.state === 'absent') return clear('No systemic medicine on list.', [medicines])
    if (medicines.state !== 'known') return notAssessed(medicines)
    const count = medicines.value.length
    const message = `${count} systemic ${count === 1 ? 'medicine' : 'medicines'} on list`
    if (count >= MANY_FROM) return finding('moderate', `${message}, ${MANY_FROM} or more.`, [medicines])
    if (count >= SEVERAL_FROM) return finding('info', `${message}, ${SEVERAL_FROM} or more.`, [medicines])
    return clear(`${message}, fewer than ${SEVERAL_FROM}.`, [medicines])
  },
}
