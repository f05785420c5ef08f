import { addDays } from '../../time'
import { cadenceOf } from '../cadence'
import { memberActivityOf } from './activity'
import { probabilityWithin } from './due-within'
import { activityOn, learnDueWithin } from './learn'
import type { BoughtProducts } from './learn'
import { sceneOf } from './scenes'

const TODAY = '2026-11-20'

/** Tea every 28 days, some days early or late, the last time so many days ago; cups now and then. */
const regular = (member: number, daysAgo: number): BoughtProducts => {
  const last = addDays(TODAY, -daysAgo)
  const tea = Array.from({ length: 10 }, (_, time) => addDays(last, -28 * (9 - time) + ((member + time) % 5) - 4))
  const cups = Array.from({ length: 1 + (member % 3) }, (_, time) => addDays(TODAY, -40 - 61 * time - (member % 30)))
  const bought = (days: readonly string[]) => [...days].sort().map((on) => ({ on, qty: 1 }))
  return {
    memberId: `m${member}`,
    products: new Map([
      ['tea', bought(tea)],
      ['cup', bought(cups)],
    ]),
  }
}
const members = Array.from({ length: 80 }, (_, member) => regular(member, 4 + (member % 28)))

const chanceOf = (people: readonly BoughtProducts[], member: BoughtProducts, productId: string): number => {
  const cadences = [...member.products].map(([id, occasions]) => cadenceOf(id, occasions))
  const days = [...member.products.values()].flatMap((occasions) => occasions.map(({ on }) => on))
  const cadence = cadences.find((one) => one.productId === productId)
  if (!cadence) throw new Error(`${member.memberId} never bought ${productId}`)
  const activity = memberActivityOf(cadences, [...new Set(days)].sort())
  return probabilityWithin(
    learnDueWithin(people, TODAY, 14),
    sceneOf(cadence, activity, activityOn(people, TODAY), TODAY),
  )
}

test('whose tea runs out within two weeks buys it more likely than who has just bought some', () => {
  const [due, fresh] = [chanceOf(members, regular(3, 24), 'tea'), chanceOf(members, regular(3, 5), 'tea')]
  expect(due).toBeGreaterThan(0.6)
  expect(fresh).toBeLessThan(0.35)
})

test('what is bought now and then is less likely than what runs out', () => {
  expect(chanceOf(members, regular(3, 24), 'cup')).toBeLessThan(chanceOf(members, regular(3, 24), 'tea'))
})

test('what comes after today teaches nothing', () => {
  const later = members.map(({ memberId, products }) => ({
    memberId,
    products: new Map(
      [...products].map(([id, occasions]) => [id, [...occasions, { on: addDays(TODAY, 3), qty: 9 }]] as const),
    ),
  }))
  expect(learnDueWithin(later, TODAY, 14)).toEqual(learnDueWithin(members, TODAY, 14))
  expect(activityOn(later, TODAY)).toEqual(activityOn(members, TODAY))
})

test('from a handful of members purchase rates speak alone; from nobody too', () => {
  expect(learnDueWithin(members.slice(0, 3), TODAY, 14).basis).toBe('rate')
  expect(learnDueWithin([], TODAY, 14).basis).toBe('rate')
})

test('a product nobody of the sample bought is known by its buyer alone', () => {
  const stranger: BoughtProducts = { memberId: 's', products: new Map([['soap', [{ on: '2026-10-01', qty: 1 }]]]) }
  const chance = chanceOf(members, stranger, 'soap')
  expect(chance).toBeGreaterThan(0)
  expect(chance).toBeLessThan(1)
})
