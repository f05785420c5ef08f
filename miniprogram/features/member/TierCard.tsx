import { Text, View } from '@tarojs/components'
import type { TierCard as Tier } from '@contract/member'
import { Icon } from '../../components/Icon'
import { Meter } from '../../components/Meter'
import { Tap } from '../../components/Tap'
import { openPage } from '../../platform/navigate'
import { grouped } from '../../text/amounts'
import './TierCard.scss'

type TierCardProps = { readonly tier: Tier; readonly nickname: string }

/** The member card in its tier's material: who, which level, and the way to the next. */
export const TierCard = ({ tier, nickname }: TierCardProps) => (
  <View className={`tier-card tier-card--${tier.material ?? tier.code}`}>
    <View className="tier-card__pattern" />
    <View className="tier-card__inside">
      <Tap className="tier-card__code" onTap={() => openPage('member/code')}>
        <View className="tier-card__pill">
          <Icon name="code" size="small" />
          <Text>会员码</Text>
        </View>
      </Tap>
      <View className="tier-card__who">
        <Text>{nickname}</Text>
      </View>
      <View className="tier-card__name">
        <Text>{tier.name}</Text>
      </View>
      <View className="tier-card__way">
        <Text className="tier-card__next">{wayOf(tier)}</Text>
        <Text className="tier-card__growth">{growthOf(tier)}</Text>
      </View>
      <Meter shareBp={shareOf(tier)} />
    </View>
  </View>
)

const wayOf = ({ next }: Tier): string =>
  next ? `再消费 ${grouped(Math.ceil(next.shortFen / 100))} 元升${next.name.replace('会员', '')}` : '已是最高等级'

const growthOf = ({ qualifyingFen, next }: Tier): string =>
  next ? `成长值 ${wholeYuan(qualifyingFen)} / ${wholeYuan(next.fromFen)}` : `成长值 ${wholeYuan(qualifyingFen)}`

const shareOf = ({ qualifyingFen, next }: Tier): number =>
  next ? Math.floor((qualifyingFen * 10_000) / Math.max(1, next.fromFen)) : 10_000

const wholeYuan = (amountFen: number): string => grouped(Math.floor(amountFen / 100))
