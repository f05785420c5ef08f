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

/** Metres between two points along the sphere (haversine). */
export function distanceMeters(a: Position, b: Position): number {
  const rad = Math.PI / 180
  const half = (from: number, to: number): number => Math.sin(((to - from) * rad) / 2) ** 2
  const chord = half(a[1], b[1]) + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * half(a[0], b[0])
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Every position a geometry is made of. */
export const everyPosition = (shape: Geometry): Position[] => positionsIn(shape.coordinates)

function positionsIn(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return []
  return typeof coordinates[0] === 'number' ? [coordinates as unknown as Position] : coordinates.flatMap(positionsIn)
}

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
