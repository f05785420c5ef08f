import { isRefusal } from '@domain/refusal'
import type { PointsDecision } from '@domain/points/account'
import type { Coupon } from '@domain/coupon/coupon'
import { countBudget } from '@domain/coupon/claim'
import { known, TEMPLATES, type World } from './world'

/** What goes wrong on the way: nothing; the process dies before it saves; it saves, and the reply is lost. */
export type Mishap = 'none' | 'dies' | 'reply-lost'

/** Writes to be made together, or not at all. */
export type Writes = readonly ((world: World) => void)[]

/**
 * Does something under a request id: decides, then saves everything at once. A request answered before changes
 * nothing. After a mishap the caller asks again, as an app does. What the rules refuse is no change.
 */
export function change(world: World, requestId: string, mishap: Mishap, decide: (world: World) => Writes): boolean {
  const attempt = (): boolean => {
    if (world.done.has(requestId)) return false
    const writes = decide(world)
    for (const write of writes) write(world)
    world.done.add(requestId)
    return true
  }
  try {
    if (mishap === 'dies') {
      decide(world) // and nothing of it is saved
      return false
    }
    const changed = attempt()
    if (mishap === 'reply-lost') attempt()
    return changed
  } catch (thrown) {
    if (isRefusal(thrown)) return false
    throw thrown
  }
}

/** Saves what a decision on points made: the account, and its entries after the others. */
export const savePoints =
  ({ account, entries }: PointsDecision) =>
  (world: World): void => {
    world.accounts.set(account.accountId, account)
    known(world.entries.get(account.accountId), 'a ledger').push(...entries)
  }

/** Saves what became of a coupon, and counts it against its template's budget; the budget is asked before anything is saved. */
export function saveCoupon(world: World, coupon: Coupon): (world: World) => void {
  const save = (into: World): void => {
    const { templateId } = coupon
    const template = known(
      TEMPLATES.find((each) => each.templateId === templateId),
      'a template',
    )
    const stock = known(into.couponStock.get(templateId), 'a stock')
    into.couponStock.set(
      templateId,
      countBudget(template, stock, known(into.coupons.get(coupon.couponId), 'a coupon'), coupon),
    )
    into.coupons.set(coupon.couponId, coupon)
  }
  save({ ...world, coupons: new Map(world.coupons), couponStock: new Map(world.couponStock) })
  return save
}
