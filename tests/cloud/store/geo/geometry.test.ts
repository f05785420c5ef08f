import { compileFilter } from '../query/compile-filter'
import { distanceMeters, geometryOf } from './geometry'

const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
]

it.each([
  [[113, 23]],
  [{ type: 'Point', coordinates: [113, 23, 5] }],
  [{ type: 'MultiPoint', coordinates: [[1, 2]] }],
  [{ type: 'LineString', coordinates: ring }],
  [{ type: 'Polygon', coordinates: [ring] }],
  [{ type: 'MultiPolygon', coordinates: [[ring], [ring]] }],
])('%j is a geometry', (value) => expect(geometryOf(value)).toBeDefined())

it.each([
  ['113,23'],
  [[113]],
  [[113, '23']],
  [{ type: 'Point', coordinates: [[1, 2]] }],
  [{ type: 'Circle', coordinates: [1, 2] }],
  [{ type: 'LineString', coordinates: [[1, 2]] }],
  [{ type: 'Polygon', coordinates: ring }],
  [{ type: 'Polygon', coordinates: [ring.slice(0, 3)] }],
  [{ type: 'Polygon', coordinates: [[...ring.slice(0, 3), [9, 9]]] }],
  [{ type: 'MultiPolygon', coordinates: [[ring], [null]] }],
])('%j is none', (value) => expect(geometryOf(value)).toBeUndefined())

it('a question about what is no geometry, or nowhere on earth, is refused', () => {
  const ask = (condition: object) => () => compileFilter({ at: condition })
  expect(ask({ $geoWithin: { $geometry: { type: 'Polygon', coordinates: [[]] } } })).toThrow('not supported')
  expect(ask({ $geoIntersects: { $geometry: { type: 'Point', coordinates: [null, 1] } } })).toThrow('requires')
  expect(ask({ $nearSphere: { $geometry: { type: 'Point', coordinates: [190, 1] } } })).toThrow('lng: 190 lat: 1')
  expect(ask({ $geoWithin: { $centerSphere: [[1, 91], 1] } })).toThrow('out of bounds')
})

it('half the way round is half the way round', () =>
  expect(distanceMeters([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6_378_100, 3))
