import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { WorthMember } from '@contract/operator'
import { Tap } from '../../components/Tap'
import { Report } from './Report'
import { wholeYuan } from './words'
import './Worth.scss'

const SHOWN_AT_FIRST = 5

/** Whom a message may bring back, the most worth first, each with the reason. */
export function Worth({ worth }: { readonly worth: readonly WorthMember[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? worth : worth.slice(0, SHOWN_AT_FIRST)
  return (
    <Report title="最值得联系" note={worth.length > 0 ? `${worth.length} 位快用完或晚了的` : ''} id="worth">
      {worth.length === 0 ? (
        <View className="report__empty">今天没有谁快用完了。有了两次以上的购买，就知道谁什么时候该补货。</View>
      ) : null}
      {shown.map((member) => (
        <View key={member.memberId} className="worth">
          <View className="worth__line">
            <Text className="worth__name">{member.nickname}</Text>
            <Text className="worth__stage">{member.stage}</Text>
            <Text className="worth__may">{`约 ${wholeYuan(member.worthFen)}`}</Text>
          </View>
          <View className="worth__product">{member.productName}</View>
          <View className="worth__reason">{member.reason}</View>
        </View>
      ))}
      {worth.length > shown.length ? (
        <Tap className="report__more" onTap={() => setAll(true)}>
          <Text>{`再看 ${worth.length - shown.length} 位`}</Text>
        </Tap>
      ) : null}
    </Report>
  )
}
