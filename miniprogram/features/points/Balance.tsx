import { Text, View } from '@tarojs/components'
import type { PointsBalance } from '@contract/member'
import { grouped } from '../../text/amounts'
import './Balance.scss'

/** The one number of the page, and what must be known with it. */
export const Balance = ({ balance }: { readonly balance: PointsBalance }) => (
  <View className="balance">
    <View className="balance__label">现在能用的积分</View>
    <View className="balance__count">{grouped(balance.available)}</View>
    {balance.pending > 0 ? (
      <Text className="balance__note">{`另有 ${grouped(balance.pending)} 分，过了退货期就到账`}</Text>
    ) : null}
    {balance.debt > 0 ? (
      <Text className="balance__note">
        {`退货待扣 ${grouped(balance.debt)} 分：退掉的那笔消费得的积分已经用掉了，先记着，从下次获得的积分里扣`}
      </Text>
    ) : null}
  </View>
)
