import { addDays, daysBetween, type Day } from '@domain/time'
import { basketsOf, receiptsOf, stores } from './baskets'
import { catalog, type DemoProduct } from './catalog/catalog'
import { chanceOf, type Chance } from './chance'
import { characters, firstDayOf, memberOf, pastOf } from './characters'
import { wantedBy } from './household'
import { nicknameOf } from './nicknames'
import { rhythmOf } from './rhythm'
import type { DemoMember, DemoShop, PairTruth, Taken, ShopSize } from './shop-types'

const BETWEEN_SIGMA = 0.3 // how differently homes use the same product up
const LEAVES_A_DAY = 1 / 200

/** A shop with its customers and its past, the same for the same seed and day; knows the truth behind the purchases. */
export function generateShop(size: ShopSize): DemoShop {
  const products = catalog.slice(0, size.products)
  const fromOn = firstDayOf(size.endOn, size.months)
  const named = characters.slice(0, size.members).map((character) => ({
    member: memberOf(character),
    ...pastOf(character, products, fromOn, size.endOn, chanceOf(size.seed, character.openid)),
  }))
  const others = Array.from({ length: Math.max(0, size.members - named.length) }, (_, index) =>
    somebody(index, size, products, fromOn),
  )
  const people = [...named, ...others]
  return {
    shop: { name: '松间日用', stores: stores.map(({ storeId, name }) => ({ storeId, name })) },
    products,
    members: people.map(({ member }) => member),
    purchases: receiptsOf(
      people.flatMap(({ member, picks }) => basketsOf(picks, chanceOf(size.seed, member.openid, 'baskets'))),
    ),
    truth: { pairs: people.flatMap(({ truths }) => truths) },
  }
}

type Person = { readonly member: DemoMember; readonly picks: readonly Taken[]; readonly truths: readonly PairTruth[] }

function somebody(index: number, size: ShopSize, products: readonly DemoProduct[], shopFromOn: Day): Person {
  const openid = `demo-${String(index + 1).padStart(4, '0')}`
  const chance = chanceOf(size.seed, openid)
  const fromOn = addDays(shopFromOn, Math.floor(chance.next() * daysBetween(shopFromOn, size.endOn)))
  const stayDays = Math.ceil(-Math.log(1 - chance.next()) / LEAVES_A_DAY)
  const leavesOn = addDays(fromOn, stayDays)
  const leftOn = leavesOn < size.endOn ? leavesOn : null
  const pasts = wantedBy(chance, products).map((product) =>
    rhythmOf(
      openid,
      product,
      personalCycle(product, chance),
      { fromOn: addDays(fromOn, Math.floor(chance.next() * 20)), endOn: size.endOn, leftOn },
      chance,
    ),
  )
  return {
    member: { openid, nickname: nicknameOf(index), leftOn },
    picks: pasts.flatMap(({ picks }) => picks),
    truths: pasts.flatMap(({ truth }) => (truth ? [truth] : [])),
  }
}

const personalCycle = (product: DemoProduct, chance: Chance): number =>
  Math.max(3, Math.round(chance.logNormal(product.trueDays, BETWEEN_SIGMA)))
