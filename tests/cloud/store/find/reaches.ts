import type { Near, Nearness } from '../geo/geo-query'
import { earthRadiusMeters } from '../geo/geometry'
import type { Document } from '../value/kind'

const firstMeters = 1000
const widening = 4
const farthestMeters = 8_000_000

/** The widening circles in which to look for the nearest, in metres; beyond the last only a full search helps. */
export function* reachesOf({ from, to }: Pick<Near, 'from' | 'to'>): Generator<number> {
  for (let reach = Math.max(firstMeters, from * widening); reach < Math.min(to, farthestMeters); reach *= widening)
    yield reach
}

/** The filter for a circle around its own centre. */
export const withReach = (filter: Document, { path, center }: Nearness, reach: number): Document => ({
  $and: [filter, { [path]: { $geoWithin: { $centerSphere: [center, reach / earthRadiusMeters] } } }],
})
