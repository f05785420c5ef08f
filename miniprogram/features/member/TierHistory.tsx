import { Text, View } from '@tarojs/components'
import type { TierPage, TierStep } from '@contract/member'
import { Section } from '../../components/Section'
import { grouped } from '../../text/amounts'
import { longDay } from '../../text/dates'
import './TierHistory.scss'

/** How the level came about: each change with its reason, the newest first. */
export const TierHistory = ({ page }: { readonly page: TierPage }) => (
  <>
    <Section title="升降记录" />
    {page.history.length === 0 ? (
      <View className="tier-history tier-history--empty">还没有变过。等级一变，这里会写明哪天、为什么。</View>
    ) : (
      <View className="tier-history">
        {page.history.map((step) => (
          <View key={`${step.on}-${step.from}-${step.to}`} className="tier-history__step">
            <View>
              <Text>{whatOf(step)}</Text>
            </View>
            <Text className="tier-history__why">{`${longDay(step.on)}，${whyOf(step)}`}</Text>
          </View>
        ))}
      </View>
    )}
  </>
)

function whatOf({ kind, from, to }: TierStep): string {
  switch (kind) {
    case 'upgrade':
      return `${from}升到${to}`
    case 'downgrade':
      return `${from}变为${to}`
    case 'renewal':
      return `继续是${to}`
  }
}

function whyOf({ reason, qualifyingFen }: TierStep): string {
  const amount = `成长值 ${grouped(Math.floor(qualifyingFen / 100))}`
  switch (reason) {
    case 'qualified':
      return `${amount}，够了`
    case 'period-ended':
      return `到期时${amount}，没有够`
    case 'refunded':
      return '升级的那一笔退了'
  }
}
