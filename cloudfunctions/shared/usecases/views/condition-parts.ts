import type { ConditionParts, Named } from '@contract/segment'
import { TAG_NAMES } from '@domain/segment/tags'
import type { Context } from '../context'
import { categoriesOf } from './categories'
import { groupCounts, stageCounts, warningCounts } from './segment-counts'

const MOST_STORES = 200
const MOST_PRODUCTS = 500

/** What conditions can be made of in this shop, with what everything is called. */
export async function loadConditionParts(ctx: Context): Promise<ConditionParts> {
  const [stores, products] = await Promise.all([
    ctx.queries.stores.list(MOST_STORES),
    ctx.queries.products.list(null, -1, MOST_PRODUCTS),
  ])
  return {
    figures: FIGURES,
    words: [
      { code: 'stage', name: '生命周期', values: stageCounts(null).map(named) },
      { code: 'rfmGroup', name: '价值分组', values: groupCounts(null).map(named) },
      { code: 'warning', name: '流失预警', values: warningCounts(null).map(named) },
      { code: 'tag', name: '标签', values: Object.entries(TAG_NAMES).map(([code, name]) => ({ code, name })) },
      { code: 'channel', name: '买过的渠道', values: CHANNELS },
      {
        code: 'storeId',
        name: '买过的门店',
        values: stores.map(({ storeId, name }) => ({ code: storeId, name })),
      },
    ],
    events: [
      { code: 'purchase', name: '买过', about: categoriesOf(products).map(named) },
      { code: 'browse', name: '看过商品', about: [] },
      {
        code: 'coupon-redeemed',
        name: '用过券',
        about: couponsIn(ctx),
      },
      { code: 'points-redeemed', name: '用过积分', about: [] },
      { code: 'message-opened', name: '打开过消息', about: [] },
    ],
  }
}

/** Coupons by name; several of one name (the sessions of a grab) are told apart by their ids. */
function couponsIn({ program }: Context): readonly Named<string>[] {
  const names = program.coupons.templates.map(({ terms }) => terms.name)
  return program.coupons.templates.map(({ templateId, terms: { name } }) => ({
    code: templateId,
    name: names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}（${templateId}）`,
  }))
}

const named = <Code extends string>({ code, name }: Named<Code>): Named<Code> => ({ code, name })

const FIGURES: ConditionParts['figures'] = [
  { code: 'silentDays', name: '多久没来', unit: '天' },
  { code: 'purchases', name: '买过几次', unit: '次' },
  { code: 'spentFen', name: '累计消费', unit: '元' },
  { code: 'availablePoints', name: '可用积分', unit: '分' },
  { code: 'tierRank', name: '等级', unit: '级' },
  { code: 'memberDays', name: '入会多久', unit: '天' },
  { code: 'alive', name: '还会再来的可能', unit: '%' },
  { code: 'buysSoon', name: '两周内会买的可能', unit: '%' },
]

const CHANNELS: readonly Named<string>[] = [
  { code: 'online', name: '线上' },
  { code: 'store', name: '门店' },
  { code: 'pos', name: '门店收银' },
]
