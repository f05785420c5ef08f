import type { ProductCounting, ScopeChoice } from '@contract/dashboard'
import { channelScope, EVERYTHING, familyOf, groupScope, stageScope } from '@domain/analytics/scope'
import { RFM_ADVICE, type RfmGroup } from '@domain/segment/rfm'
import type { Stage } from '@domain/segment/lifecycle'
import type { Product } from '@domain/shop/product'
import type { StaffContext } from '../context'
import { groupCounts, stageCounts, stageName } from './segment-counts'

/** The parts of the shop there are figures of, by their names: everything, stores and channels, products, segments. */
export async function scopesOf(ctx: StaffContext, codes: readonly string[]): Promise<readonly ScopeChoice[]> {
  const idsOf = (kind: string): readonly string[] =>
    codes.filter((code) => code.startsWith(`${kind}:`)).map((code) => code.slice(kind.length + 1))
  const [stores, products] = await Promise.all([
    ctx.database.readMany('stores', idsOf('store')),
    ctx.database.readMany('products', idsOf('product')),
  ])
  const storeNames = new Map(stores.map(({ storeId, name }) => [storeId, name]))
  const productNames = new Map(products.map((product) => [product.productId, `${product.name} ${product.pack}`.trim()]))
  return codes
    .map((code) => choiceOf(code, storeNames, productNames))
    .sort(
      (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || SEGMENTS.indexOf(a.code) - SEGMENTS.indexOf(b.code),
    )
}

const KINDS: readonly ScopeChoice['kind'][] = ['all', 'store', 'channel', 'product', 'stage', 'group']
/** Segments in the order of a member's life, and of their value. */
const SEGMENTS: readonly string[] = [
  ...stageCounts(null).map(({ code }) => stageScope(code)),
  ...groupCounts(null).map(({ code }) => groupScope(code)),
]

function choiceOf(
  code: string,
  storeNames: ReadonlyMap<string, string>,
  productNames: ReadonlyMap<string, string>,
): ScopeChoice {
  const name = code.slice(code.indexOf(':') + 1)
  switch (code.slice(0, code.indexOf(':'))) {
    case 'store':
      return { code, kind: 'store', name: storeNames.get(name) ?? (name === 'online' ? '线上商城' : name) }
    case 'product':
      return { code, kind: 'product', name: productNames.get(name) ?? name }
    case 'stage':
      return { code, kind: 'stage', name: stageName(name as Stage) }
    case 'rfm':
      return { code, kind: 'group', name: RFM_ADVICE[name as RfmGroup].name }
    default:
      return code === EVERYTHING
        ? { code, kind: 'all', name: '全部' }
        : { code, kind: 'channel', name: CHANNELS[code] ?? name }
  }
}

const CHANNELS: Readonly<Record<string, string>> = {
  [channelScope('online')]: '线上',
  [channelScope('web')]: '网店',
  [channelScope('pos')]: '门店收银',
  [channelScope('store')]: '门店',
}

/** What is counted in a scope; '' where it is everything. */
export function scopeNote(code: string, counting: ProductCounting | null): string {
  if (counting) return '正在数买过这件商品的会员，数完才有数字。'
  return code === EVERYTHING ? '' : `${countedIn(code)}四个阶段、提醒、券和会员类指标仍是全店的。`
}

function countedIn(code: string): string {
  switch (familyOf(code)) {
    case 'products':
      return '只看买过这件商品的订单：复购是这件商品又买了一次，金额是整单的。买过它的会员都数过，不是抽样。'
    case 'segments':
      return '按会员昨晚所在的分层，看他们从前到现在的全部购买。'
    case 'places':
      return '只看这里的订单：首购是第一次在这里买。'
  }
}

/** The category of the product looked at; null where it is no product. */
export async function categoryOf(ctx: StaffContext, code: string): Promise<Product['category'] | null> {
  if (familyOf(code) !== 'products') return null
  return (await ctx.database.read('products', code.slice(code.indexOf(':') + 1)))?.category ?? null
}
