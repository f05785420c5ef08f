import { Text, View } from '@tarojs/components'
import type { PointsPage } from '@contract/points'
import { Section } from '../../components/Section'
import { grouped } from '../../text/amounts'
import { longDay } from '../../text/dates'
import './Lines.scss'

/** What is still to come, by the day from which it can be spent, the soonest first. */
export const Arrivals = ({ arrivals }: Pick<PointsPage, 'arrivals'>) =>
  arrivals.length === 0 ? null : (
    <>
      <Section title="哪天到账" note="过了退货期就能用" />
      <View className="lines">
        {arrivals.map(({ availableOn, points }) => (
          <View key={availableOn} className="lines__line">
            <Text>{longDay(availableOn)}</Text>
            <Text className="lines__count lines__note">{`${grouped(points)} 分`}</Text>
          </View>
        ))}
      </View>
    </>
  )
