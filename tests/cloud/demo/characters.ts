import { addDays, addMonths, daysBetween, type Day } from '@domain/time'
import type { DemoProduct } from './catalog/catalog'
import type { StaffRole } from '@domain/member/staff'
import type { Chance } from './chance'
import type { DemoMember, PairTruth, Taken } from './shop-types'

/** A habit: this product every so many days, last bought so many days before the shop opens. */
type Habit = readonly [productId: string, everyDays: number, lastDaysAgo: number]

/** A person with a name, whom the phone page offers. `line`: what they are there for, where no plan says it better. */
export type Character = {
  readonly openid: string
  readonly nickname: string
  readonly line: string
  readonly tint: string
  readonly ink: string
  readonly habits: readonly Habit[]
  /** What they do for the shop; a shopper does nothing. */
  readonly work?: { readonly roles: readonly StaffRole[]; readonly storeId: string | null }
  /** Where the app opens for them; 我的 where nothing is said. */
  readonly page?: string
}

/** The people who can be tried out; their openids do not change. */
export const characters: readonly Character[] = [
  {
    openid: 'demo-banxia',
    nickname: '半夏',
    line: '猫粮快用完了',
    tint: '#f3e3bf',
    ink: '#5a4212',
    habits: [
      ['cat-food-chicken-2kg', 31, 26],
      ['coffee-beans-house-250g', 24, 12],
      ['tissue-24', 46, 15],
    ],
  },
  {
    openid: 'demo-muzi',
    nickname: '木子',
    line: '明天到期，没授权',
    tint: '#e0ebdd',
    ink: '#33523a',
    habits: [
      ['cotton-towel-6', 30, 29],
      ['laundry-3kg', 41, 9],
    ],
  },
  { openid: 'demo-ashu', nickname: '阿树', line: '第一次来', tint: '#e3e7ea', ink: '#3c4a52', habits: [] },
  {
    openid: 'demo-qinghe',
    nickname: '青禾',
    line: '买得最多的一位',
    tint: '#dfe9e6',
    ink: '#20483e',
    habits: [
      ['tea-longjing-100g', 19, 8],
      ['coffee-beans-ethiopia-250g', 22, 4],
      ['face-cream-ceramide-50g', 48, 30],
      ['oat-milk-barista-6', 15, 6],
    ],
  },
  {
    openid: 'demo-zhou',
    nickname: '周师傅',
    line: '湖滨店店员，扫码、记账、交礼品',
    tint: '#eadfd6',
    ink: '#5a3a1f',
    habits: [],
    work: { roles: ['staff'], storeId: 'store-1' },
    page: 'packages/staff/today/index',
  },
  {
    openid: 'demo-xiaoman',
    nickname: '小满',
    line: '店长，看复购、提醒和该联系谁',
    tint: '#e8e4ee',
    ink: '#433a55',
    habits: [],
    work: { roles: ['operator'], storeId: null },
    page: 'packages/operator/dashboard/index',
  },
]

/** A character as a member of the shop. */
export const memberOf = ({ openid, nickname }: Character): DemoMember => ({ openid, nickname, leftOn: null })

/** A character's past: their habits, a day early or late now and then, back to the shop's first day. */
export function pastOf(
  character: Character,
  products: readonly DemoProduct[],
  fromOn: Day,
  endOn: Day,
  chance: Chance,
): { readonly picks: readonly Taken[]; readonly truths: readonly PairTruth[] } {
  const kept = character.habits.flatMap(([productId, everyDays, lastDaysAgo]) => {
    const product = products.find((one) => one.productId === productId)
    return product ? [{ product, everyDays, lastOn: addDays(endOn, -lastDaysAgo) }] : []
  })
  return {
    picks: kept.flatMap(({ product, everyDays, lastOn }) =>
      habitDays(everyDays, fromOn, lastOn, chance).map((on) => ({ openid: character.openid, product, on, qty: 1 })),
    ),
    truths: kept.map(({ product, everyDays, lastOn }) => ({
      openid: character.openid,
      productId: product.productId,
      cycleDays: everyDays,
      lastOn,
      nextNeedOn: addDays(lastOn, everyDays),
    })),
  }
}

/** The first day of a past of so many months. */
export const firstDayOf = (endOn: Day, months: number): Day => `${addMonths(endOn.slice(0, 7), -months)}-01`

function habitDays(everyDays: number, fromOn: Day, lastOn: Day, chance: Chance): readonly Day[] {
  const rounds = Math.floor(daysBetween(fromOn, lastOn) / everyDays)
  return Array.from({ length: rounds + 1 }, (_, back) =>
    back === 0 ? lastOn : addDays(lastOn, -back * everyDays + chance.pick([-1, 0, 0, 1])),
  ).filter((on) => on >= fromOn)
}
