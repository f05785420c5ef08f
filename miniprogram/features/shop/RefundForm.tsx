import { Text, View } from '@tarojs/components'
import type { OrderPage } from '@contract/order'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { Picture } from '../../components/Picture'
import { Price } from '../../components/Price'
import { spoken } from '../../components/spoken'
import { yuan } from '../../text/amounts'
import { BottomBar } from './BottomBar'
import { giftBackWords, sideWords } from './order-words'
import { Stepper } from './Stepper'
import { useRefund } from './useRefund'
import './RefundForm.scss'

const REASONS = ['不想要了', '买多了', '不合适', '有问题'] as const

type RefundFormProps = { readonly order: OrderPage; readonly onDone: (order: OrderPage) => void }

/** What shall come back and why, and what that brings before anything is asked for. */
export function RefundForm({ order, onDone }: RefundFormProps) {
  const form = useRefund(order, onDone)
  const { outcome } = form
  const backFen = outcome ? outcome.goodsFen + outcome.shippingFen : 0
  return (
    <>
      <View className="refund-form">
        {form.lines.map(({ line, qty, most }) => (
          <View key={line.lineId} className="refund-form__line">
            <Picture src={line.pictureUrl} category={line.category} className="refund-form__picture" />
            <View className="refund-form__words">
              <View>{line.name}</View>
              <Text className="refund-form__note">{`最多退 ${most} 件`}</Text>
            </View>
            <Stepper
              qty={qty}
              most={most}
              what={line.name}
              onRemove={() => form.setQty(line.lineId, 0)}
              onChange={(count) => form.setQty(line.lineId, count)}
            />
          </View>
        ))}
      </View>
      <View className="refund-form__why">为什么退</View>
      <View className="refund-form__reasons">
        {REASONS.map((reason) => (
          <Chip key={reason} text={reason} on={form.reason === reason} onTap={() => form.setReason(reason)} />
        ))}
      </View>
      {outcome ? <Brings outcome={outcome} gift={giftBackWords(order, outcome)} /> : null}
      {form.notice ? (
        <View className="refund-form__notice" {...spoken('status')}>
          <Text>{form.notice}</Text>
        </View>
      ) : null}
      <BottomBar>
        <View className="bottom-bar__sum">
          <Price yuan={outcome ? yuan(backFen) : '--'} />
          <View className="bottom-bar__note">{order.returns === 'at-once' ? '原路退回' : '店里看过后退回'}</View>
        </View>
        <Button
          text={order.returns === 'at-once' ? '退款' : '申请退货'}
          disabled={!outcome || form.busy}
          className="bottom-bar__grow"
          onTap={form.send}
        />
      </BottomBar>
    </>
  )
}

type Outcome = NonNullable<ReturnType<typeof useRefund>['outcome']>

const Brings = ({ outcome, gift }: { readonly outcome: Outcome; readonly gift: string }) => (
  <View className="refund-form refund-form--brings">
    <View className="refund-form__sum">
      <Text>商品</Text>
      <Text>{yuan(outcome.sharesFen)}</Text>
    </View>
    {outcome.deductedFen > 0 ? (
      <View className="refund-form__sum">
        <Text>留下的不够优惠门槛</Text>
        <Text>{`−${yuan(outcome.deductedFen)}`}</Text>
      </View>
    ) : null}
    {outcome.shippingFen > 0 ? (
      <View className="refund-form__sum">
        <Text>运费</Text>
        <Text>{yuan(outcome.shippingFen)}</Text>
      </View>
    ) : null}
    {gift ? <View className="refund-form__note">{gift}</View> : null}
    {sidesOf(outcome) ? <View className="refund-form__note">{sidesOf(outcome)}</View> : null}
  </View>
)

const sidesOf = ({ pointsBack, pointsTakenBack, couponsBack }: Outcome): string =>
  sideWords({ pointsBack, pointsTakenBack, couponsBack: couponsBack.length })
