import { Text, View } from '@tarojs/components'
import type { PointsBalance } from '@contract/member'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { openPage } from '../../platform/navigate'
import { grouped } from '../../text/amounts'
import { monthDay } from '../../text/dates'
import './PointsPair.scss'

type PointsPairProps = { readonly points: PointsBalance; readonly earnRateBp: number }

/** What can be spent, with what lapses soon; beside it what is still on its way. Both lead to the history. */
export const PointsPair = ({ points, earnRateBp }: PointsPairProps) => (
  <View className="points-pair">
    <Half title="积分" count={points.available}>
      {points.debt > 0 ? (
        <Text>{`退货待扣 ${grouped(points.debt)} 分`}</Text>
      ) : points.lapsing ? (
        <Text className="points-pair__due">
          {`${grouped(points.lapsing.points)} 分 `}
          <Text className="nowrap">{monthDay(points.lapsing.expiresOn)}</Text>过期
        </Text>
      ) : (
        <Text>{`每消费 1 元得 ${rateOf(earnRateBp)} 分`}</Text>
      )}
    </Half>
    <Half title="待到账" count={points.pending}>
      <Text>{points.pending > 0 ? '过了退货期就到账' : '没有在途的积分'}</Text>
    </Half>
  </View>
)

const Half = ({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: JSX.Element
}) => (
  <Tap className="points-pair__half" role="link" onTap={() => openPage('member/points')}>
    <View className="points-pair__label">
      <Text>{title}</Text>
      <Icon name="forward" size="tiny" />
    </View>
    <View className="points-pair__count">
      <Text>{grouped(count)}</Text>
    </View>
    <View className="points-pair__note">{children}</View>
  </Tap>
)

const rateOf = (earnRateBp: number): string => String(Math.round(earnRateBp / 100) / 100)
