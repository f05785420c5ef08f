import type { TierProgram } from '../member/tier'
import { isWholeWithin, violationsOf, type Violation } from '../refusal'
import { isDay, startOfDay } from '../time'
import type { Product } from './product'
import type { SaleFor } from './sale-window'

const MOST_FEN = 100_000_000
/** Instants outside are seconds, or slips of the hand. */
const [EARLIEST, LATEST] = [startOfDay('2020-01-01'), startOfDay('2100-01-01')]

/** What is wrong with a product as an operator wrote it; nothing: it can stand on the shelf. */
export const checkProduct = (product: Product, tiers: TierProgram): readonly Violation[] => [
  ...violationsOf([
    [product.name.trim() !== '' && product.name.length <= 80, 'name', '名称应有 1 到 80 个字'],
    [product.pack.length <= 30, 'pack', '规格最多 30 个字'],
    [product.category.trim() !== '' && product.categoryName.trim() !== '', 'category', '要选一个分类'],
    [isWholeWithin(product.priceFen, 0, MOST_FEN), 'priceFen', '价格应在 0 到 1,000,000 元之间'],
    [
      product.cycleDays === null || isWholeWithin(product.cycleDays, 1, 3_650),
      'cycleDays',
      '用完的天数应在 1 到 3,650 之间',
    ],
    [product.arrivedOn === undefined || isDay(product.arrivedOn), 'arrivedOn', '上新的日子应写成 2026-12-01 这样'],
    [(product.description ?? '').length <= 500, 'description', '说明最多 500 个字'],
  ]),
  ...(product.saleFor ? checkWindow(product.saleFor, tiers) : []),
]

/** What is wrong with the time or the people a product is for: nobody could buy it, or not those who are meant. */
export function checkWindow(saleFor: SaleFor, { tiers }: TierProgram): readonly Violation[] {
  const { kind, tiers: chosen } = saleFor
  const known = new Set(tiers.map(({ code }) => code))
  const slot = kind === 'members' ? saleFor : null
  return violationsOf([
    [kind === 'early' || kind === 'members', 'saleFor.kind', '只能是提前买或会员专享'],
    [chosen === undefined || chosen.length > 0, 'saleFor.tiers', '至少选一个等级，不按等级就留空'],
    [(chosen ?? []).every((code) => known.has(code)), 'saleFor.tiers', '没有这个等级'],
    [new Set(chosen).size === (chosen ?? []).length, 'saleFor.tiers', '同一个等级选了两次'],
    [
      slot === null || chosen !== undefined || slot.cardPlans === true,
      'saleFor.tiers',
      '会员专享要选等级或会员卡，不然谁也买不了',
    ],
    [isWholeWithin(saleFor.untilAt, EARLIEST, LATEST), 'saleFor.untilAt', '结束时间不对，应是毫秒'],
    [slot === null || isWholeWithin(slot.fromAt, EARLIEST, LATEST), 'saleFor.fromAt', '开始时间不对，应是毫秒'],
    [slot === null || !(slot.fromAt >= slot.untilAt), 'saleFor.untilAt', '结束时间应在开始之后'],
  ])
}
