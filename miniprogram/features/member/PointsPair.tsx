import { Text, View } from '@tarojs/components'
import type { CouponCount, PointsBalance } from '@contract/member'
import { daysBetween, type Day } from '@domain/time'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { openPage, type Page } from '../../platform/navigate'
import { grouped } from '../../text/amounts'
import { monthDay } from '../../text/dates'
import './PointsPair.scss'

type PointsPairProps = {
  readonly points: PointsBalance
  /** Not known of a page that an earlier version has kept. */
  readonly coupons: CouponCount | undefined
  readonly today: Day
  readonly earnRateBp: number
}

/** What can be spent, points and coupons, each with what lapses soon; both lead to their pages. */
export const PointsPair = ({ points, coupons, today, earnRateBp }: PointsPairProps) => (
  <View className="points-pair">
    <Half title="积分" count={points.available} page="member/points">
      <PointsNote points={points} earnRateBp={earnRateBp} />
    </Half>
    <Half title="券" count={coupons?.count ?? null} unit="张" page="member/coupons">
      {coupons?.lapsing ? (
        <Text className="points-pair__due">{lapsingWords(coupons.lapsing, today)}</Text>
      ) : (
        <Text>{coupons?.count ? '下单、到店都能用' : '去领券中心看看'}</Text>
      )}
    </Half>
  </View>
)

function PointsNote({ points, earnRateBp }: Pick<PointsPairProps, 'points' | 'earnRateBp'>) {
  const { debt, lapsing, pending } = points
  if (debt > 0) return <Text>{`退货待扣 ${grouped(debt)} 分`}</Text>
  if (lapsing)
    return (
      <Text className="points-pair__due">
        {`${grouped(lapsing.points)} 分 `}
        <Text className="nowrap">{monthDay(lapsing.expiresOn)}</Text>过期
      </Text>
    )
  return <Text>{pending > 0 ? `另有 ${grouped(pending)} 分待到账` : `每消费 1 元得 ${rateOf(earnRateBp)} 分`}</Text>
}

type HalfProps = {
  readonly title: string
  /** Null: not known. */
  readonly count: number | null
  readonly unit?: string
  readonly page: Page
  readonly children: JSX.Element
}

const Half = ({ title, count, unit, page, children }: HalfProps) => (
  <Tap className="points-pair__half" role="link" onTap={() => openPage(page)}>
    <View className="points-pair__label">
      <Text>{title}</Text>
      <Icon name="forward" size="tiny" />
    </View>
    <View className="points-pair__count">
      <Text>{count === null ? '—' : grouped(count)}</Text>
      {unit && count !== null ? <Text className="points-pair__unit">{unit}</Text> : null}
    </View>
    <View className="points-pair__note">{children}</View>
  </Tap>
)

function lapsingWords({ count, lastOn }: NonNullable<CouponCount['lapsing']>, today: Day): string {
  const daysLeft = daysBetween(today, lastOn)
  return `${count} 张${daysLeft <= 0 ? '今天' : daysLeft === 1 ? '明天' : ` ${daysLeft} 天后`}过期`
}

const rateOf = (earnRateBp: number): string => String(Math.round(earnRateBp / 100) / 100)
