import type { LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson'
import { isPlain } from '../value/kind'

/** The geometries MongoDB keeps, as GeoJSON. */
export type Geometry = Point | LineString | Polygon | MultiPoint | MultiLineString | MultiPolygon

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number]

/** The radius MongoDB turns angles into metres with. */
export const earthRadiusMeters = 6_378_100

const types = new Set(['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'])

/** A stored value as geometry: GeoJSON, or a legacy pair of coordinates; undefined if it is neither. */
export function geometryOf(value: unknown): Geometry | undefined {
  if (isPair(value)) return { type: 'Point', coordinates: [...value] }
  if (!isPlain(value) || typeof value['type'] !== 'string' || !types.has(value['type'])) return undefined
  return Array.isArray(value['coordinates']) ? (value as unknown as Geometry) : undefined
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

/** Every position a geometry is made of. */
export const everyPosition = (shape: Geometry): Position[] => positionsIn(shape.coordinates)

function positionsIn(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return []
  return typeof coordinates[0] === 'number' ? [coordinates as unknown as Position] : coordinates.flatMap(positionsIn)
}

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
