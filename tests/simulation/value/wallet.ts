import { claimCoupon } from '@domain/coupon/claim'
import { expireCoupon } from '@domain/coupon/coupon'
import { adjust, expire, release } from '@domain/points/decisions'
import { redeemGift } from '@domain/points/gift'
import { cancelGift } from '@domain/points/gift-order'
import { mergeAccounts } from '@domain/points/merge'
import { refuse } from '@domain/refusal'
import { DAY_MS } from '@domain/time'
import { saveCoupon, savePoints, type Writes } from './change'
import { GRACE_DAYS } from './documents'
import { known, MUG, TEMPLATES, whoIs, type World } from './world'

/** A member claims a coupon. */
export const claim =
  (memberId: string, templateIndex: number) =>
  (world: World): Writes => {
    const template = known(TEMPLATES[templateIndex % TEMPLATES.length], 'a template')
    const stock = known(world.couponStock.get(template.templateId), 'a stock')
    const held = [...world.coupons.values()].filter(
      (each) => each.templateId === template.templateId && each.memberId === memberId,
    )
    const claimant = { memberId, tier: 'plain', segments: [], held: held.length } as const
    const claimed = claimCoupon(template, stock, claimant, 'claim', world.now)
    return [
      (after) => after.couponStock.set(template.templateId, claimed.stock),
      (after) => after.coupons.set(claimed.coupon.couponId, claimed.coupon),
    ]
  }

/** A member redeems the gift. */
export const redeemMug =
  (memberId: string) =>
  (world: World): Writes => {
    const orders = [...world.giftOrders.values()].filter((order) => order.memberId === memberId)
    const had = orders.filter((order) => order.state !== 'cancelled').length
    const account = known(world.accounts.get(memberId), 'an account')
    const stock = known(world.giftStock.get(MUG.giftId), 'a stock')
    const claimant = { memberId, tier: 'plain', had, slot: `r${orders.length}` } as const
    const terms = { pickupCode: 'K7MQ2XPR', address: null, fetchDays: 30 }
    const done = redeemGift({ gift: MUG, stock, account }, claimant, terms, { programVersion: 1 }, world.now)
    return [
      savePoints(done),
      (after) => after.giftStock.set(MUG.giftId, done.stock),
      (after) => after.giftOrders.set(done.order.redemptionId, done.order),
    ]
  }

/** A gift order is cancelled; its points go to who the member is today. */
export const cancelMug =
  (redemptionId: string) =>
  (world: World): Writes => {
    const order = known(world.giftOrders.get(redemptionId), 'a gift order')
    if (order.state === 'cancelled') throw refuse('gift/closed')
    const account = known(world.accounts.get(whoIs(world, order.memberId)), 'an account')
    const entries = [...world.entries.values()].flat().filter((entry) => order.entryIds.includes(entry.entryId))
    const stock = known(world.giftStock.get(MUG.giftId), 'a stock')
    const claim = { giftId: MUG.giftId, memberId: order.memberId, had: 1 }
    const basis = { order, stock, claim, account, entries }
    const done = cancelGift(basis, { graceDays: GRACE_DAYS, programVersion: 1 }, world.now)
    return [
      savePoints(done),
      (after) => after.giftStock.set(MUG.giftId, done.stock),
      (after) => after.giftOrders.set(redemptionId, done.order),
    ]
  }

/** An operator gives or takes points. */
export const adjustBy =
  (requestId: string, memberId: string, points: number) =>
  (world: World): Writes => {
    const account = known(world.accounts.get(memberId), 'an account')
    const cause = { by: 'operator', actorId: 'op1', reason: '补偿' } as const
    const command = { key: `${requestId}:adjust`, points, expiresAt: world.now + 20 * DAY_MS, cause, programVersion: 1 }
    return [savePoints(adjust(account, command, world.now))]
  }

/** The nightly jobs of all accounts and coupons. */
export const night = (world: World): Writes => [
  ...[...world.accounts.values()].flatMap((account) => {
    const released = release(account, { programVersion: 1 }, world.now)
    return [savePoints(released), savePoints(expire(released.account, { programVersion: 1 }, world.now))]
  }),
  ...[...world.coupons.values()].map((coupon) => saveCoupon(world, expireCoupon(coupon, world.now))),
]

/** One member turns out to be another. */
export const merge =
  (leftId: string, keptId: string) =>
  (world: World): Writes => {
    if (leftId === keptId) throw refuse('member/not-found')
    const left = known(world.accounts.get(leftId), 'an account')
    const kept = known(world.accounts.get(keptId), 'an account')
    const merged = mergeAccounts(left, kept, { programVersion: 1 }, world.now)
    return [savePoints(merged.left), savePoints(merged.kept), (after) => after.becameOf.set(leftId, keptId)]
  }
