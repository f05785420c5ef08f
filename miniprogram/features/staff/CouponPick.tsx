import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { CounterGoods } from '@domain/shop/at-counter'
import type { MemberPrice } from '@domain/shop/member-offer'
import type { VisitCoupon } from '@contract/staff'
import { Icon } from '../../components/Icon'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { yuan } from '../../text/amounts'
import { monthDay } from '../../text/dates'
import { couponWord, nearness, type CouponWord } from './basket'
import { giftWords } from './gift-words'
import './CouponPick.scss'

type CouponPickProps = {
  readonly goods: CounterGoods
  readonly coupons: readonly VisitCoupon[]
  readonly price: MemberPrice | null
  readonly chosen: string | null
  readonly onChoose: (couponId: string) => void
}

const SHOWN_AT_FIRST = 4

/** The member's coupons: what each would take off, or why it cannot be used; one is chosen. */
export function CouponPick({ goods, coupons, price, chosen, onChoose }: CouponPickProps) {
  const [all, setAll] = useState(false)
  const weighed = coupons
    .map((coupon) => ({ coupon, word: couponWord(goods, coupon, price) }))
    .map((one) => ({ ...one, far: nearness(one.coupon, one.word) }))
    .sort((a, b) => a.far - b.far)
  const most = Math.max(0, ...weighed.map(({ word }) => word.offFen ?? 0))
  const near = weighed.filter(({ far }) => far < 2).slice(0, SHOWN_AT_FIRST)
  const shown = all ? weighed : near
  const hidden = weighed.length - shown.length
  return (
    <View className="coupon-pick">
      {shown.map(({ coupon, word }) => (
        <Tap
          key={coupon.couponId}
          className={classes(
            'coupon-pick__one',
            coupon.couponId === chosen && 'coupon-pick__one--on',
            word.why !== null && 'coupon-pick__one--off',
          )}
          selected={coupon.couponId === chosen}
          disabled={word.why !== null}
          onTap={() => onChoose(coupon.couponId)}
        >
          <View className="coupon-pick__words">
            <View className="coupon-pick__name">
              <Text>{coupon.offer.name}</Text>
            </View>
            <Text className="coupon-pick__note">{noteOf(coupon, word, most, weighed.length)}</Text>
          </View>
          <View className="coupon-pick__mark">
            {coupon.couponId === chosen ? <Icon name="check" size="tiny" /> : null}
          </View>
        </Tap>
      ))}
      {hidden > 0 ? (
        <Tap className="coupon-pick__more" onTap={() => setAll(true)}>
          <Text>{`另有 ${hidden} 张，现在多半用不上`}</Text>
        </Tap>
      ) : null}
    </View>
  )
}

function noteOf({ untilOn, gift }: VisitCoupon, { offFen, why }: CouponWord, most: number, count: number): string {
  if (why !== null) return why
  if (gift) return giftWords(gift)
  if (offFen === null) return `${monthDay(untilOn)}前可用`
  return offFen === most && count > 1 ? '省得最多' : `减 ${yuan(offFen)} 元`
}
