import { booleanIntersects } from '@turf/boolean-intersects'
import { booleanWithin } from '@turf/boolean-within'
import { matchLeaf } from '../query/comparison'
import type { Matches } from '../query/filter'
import { failed } from '../store-error'
import { isPlain, type Document } from '../value/kind'
import { toDouble } from '../value/numeric'
import {
  astrayIn,
  distanceMeters,
  earthRadiusMeters,
  everyPosition,
  geometryOf,
  pointOf,
  type Geometry,
  type Position,
} from './geometry'

/** `$geoWithin`: the whole geometry lies in a polygon, or a point within an angle of a centre. */
export function geoWithin(parts: readonly string[], operand: unknown): Matches {
  if (!isPlain(operand)) throw failed('$geoWithin requires an object')
  const { $geometry: geometry, $centerSphere: sphere } = operand
  if (sphere !== undefined) return withinSphere(parts, sphere)
  const area = onEarth(geometryOf(geometry))
  if (area === undefined || !area.type.endsWith('Polygon')) {
    throw failed('$geoWithin not supported with provided geometry: ' + JSON.stringify(operand))
  }
  return matchGeometry(parts, (shape) => liesWithin(shape, area))
}

/** `$geoIntersects`: the geometries have a point in common. */
export function geoIntersects(parts: readonly string[], operand: unknown): Matches {
  const area = isPlain(operand) ? onEarth(geometryOf(operand['$geometry'])) : undefined
  if (area === undefined) throw failed('$geoIntersects requires a $geometry')
  return matchGeometry(parts, (shape) => booleanIntersects(shape, area))
}

/** `$nearSphere`: points between two distances; the order by distance comes from `nearOf`. */
export function near(parts: readonly string[], operand: unknown, all: Document): Matches {
  const { center, from, to } = readNear(operand, all)
  return matchGeometry(parts, (shape) => {
    const distance = distanceTo(shape, center)
    return distance !== undefined && distance >= from && distance <= to
  })
}

/** What a filter's `$nearSphere` asks, and of which field. */
export type Nearness = Near & { readonly path: string }

/** What a filter's `$nearSphere` orders documents by, or undefined without one. */
export function nearOf(filter: Document): Nearness | undefined {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      const found = condition.map((branch) => nearOf(branch as Document)).find((one) => one !== undefined)
      if (found !== undefined) return found
    }
    if (!isPlain(condition)) continue
    const operand = condition['$nearSphere'] ?? condition['$near']
    if (operand === undefined) continue
    return { path, ...readNear(operand, condition) }
  }
  return undefined
}

/** The least distance in metres from a centre to any point at the path; Infinity where there is none. */
export function leastDistance(parts: readonly string[], center: Position): (document: Document) => number {
  return (document) => {
    let least = Infinity
    matchGeometry(parts, (shape) => {
      least = Math.min(least, distanceTo(shape, center) ?? Infinity)
      return false
    })(document)
    return least
  }
}

/** A centre and the distances from it, in metres. */
export type Near = { readonly center: Position; readonly from: number; readonly to: number }

/** Reads the operand of `$nearSphere`; `all` is the whole condition, where the older form keeps its limits. */
export function readNear(operand: unknown, all: Document): Near {
  const isGeometry = isPlain(operand) && operand['$geometry'] !== undefined
  const limits = isGeometry ? operand : all
  const center = centerOf(isGeometry ? operand['$geometry'] : operand)
  if (center === undefined) throw failed('invalid point in geo near query $geometry argument')
  const unit = isGeometry ? 1 : earthRadiusMeters
  const limit = (value: unknown, otherwise: number): number =>
    value === undefined || value === null ? otherwise : toDouble(value) * unit
  return { center, from: limit(limits['$minDistance'], 0), to: limit(limits['$maxDistance'], Infinity) }
}

function withinSphere(parts: readonly string[], sphere: unknown): Matches {
  const [middle, radians] = Array.isArray(sphere) ? sphere : []
  const center = centerOf(middle)
  if (center === undefined) throw failed('Point must be an array or object')
  const limit = toDouble(radians) * earthRadiusMeters
  return matchGeometry(parts, (shape) => everyPosition(shape).every((one) => distanceMeters(one, center) <= limit))
}

/** A point to measure from. @throws MongoDB's error when it is nowhere on earth */
export function centerOf(value: unknown): Position | undefined {
  const point = pointOf(value)
  if (point !== undefined) onEarth({ type: 'Point', coordinates: [...point] })
  return point
}

function onEarth(shape: Geometry | undefined): Geometry | undefined {
  const astray = shape === undefined ? undefined : astrayIn(shape)
  if (astray !== undefined) throw failed(`Longitude/latitude is out of bounds, lng: ${astray[0]} lat: ${astray[1]}`)
  return shape
}

function matchGeometry(parts: readonly string[], test: (shape: Geometry) => boolean): Matches {
  return matchLeaf(parts, (leaf) => {
    const shape = geometryOf(leaf)
    return shape !== undefined && test(shape)
  })
}

const distanceTo = (shape: Geometry, center: Position): number | undefined =>
  shape.type === 'Point' ? distanceMeters(pointOf(shape) as Position, center) : undefined

function liesWithin(shape: Geometry, area: Geometry): boolean {
  if (shape.type === 'Point') return booleanIntersects(shape, area)
  const polygons = (area.type === 'MultiPolygon' ? area.coordinates : [area.coordinates]) as Geometry['coordinates'][]
  return polygons.some((coordinates) => booleanWithin(shape, { type: 'Polygon', coordinates } as Geometry))
}
