import type { Enrolment } from '@domain/journey/journey'
import type { StaffTask, SurveyAnswer } from '@domain/journey/survey'
import type { Touch } from '@domain/messaging/touch'
import { minuteOfDay } from '@domain/time'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

/** Ticks enough for a day's visits, few enough for a quick test. */
const THINNED = { maxTicksPerDay: 4 }

const products = [
  ['coffee-house', '松间拼配咖啡豆', 'coffee', '咖啡茶饮'],
  ['coffee-new', '云南日晒咖啡豆', 'coffee', '咖啡茶饮'],
  ['cat-food', '鲜鸡肉全价猫粮', 'pet', '宠物'],
] as const

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-02T15:00:00+08:00')
  house.cloud.store.bulkInsert(
    'products',
    products.map(([productId, name, category, categoryName], place) => ({
      _id: productId,
      v: 1,
      productId,
      name,
      pack: '1 份',
      category,
      categoryName,
      pictureUrl: null,
      priceFen: 6_800,
      cycleDays: null,
      sort: place,
    })),
  )
})
afterAll(() => house.close())

const buy = (person: string, on: string, productId = 'coffee-house') =>
  house.sendOrders(batch([order(person, on, productId)], true))
const to = (iso: string) => house.cloud.clock.to(iso, THINNED)
const visitsOf = async (person: string) =>
  (await house.ask(`o-${person}`, 'messaging', 'openInbox', {})).lines.filter(({ kind }) => kind === 'follow-up')
const titles = async (person: string) => (await visitsOf(person)).map(({ title }) => title).reverse()
const enrolmentsOf = async (person: string) => {
  const { member } = await house.ask(`o-${person}`, 'member', 'openCenter', {})
  return house.documents<Enrolment>('enrolments', { memberId: member.memberId })
}
const reasonOf = async (person: string) => (await enrolmentsOf(person)).map(({ endReason }) => endReason)
const surveyIdOf = async (person: string) => (await enrolmentsOf(person))[0]?.enrolmentId ?? ''
const agree = async (person: string, tmplId: string) => {
  await house.answerPanel(`o-${person}`, tmplId, 'accept')
  const results = [{ tmplId, answer: 'accept' as const }]
  await house.ask(`o-${person}`, 'messaging', 'reportAsk', { askId: newRequestId(), planId: null, results })
}

const HOW_TO = '松间拼配咖啡豆，这样用更好'
const HOW_IS_IT = '松间拼配咖啡豆用得还顺手吗'

it('history is not followed up, nor is what is told of weeks late', async () => {
  await house.sendOrders(batch([order('history', '2026-11-01', 'coffee-house')], false))
  await buy('late', '2026-10-10')
  await to('2026-11-02T18:00:00+08:00')
  expect([...(await enrolmentsOf('history')), ...(await enrolmentsOf('late'))]).toEqual([])
})

it('the day after it says how to use what was bought and where help is; by day, and once', async () => {
  for (const person of ['plain', 'agreed', 'again', 'back', 'off', 'glad', 'sad']) await buy(person, '2026-11-02')
  await to('2026-11-03T08:00:00+08:00')
  expect(await titles('plain')).toEqual([])
  await agree('agreed', 'follow-up')
  await to('2026-11-03T22:00:00+08:00')
  const [line] = await visitsOf('plain')
  expect(line).toMatchObject({ kind: 'follow-up', title: HOW_TO, isRead: false, page: null })
  expect(line?.text).toContain('避光放')
  expect(minuteOfDay(line?.postedAt ?? 0)).toBeGreaterThanOrEqual(9 * 60)
  expect(minuteOfDay(line?.postedAt ?? 0)).toBeLessThan(21 * 60)
})

it('who agreed to it is told by WeChat, the grant is spent, and the page it opens has the words', async () => {
  const [message] = await house.phone('o-agreed')
  expect(message).toMatchObject({ title: '使用回访提醒', page: 'packages/member/inbox/index' })
  expect(message?.fields[0]).toMatchObject({ label: '商品', value: '松间拼配咖啡豆' })
  expect(await titles('agreed')).toEqual([HOW_TO])
})

it('who buys again, gives back or wants nothing is asked no more', async () => {
  await buy('again', '2026-11-03')
  const refund = { storeId: 'wutong', receiptNo: 'back.2026-11-02.coffee-house', refundNo: 'r1', refundedFen: 100 }
  await house.sendOrders({ live: true, purchases: [], refunds: [{ ...refund, refundedAt: house.cloud.clock.now() }] })
  await house.ask('o-off', 'messaging', 'chooseContact', { followUps: false, campaigns: true })
  await to('2026-11-12T22:00:00+08:00')
  for (const person of ['back', 'off']) expect(await titles(person)).toEqual([HOW_TO])
  expect(await reasonOf('back')).toEqual(['refunded'])
  expect(await reasonOf('off')).toEqual(['opted-out'])
  expect((await reasonOf('again')).sort()).toEqual(['bought', null])
})

