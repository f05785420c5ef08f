import { Text, View } from '@tarojs/components'
import type { CouponCard } from '@contract/coupon'
import { longDay } from '../../text/dates'
import './Terms.scss'

/** What holds for a coupon, line by line: which goods, where, from when until when. */
export const Terms = ({ coupon }: { readonly coupon: CouponCard }) => (
  <View className="terms">
    {linesOf(coupon).map(([label, words]) => (
      <View key={label} className="terms__line">
        <Text className="terms__label">{label}</Text>
        <View className="terms__words">{words}</View>
      </View>
    ))}
  </View>
)

function linesOf({ face, usableFromOn, lastOn }: CouponCard): readonly (readonly [string, string])[] {
  const { goods, channels } = face
  return [
    ['适用商品', goods.length === 0 ? '全场通用' : goods.join('、')],
    ['使用地点', placesOf(channels)],
    ['可用时间', `${longDay(usableFromOn)}至 ${longDay(lastOn)}`],
    ['使用规则', '每笔消费用一张同类的券，可以和会员价、满减一起用。整单退款时券会还给您。'],
  ]
}

const placesOf = (channels: readonly string[] | null): string =>
  channels === null
    ? '商城下单、门店收银都能用'
    : channels.every((channel) => channel === 'store')
      ? '只在门店收银时用'
      : '只在商城下单时用'
