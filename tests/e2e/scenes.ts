import type { Demo } from './demo'

/** How a page is opened for the album: as whom, and with what behind its `?`. */
export type Scene = {
  readonly openid: string
  /** Finds ids in the demo shop; answers `?…` or ''. */
  readonly query: (demo: Demo) => Promise<string>
  /** What must be read on it. */
  readonly says?: string
}

/** The shopper who has the most to see. */
export const shopper = 'demo-banxia'

/** What is asked of the product as somebody, when only a good answer will do. */
export async function ask<Reply>(
  { cloud }: Demo,
  openid: string,
  area: string,
  action: string,
  input: object = {},
): Promise<Reply> {
  const envelope = (await cloud.call(area, { action, input }, openid)) as {
    readonly ok: boolean
    readonly code?: string
    readonly data: Reply
  }
  if (!envelope.ok) throw new Error(`${area}.${action}: ${envelope.code}`)
  return envelope.data
}

type Center = { readonly member: { readonly memberId: string } }

/** One person more who runs the shop. */
export async function employ(demo: Demo, openid: string, name: string): Promise<void> {
  const { memberId } = (await ask<Center>(demo, openid, 'member', 'openCenter')).member
  const work = { memberId, name, roles: ['operator'], storeId: null, leftAt: null }
  demo.cloud.store.bulkInsert('staff', [{ _id: memberId, v: 1, ...work }])
}

const catFood = '鲜鸡肉全价猫粮'

type Plans = { readonly plans: readonly { readonly planId: string; readonly productName: string }[] }

type Inbox = { readonly lines: readonly { readonly page: string | null }[] }

type Wallet = { readonly open: readonly { readonly couponId: string }[] }

type Orders = { readonly orders: readonly { readonly orderId: string; readonly state: string }[] }

/** Somebody's order in a state; '' when there is none. */
export async function orderIn(demo: Demo, openid: string, state: string): Promise<string> {
  const { orders } = await ask<Orders>(demo, openid, 'order', 'listOrders')
  return orders.find((order) => order.state === state)?.orderId ?? ''
}

type Reviewable = { readonly toWrite: string | null }

type Feed = { readonly posts: readonly { readonly postId: string; readonly text: string }[] }

