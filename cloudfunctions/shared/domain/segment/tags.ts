import type { Preference } from './preference'
import type { PriceSensitivity } from './price-sensitivity'

/** A label given by rule, with its reason in words. */
export type Tag = { readonly code: TagCode; readonly name: string; readonly because: string }

/** Every rule there is. */
export type TagCode =
  | 'big-spender'
  | 'regular'
  | 'category-lover'
  | 'bulk-buyer'
  | 'one-timer'
  | 'online-only'
  | 'store-only'
  | 'many-channels'
  | 'running-out'
  | 'hesitates'
  | 'offers-only'
  | 'likes-offers'
  | 'prefers'

/** What each tag is called where no member is in sight. */
export const TAG_NAMES: Readonly<Record<TagCode, string>> = {
  'big-spender': '消费靠前',
  regular: '周期稳定',
  'category-lover': '常买一类',
  'bulk-buyer': '一次多买',
  'one-timer': '首购未回头',
  'online-only': '只在线上买',
  'store-only': '只在门店买',
  'many-channels': '线上线下都买',
  'running-out': '快用完了',
  hesitates: '看了没买',
  'offers-only': '优惠才买',
  'likes-offers': '喜欢优惠',
  prefers: '有偏好',
}

/** How often somebody bought from a category, and how much of all their buying that is, 0–1. */
export type CategoryTaste = { readonly category: string; readonly times: number; readonly share: number }

/** What the rules look at. */
export type TagFacts = {
  readonly buyingDays: number
  readonly silentDays: number
  readonly usualGapDays: number
  /** Score 1–5 of what was spent among the shop's members. */
  readonly moneyScore: number
  readonly spentFen: number
  /** Spread of the log-intervals of what they rebuy, null before the third interval. */
  readonly gapSpread: number | null
  /** Packs bought at a time, on average. */
  readonly packsEach: number
  readonly channels: readonly string[]
  readonly taste: CategoryTaste | null
  /** What runs out next, and in how many days; negative: overdue. */
  readonly due: { readonly productName: string; readonly daysLeft: number } | null
  /** What they look at and do not buy, how much a price matters, and what they prefer; left out where nobody counts it. */
  readonly hesitation?: { readonly productName: string; readonly because: string } | null
  readonly price?: PriceSensitivity
  readonly preference?: Preference | null
}

const STEADY_SPREAD = 0.35
const SOON_DAYS = 7

/** The tags a member deserves today, each with its reason. */
export const tagsOf = (facts: TagFacts): readonly Tag[] =>
  RULES.flatMap(({ code, name, because }) => {
    const reason = because(facts)
    return reason === null ? [] : [{ code, name: name?.(facts) ?? TAG_NAMES[code], because: reason }]
  })

type Rule = {
  readonly code: TagCode
  /** What it is called of this member; left out: what it is called of all. */
  readonly name?: (facts: TagFacts) => string
  /** The reason in words; null: the tag is not deserved. */
  readonly because: (facts: TagFacts) => string | null
}

const RULES: readonly Rule[] = [
  {
    code: 'big-spender',
    because: ({ moneyScore, spentFen }) =>
      moneyScore === 5 ? `累计消费 ${Math.round(spentFen / 100)} 元，在前五分之一` : null,
  },
  {
    code: 'regular',
    because: ({ gapSpread, usualGapDays }) =>
      gapSpread !== null && gapSpread <= STEADY_SPREAD ? `间隔很稳，约 ${Math.round(usualGapDays)} 天来一次` : null,
  },
  {
    code: 'category-lover',
    name: ({ taste }) => `常买${taste?.category ?? ''}`,
    because: ({ taste }) =>
      taste !== null && taste.times >= 3 && taste.share >= 0.5
        ? `买过 ${taste.times} 次，占全部的 ${Math.round(taste.share * 100)}%`
        : null,
  },
  {
    code: 'bulk-buyer',
    because: ({ packsEach, buyingDays }) =>
      buyingDays > 1 && packsEach >= 2 ? `平均每次 ${packsEach.toFixed(1)} 件` : null,
  },
  {
    code: 'one-timer',
    because: ({ buyingDays, silentDays, usualGapDays }) =>
      buyingDays === 1 && silentDays > usualGapDays ? `只买过 1 次，已过 ${silentDays} 天` : null,
  },
  {
    code: 'online-only',
    because: ({ channels, buyingDays }) =>
      buyingDays > 1 && channels.length === 1 && isOnline(channels[0] ?? '') ? `${buyingDays} 次都在线上` : null,
  },
  {
    code: 'store-only',
    because: ({ channels, buyingDays }) =>
      buyingDays > 1 && channels.length > 0 && channels.every((channel) => !isOnline(channel))
        ? `${buyingDays} 次都在门店`
        : null,
  },
  {
    code: 'many-channels',
    because: ({ channels }) =>
      channels.some(isOnline) && channels.some((channel) => !isOnline(channel)) ? '两种渠道都用过' : null,
  },
  {
    code: 'running-out',
    because: ({ due }) => (due !== null && due.daysLeft <= SOON_DAYS ? dueIn(due.productName, due.daysLeft) : null),
  },
  {
    code: 'hesitates',
    because: ({ hesitation }) => (hesitation ? `${hesitation.productName}：${hesitation.because}` : null),
  },
  {
    code: 'offers-only',
    because: ({ price }) => (price?.level === 'offers-only' ? price.because : null),
  },
  {
    code: 'likes-offers',
    because: ({ price }) => (price?.level === 'likes-offers' ? price.because : null),
  },
  {
    code: 'prefers',
    name: ({ preference }) => `偏好${preference?.value ?? ''}`,
    because: ({ preference }) => preference?.because ?? null,
  },
]

const isOnline = (channel: string): boolean => channel === 'online'

const dueIn = (productName: string, daysLeft: number): string =>
  daysLeft > 0
    ? `${productName}约 ${daysLeft} 天后用完`
    : daysLeft === 0
      ? `${productName}今天用完`
      : `${productName}应已用完`
