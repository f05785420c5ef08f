import type { LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson'
import { isPlain } from '../value/kind'

/** The geometries MongoDB keeps, as GeoJSON. */
export type Geometry = Point | LineString | Polygon | MultiPoint | MultiLineString | MultiPolygon

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number]

/** The radius MongoDB turns angles into metres with. */
export const earthRadiusMeters = 6_378_100

/** A stored value as geometry: GeoJSON, or a legacy pair of coordinates; undefined if it is neither. */
export function geometryOf(value: unknown): Geometry | undefined {
  if (isPair(value)) return { type: 'Point', coordinates: [...value] }
  return isGeometry(value) ? value : undefined
}

/** The coordinates of a point; undefined for anything else. */
export function pointOf(value: unknown): Position | undefined {
  const shape = geometryOf(value)
  return shape?.type === 'Point' && isPair(shape.coordinates) ? shape.coordinates : undefined
}

/** Metres between two points along the sphere: the angle of their directions, in the arithmetic MongoDB does it with. */
export function distanceMeters(a: Position, b: Position): number {
  const [u, v] = [directionOf(a), directionOf(b)]
  const cross = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]] as const
  const sine = Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2])
  return Math.atan2(sine, u[0] * v[0] + u[1] * v[1] + u[2] * v[2]) * earthRadiusMeters
}

function directionOf([longitude, latitude]: Position): readonly [x: number, y: number, z: number] {
  const [theta, phi] = [longitude * (Math.PI / 180), latitude * (Math.PI / 180)]
  return [Math.cos(theta) * Math.cos(phi), Math.sin(theta) * Math.cos(phi), Math.sin(phi)]
}

/** The first position that is nowhere on earth. */
export const astrayIn = (shape: Geometry): Position | undefined =>
  everyPosition(shape).find(([longitude, latitude]) => Math.abs(longitude) > 180 || Math.abs(latitude) > 90)

/** Every position a geometry is made of. */
export const everyPosition = (shape: Geometry): Position[] => positionsIn(shape.coordinates)

function positionsIn(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return []
  return typeof coordinates[0] === 'number' ? [coordinates as unknown as Position] : coordinates.flatMap(positionsIn)
}

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length >= 2 && value.length <= 3 && value.every(Number.isFinite)

/** Whether a list holds such things, and enough of them. */
const listOf =
  (holds: (one: unknown) => boolean, least = 1) =>
  (value: unknown): value is unknown[] =>
    Array.isArray(value) && value.length >= least && value.every(holds)

const isPath = listOf(isPair, 2)
const isPoints = listOf(isPair, 4)

/** A ring ends where it began. */
const isRing = (value: unknown): boolean => isPoints(value) && JSON.stringify(value[0]) === JSON.stringify(value.at(-1))

const isArea = listOf(isRing)

const shapes: Readonly<Record<string, (coordinates: unknown) => boolean>> = {
  Point: isPair,
  MultiPoint: listOf(isPair),
  LineString: isPath,
  MultiLineString: listOf(isPath),
  Polygon: isArea,
  MultiPolygon: listOf(isArea),
}

function isGeometry(value: unknown): value is Geometry {
  if (!isPlain(value) || typeof value['type'] !== 'string' || !Object.hasOwn(shapes, value['type'])) return false
  return shapes[value['type']]?.(value['coordinates']) === true
}
