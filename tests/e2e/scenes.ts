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

const catFood = '鲜鸡肉全价猫粮'

type Plans = { readonly plans: readonly { readonly planId: string; readonly productName: string }[] }

/** The pages that are not simply opened as the shopper. */
export const scenes: Readonly<Record<string, Scene>> = {
  'packages/member/gift/index': {
    openid: shopper,
    query: () => Promise.resolve('?giftId=stoneware-mug'),
    says: '粗陶马克杯',
  },
  'packages/member/gift-orders/index': { openid: 'demo-qinghe', query: () => Promise.resolve(''), says: '待领取' },
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
}
