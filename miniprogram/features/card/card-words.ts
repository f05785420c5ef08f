import type { CardOffer } from '@contract/card'
import { grouped, yuan } from '../../text/amounts'

/** One thing a card brings, as two or three words and a sentence. */
export type CardBenefitWords = { readonly title: string; readonly text: string }

/** What a card brings, as it is read; what it does not bring is not mentioned. */
export const benefitsOf = (offer: CardOffer): readonly CardBenefitWords[] => [
  ...(offer.priceOff ? [{ title: `商品 ${offer.priceOff}`, text: '和等级价比，取便宜的那个' }] : []),
  ...(offer.freeShipping ? [{ title: '包邮', text: '买多少都不收运费' }] : []),
  { title: `每元 ${Math.round(offer.earnRateBp / 100) / 100} 分`, text: '和等级比，取多的那个' },
  ...monthly(offer.monthlyCoupons),
  ...(offer.earlyAccessHours > 0
    ? [{ title: '新品先买', text: `提前发售的商品，早 ${hoursWords(offer.earlyAccessHours)}` }]
    : []),
]

/** ¥99.00 as 99 where there are no fen. */
export const plainYuan = (amountFen: number): string =>
  amountFen % 100 === 0 ? grouped(amountFen / 100) : yuan(amountFen)

/** How long a card is: 一年, 3 个月. */
export const termWords = (months: number): string => (months === 12 ? '一年' : `${months} 个月`)

/** What a month of it costs, rounded up to the tenth of a yuan. */
export const monthlyPrice = ({ priceFen, termMonths }: CardOffer): string =>
  (Math.ceil(priceFen / termMonths / 10) / 10).toFixed(1)

const hoursWords = (hours: number): string => (hours % 24 === 0 ? `${hours / 24} 天` : `${hours} 小时`)

function monthly(names: readonly string[]): readonly CardBenefitWords[] {
  if (names.length === 0) return []
  const [first = ''] = names
  return [{ title: '每月送券', text: names.length === 1 ? first : `${first}等 ${names.length} 张` }]
}
