import { leastDistance } from '../../geo/geo-query'
import { earthRadiusMeters, pointOf } from '../../geo/geometry'
import { compileFilter } from '../../query/compile-filter'
import { topOf } from '../../query/top'
import { failed } from '../../store-error'
import { isPlain, type Document } from '../../value/kind'
import { splitPath } from '../../value/path'
import { toDouble } from '../../value/numeric'

const usualLimit = 100

/** `$geoNear`: documents by their distance from a point, with the distance in a field. */
export function geoNear(spec: unknown): (documents: Iterable<Document>) => Iterable<Document> {
  if (!isPlain(spec)) throw failed('$geoNear requires an object')
  const { near, key, distanceField, query, includeLocs, distanceMultiplier, minDistance, maxDistance } = spec
  const center = pointOf(near)
  if (center === undefined) throw failed("$geoNear requires a 'near' argument")
  if (typeof distanceField !== 'string') throw failed("$geoNear requires a 'distanceField' option as a String")
  if (typeof key !== 'string')
    throw failed("$geoNear requires a 'key' option where there is no 2dsphere index to choose")
  const isGeo = isPlain(near)
  const unit = isGeo ? 1 : earthRadiusMeters
  const from = minDistance === undefined ? 0 : toDouble(minDistance) * unit
  const to = maxDistance === undefined ? Infinity : toDouble(maxDistance) * unit
  const factor = (distanceMultiplier === undefined ? 1 : toDouble(distanceMultiplier)) / unit
  const limit = toDouble(spec['limit'] ?? spec['num'] ?? usualLimit)
  const matches = isPlain(query) ? compileFilter(query) : () => true
  const distanceOf = leastDistance(splitPath(key), center)
  return function* (documents) {
    const top = topOf<{ document: Document; meters: number }>(limit, (a, b) => a.meters - b.meters)
    for (const document of documents) {
      if (!matches(document)) continue
      const meters = distanceOf(document)
      if (meters >= from && meters <= to && meters < Infinity) top.add({ document, meters })
    }
    for (const { document, meters } of top.take()) {
      const located = typeof includeLocs === 'string' ? { [includeLocs]: document[key] } : {}
      yield { ...document, [distanceField]: meters * factor, ...located }
    }
  }
}
