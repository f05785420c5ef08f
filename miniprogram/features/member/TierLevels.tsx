import { Text, View } from '@tarojs/components'
import type { TierPage } from '@contract/member'
import { Section } from '../../components/Section'
import { classes } from '../../components/spoken'
import { grouped } from '../../text/amounts'
import './TierCard.scss'
import { windowWords } from './window-words'
import './TierLevels.scss'

/** What each level brings, from the lowest; one's own is marked. */
export const TierLevels = ({ page }: { readonly page: TierPage }) => (
  <>
    <Section title="每一级有什么" note={windowWords(page.window)} />
    {page.levels.map((level) => (
      <View key={level.code} className="tier-level">
        <View className={classes('tier-card', `tier-card--${level.material}`, 'tier-level__band')}>
          <View className="tier-card__pattern" />
          <View className="tier-level__name">
            <Text>{level.name}</Text>
          </View>
          <Text className="tier-level__from">
            {level.code === page.tier.code
              ? '您在这里'
              : level.fromFen === 0
                ? '加入就有'
                : `满 ${yuanOf(level.fromFen)} 元`}
          </Text>
        </View>
        <View className="tier-level__benefits">
          <Benefit title="积分" text={`每消费 1 元得 ${Math.round(level.earnRateBp / 100) / 100} 分`} />
          {level.priceOff ? <Benefit title="会员价" text={`商品 ${level.priceOff}`} /> : null}
          {level.benefits.map(({ title, text }) => (
            <Benefit key={title} title={title} text={text} />
          ))}
        </View>
      </View>
    ))}
  </>
)

const Benefit = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <View className="tier-level__benefit">
    <Text className="tier-level__what">{title}</Text>
    <Text className="tier-level__how">{text}</Text>
  </View>
)

const yuanOf = (amountFen: number): string => grouped(Math.floor(amountFen / 100))
