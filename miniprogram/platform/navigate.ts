import Taro from '@tarojs/taro'

/** The tab pages, left to right. */
export const tabs = ['home', 'shop', 'community', 'me'] as const
export type Tab = (typeof tabs)[number]

/** The pages outside the tabs. */
export type Page =
  | 'community/compose'
  | 'community/post'
  | 'member/card'
  | 'member/code'
  | 'member/coupon'
  | 'member/coupon-center'
  | 'member/coupons'
  | 'member/gift'
  | 'member/gift-orders'
  | 'member/gifts'
  | 'member/inbox'
  | 'member/invite'
  | 'member/points'
  | 'member/privacy'
  | 'member/profile'
  | 'member/reminder'
  | 'member/sign-in'
  | 'member/tier'
  | 'operator/adjustments'
  | 'operator/card-income'
  | 'operator/coupons'
  | 'operator/dashboard'
  | 'operator/gift'
  | 'operator/gifts'
  | 'operator/ledger'
  | 'operator/merges'
  | 'operator/moderation'
  | 'operator/orders'
  | 'operator/reviews'
  | 'operator/segment'
  | 'operator/segments'
  | 'operator/tiers'
  | 'shop/cart'
  | 'shop/checkout'
  | 'shop/order'
  | 'shop/orders'
  | 'shop/product'
  | 'shop/refund'
  | 'shop/review'
  | 'shop/reviews'
  | 'shop/search'
  | 'staff/record-purchase'
  | 'staff/refund'
  | 'staff/scan'
  | 'staff/today'

/** Goes to a tab. */
export const openTab = (tab: Tab): void => void Taro.switchTab({ url: `/pages/${tab}/index` })

/** Opens a page in the place of the current one: going back leads past it. */
export const turnTo = (page: Page, query: Readonly<Record<string, string>> = {}): void =>
  void Taro.redirectTo({ url: addressOf(page, query) })

/** Opens a page over the current one, with what stands behind its `?`. */
export const openPage = (page: Page, query: Readonly<Record<string, string>> = {}): void =>
  void Taro.navigateTo({ url: addressOf(page, query) })

/** Goes where a message of the inbox leads: `pages/…` or `packages/…`, as the cloud wrote it. */
export function openLink(link: string): void {
  const tab = tabs.find((one) => link.startsWith(`pages/${one}/`))
  if (tab) openTab(tab)
  else void Taro.navigateTo({ url: `/${link}` })
}

/** Begins again at the first tab, with no page behind it. */
export const beginAnew = (): void => void Taro.reLaunch({ url: '/pages/home/index' })

/** Goes back, or to 我的 when the page was opened from outside, as by a message. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else openTab('me')
}

/** A value of a page's query, decoded: WeChat hands it on as it stands in the address. '' when there is none. */
export function queryValue(raw: string | undefined): string {
  try {
    return decodeURIComponent(raw ?? '')
  } catch {
    return raw ?? '' // a stray % was never encoded
  }
}

function addressOf(page: Page, query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/packages/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}
