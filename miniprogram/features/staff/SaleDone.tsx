import { Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import { Picture } from '../../components/Picture'
import { spoken } from '../../components/spoken'
import { grouped, yuan } from '../../text/amounts'
import { giftWords } from './gift-words'
import type { SaleDone as Done } from './useSale'
import './SaleDone.scss'

type SaleDoneProps = {
  readonly done: Done
  readonly nickname: string
  readonly onNext: () => void
  readonly onToday: () => void
}

/** Recorded: what it came to for the member, and the next in the queue. */
export const SaleDone = ({ done, nickname, onNext, onToday }: SaleDoneProps) => (
  <View className="sale-done" {...spoken('status')}>
    <View className="sale-done__mark">
      <Icon name="check" size="large" />
    </View>
    <View className="sale-done__title">
      <Text>{done.kind === 'recorded' ? '记好了' : '券已核销'}</Text>
    </View>
    {done.kind === 'recorded' ? (
      <>
        <View className="sale-done__figure">
          <Text className="sale-done__yen">¥</Text>
          <Text>{yuan(done.receipt.paidFen)}</Text>
        </View>
        <View className="sale-done__note">
          <Text>{`${nickname} 得 ${grouped(done.receipt.earnedPoints)} 分`}</Text>
        </View>
        {done.receipt.couponOffFen > 0 ? (
          <View className="sale-done__note">
            <Text>{`用券省了 ${yuan(done.receipt.couponOffFen)} 元`}</Text>
          </View>
        ) : null}
      </>
    ) : (
      <View className="sale-done__note">
        <Text>{done.used.name}</Text>
      </View>
    )}
    {(done.kind === 'recorded' ? done.receipt : done.used).gifts.map((gift) => (
      <View key={gift.productId} className="sale-done__gift">
        <Picture src={gift.pictureUrl} category={gift.category} className="sale-done__picture" />
        <Text>{giftWords(gift)}</Text>
      </View>
    ))}
    <Button text="下一位" icon="code" onTap={onNext} className="sale-done__next" />
    <Button kind="quiet" text="看今日" onTap={onToday} className="sale-done__today" />
  </View>
)
