import { Text, View } from '@tarojs/components'
import type { CouponCard, CouponFace, CouponSheet } from '@contract/coupon'
import { longDay } from '../../text/dates'
import { giftWords } from './words'
import './Terms.scss'

/** What holds for a coupon, line by line: which goods, where, from when until when, with what. */
export const Terms = ({ shown: { coupon, comesBack } }: { readonly shown: CouponSheet }) => (
  <View className="terms">
    {linesOf(coupon, comesBack).map(([label, words]) => (
      <View key={label} className="terms__line">
        <Text className="terms__label">{label}</Text>
        <View className="terms__words">{words}</View>
      </View>
    ))}
  </View>
)

function linesOf({ face, usableFromOn, lastOn }: CouponCard, comesBack: boolean) {
  const lines: readonly (readonly [label: string, words: string])[] = [
    ['赠品', giftWords(face)],
    ['适用商品', face.goods.length === 0 ? '全场通用' : face.goods.join('、')],
    ['使用地点', placesOf(face.channels)],
    ['可用时间', `${longDay(usableFromOn)}至 ${longDay(lastOn)}`],
    ['同时优惠', companyOf(face.combinesWith)],
    ['退款', backWords(face, comesBack)],
  ]
  return lines.filter(([, words]) => words !== '')
}

/** A gift that has been sent stays with who has it, and its coupon is spent. */
const backWords = ({ benefit }: CouponFace, comesBack: boolean): string => {
  if (!comesBack) return '用过的券不再退还'
  return benefit.kind === 'gift'
    ? '发货前整单退款，券会还给您；寄出或当面领走后，赠品归您，券不再退还'
    : '整单退款时，券会还给您'
}

const CLASSES: Readonly<Record<string, string>> = {
  activity: '活动价',
  member: '会员价',
  reduction: '满减',
  shipping: '运费券',
  coupon: '其他券',
}

/** With what else it goes, in words. */
const companyOf = (classes: readonly string[]): string => {
  const known = classes.flatMap((each) => CLASSES[each] ?? [])
  return known.length === 0 ? '不和其他优惠一起用' : `可以和${known.join('、')}一起用`
}

const placesOf = (channels: readonly string[] | null): string =>
  channels === null
    ? '商城下单、门店收银都能用'
    : channels.every((channel) => channel === 'store')
      ? '只在门店收银时用'
      : '只在商城下单时用'
