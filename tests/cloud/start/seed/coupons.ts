import { program } from '@program/index'
import { issueCoupon, redeemCoupon, type Coupon } from '@domain/coupon/coupon'
import { settleAtOf } from '@domain/coupon/settling'
import { idOf } from '@domain/id'
import { fen } from '@domain/money'
import { addDays, atMinute, type Day } from '@domain/time'
import type { MemberCenter } from '@contract/member'
import type { Cloud } from '../../cloud'
import { callAction } from '../call-action'

const NOON_MINUTE = 12 * 60

/** What 半夏 and 青禾 take from 领券中心 on the morning the shop opens. */
const CLAIMS = [
  ['demo-banxia', 'coffee-and-tea'],
  ['demo-banxia', 'free-shipping'],
  ['demo-banxia', 'december'],
  ['demo-qinghe', 'gold-thanks'],
] as const

/** Coupons of the demo's people: some claimed today through the product's door, some from before, used or about to lapse. */
export async function seedCoupons(cloud: Cloud, endOn: Day): Promise<void> {
  await Promise.all(CLAIMS.map(([openid, templateId]) => claim(cloud, openid, templateId)))
  const { member } = await callAction<MemberCenter>(cloud, {
    openid: 'demo-banxia',
    area: 'member',
    action: 'openCenter',
  })
  for (const coupon of earlierOf(member.memberId, endOn)) await putCoupon(cloud, coupon)
}

/** A door refuses what the demo's people may not have; then they have it not. */
async function claim(cloud: Cloud, openid: string, templateId: string): Promise<void> {
  const requestId = `demo-claim-${templateId}`
  await cloud.call('coupon', { action: 'claimCoupon', input: { templateId }, requestId }, openid)
}

/** 12 days ago 半夏 took a coupon that lapses in three; one of the last member day has lapsed, one of the summer is used. */
function earlierOf(memberId: string, endOn: Day): readonly Coupon[] {
  const given = (templateId: string, slot: string, daysAgo: number) => {
    const template = program.coupons.templates.find((each) => each.templateId === templateId)
    if (!template) throw new Error(`the program has no coupon ${templateId}`)
    const at = atMinute(addDays(endOn, -daysAgo), NOON_MINUTE)
    return issueCoupon(template, memberId, slot, slot === '0' ? 'claim' : 'issue', at)
  }
  const usedOn = atMinute(addDays(endOn, -80), NOON_MINUTE)
  const use = { orderId: 'demo-summer', channel: 'store' }
  return [
    given('pets', '0', 12),
    { ...given('member-day', 'member-day:demo', 3), state: 'expired' },
    redeemCoupon(given('birthday', 'birthday:demo', 88), use, fen(2_000), usedOn),
  ]
}

async function putCoupon(cloud: Cloud, coupon: Coupon): Promise<void> {
  if ((await cloud.store.count('coupons', { _id: coupon.couponId })) > 0) return
  const settleAt = settleAtOf(coupon, program.coupons.warnDays, true)
  const stored = { ...coupon, requestId: 'demo-earlier', isWarned: true, settleAt }
  cloud.store.bulkInsert('coupons', [{ _id: coupon.couponId, v: 1, ...stored }])
  const { templateId } = coupon
  if (program.coupons.templates.some((template) => template.templateId === templateId && template.stock !== null))
    cloud.store.bulkInsert('coupon_portions', [{ _id: idOf(templateId, 0), v: 1, templateId, portion: 0, issued: 1 }])
}
