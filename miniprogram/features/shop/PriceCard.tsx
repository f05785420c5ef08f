import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { CheckoutPage } from '@contract/shop'
import { Icon } from '../../components/Icon'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { yuan } from '../../text/amounts'
import { couponLine, pointsLine, shippingLine } from './checkout-words'
import type { Checkout } from './useCheckout'
import './PriceCard.scss'

type PriceCardProps = {
  readonly page: CheckoutPage
  readonly checkout: Checkout
  readonly onCoupons: () => void
}

/** How the price came about, line by line; coupon and points can be changed here. */
export function PriceCard({ page, checkout, onCoupons }: PriceCardProps) {
  const { priced, appliedCoupons, mostPoints } = checkout
  const coupons = priced.applied.filter(({ offerId }) => appliedCoupons.includes(offerId))
  const others = priced.applied.filter((offer) => !coupons.includes(offer) && offer.offFen > 0)
  const coupon = couponLine(page, checkout)
  const points = pointsLine(page, checkout)
  return (
    <View className="price-card">
      <Line text="商品标价" amount={yuan(priced.listFen)} />
      {others.map((offer) => (
        <Line key={offer.offerId} text={offer.name} amount={`−${yuan(offer.offFen)}`} saves />
      ))}
      {page.coupons.length > 0 ? (
        <Tap className="price-card__tap" label={`${coupon.text}，${coupon.note}`} onTap={onCoupons}>
          <Line
            text={coupon.text}
            note={coupon.note}
            amount={coupon.offFen > 0 ? `−${yuan(coupon.offFen)}` : ''}
            saves
            mark={<Icon name="forward" size="tiny" />}
          />
        </Tap>
      ) : null}
      {mostPoints.points > 0 ? (
        <Tap
          className="price-card__tap"
          label={`${points.text}，${points.note}`}
          selected={checkout.withPoints}
          onTap={() => checkout.usePoints(!checkout.withPoints)}
        >
          <Line
            text={points.text}
            note={points.note}
            amount={checkout.withPoints ? `−${yuan(priced.pointsFen)}` : `可抵 ${yuan(mostPoints.pointsFen)}`}
            saves={checkout.withPoints}
            end={<Box on={checkout.withPoints} />}
          />
        </Tap>
      ) : null}
      <Line text={shippingLine(page)} amount={yuan(priced.shippingFen - priced.shippingOffFen)} />
    </View>
  )
}

type LineProps = {
  readonly text: string
  readonly amount: string
  readonly note?: string
  readonly saves?: boolean
  /** After the words; after the amount. */
  readonly mark?: ReactNode
  readonly end?: ReactNode
}

const Line = ({ text, amount, note = '', saves = false, mark = null, end = null }: LineProps) => (
  <View className="price-card__line">
    <View className="price-card__words">
      <View className="price-card__text">
        <Text>{text}</Text>
        {mark}
      </View>
      {note ? <View className="price-card__note">{note}</View> : null}
    </View>
    <Text className={classes('price-card__amount', saves && amount.startsWith('−') && 'price-card__amount--saves')}>
      {amount}
    </Text>
    {end}
  </View>
)

const Box = ({ on }: { readonly on: boolean }) => (
  <View className={classes('price-card__box', on && 'price-card__box--on')}>
    {on ? <Icon name="check" size="tiny" /> : null}
  </View>
)
