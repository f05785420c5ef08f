import { fen } from '../money'
import type { CardPlan } from './card'
import {
  awaitsPayment,
  cardOrderIdOf,
  closedUnpaid,
  isCardOrderId,
  lookedAt,
  newCardOrder,
  paidBack,
  promiseMoney,
  takeCardPayment,
} from './card-order'
import { checkCardProgram } from './card-program'

const plan: CardPlan = {
  planId: 'year',
  name: '松间年卡',
  priceFen: fen(9_900),
  termMonths: 12,
  isOffered: true,
  benefits: { priceOffBp: 500, freeShipping: true, earnMultiplierBp: 15_000, monthlyCoupons: [], earlyAccessHours: 0 },
}
const order = newCardOrder('C1', 'm1', plan, 1_000)
const paid = { transactionId: 't', paidFen: fen(9_900), paidAt: 2_000 }

test('one tap is one order, with a number that WeChat Pay takes and no order of goods has', () => {
  expect(cardOrderIdOf('m1', 'r1')).toBe(cardOrderIdOf('m1', 'r1'))
  expect(cardOrderIdOf('m1', 'r1')).not.toBe(cardOrderIdOf('m2', 'r1'))
  expect(isCardOrderId(cardOrderIdOf('m1', 'r1'))).toBe(true)
  expect(isCardOrderId(`S${'1'.repeat(20)}`)).toBe(false)
})

test('the right amount buys the card, though the order was closed meanwhile', () => {
  for (const waiting of [order, closedUnpaid(order)]) {
    expect(awaitsPayment(waiting)).toBe(true)
    const taken = takeCardPayment(waiting, paid)
    expect(taken).toMatchObject({ state: 'paid', refund: null, lookAt: null })
    expect(awaitsPayment(taken)).toBe(false)
  }
})

test('another amount buys nothing and goes back whole', () => {
  const odd = takeCardPayment(order, { ...paid, paidFen: fen(1) })
  expect(odd).toMatchObject({ state: 'closed', refund: { refundFen: 1, state: 'promised' }, lookAt: 2_000 })
  expect(awaitsPayment(odd)).toBe(false)
  expect(paidBack(odd)).toMatchObject({ refund: { state: 'paid-back' }, lookAt: null })
})

test('nothing to give back promises nothing, and what is settled is not looked at again', () => {
  const taken = takeCardPayment(order, paid)
  expect(promiseMoney(taken, fen(0), 3_000)).toBe(taken)
  expect(lookedAt(taken, 3_000)).toBe(taken)
  expect(lookedAt(order, 3_000).lookAt).toBeGreaterThan(3_000)
  expect(closedUnpaid(taken)).toBe(taken)
})

test('plans that cannot be sold are named', () => {
  expect(checkCardProgram({ plans: [plan], warnDays: [15, 3] })).toEqual([])
  const wrong = {
    ...plan,
    name: ' ',
    priceFen: fen(0),
    termMonths: 0,
    benefits: { ...plan.benefits, priceOffBp: 6_000 },
  }
  expect(checkCardProgram({ plans: [wrong, wrong], warnDays: [0] }).map(({ problem }) => problem)).toEqual([
    '会员卡不能重复',
    '会员卡要有名称',
    '会员卡的价格应大于 0',
    '期限应在 1 到 36 个月之间',
    '会员价应在 5 折到原价之间',
    '到期提醒应在 1 到 90 天之前',
  ])
})
