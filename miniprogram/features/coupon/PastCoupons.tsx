import { Text, View } from '@tarojs/components'
import type { CouponCard, CouponWallet } from '@contract/coupon'
import type { Heap } from './WalletTabs'
import { WalletTicket } from './WalletTicket'
import { whyNotWords } from './words'
import './PastCoupons.scss'

const NOTHING = { used: '还没有用过的券。', lapsed: '没有过期的券。' } as const

type PastCouponsProps = {
  readonly shown: CouponWallet
  readonly heap: Exclude<Heap, 'open'>
  readonly onOpen: (coupon: CouponCard) => void
}

/** Coupons that were used, or that have lapsed, the newest first. */
export function PastCoupons({ shown, heap, onOpen }: PastCouponsProps) {
  const coupons = shown[heap]
  return (
    <View className="past-coupons">
      {coupons.length === 0 ? (
        <View className="past-coupons__nothing">
          <Text>{NOTHING[heap]}</Text>
        </View>
      ) : null}
      {coupons.map((coupon) => (
        <WalletTicket
          key={coupon.couponId}
          coupon={coupon}
          off
          note={whyNotWords(coupon, shown.today)}
          onOpen={onOpen}
        />
      ))}
    </View>
  )
}
