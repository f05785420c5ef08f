import { ScrollView, Text, View } from '@tarojs/components'
import type { Cohort } from '@contract/operator'
import { spoken } from '../../components/spoken'
import { Report } from './Report'
import { monthWords } from './words'
import './Cohorts.scss'

/** Of those who came for the first time in a month, how many were there in each month after. */
export const Cohorts = ({ cohorts }: { readonly cohorts: readonly Cohort[] }) =>
  cohorts.length === 0 ? null : (
    <Report title="首购以后还来的人" note="首购那月算第 0 月" id="cohorts" className="report--whole">
      <ScrollView className="cohorts" scrollX>
        <View className="cohorts__table" {...spoken('text', '每个首购月份的会员，之后各月还在买的比例')}>
          <View className="cohorts__row cohorts__row--head">
            <Text className="cohorts__first">首购</Text>
            {(cohorts[0]?.cells ?? []).map((_, month) => (
              <Text key={month} className="cohorts__cell">
                {month === 0 ? '人数' : `第 ${month} 月`}
              </Text>
            ))}
          </View>
          {cohorts.map((cohort) => (
            <Row key={cohort.month} cohort={cohort} />
          ))}
        </View>
      </ScrollView>
    </Report>
  )

const Row = ({ cohort: { month, size, cells } }: { readonly cohort: Cohort }) => (
  <View className="cohorts__row">
    <Text className="cohorts__first">{monthWords(month)}</Text>
    {cells.map(({ members }, after) => (
      <View key={after} className="cohorts__cell">
        {after === 0 ? null : <View className="cohorts__tint" style={{ opacity: members / size }} />}
        <Text className="cohorts__share">{after === 0 ? size : `${Math.round((members / size) * 100)}%`}</Text>
      </View>
    ))}
  </View>
)
