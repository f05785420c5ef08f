import { cloud } from '../../platform/cloud'
import { putVisit } from './visit'

const GIFT_PREFIX = 'gift:'
const COUPON_PREFIX = 'coupon/'
const PICKUP_CODE = /^[0-9a-z]{4}[\s-]?[0-9a-z]{4}$/i

/** What a scan came to: a member to serve, a gift that was handed out, or a coupon that wants its member first. */
export type Scanned =
  { readonly kind: 'visit' } | { readonly kind: 'gift'; readonly name: string } | { readonly kind: 'coupon' }

/** Takes what the camera read or somebody typed to where it belongs. Throws a failure when the cloud says no. */
export async function takeScan(text: string): Promise<Scanned> {
  const code = text.trim()
  if (code.startsWith(COUPON_PREFIX)) return { kind: 'coupon' }
  if (code.startsWith(GIFT_PREFIX) || PICKUP_CODE.test(code)) {
    const { name } = await cloud.staff.handOutGift({ pickupCode: code })
    return { kind: 'gift', name }
  }
  putVisit(await cloud.staff.resolveMemberCode({ code }))
  return { kind: 'visit' }
}
