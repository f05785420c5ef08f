import type { CouponBenefit, CouponCard, CouponFace, Validity, WalletCard } from '@contract/coupon'
import { dayOf, daysBetween, type Day } from '@domain/time'
import { grouped, yuan } from '../../text/amounts'
import { monthDay } from '../../text/dates'

/** The one figure of a coupon: `sign` stands before it, `unit` behind, both smaller. */
export type Figure = { readonly sign: string; readonly count: string; readonly unit: string }

const SOON_DAYS = 3

/** What a coupon takes off, as a figure: ¥25, 9 折, 免运费, 赠品. */
export function figureOf(benefit: CouponBenefit): Figure {
  switch (benefit.kind) {
    case 'amount-off':
      return { sign: '¥', count: plainYuan(benefit.offFen), unit: '' }
    case 'percent-off':
      return { sign: '', count: String((10_000 - benefit.offBp) / 1_000), unit: '折' }
    case 'shipping-off':
      return { sign: '', count: '', unit: '免运费' }
    case 'gift':
      return { sign: '', count: '', unit: '赠品' }
  }
}

/** What must be bought for it, with the most it takes off where that is limited: 满 199, 最多减 20. */
export function thresholdWords({ thresholdFen, benefit }: CouponFace): string {
  const from = thresholdFen > 0 ? `满 ${plainYuan(thresholdFen)}` : ''
  const mostFen = benefit.kind === 'percent-off' ? benefit.mostFen : null
  const most = mostFen === null ? '' : `最多减 ${plainYuan(mostFen)}`
  return from !== '' && most !== '' ? `${from}，${most}` : from || most || '无门槛'
}

/** What a coupon gives, by name: 送 燕麦奶 × 2; '' where it takes money off, or the name is not known. */
export const giftWords = ({ gift }: CouponFace): string =>
  gift === undefined ? '' : `送 ${gift.name}${gift.qty > 1 ? ` × ${gift.qty}` : ''}`

/** Which goods and places a coupon is for; '' for everything everywhere. */
export function limitWords({ goods, channels }: CouponFace): string {
  const [first = '', second] = goods
  const named = second === undefined ? first : `${first}等 ${goods.length} 种`
  const place = channels === null ? '' : channels.every((channel) => channel === 'store') ? '限门店' : '限线上'
  return [goods.length > 0 ? `限${named}` : '', place].filter((words) => words !== '').join('，')
}

/** Until when, as people say it; `soon` when it lapses within three days. */
export function untilWords(lastOn: Day, today: Day): { readonly words: string; readonly soon: boolean } {
  const daysLeft = daysBetween(today, lastOn)
  if (daysLeft < 0) return { words: `${dated(lastOn, today)}已过期`, soon: false }
  if (daysLeft <= 1) return { words: daysLeft === 0 ? '今天过期' : '明天过期', soon: true }
  if (daysLeft <= SOON_DAYS) return { words: `还有 ${daysLeft} 天过期`, soon: true }
  return { words: `${dated(lastOn, today)}前有效`, soon: false }
}

/** The same in fewer words, to stand behind a name: 2 天后过期, 12月10日前. */
export function untilShort(lastOn: Day, today: Day): string {
  const daysLeft = daysBetween(today, lastOn)
  if (daysLeft <= 1) return untilWords(lastOn, today).words
  return daysLeft <= SOON_DAYS ? `${daysLeft} 天后过期` : `${dated(lastOn, today)}前`
}

/** Why a coupon cannot be used now, in place of its date; '' when it can. */
export function whyNotWords({ whyNot, usableFromOn, redeemedOn, lastOn }: CouponCard, today: Day): string {
  switch (whyNot) {
    case null:
      return ''
    case 'not-yet':
      return `${dated(usableFromOn, today)}起可用`
    case 'locked':
      return '用在了一笔待付款的订单上'
    case 'redeemed':
      return redeemedOn === null ? '已使用' : `${dated(redeemedOn, today)}用掉`
    case 'expired':
      return `${dated(lastOn, today)}过期`
    case 'void':
      return '已收回'
    case 'other-channel':
      return '不能在这里用'
    case 'gift-gone':
      return '赠品送完了'
  }
}

/** What hinders a coupon in the cart as it is; '' when nothing does. */
export function cartWords({ inCart, face }: WalletCard): string {
  switch (inCart?.kind) {
    case 'short':
      return `还差 ${yuan(inCart.shortFen)} 元`
    case 'no-goods':
      return face.goods.length === 1 ? `购物车里没有${inGoods(face.goods[0] ?? '')}` : '购物车里没有适用的商品'
    case 'no-gain':
      return face.benefit.kind === 'shipping-off' ? '购物车已经免运费' : '购物车已有的优惠和它一样多'
    case 'works':
    case undefined:
      return ''
  }
}

/** For how long an offer's copy will be good: 领后 15 天有效. */
export function validityWords(validity: Validity, today: Day): string {
  if (validity.kind === 'fixed') return `${dated(dayOf(validity.untilAt - 1), today)}前有效`
  const begins = validity.afterDays === 0 ? '' : ` ${validity.afterDays} 天生效，`
  if (validity.days === 1 && begins === '') return '领取当天有效'
  return begins === '' ? `领后 ${validity.days} 天有效` : `领后${begins}${validity.days} 天有效`
}

/** A category is a kind of goods: 宠物类商品; a product is itself. */
const inGoods = (goods: string): string => (goods.endsWith('类') ? `${goods}商品` : goods)

/** Fen as short as it can be said: 25, 9.90. */
const plainYuan = (amountFen: number): string =>
  amountFen % 100 === 0 ? grouped(amountFen / 100) : (amountFen / 100).toFixed(2)

/** A day; its year only where it is another one. */
const dated = (on: Day, today: Day): string =>
  on.slice(0, 4) === today.slice(0, 4) ? monthDay(on) : `${on.slice(0, 4)}年${monthDay(on)}`
