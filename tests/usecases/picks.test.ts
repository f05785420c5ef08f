import { USUAL_BLEND } from '@domain/recommendation/recommend'
import { runThrough } from '../cloud/start/run-through'
import type { TasteShelf } from '../../cloudfunctions/shared/usecases/context/recommendation'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

/** Cat people buy food and litter, coffee people beans and milk; six of each, and two who have only begun. */
const catPeople = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']
const coffeePeople = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6']
const goods = [
  ['cat-food', '猫粮', 'pet', '宠物'],
  ['cat-litter', '猫砂', 'pet', '宠物'],
  ['beans', '咖啡豆', 'coffee', '咖啡茶饮'],
  ['milk', '燕麦奶', 'coffee', '咖啡茶饮'],
  ['soap', '洗手液', 'home', '家清'],
  ['towel', '毛巾', 'home', '家清'],
] as const

/** A bag of beans and a bag of cat food on one receipt. */
const bothKinds = {
  paidFen: 10_000,
  lines: ['beans', 'cat-food'].map((productId) => ({ productId, qty: 1, paidFen: 5_000 })),
}

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T03:00:00+08:00')
  house.cloud.store.bulkInsert(
    'products',
    goods.map(([productId, name, category, categoryName], sort) => {
      const product = { productId, name, category, categoryName, pack: '', pictureUrl: null, priceFen: 5_000 }
      return { _id: productId, v: 1, ...product, cycleDays: null, sort }
    }),
  )
  const days = ['2026-10-01', '2026-10-20', '2026-11-10']
  const bought = (people: readonly string[], products: readonly string[]) =>
    people.flatMap((person) => days.flatMap((on) => products.map((productId) => order(person, on, productId))))
  await house.sendOrders(
    batch([
      ...bought(catPeople, ['cat-food', 'cat-litter']),
      ...bought(coffeePeople, ['beans', 'milk']),
      order('new-cat', '2026-11-12', 'cat-food'),
      order('new-coffee', '2026-11-12', 'beans'),
    ]),
  )
  await runThrough(house.cloud, 'job-predict')
})
afterAll(() => house.close())

const picksFor = (name: string) => house.ask(`o-${name}`, 'shop', 'listPicks', {})
const first = async (name: string) => (await picksFor(name)).products[0]
const switchOff = (name: string) =>
  house.ask(`o-${name}`, 'privacy', 'giveConsent', { kind: 'personal-picks', isGiven: false })

it('who has begun with one thing is shown what people like them buy too, and why', async () => {
  expect(await first('new-cat')).toMatchObject({ productId: 'cat-litter', reason: '口味与您相近的会员常买' })
  expect(await first('new-coffee')).toMatchObject({ productId: 'milk', reason: '口味与您相近的会员常买' })
})

it('what one sent back says nothing of one’s taste, and is not picked', async () => {
  await house.sendOrders(batch([order('sent-back', '2026-11-12', 'both', bothKinds)]))
  expect((await picksFor('sent-back')).products.map(({ productId }) => productId)).toContain('milk')
  const { receiptNo, paidFen } = order('sent-back', '2026-11-12', 'both', bothKinds)
  await house.sendOrders({
    ...{ live: true, purchases: [] },
    refunds: [
      {
        ...{ storeId: 'wutong', receiptNo, refundNo: 'r1', refundedFen: paidFen / 2 },
        refundedAt: Date.parse('2026-11-13T12:00:00+08:00'),
        returned: [{ productId: 'beans', qty: 1 }],
      },
    ],
  })
  const { products } = await picksFor('sent-back')
  expect(products[0]).toMatchObject({ productId: 'cat-litter', reason: '口味与您相近的会员常买' })
  expect(products.filter(({ reason }) => reason).map(({ productId }) => productId)).not.toContain('beans')
  await switchOff('sent-back') // what follows counts the others
})

it('what one has bought oneself is not picked as something new', async () => {
  const { products } = await picksFor('c1')
  expect(products.slice(0, 2).map(({ productId }) => productId)).not.toContain('cat-food')
})

it('who switched it off is shown what a stranger is shown, whatever they bought', async () => {
  await switchOff('new-cat')
  await switchOff('new-coffee')
  const stranger = await picksFor('stranger')
  for (const name of ['new-cat', 'new-coffee']) {
    const picks = await picksFor(name)
    expect(picks.isPersonal).toBe(false)
    expect(picks.products).toEqual(stranger.products)
  }
})

it('and is no part of what others are shown, from the next night on', async () => {
  const shelf = async () => (await house.documents<TasteShelf>('taste_shelves'))[0]?.tastes.length
  const before = (await shelf()) ?? 0
  for (const name of catPeople) await switchOff(name)
  house.cloud.store.clear('job_runs')
  house.cloud.store.clear('agenda')
  await runThrough(house.cloud, 'job-predict')
  expect(await shelf()).toBe(before - catPeople.length - 2)
})

it('a shop with too few members weighs as is usual; what sold in the last weeks is known of those who allow it', async () => {
  const [shelf] = await house.documents<TasteShelf>('taste_shelves')
  expect(shelf?.blend).toEqual(USUAL_BLEND)
  expect(shelf?.lately.map(([productId]) => productId)).toContain('beans')
  expect(shelf?.lately.map(([productId]) => productId)).not.toContain('cat-food')
})
