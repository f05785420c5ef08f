import { Text, View } from '@tarojs/components'
import type { PointsPage } from '@contract/points'
import { Section } from '../../components/Section'
import { grouped } from '../../text/amounts'
import { longDay } from '../../text/dates'
import './Lines.scss'

/** What lapses, by day, the soonest first and in the colour of what runs out. */
export function Lapses({ lapses, soonOn }: { readonly lapses: PointsPage['lapses']; readonly soonOn: string | null }) {
  if (lapses.length === 0) return null
  return (
    <>
      <Section title="哪天过期" note="先到期的先用" />
      <View className="lines">
        {lapses.map(({ expiresOn, points }) => (
          <View key={expiresOn} className="lines__line">
            <Text className={expiresOn === soonOn ? 'lines__due' : ''}>{longDay(expiresOn)}</Text>
            <Text
              className={expiresOn === soonOn ? 'lines__count lines__due' : 'lines__count'}
            >{`${grouped(points)} 分`}</Text>
          </View>
        ))}
      </View>
    </>
  )
}