it('after some use one question comes, and its page knows what it is about', async () => {
  expect(await titles('plain')).toEqual([HOW_TO, HOW_IS_IT])
  const [line] = await visitsOf('plain')
  const surveyId = new URLSearchParams(line?.page?.split('?')[1]).get('surveyId') ?? ''
  expect(await house.ask('o-plain', 'messaging', 'openSurvey', { surveyId })).toMatchObject({
    productName: '松间拼配咖啡豆',
    boughtOn: '2026-11-02',
    answer: null,
  })
  const stranger = await house.call('o-agreed', 'messaging', 'openSurvey', { surveyId })
  expect(stranger).toMatchObject({ ok: false, code: 'survey/not-found' })
})

it('the first answer stands; a low score is a task of the store, once, and ends the visits', async () => {
  const answer = async (person: string, score: number, words: string) =>
    house.ask(`o-${person}`, 'messaging', 'answerSurvey', { surveyId: await surveyIdOf(person), score, words })
  await answer('glad', 5, '很香')
  await Promise.all([answer('sad', 1, '受潮了'), answer('sad', 1, '受潮了')])
  expect((await answer('sad', 5, '改主意了')).answer).toEqual({
    score: 1,
    words: '受潮了',
    earnedPoints: 30,
  })
  expect(await house.documents<SurveyAnswer>('survey_answers')).toHaveLength(2)
  const tasks = await house.documents<StaffTask>('staff_tasks')
  expect(tasks).toMatchObject([
    { storeId: 'wutong', state: 'open', title: '松间拼配咖啡豆只得了 1 分', text: '受潮了' },
  ])
  await to('2026-11-14T10:00:00+08:00')
  expect(await reasonOf('sad')).toEqual(['unhappy'])
})

it('when something of its kind arrives that they can buy it is told of, by the grant for arrivals where there is one', async () => {
  await agree('glad', 'new-arrival')
  await agree('plain', 'follow-up')
  house.cloud.store.bulkInsert('products', [
    {
      _id: 'coffee-for-gold',
      v: 1,
      productId: 'coffee-for-gold',
      name: '金卡专享咖啡豆',
      pack: '250 g',
      category: 'coffee',
      categoryName: '咖啡茶饮',
      pictureUrl: null,
      priceFen: 8_800,
      cycleDays: null,
      arrivedOn: '2026-11-18',
      saleFor: { kind: 'early', tiers: ['gold'], untilAt: Date.parse('2027-03-01T00:00:00+08:00') },
      sort: 8,
    },
    {
      _id: 'coffee-fresh',
      v: 1,
      productId: 'coffee-fresh',
      name: '埃塞俄比亚水洗咖啡豆',
      pack: '250 g',
      category: 'coffee',
      categoryName: '咖啡茶饮',
      pictureUrl: null,
      priceFen: 8_800,
      cycleDays: null,
      arrivedOn: '2026-11-18',
      sort: 9,
    },
  ])
  await to('2026-11-19T22:00:00+08:00')
  const [message] = await house.phone('o-glad')
  expect(message).toMatchObject({ title: '到货提醒', page: 'packages/shop/product/index?productId=coffee-fresh' })
  expect(JSON.stringify(await house.documents('inbox_entries'))).not.toContain('金卡专享')
  expect(await titles('plain')).toEqual([HOW_TO, HOW_IS_IT, '咖啡茶饮上新：埃塞俄比亚水洗咖啡豆'])
  expect(await reasonOf('glad')).toEqual(['completed'])
})

it('nobody is visited more than three times for a purchase', async () => {
  await house.cloud.clock.to('2027-01-24T22:00:00+08:00', { maxTicksPerDay: 4 })
  const entries = await house.documents<{ entryId: string }>('inbox_entries', { kind: 'follow-up' })
  const touches = await house.documents<Touch>('touches')
  const visits = [...entries.map(({ entryId }) => entryId), ...touches.map(({ touchId }) => touchId)]
  const perPurchase = new Map<string, number>()
  for (const visit of new Set(visits)) {
    const enrolmentId = visit.slice(0, visit.lastIndexOf(':'))
    perPurchase.set(enrolmentId, (perPurchase.get(enrolmentId) ?? 0) + 1)
  }
  expect(Math.max(...perPurchase.values())).toBe(3)
  expect((await house.documents<Enrolment>('enrolments', { state: 'running' })).length).toBe(0)
})
