import { useRouter } from '@tarojs/taro'
import { queryValue } from '../../../platform/navigate'
import { OwnCoupon } from './OwnCoupon'
import { SharedCoupon } from './SharedCoupon'

/** One coupon: one's own by `?couponId=…`, or one that a friend has passed on by `?shareId=…`. */
export default function Coupon() {
  const { params } = useRouter()
  const shareId = queryValue(params['shareId'])
  return shareId === '' ? <OwnCoupon couponId={queryValue(params['couponId'])} /> : <SharedCoupon shareId={shareId} />
}
