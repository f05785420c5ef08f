import { Text, View } from '@tarojs/components'
import type { InvitationEffect } from '@contract/operator'
import { Sheet } from '../../components/Sheet'
import { grouped } from '../../text/amounts'
import { shareWords } from './words'
import './FigureSheet.scss'

type InvitationSheetProps = { readonly effect: InvitationEffect; readonly onClose: () => void }

/** How invited and not invited are compared, and the numbers behind it. */
export const InvitationSheet = ({ effect, onClose }: InvitationSheetProps) => (
  <Sheet title="邀请带来了多少" onClose={onClose} closing="知道了">
    <View className="figure">
      {effect.arms.map(({ code, name, bought, members, share }) => (
        <View key={code} className="figure__line">
          <Text>{name}</Text>
          <Text className="figure__count">{`${grouped(bought)} ÷ ${grouped(members)} = ${shareWords(share)}`}</Text>
        </View>
      ))}
      <View className="figure__definition">{effect.definition}</View>
      <View className="figure__definition">线段是 95% 区间：同样的事再做很多次，大多会落在里面。</View>
    </View>
  </Sheet>
)
