import { openStore } from '../open-store'
import { decodeDocument } from '../value/ejson'

const shops = [
  { _id: 'A', floor: 2 },
  { _id: 'B', floor: 0 },
  { _id: null as unknown as string, floor: 0 },
]

test('a lookup by $expr finds the same documents with an index as without', async () => {
  const store = openStore({
    file: ':memory:',
    collections: [
      { name: 'shops', indexes: [] },
      { name: 'plain', indexes: [] },
      {
        name: 'indexed',
        indexes: [
          {
            name: 'shop',
            keys: [
              ['shop', 1],
              ['n', 1],
            ],
          },
        ],
      },
    ],
    now: () => 0,
  })
  await store.insert('shops', shops)
  const sales = Array.from({ length: 40 }, (_one, n) => ({ _id: n, n, shop: [['A'], 'A', 'B', null, 'A'][n % 5] }))
  for (const name of ['plain', 'indexed']) await store.insert(name, sales)
  const lookUp = async (from: string): Promise<unknown[]> => {
    const same = { $match: { $expr: { $and: [{ $eq: ['$$shop', '$shop'] }, { $gt: ['$n', '$$floor'] }] } } }
    const pipeline = [same, { $sort: { n: 1 } }, { $limit: 5 }]
    const found = await store.aggregate('shops', [
      { $lookup: { from, let: { shop: '$_id', floor: '$floor' }, pipeline, as: 'sales' } },
    ])
    return found.map((text) => (decodeDocument(text)['sales'] as { _id: number }[]).map(({ _id }) => _id))
  }
  const [ofA, ofB, ofNull] = await lookUp('plain')
  expect(ofA).toEqual([4, 6, 9, 11, 14])
  expect(ofB).toEqual([2, 7, 12, 17, 22])
  expect(ofNull).toEqual([3, 8, 13, 18, 23])
  expect(await lookUp('indexed')).toEqual([ofA, ofB, ofNull])
  store.close()
})
