import type { Json } from './json.ts'
import type { ResolveMedication } from './map-medication.ts'
import type { Mapped } from './mapped.ts'

/** Maps a record a single time, however often the chart is built: what is made of it follows from the record alone. */
export function mapOnce<T, About>(
  map: (json: Json, resource: string) => Mapped<T, About>,
): (json: Json, resource: string) => Mapped<T, About> {
  const known = new WeakMap<Json, { resource: string; mapped: Mapped<T, About> }>()
  return (json, resource) => {
    const before = known.get(json)
    if (before?.resource === resource) return before.mapped
    const mapped = map(json, resource)
    known.set(json, { resource, mapped })
    return mapped
  }
}

type MapWithOthers<T, About> = (json: Json, resource: string, resolve: ResolveMedication) => Mapped<T, About>
type Resolved = { reference: string; inside: Json; found: Json | null }

/** The same for a record that refers to others: it is mapped again when a reference leads elsewhere than before. */
export function mapOnceWithOthers<T, About>(map: MapWithOthers<T, About>): MapWithOthers<T, About> {
  const known = new WeakMap<Json, { resource: string; mapped: Mapped<T, About>; resolved: Resolved[] }>()
  return (json, resource, resolve) => {
    const before = known.get(json)
    const same = before?.resolved.every((one) => resolve(one.reference, one.inside) === one.found)
    if (before?.resource === resource && same === true) return before.mapped
    const resolved: Resolved[] = []
    const mapped = map(json, resource, (reference, inside) => {
      const found = resolve(reference, inside)
      resolved.push({ reference, inside, found })
      return found
    })
    known.set(json, { resource, mapped, resolved })
    return mapped
  }
}
