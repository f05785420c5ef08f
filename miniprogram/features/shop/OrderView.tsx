import { Text, View } from '@tarojs/components'
import type { OrderGiftView, OrderPage } from '@contract/order'
import { Picture } from '../../components/Picture'
import { Section } from '../../components/Section'
import { grouped, yuan } from '../../text/amounts'
import { clockTime } from '../../text/dates'
import { DeliveryCard } from './DeliveryCard'
import { courseWords, refundWords, sideWords, stateWord } from './order-words'
import './OrderView.scss'

/** One order laid open: where it stands, what it holds, how its price came about, what came back. */
export const OrderView = ({ order }: { readonly order: OrderPage }) => (
  <>
    <View className="order-view__state">{stateWord(order)}</View>
    <View className="order-view__course">{courseWords(order)}</View>
    <DeliveryCard delivery={order.delivery} />
    <View className="order-view__card">
      {order.lines.map((line) => (
        <View key={line.lineId} className="order-view__line">
          <Picture src={line.pictureUrl} category={line.category} className="order-view__picture" />
          <View className="order-view__words">
            <View className="order-view__name">{line.name}</View>
            <Text className="order-view__note">
              {line.returnedQty > 0 ? `${line.pack}，已退 ${line.returnedQty} 件` : line.pack}
            </Text>
          </View>
          <View className="order-view__amount">
            <View>{yuan(line.goodsFen)}</View>
            <Text className="order-view__note">{`× ${line.qty}`}</Text>
          </View>
        </View>
      ))}
      {order.gifts?.map((gift) => (
        <GiftLine key={gift.productId} gift={gift} />
      ))}
    </View>
    <Sums order={order} />
    {order.refunds.length > 0 ? <Refunds order={order} /> : null}
    <View className="order-view__foot">
      <View>{`订单号 ${order.orderId}`}</View>
      <View>{`下单 ${clockTime(order.createdAt, order.now)}`}</View>
      {order.paidAt === null ? null : <View>{`付款 ${clockTime(order.paidAt, order.now)}`}</View>}
    </View>
  </>
)

const GiftLine = ({ gift }: { readonly gift: OrderGiftView }) => (
  <View className="order-view__line">
    <Picture src={gift.pictureUrl} category={gift.category} className="order-view__picture" />
    <View className="order-view__words">
      <View className="order-view__name">{`送 ${gift.name}`}</View>
      <Text className="order-view__note">{gift.isBack ? `${gift.pack}，没有送出` : gift.pack}</Text>
    </View>
    <View className="order-view__amount">
      <View>{yuan(0)}</View>
      <Text className="order-view__note">{`× ${gift.qty}`}</Text>
    </View>
  </View>
)

const Sums = ({ order: { price, payableFen, earnedPoints } }: { readonly order: OrderPage }) => (
  <View className="order-view__card">
    <Sum text="商品标价" amount={yuan(price.listFen)} />
    {price.offers.map(({ name, offFen }) => (
      <Sum key={name} text={name} amount={`−${yuan(offFen)}`} saves />
    ))}
    {price.points > 0 ? (
      <Sum text={`用 ${grouped(price.points)} 积分`} amount={`−${yuan(price.pointsFen)}`} saves />
    ) : null}
    <Sum text="运费" amount={yuan(price.shippingFen)} />
    <Sum text="实付" amount={`¥${yuan(payableFen)}`} strong />
    {earnedPoints > 0 ? <View className="order-view__note">{`这单得 ${grouped(earnedPoints)} 积分`}</View> : null}
  </View>
)

type SumProps = {
  readonly text: string
  readonly amount: string
  readonly saves?: boolean
  readonly strong?: boolean
}

const Sum = ({ text, amount, saves = false, strong = false }: SumProps) => (
  <View className={strong ? 'order-view__sum order-view__sum--strong' : 'order-view__sum'}>
    <Text>{text}</Text>
    <Text className={saves ? 'order-view__saves' : ''}>{amount}</Text>
  </View>
)

const Refunds = ({ order }: { readonly order: OrderPage }) => (
  <>
    <Section title="退货退款" />
    <View className="order-view__card order-view__card--first">
      {order.refunds.map((refund) => (
        <View key={refund.refundNo} className="order-view__refund">
          <View>{refundWords(refund)}</View>
          {refund.state !== 'declined' && sideWords(refund) ? (
            <View className="order-view__note">{sideWords(refund)}</View>
          ) : null}
          {refund.answer ? <View className="order-view__note">{refund.answer}</View> : null}
        </View>
      ))}
    </View>
  </>
)
