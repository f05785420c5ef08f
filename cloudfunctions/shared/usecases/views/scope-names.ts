import type { Dashboard } from '@contract/operator'
import { channelScope, EVERYTHING, storeScope } from '@domain/analytics/month-pieces'
import type { Rollup } from '@domain/analytics/rollup'
import type { StaffContext } from '../context'

/** The stores and channels there are figures of, by their names. */
export async function scopesOf(ctx: StaffContext, rollup: Rollup): Promise<Dashboard['scopes']> {
  const codes = rollup.scopes.map(({ scope }) => scope)
  const storeIds = codes.filter((code) => code.startsWith('store:')).map((code) => code.slice('store:'.length))
  const stores = new Map((await ctx.database.readMany('stores', storeIds)).map(({ storeId, name }) => [storeId, name]))
  const nameOf = (code: string): string => {
    if (code === EVERYTHING) return '全部'
    const storeId = storeIds.find((id) => storeScope(id) === code)
    if (storeId !== undefined) return stores.get(storeId) ?? (storeId === 'online' ? '线上商城' : storeId)
    return CHANNELS[code] ?? code.slice(code.indexOf(':') + 1)
  }
  return codes.map((code) => ({ code, name: nameOf(code) }))
}

const CHANNELS: Readonly<Record<string, string>> = {
  [channelScope('online')]: '线上',
  [channelScope('pos')]: '门店收银',
  [channelScope('store')]: '门店',
}
