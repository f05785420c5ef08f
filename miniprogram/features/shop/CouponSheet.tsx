import { Text, View } from '@tarojs/components'
import type { CheckoutPage } from '@contract/shop'
import { combine } from '@domain/shop/offer'
import { Icon } from '../../components/Icon'
import { Sheet } from '../../components/Sheet'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { yuan } from '../../text/amounts'
import { monthDay } from '../../text/dates'
import { giftWords, reasonWords } from './checkout-words'
import type { Checkout } from './useCheckout'
import './CouponSheet.scss'

type CouponSheetProps = {
  readonly page: CheckoutPage
  readonly checkout: Checkout
  readonly onClose: () => void
}

/** Every coupon of the member: used or not, and why not. */
export function CouponSheet({ page, checkout, onClose }: CouponSheetProps) {
  const { appliedCoupons, chooseCoupons } = checkout
  const toggle = (couponId: string) =>
    chooseCoupons(
      appliedCoupons.includes(couponId)
        ? appliedCoupons.filter((id) => id !== couponId)
        : [couponId, ...appliedCoupons.filter((id) => goTogether(page, id, couponId))],
    )
  return (
    <Sheet title="选优惠券" closing="好了" onClose={onClose}>
      <View className="coupon-sheet__best">
        <Tap className="coupon-sheet__all" onTap={() => chooseCoupons('best')}>
          <Text>帮我选最省的</Text>
        </Tap>
        <Tap className="coupon-sheet__all" onTap={() => chooseCoupons([])}>
          <Text>这次不用</Text>
        </Tap>
      </View>
      {page.coupons.map((coupon) => (
        <Line
          key={coupon.couponId}
          coupon={coupon}
          gives={giftWords(page, coupon.couponId)}
          checkout={checkout}
          on={appliedCoupons.includes(coupon.couponId)}
          onTap={() => toggle(coupon.couponId)}
        />
      ))}
    </Sheet>
  )
}

type LineProps = {
  readonly coupon: CheckoutPage['coupons'][number]
  /** What it gives, in words. */
  readonly gives: string
  readonly checkout: Checkout
  readonly on: boolean
  readonly onTap: () => void
}

function Line({ coupon, gives, checkout: { priced }, on, onTap }: LineProps) {
  const { couponId, name, validUntilOn } = coupon
  const off = priced.applied.find(({ offerId }) => offerId === couponId)?.offFen
  const reason = priced.notApplied.find(({ offerId }) => offerId === couponId)?.reason
  const why = reason ? reasonWords(reason) : ''
  const isOut = reason !== undefined && !['not-chosen', 'clash', 'costs-more'].includes(reason.kind)
  return (
    <Tap
      className={classes('coupon-sheet__line', isOut && 'coupon-sheet__line--out')}
      label={`${name}，${why || (on ? '已选' : '可以选')}`}
      selected={on}
      disabled={isOut}
      onTap={onTap}
    >
      <View className="coupon-sheet__words">
        <View>{name}</View>
        <Text className="coupon-sheet__note">
          {[gives, why || `${monthDay(validUntilOn)}前有效`].filter(Boolean).join('，')}
        </Text>
      </View>
      {off ? <Text className="coupon-sheet__off">{`−${yuan(off)}`}</Text> : null}
      <View className={classes('coupon-sheet__box', on && 'coupon-sheet__box--on')}>
        {on ? <Icon name="check" size="tiny" /> : null}
      </View>
    </Tap>
  )
}

/** Two coupons of one order: both sides must say that they go together. */
function goTogether({ cart: { offers } }: CheckoutPage, kept: string, chosen: string): boolean {
  const [one, other] = [kept, chosen].map((id) => offers.find(({ offerId }) => offerId === id))
  return one !== undefined && other !== undefined && combine(one, other)
}
