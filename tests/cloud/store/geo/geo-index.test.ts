import fc from 'fast-check'
import type { IndexSpec } from '../collection-spec'
import { openStore, type DocumentStore } from '../open-store'
import { decodeDocument } from '../value/ejson'
import type { Document } from '../value/kind'

const byPlace: IndexSpec = { name: 'place', keys: [['place', '2dsphere']] }
const byKindAndPlace: IndexSpec = {
  name: 'kind_place',
  keys: [
    ['kind', 1],
    ['place', '2dsphere'],
  ],
}
const told: string[] = []
const openPlaces = (indexes: readonly IndexSpec[]): DocumentStore =>
  openStore({
    file: ':memory:',
    collections: [{ name: 'places', indexes }],
    now: () => 0,
    explain: (line) => told.push(line),
  })

const longitude = fc.oneof(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.constantFrom(-180, 180, 0, 113.2644, 179.9),
)
const latitude = fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 0, 23.1291, 89.9))
const nearby = fc.record({
  lng: fc.double({ min: 113, max: 114, noNaN: true }),
  lat: fc.double({ min: 22, max: 23, noNaN: true }),
})
const position: fc.Arbitrary<[number, number]> = fc.oneof(
  fc.tuple(longitude, latitude),
  nearby.map(({ lng, lat }): [number, number] => [lng, lat]),
)
const point = position.map((coordinates) => ({ type: 'Point', coordinates }))
const rectangle = fc.tuple(position, position).map(([[a, b], [c, d]]) => {
  const [west, east] = [Math.max(-180, Math.min(a, c) - 1e-6), Math.min(180, Math.max(a, c) + 1e-6)]
  const [south, north] = [Math.max(-90, Math.min(b, d) - 1e-6), Math.min(90, Math.max(b, d) + 1e-6)]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [ring] }
})
const line = fc.tuple(position, position).map((coordinates) => ({ type: 'LineString', coordinates }))
const place = fc.oneof(
  { weight: 4, arbitrary: point },
  { weight: 1, arbitrary: position },
  { weight: 1, arbitrary: line },
  { weight: 1, arbitrary: fc.array(point, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(null) },
)
const document = fc.record({ place, kind: fc.constantFrom('a', 'b') }, { requiredKeys: ['kind'] })
const meters = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 20_100_000 }))
const condition = fc.oneof(
  rectangle.map(($geometry) => ({ $geoWithin: { $geometry } })),
  rectangle.map(($geometry) => ({ $geoIntersects: { $geometry } })),
  line.map(($geometry) => ({ $geoIntersects: { $geometry } })),
  fc.tuple(position, meters).map(([at, far]) => ({ $geoWithin: { $centerSphere: [at, far / 6_378_100] } })),
  fc.tuple(point, meters).map(([$geometry, $maxDistance]) => ({ $nearSphere: { $geometry, $maxDistance } })),
  fc.tuple(point, meters).map(([$geometry, $minDistance]) => ({ $nearSphere: { $geometry, $minDistance } })),
)

const idsOf = (texts: readonly string[]): unknown[] => texts.map((text) => decodeDocument(text)['_id'])
const isNear = (filter: Document): boolean => JSON.stringify(filter).includes('$nearSphere')

test('a 2dsphere index finds what a scan finds, and the nearest in the same order', async () => {
  const filter = fc.tuple(condition, fc.option(fc.constantFrom('a', 'b'), { nil: undefined }))
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { maxLength: 25 }),
      filter,
      fc.integer({ min: 1, max: 30 }),
      async (documents, [one, kind], limit) => {
        const stores = [openPlaces([]), openPlaces([byPlace]), openPlaces([byKindAndPlace])]
        const asked: Document = kind === undefined ? { place: one } : { place: one, kind }
        const answers = await Promise.all(
          stores.map(async (store) => {
            await store.insert(
              'places',
              documents.map((fields, at) => ({ _id: at, ...fields })),
            )
            const ids = idsOf(
              await store.find({ collection: 'places', filter: asked, limit: isNear(asked) ? limit : 100 }),
            )
            store.close()
            return isNear(asked) ? ids : ids.sort()
          }),
        )
        expect(answers[1]).toEqual(answers[0])
        expect(answers[2]).toEqual(answers[0])
      },
    ),
    { numRuns: 250 },
  )
}, 120_000)

describe('thirty thousand places', () => {
  let store: DocumentStore
  beforeAll(() => {
    store = openPlaces([byPlace])
    store.bulkInsert(
      'places',
      Array.from({ length: 30_000 }, (_one, n) => ({
        _id: n,
        place: { type: 'Point', coordinates: [((n * 7919) % 36_000) / 100 - 180, ((n * 104_729) % 17_000) / 100 - 85] },
      })),
    )
  })
  afterAll(() => store.close())

  it('the twenty nearest are found without reading them all, by a query and by a stage alike', async () => {
    const near = { type: 'Point', coordinates: [113.2644, 23.1291] }
    const found = idsOf(
      await store.find({ collection: 'places', filter: { place: { $nearSphere: { $geometry: near } } }, limit: 20 }),
    )
    const listed = await store.aggregate('places', [{ $geoNear: { near, distanceField: 'meters' } }, { $limit: 20 }])
    expect(idsOf(listed)).toEqual(found)
    expect(found).toHaveLength(20)
    expect(told).toEqual([])
  })

  it('what is nowhere on earth is refused', async () => {
    const astray = { place: { type: 'Point', coordinates: [200, 10] } }
    await expect(store.insert('places', [astray])).rejects.toThrow('longitude/latitude is out of bounds, lng: 200')
    await expect(store.insert('places', [{ place: 'here' }])).rejects.toThrow("Can't extract geo keys")
  })

  it('with two such indexes a stage must say its key', async () => {
    store.alignIndexes('places', [byPlace, { name: 'home', keys: [['home', '2dsphere']] }])
    const near = { type: 'Point', coordinates: [0, 0] }
    const stage = { near, distanceField: 'meters' }
    await expect(store.aggregate('places', [{ $geoNear: stage }])).rejects.toThrow('more than one 2dsphere index')
    expect(await store.aggregate('places', [{ $geoNear: { ...stage, key: 'place', limit: 3 } }])).toHaveLength(3)
  })
})
