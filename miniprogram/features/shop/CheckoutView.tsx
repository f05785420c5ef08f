import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { CheckoutPage } from '@contract/shop'
import type { Delivery } from '@domain/shop/delivery'
import { Button } from '../../components/Button'
import { Price } from '../../components/Price'
import { spoken } from '../../components/spoken'
import { grouped, yuan } from '../../text/amounts'
import { BottomBar } from './BottomBar'
import { CouponSheet } from './CouponSheet'
import { DeliveryCard } from './DeliveryCard'
import { DeliverySheet } from './DeliverySheet'
import { GoodsCard } from './GoodsCard'
import { PriceCard } from './PriceCard'
import { savedFen, useCheckout } from './useCheckout'
import { usePlaceOrder } from './usePlaceOrder'
import './CheckoutView.scss'

type CheckoutViewProps = {
  readonly page: CheckoutPage
  readonly offline: boolean
  /** An order went there: the next one knows. */
  readonly onPlaced: (delivery: Delivery) => void
  readonly onRefused: () => void
}

/** The checkout: what is to be paid first, then where it goes, what it is, how the price came about. */
export function CheckoutView({ page, offline, onPlaced, onRefused }: CheckoutViewProps) {
  const checkout = useCheckout(page)
  const order = usePlaceOrder(checkout, onPlaced, onRefused)
  const [open, setOpen] = useState<'coupons' | 'delivery' | null>(null)
  const { priced, shortOf, delivery } = checkout
  const saved = savedFen(priced)
  const close = () => setOpen(null)
  return (
    <>
      <View className="checkout-view__label">应付</View>
      <View className="checkout-view__head">
        <Price yuan={yuan(priced.payableFen)} large />
        {saved > 0 ? <Text className="checkout-view__saved">{`已省 ${yuan(saved)} 元`}</Text> : null}
      </View>
      <DeliveryCard delivery={delivery} onTap={() => setOpen('delivery')} />
      <GoodsCard checkout={checkout} />
      <PriceCard page={page} checkout={checkout} onCoupons={() => setOpen('coupons')} />
      {order.notice ? (
        <View className="checkout-view__notice" {...spoken('status')}>
          <Text>{order.notice}</Text>
        </View>
      ) : null}
      <BottomBar>
        <View className="bottom-bar__sum">
          <Price yuan={yuan(priced.payableFen)} />
          <View className="bottom-bar__note">
            {checkout.earns > 0 ? `付款后得 ${grouped(checkout.earns)} 积分` : '付款后发货'}
          </View>
        </View>
        <Button
          text={order.busy ? '正在下单' : '微信支付'}
          disabled={order.busy || offline || shortOf !== null}
          className="bottom-bar__grow"
          onTap={delivery ? order.place : () => setOpen('delivery')}
        />
      </BottomBar>
      {open === 'coupons' ? <CouponSheet page={page} checkout={checkout} onClose={close} /> : null}
      {open === 'delivery' ? (
        <DeliverySheet stores={page.stores} delivery={delivery} onChoose={checkout.deliverTo} onClose={close} />
      ) : null}
    </>
  )
}
