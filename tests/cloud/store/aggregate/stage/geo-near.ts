import { reachesOf, withReach } from '../../find/reaches'
import { centerOf, leastDistance } from '../../geo/geo-query'
import { earthRadiusMeters } from '../../geo/geometry'
import { compileFilter } from '../../query/compile-filter'
import { topOf } from '../../query/top'
import { failed } from '../../store-error'
import { compareValues } from '../../value/compare'
import { isPlain, type Document } from '../../value/kind'
import { splitPath } from '../../value/path'
import { toDouble } from '../../value/numeric'

/** A compiled `$geoNear`: it reads its collection itself, by the filter it gives. */
export type GeoNear = { readonly nearest: (read: (filter: Document) => Iterable<Document>) => Iterable<Document> }

type Near = { readonly document: Document; readonly meters: number }

const usualLimit = 100

/** `$geoNear`: documents by their distance from a point, with the distance in a field. `geoFields` have an index. */
export function geoNear(spec: unknown, geoFields: readonly string[]): GeoNear {
  if (!isPlain(spec)) throw failed('$geoNear requires an object')
  const { near, distanceField, query, includeLocs, distanceMultiplier, minDistance, maxDistance } = spec
  const center = centerOf(near)
  if (center === undefined) throw failed("$geoNear requires a 'near' argument")
  if (typeof distanceField !== 'string') throw failed("$geoNear requires a 'distanceField' option as a String")
  const path = keyOf(spec['key'], geoFields)
  const unit = isPlain(near) ? 1 : earthRadiusMeters
  const from = minDistance === undefined ? 0 : toDouble(minDistance) * unit
  const to = maxDistance === undefined ? Infinity : toDouble(maxDistance) * unit
  const factor = (distanceMultiplier === undefined ? 1 : toDouble(distanceMultiplier)) / unit
  const limit = toDouble(spec['limit'] ?? spec['num'] ?? usualLimit)
  if (!(limit > 0)) throw failed('$geoNear requires a positive limit')
  if (Number.isNaN(from) || Number.isNaN(to) || Number.isNaN(factor))
    throw failed('$geoNear requires its distances to be numbers')
  const filter = isPlain(query) ? query : {}
  const matches = compileFilter(filter)
  const distanceOf = leastDistance(splitPath(path), center)
  const isIndexed = geoFields.includes(path)

  function nearestOf(documents: Iterable<Document>, reach: number): readonly Near[] {
    const top = topOf<Near>(limit, (a, b) => a.meters - b.meters || compareValues(a.document['_id'], b.document['_id']))
    for (const document of documents) {
      if (!matches(document)) continue
      const meters = distanceOf(document)
      if (meters >= from && meters <= Math.min(reach, to) && meters < Infinity) top.add({ document, meters })
    }
    return top.take()
  }
  const nearness = { path, center, from, to }
  return {
    *nearest(read) {
      let found: readonly Near[] = []
      for (const reach of isIndexed ? reachesOf(nearness) : []) {
        found = nearestOf(read(withReach(filter, nearness, reach)), reach)
        if (found.length >= limit) break
      }
      if (found.length < limit) found = nearestOf(read(to === Infinity ? filter : withReach(filter, nearness, to)), to)
      for (const { document, meters } of found) {
        const located = typeof includeLocs === 'string' ? { [includeLocs]: document[path] } : {}
        yield { ...document, [distanceField]: meters * factor, ...located }
      }
    },
  }
}

/** The field asked for, or the one that has a 2dsphere index. */
function keyOf(key: unknown, geoFields: readonly string[]): string {
  if (typeof key === 'string') return key
  const [only, ...others] = new Set(geoFields)
  if (only === undefined) throw failed("unable to find index for $geoNear query; without one, say its 'key'")
  if (others.length > 0) throw failed('There is more than one 2dsphere index; unsure which to use for $geoNear')
  return only
}
