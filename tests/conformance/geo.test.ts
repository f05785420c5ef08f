import { openBench, type Bench } from './sdk'
import type { Fields } from './wx-server-sdk'

let bench: Bench

const shops = [
  { _id: 'guangzhou', at: [113.2644, 23.1291] },
  { _id: 'shenzhen', at: [114.0579, 22.5431] },
  { _id: 'beijing', at: [116.4074, 39.9042] },
] as const

beforeAll(async () => {
  bench = await openBench({
    shops: [{ name: 'at', keys: [['at', '2dsphere']] }],
    areas: [{ name: 'area', keys: [['area', '2dsphere']] }],
  })
  const { Geo } = bench.db
  for (const { _id, at } of shops) await bench.db.collection('shops').add({ data: { _id, at: Geo.Point(...at) } })
  await bench.db.collection('areas').add({ data: { _id: 'delta', area: square(112.5, 22, 114.5, 24) } })
  await bench.db.collection('areas').add({ data: { _id: 'north', area: square(115, 39, 118, 41) } })
  await bench.db.collection('areas').add({ data: { _id: 'road', area: line([110, 23], [120, 23]) } })
})

afterAll(() => bench.close())

const line = (...points: [number, number][]): Fields =>
  bench.db.Geo.LineString(points.map(([longitude, latitude]) => bench.db.Geo.Point(longitude, latitude)))

const square = (west: number, south: number, east: number, north: number): Fields =>
  bench.db.Geo.Polygon([line([west, south], [east, south], [east, north], [west, north], [west, south])])

const ids = async (name: string, filter: unknown): Promise<unknown[]> =>
  (await bench.db.collection(name).where(filter).get()).data.map(({ _id }) => _id)

test('geoNear gives the nearest first, within the distances', async () => {
  const { command: _, Geo } = bench.db
  const geometry = Geo.Point(114.1, 22.6)
  expect(await ids('shops', { at: _.geoNear({ geometry }) })).toEqual(['shenzhen', 'guangzhou', 'beijing'])
  expect(await ids('shops', { at: _.geoNear({ geometry, maxDistance: 200_000 }) })).toEqual(['shenzhen', 'guangzhou'])
  expect(await ids('shops', { at: _.geoNear({ geometry, minDistance: 50_000, maxDistance: 200_000 }) })).toEqual([
    'guangzhou',
  ])
})

test('geoWithin a polygon, several polygons, and a circle', async () => {
  const { command: _, Geo } = bench.db
  const south = square(112, 22, 115, 24)
  expect(await ids('shops', { at: _.geoWithin({ geometry: south }) })).toEqual(['guangzhou', 'shenzhen'])
  const both = Geo.MultiPolygon([south, square(115, 39, 118, 41)])
  expect(await ids('shops', { at: _.geoWithin({ geometry: both }) })).toHaveLength(3)
  const within100km = [[113.2, 23.1], 100 / 6378.1]
  expect(await ids('shops', { at: _.geoWithin({ centerSphere: within100km }) })).toEqual(['guangzhou'])
})

test('geoIntersects points, lines and areas', async () => {
  const { command: _, Geo } = bench.db
  const around = await ids('areas', { area: _.geoIntersects({ geometry: Geo.Point(113, 23) }) })
  expect(around.sort()).toEqual(['delta', 'road'])
  expect(await ids('areas', { area: _.geoIntersects({ geometry: line([116, 38], [116, 42]) }) })).toEqual(['north'])
})

test('the geoNear stage needs no key where one field alone has an index, and takes a query', async () => {
  const { command: _, Geo } = bench.db
  const stage = { near: Geo.Point(113.3089506, 23.0968251), distanceField: 'meters', spherical: true }
  const { list } = await bench.db
    .collection('shops')
    .aggregate()
    .geoNear({ ...stage, query: { _id: _.neq('guangzhou') }, includeLocs: 'where' })
    .end()
  expect(list.map(({ _id }) => _id)).toEqual(['shenzhen', 'beijing'])
  expect(list[0]).toMatchObject({ where: { type: 'Point', coordinates: [114.0579, 22.5431] } })
})

test('distances are MongoDB’s to the last digit', async () => {
  const near = bench.db.Geo.Point(113.3089506, 23.0968251)
  const hill = bench.db.Geo.Point(113.306789, 23.1564721)
  await bench.db.collection('areas').add({ data: { _id: 'hill', area: hill } })
  const { list } = await bench.db
    .collection('areas')
    .aggregate()
    .geoNear({ near, key: 'area', distanceField: 'meters', spherical: true })
    .end()
  await bench.db.collection('areas').doc('hill').remove()
  expect(list).toMatchObject([{ _id: 'hill', meters: 6643.521654040738 }])
})

test('the geoNear stage measures in metres', async () => {
  const { list } = await bench.db
    .collection('shops')
    .aggregate()
    .geoNear({
      near: bench.db.Geo.Point(113.2644, 23.1291),
      key: 'at',
      distanceField: 'meters',
      spherical: true,
      maxDistance: 500_000,
    })
    .end()
  expect(list.map(({ _id }) => _id)).toEqual(['guangzhou', 'shenzhen'])
  expect(list[0]?.['meters']).toBeCloseTo(0, 3)
  expect(Number(list[1]?.['meters']) / 1000).toBeCloseTo(104, -1)
})
