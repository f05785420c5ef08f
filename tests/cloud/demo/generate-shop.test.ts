import fc from 'fast-check'
import * as v from 'valibot'
import { orderBatch } from '@contract/orders'
import { addDays, dayOf, daysBetween, startOfDay } from '@domain/time'
import { characters, firstDayOf } from './characters'
import { generateShop } from './generate-shop'
import type { DemoShop } from './shop-types'

const usual = { seed: 7, members: 300, products: 60, months: 18, endOn: '2026-11-21' } as const
const shop = generateShop(usual)

const sizes = fc.record({
  seed: fc.nat(),
  members: fc.integer({ min: 0, max: 40 }),
  products: fc.integer({ min: 1, max: 60 }),
  months: fc.integer({ min: 1, max: 18 }),
  endOn: fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-02-29', days)),
})

test('the shop is as big as it says: 300 members, 60 products, 18 months', () => {
  expect(shop.members).toHaveLength(300)
  expect(shop.products).toHaveLength(60)
  expect(new Set(shop.products.map(({ category }) => category)).size).toBe(5)
  expect(dayOf(shop.purchases[0]?.purchasedAt ?? 0) < '2025-06-15').toBe(true)
  expect(shop.purchases.length).toBeGreaterThan(2000)
})

test('the same seed and day give the same shop, another seed another', () => {
  expect(generateShop(usual)).toEqual(shop)
  expect(generateShop({ ...usual, seed: 8 }).purchases).not.toEqual(shop.purchases)
})

test('one member more does not change what the others bought', () => {
  const more = generateShop({ ...usual, members: 301 })
  expect(baskets(more, 'demo-0007')).toEqual(baskets(shop, 'demo-0007'))
})

test('every purchase is one the order door takes, none twice, and all lie in the past', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const made = generateShop(size)
      for (let at = 0; at < made.purchases.length; at += 200)
        v.parse(orderBatch, { live: true, purchases: made.purchases.slice(at, at + 200) })
      const ids = made.purchases.map(({ storeId, receiptNo }) => `${storeId}:${receiptNo}`)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { purchasedAt } of made.purchases) {
        expect(purchasedAt).toBeLessThan(startOfDay(size.endOn))
        expect(purchasedAt).toBeGreaterThanOrEqual(startOfDay(firstDayOf(size.endOn, size.months)))
      }
    }),
    { numRuns: 40 },
  )
})

test('the lines of a receipt add up to what was paid', () => {
  for (const { lines, paidFen } of shop.purchases)
    expect(lines.reduce((total, line) => total + line.paidFen, 0)).toBe(paidFen)
})

test('who has left buys nothing any more and needs nothing next', () => {
  const gone = shop.members.filter(({ leftOn }) => leftOn !== null)
  expect(gone.length).toBeGreaterThan(60)
  for (const { openid, leftOn } of gone) {
    for (const { purchasedAt } of baskets(shop, openid)) expect(dayOf(purchasedAt) < (leftOn ?? '')).toBe(true)
    for (const pair of shop.truth.pairs.filter((one) => one.openid === openid)) expect(pair.nextNeedOn).toBeNull()
  }
})

test('who still comes needs each of their things again, after the last purchase and not before today', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const made = generateShop(size)
      const open = made.truth.pairs.filter((pair) => pair.nextNeedOn !== null)
      for (const { nextNeedOn, lastOn } of open) {
        expect((nextNeedOn ?? '') > lastOn).toBe(true)
        expect((nextNeedOn ?? '') >= size.endOn).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

test('a pack lasts each home about as long as its true cycle says', () => {
  const errors = shop.truth.pairs.flatMap(({ openid, productId, cycleDays }) => {
    const times = baskets(shop, openid).filter(({ lines }) => lines.some((line) => line.productId === productId))
    const packs = times.slice(0, -1).flatMap(({ lines }) => lines.filter((line) => line.productId === productId))
    const usedUp = packs.reduce((total, { qty }) => total + qty, 0)
    const span = daysBetween(dayOf(times[0]?.purchasedAt ?? 0), dayOf(times.at(-1)?.purchasedAt ?? 0))
    return usedUp < 6 ? [] : [span / usedUp / cycleDays - 1]
  })
  const mean = errors.reduce((total, error) => total + error, 0) / errors.length
  expect(errors.length).toBeGreaterThan(100)
  expect(Math.abs(mean)).toBeLessThan(0.08)
})

test('半夏 runs out of cat food in five days and of coffee in twelve; 木子 of towels tomorrow; 阿树 never bought', () => {
  const due = (openid: string) =>
    Object.fromEntries(
      shop.truth.pairs
        .filter((pair) => pair.openid === openid)
        .map(({ productId, nextNeedOn }) => [productId, daysBetween(usual.endOn, nextNeedOn ?? '')]),
    )
  expect(due('demo-banxia')).toMatchObject({ 'cat-food-chicken-2kg': 5, 'coffee-beans-house-250g': 12 })
  expect(due('demo-muzi')).toMatchObject({ 'cotton-towel-6': 1 })
  expect(baskets(shop, 'demo-ashu')).toEqual([])
  expect(characters.map(({ nickname }) => nickname)).toEqual(['半夏', '木子', '阿树', '青禾', '周师傅', '小满'])
})

test('nobody shares an openid, and nearly everybody has a name of their own', () => {
  expect(new Set(shop.members.map(({ openid }) => openid)).size).toBe(300)
  expect(new Set(shop.members.map(({ nickname }) => nickname)).size).toBe(300)
})

test('things are bought in the store and online', () => {
  const online = shop.purchases.filter(({ storeId }) => storeId === 'online').length / shop.purchases.length
  expect(online).toBeGreaterThan(0.3)
  expect(online).toBeLessThan(0.7)
})

const baskets = (made: DemoShop, openid: string) => made.purchases.filter((purchase) => purchase.openid === openid)
