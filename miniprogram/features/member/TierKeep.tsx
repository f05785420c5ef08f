import { Text, View } from '@tarojs/components'
import type { TierPage } from '@contract/member'
import { Meter } from '../../components/Meter'
import { grouped } from '../../text/amounts'
import { longDay } from '../../text/dates'
import './TierKeep.scss'

/** What keeps the level: how much still counts on its last day, and what is short. */
export const TierKeep = ({ page }: { readonly page: TierPage }) => {
  const { keep, tier, graceDays } = page
  if (!keep) return null
  const share = Math.floor((keep.countedFen * 10_000) / Math.max(1, keep.neededFen))
  return (
    <View className="tier-keep">
      <View className="tier-keep__title">
        <Text>
          {keep.shortFen === 0
            ? `${tier.name}已经保住了`
            : `再消费 ${wholeYuan(keep.shortFen, 'up')} 元，继续是${tier.name}`}
        </Text>
      </View>
      <Meter shareBp={share} thick />
      <View className="tier-keep__note">
        <Text>
          {`现在的等级到 `}
          <Text className="nowrap">{longDay(keep.untilOn)}</Text>
          {`。到那天还算数的有 ${wholeYuan(keep.countedFen)} 元，要 ${wholeYuan(keep.neededFen)} 元。`}
        </Text>
      </View>
      <View className="tier-keep__note">
        <Text>{`没到也不急：多留 ${graceDays} 天，之后最多降一级。`}</Text>
      </View>
    </View>
  )
}

const wholeYuan = (amountFen: number, way: 'up' | 'down' = 'down'): string =>
  grouped(way === 'up' ? Math.ceil(amountFen / 100) : Math.floor(amountFen / 100))
