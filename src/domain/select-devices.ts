import type { Context } from './context.ts'
import type { ImplantedDevice } from './device.ts'
import type { Evidence, Fact } from './fact.ts'
import { found, sectionCaveats } from './found.ts'

function deviceEvidence(one: ImplantedDevice): Evidence {
  const marks = [
    one.state,
    one.mriConditional ? 'MR conditional by its record' : 'MR conditions not in the record',
    ...(one.byName ? ['matched by name'] : []),
  ]
  return { resource: one.resource, label: one.label, value: marks.join(', '), when: null }
}

/** Implanted devices with electronics among the device records, of these kinds or of any. */
export function implantedDevices(
  kinds?: readonly ImplantedDevice['kind'][],
): (context: Context) => Fact<readonly ImplantedDevice[]> {
  return ({ chart }) => {
    const section = chart.devices
    const records = section.records.filter(
      (one) => one.state === 'implanted' && (kinds?.includes(one.kind) ?? true),
    )
    return found(records, deviceEvidence, section.blanks, section.sources, sectionCaveats(section))
  }
}
