import type { GiftOrderCard, GiftTile } from '@contract/gift'
import type { PointsBalance } from '@contract/member'
import { grouped } from '../../text/amounts'
import { monthDay } from '../../text/dates'

const FEW = 5

/** What stands under a gift; `due`: it runs out. */
export type GiftWords = { readonly text: string; readonly due: boolean }

/** How the member stands to a gift, in a line: what is left, or why it cannot be had. */
export function standingWords(gift: GiftTile): GiftWords {
  const { left, unit, forTier } = gift
  const quiet = (text: string): GiftWords => ({ text, due: false })
  switch (gift.standing) {
    case 'open': {
      const few = left !== null && left <= FEW
      const stock = left === null ? '' : few ? `只剩 ${left} ${unit}` : `剩 ${left} ${unit}`
      const words = [...(forTier ? [`${cardName(forTier)}专享`] : []), ...(stock ? [stock] : [])].join('，')
      return { text: words || '随时可换', due: few }
    }
    case 'short':
      return quiet(`还差 ${grouped(gift.shortPoints)} 积分`)
    case 'gone':
      return quiet(gift.restockOn ? `已换完，${monthDay(gift.restockOn)}补货` : '已换完')
    case 'limit-reached':
      return quiet(`您已换过 ${gift.perMember ?? 0} ${unit}`)
    case 'not-eligible':
      return quiet(forTier ? `${cardName(forTier)}可换` : '现在不能换')
    case 'not-open':
      return quiet(`${monthDay(gift.opensOn)}开始兑换`)
  }
}

/** 金卡会员 → 金卡. */
export const cardName = (tierName: string): string => tierName.replace(/会员$/, '')

/** What the points that lapse soonest would still bring: the dearest gift they reach; null when nothing lapses soon. */
export function lapseHint({ lapsing }: PointsBalance, gifts: readonly GiftTile[]): LapseHint | null {
  if (!lapsing) return null
  const reached = gifts.filter(({ standing, points }) => standing === 'open' && points <= lapsing.points)
  const [best] = [...reached].sort((a, b) => b.points - a.points)
  return {
    points: `${grouped(lapsing.points)} 分 `,
    day: monthDay(lapsing.expiresOn),
    rest: best ? `过期，够换一${best.unit}${best.name}` : '过期',
  }
}

/** The hint in pieces, so that the date stays in one. */
export type LapseHint = { readonly points: string; readonly day: string; readonly rest: string }

/** How a gift comes to its member, as a short sentence. */
export const wayWords: Readonly<Record<GiftTile['kind'], string>> = {
  fetch: '到店出示取货码领取',
  post: '寄到您填的地址',
  service: '到店出示取货码使用',
  coupon: '直接放进您的券包',
}

/** Where a redemption stands, in a word. */
export function stateWord({ state, kind }: Pick<GiftOrderCard, 'state' | 'kind'>): string {
  switch (state) {
    case 'placed':
      return '准备寄出'
    case 'ready':
      return kind === 'post' ? '在路上' : kind === 'service' ? '待使用' : '待领取'
    case 'received':
      return kind === 'post' ? '已收到' : kind === 'service' ? '已使用' : kind === 'coupon' ? '已放进券包' : '已领取'
    case 'cancelled':
      return '已取消'
  }
}

/** A pick-up code as it is read aloud: two groups of four. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
