import { cartLine, cartOf } from '../../../../tests/fixtures/value/carts'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { buyCard, type CardPlan } from '../member/card'
import { cardPrice, memberOffer } from './member-offer'
import { priceCart } from './price-cart'

const plan: CardPlan = {
  planId: 'year',
  name: '年卡',
  priceFen: yuan(199),
  termMonths: 12,
  isOffered: true,
  benefits: { priceOffBp: 800, freeShipping: true, earnMultiplierBp: 20_000, monthlyCoupons: [], earlyAccessHours: 0 },
}
const card = buyCard({ memberId: 'm1', terms: [] }, plan, 'o1', '2025-01-31')

test('of a level’s and a card’s price the lower one counts', () => {
  const price = cardPrice(card, [plan], '2025-06-01')
  const offer = memberOffer([{ name: '金卡', priceOffBp: 500 }, ...(price ? [price] : [])])
  expect(offer?.name).toBe('年卡')
  expect(priceCart(cartOf([cartLine('a', 1, 100)], { offers: offer ? [offer] : [] })).payableFen).toBe(yuan(92))
})

test('a card gives no price after its term, under an unknown plan, or when it has none', () => {
  expect(cardPrice(card, [plan], '2026-06-01')).toBeNull()
  expect(cardPrice(card, [], '2025-06-01')).toBeNull()
  expect(cardPrice(card, [{ ...plan, benefits: { ...plan.benefits, priceOffBp: 0 } }], '2025-06-01')).toBeNull()
})

test('without a member price there is no offer', () => {
  expect(memberOffer([])).toBeNull()
  expect(memberOffer([{ name: '普通', priceOffBp: 0 }])).toBeNull()
})