/** The pages that are not simply opened as the shopper. */
export const scenes: Readonly<Record<string, Scene>> = {
  'packages/member/coupon/index': {
    openid: shopper,
    async query(demo) {
      const { open } = await ask<Wallet>(demo, shopper, 'coupon', 'openWallet')
      return `?couponId=${encodeURIComponent(open[0]?.couponId ?? '')}`
    },
    says: '适用商品',
  },
  'packages/member/coupons/index': { openid: shopper, query: () => Promise.resolve(''), says: '去使用' },
  'packages/member/coupon-center/index': { openid: shopper, query: () => Promise.resolve(''), says: '新人见面礼' },
  'packages/member/gift/index': {
    openid: shopper,
    query: () => Promise.resolve('?giftId=stoneware-mug'),
    says: '粗陶马克杯',
  },
  'packages/member/gift-orders/index': { openid: 'demo-qinghe', query: () => Promise.resolve(''), says: '待领取' },
  'packages/member/invite/index': { openid: shopper, query: () => Promise.resolve(''), says: '只是分享没有积分' },
  'packages/member/inbox/index': { openid: shopper, query: () => Promise.resolve(''), says: '用得还顺手吗' },
  'packages/member/survey/index': {
    openid: shopper,
    async query(demo) {
      const { lines } = await ask<Inbox>(demo, shopper, 'messaging', 'openInbox')
      return `?${lines.find(({ page }) => page?.includes('surveyId'))?.page?.split('?')[1] ?? ''}`
    },
    says: '用得还顺手吗',
  },
  'pages/me/index': { openid: shopper, query: () => Promise.resolve(''), says: catFood },
  'packages/member/reminder/index': {
    openid: shopper,
    async query(demo) {
      const { plans } = await ask<Plans>(demo, shopper, 'member', 'openCenter')
      return `?planId=${encodeURIComponent(plans.find(({ productName }) => productName === catFood)?.planId ?? '')}`
    },
    says: catFood,
  },
  'packages/operator/dashboard/index': {
    openid: 'demo-xiaoman',
    query: () => Promise.resolve(''),
    says: '用户复购率',
  },
  'packages/operator/orders/index': {
    openid: 'demo-xiaoman',
    query: () => Promise.resolve(''),
    says: '待发货',
  },
  ...Object.fromEntries(
    [
      ['adjustments', '新的调整'],
      ['merges', '并掉谁'],
      ['ledger', '每个账户都对得上'],
      ['tiers', '想要的比例'],
      ['gifts', '待寄出'],
      ['gift', '库存和限制'],
      ['coupons', '做一批券码'],
      ['card-income', '每月净收入'],
    ].map(([screen = '', says = '']) => [
      `packages/operator/${screen}/index`,
      { openid: 'demo-xiaoman', query: () => Promise.resolve(screen === 'gift' ? '?giftId=stoneware-mug' : ''), says },
    ]),
  ),
  ...Object.fromEntries(
    [
      ['today', '今天记了'],
      ['scan', '会员码条码下的数字'],
      ['record-purchase', '还没有扫码'],
      ['refund', '退多少'],
    ].map(([screen, says]) => [
      `packages/staff/${screen}/index`,
      { openid: 'demo-zhou', query: () => Promise.resolve(''), ...(says ? { says } : {}) },
    ]),
  ),
  'packages/shop/product/index': {
    openid: shopper,
    query: () => Promise.resolve('?productId=cat-food-chicken-2kg'),
    says: '金卡价',
  },
  'packages/shop/checkout/index': {
    openid: shopper,
    query: () => Promise.resolve('?productId=cat-food-chicken-2kg&qty=2'),
    says: '微信支付',
  },
  'packages/shop/order/index': {
    openid: shopper,
    query: async (demo) => `?orderId=${await orderIn(demo, shopper, 'shipped')}`,
    says: '确认收货',
  },
  'packages/shop/refund/index': {
    openid: 'demo-qinghe',
    query: async (demo) => `?orderId=${await orderIn(demo, 'demo-qinghe', 'paid')}`,
    says: '为什么退',
  },
  'packages/shop/reviews/index': {
    openid: shopper,
    query: () => Promise.resolve('?productId=cat-food-chicken-2kg'),
    says: '都来自买过的人',
  },
  'packages/shop/review/index': {
    openid: shopper,
    async query(demo) {
      const input = { productId: 'coffee-beans-house-250g' }
      const { toWrite } = await ask<Reviewable>(demo, shopper, 'review', 'listReviews', input)
      return `?purchaseId=${encodeURIComponent(toWrite ?? '')}`
    },
    says: '打几分都一样',
  },
  'packages/operator/segments/index': { openid: 'demo-xiaoman', query: () => Promise.resolve(''), says: '现成的' },
  'packages/operator/segment/index': {
    openid: 'demo-xiaoman',
    query: () => Promise.resolve('?from=stage:asleep'),
    says: '现在发活动',
  },
  'packages/operator/reviews/index': { openid: 'demo-xiaoman', query: () => Promise.resolve(''), says: '选为实用' },
  'packages/community/post/index': {
    openid: shopper,
    async query(demo) {
      const { posts } = await ask<Feed>(demo, shopper, 'community', 'listPosts', { of: 'everybody' })
      return `?postId=${posts.find(({ text }) => text.includes('换粮'))?.postId ?? ''}`
    },
    says: '请问成猫一天喂多少',
  },
  'packages/operator/moderation/index': { openid: 'demo-xiaoman', query: () => Promise.resolve('') },
}
