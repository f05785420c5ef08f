import { tiers } from '@program/tiers'
import { fen } from '../money'
import { startOfDay } from '../time'
import { checkProduct, checkWindow } from './check-product'
import type { Product } from './product'
import { isReadable, whyNotForSale, type SaleFor } from './sale-window'
import { saleWords } from './sale-words'

const [fromAt, untilAt] = [startOfDay('2026-11-24'), startOfDay('2026-12-01')]
const early: SaleFor = { kind: 'early', tiers: ['gold', 'diamond'], cardPlans: true, untilAt }
const slot: SaleFor = { kind: 'members', tiers: ['gold'], fromAt, untilAt }
const product: Product = {
  productId: 'tea',
  name: '明前龙井',
  pack: '100 g',
  category: 'tea',
  categoryName: '茶',
  pictureUrl: null,
  priceFen: fen(18_800),
  cycleDays: 30,
  arrivedOn: '2026-11-20',
  sort: 1,
}
const placesOf = (changed: object) => checkProduct({ ...product, ...changed }, tiers).map(({ at }) => at)

test.each([
  ['as it should be', {}, []],
  ['early for gold and cards', { saleFor: early }, []],
  ['early for nobody: a day from which it is sold', { saleFor: { kind: 'early', untilAt } }, []],
  ['a slot for gold', { saleFor: slot }, []],
  ['a slot for cards only', { saleFor: { kind: 'members', cardPlans: true, fromAt, untilAt } }, []],
  ['without a name', { name: ' ' }, ['name']],
  ['a price of half a fen', { priceFen: 0.5 }, ['priceFen']],
  ['a day that is none', { arrivedOn: '2026-02-30' }, ['arrivedOn']],
  ['lasting no day', { cycleDays: 0 }, ['cycleDays']],
  ['a slot nobody is let into', { saleFor: { kind: 'members', fromAt, untilAt } }, ['saleFor.tiers']],
  ['for no level', { saleFor: { ...early, tiers: [] } }, ['saleFor.tiers']],
  ['for a level there is not', { saleFor: { ...early, tiers: ['platinum'] } }, ['saleFor.tiers']],
  ['for one level twice', { saleFor: { ...early, tiers: ['gold', 'gold'] } }, ['saleFor.tiers']],
  ['until a second, not a millisecond', { saleFor: { ...early, untilAt: untilAt / 1000 } }, ['saleFor.untilAt']],
  ['over before it begins', { saleFor: { ...slot, fromAt: untilAt } }, ['saleFor.untilAt']],
  ['a slot without a beginning', { saleFor: { kind: 'members', tiers: ['gold'], untilAt } }, ['saleFor.fromAt']],
  ['another kind of window', { saleFor: { kind: 'soon', untilAt } }, ['saleFor.kind']],
])('%s', (_what, changed, places) => expect(placesOf(changed)).toEqual(places))

test('a window written into the database by hand and not to be read is sold to nobody, in words', () => {
  const broken = { kind: 'early', untilAt: '2026-12-01' } as unknown as SaleFor
  expect(isReadable(broken)).toBe(false)
  expect(checkWindow(broken, tiers)).not.toEqual([])
  const buyer = { tier: 'gold', card: null } as const
  expect(whyNotForSale({ saleFor: broken }, buyer, untilAt)).toEqual({ kind: 'over' })
  expect(saleWords({ saleFor: broken }, buyer, untilAt, tiers)?.note).toBe('会员专享，还没有开放')
})
