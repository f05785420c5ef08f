import { Text, View } from '@tarojs/components'
import type { CouponCard } from '@contract/coupon'
import { Button } from '../../components/Button'
import { ShareButton } from './ShareButton'
import type { Sharing } from './useSharing'
import './ShareRow.scss'

/** 送给朋友: a friend takes one of their own; the one who shares keeps theirs and gets nothing for it. */
export function ShareRow({ coupon, sharing }: { readonly coupon: CouponCard; readonly sharing: Sharing }) {
  const { card, busy, begin } = sharing
  return (
    <View className="share-row">
      <View className="share-row__words">
        <View>送给朋友</View>
        <Text className="share-row__note">最多 5 位朋友各领一张，7 天内有效，您的这张不受影响。</Text>
      </View>
      {card ? (
        <ShareButton card={card}>
          <Text>选择朋友</Text>
        </ShareButton>
      ) : (
        <Button kind="soft" text={busy ? '准备中' : '发出去'} disabled={busy} onTap={() => void begin(coupon)} />
      )}
    </View>
  )
}
