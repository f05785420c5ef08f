import { SHARDS, shardOf } from './shard'
import { planCardOf } from './plan-card'
import { planIdOf, postpone, remindDayOf, type Plan } from './plan'

const plan: Plan = {
  planId: planIdOf('m1', 'cat-food', 3),
  memberId: 'm1',
  productId: 'cat-food',
  productName: '猫粮',
  cycleNo: 3,
  state: 'open',
  dueOn: '2026-11-26',
  earlyOn: '2026-11-24',
  lateOn: '2026-11-29',
  cycleDays: 31,
  ownIntervals: 2,
  basis: 'yours',
  lastOn: '2026-10-26',
  lastQty: 1,
  postponedDays: 0,
  postponedBy: null,
  reminderOff: false,
  sentOn: null,
  closeOn: '2026-12-13',
}
const facts = { today: '2026-11-21', leadDays: 2, agreedOn: null, product: null }

describe('a plan', () => {
  it('is one a cycle', () => expect(plan.planId).toBe('m1:cat-food:3'))

  it('reminds two days before, but never before it may', () => {
    expect(remindDayOf(plan, 2, '2026-11-22')).toBe('2026-11-24')
    expect(remindDayOf(plan, 2, '2026-11-25')).toBe('2026-11-25')
  })

  it('put off by a week moves whole', () =>
    expect(postpone(plan, 7, '2026-11-21')).toMatchObject({
      dueOn: '2026-12-03',
      earlyOn: '2026-12-01',
      lateOn: '2026-12-06',
      closeOn: '2026-12-20',
      postponedDays: 7,
    }))

  it('put off by a week when it is three days over: a week from today', () =>
    expect(postpone(plan, 7, '2026-11-29').dueOn).toBe('2026-12-06'))

  it('belongs to a shard', () => {
    expect(shardOf('m1')).toBe(shardOf('m1'))
    expect(shardOf('m1')).toBeLessThan(SHARDS)
  })
})

describe('a plan on the screen', () => {
  it('says what is left and why', () =>
    expect(planCardOf(plan, facts)).toMatchObject({
      productName: '猫粮',
      pictureUrl: null,
      category: 'other',
      daysLeft: 5,
      leftBp: 1613,
      reason: { cycleDays: 31, ownIntervals: 2, basis: 'yours', lastOn: '2026-10-26', lastQty: 1 },
      reminder: { state: 'none' },
    }))

  it('shows the product as the shop names it today', () => {
    const product = {
      productId: 'cat-food',
      name: '鲜鸡肉全价猫粮',
      pack: '2 kg',
      category: 'pet',
      categoryName: '宠物',
      pictureUrl: '/pictures/cat-food.png',
      priceFen: 12_900,
      cycleDays: 30,
      sort: 1,
    } as never
    expect(planCardOf(plan, { ...facts, product })).toMatchObject({
      productName: '鲜鸡肉全价猫粮',
      pictureUrl: '/pictures/cat-food.png',
      category: 'pet',
    })
  })

  it('is empty once the day has passed, and full on the day it was bought', () => {
    expect(planCardOf(plan, { ...facts, today: '2026-11-28' })).toMatchObject({ leftBp: 0, daysLeft: -2 })
    expect(planCardOf(plan, { ...facts, today: '2026-10-26' }).leftBp).toBe(10_000)
    expect(planCardOf({ ...plan, dueOn: plan.lastOn }, { ...facts, today: plan.lastOn }).leftBp).toBe(0)
  })

  it.each([
    ['asked today: two days before', {}, '2026-11-21', { state: 'agreed', remindOn: '2026-11-24' }],
    [
      'asked on the last day: not on the day they are here anyway',
      {},
      '2026-11-25',
      { state: 'agreed', remindOn: '2026-11-26' },
    ],
    ['never in the past', { dueOn: '2026-11-20' }, '2026-11-10', { state: 'agreed', remindOn: '2026-11-21' }],
    ['said no', { reminderOff: true }, '2026-11-21', { state: 'none' }],
    ['sent', { sentOn: '2026-11-20' }, '2026-11-18', { state: 'sent', sentOn: '2026-11-20' }],
  ])('reminder: %s', (_story, changed, agreedOn, reminder) =>
    expect(planCardOf({ ...plan, ...changed }, { ...facts, agreedOn }).reminder).toEqual(reminder),
  )
})
