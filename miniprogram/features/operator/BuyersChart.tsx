import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Dashboard, MonthOfBuyers } from '@contract/operator'
import { addDays, monthOf, type Day } from '@domain/time'
import { classes, silent, spoken } from '../../components/spoken'
import { grouped } from '../../text/amounts'
import { Report } from './Report'
import { axisTop, monthWords, wholeYuan } from './words'
import './BuyersChart.scss'

/** Buyers of each month: those who came back below, those who came for the first time above. A tap on a month tells it. */
export function BuyersChart({ shown }: { readonly shown: Dashboard }) {
  const [picked, setPicked] = useState<string | null>(null)
  const { months, toOn } = shown
  const last = months[months.length - 1]
  const told = months.find(({ month }) => month === picked) ?? last
  if (!last || !told)
    return (
      <Report title="每月买家" id="months">
        <View className="report__empty">还没有人买过。有了消费，第二天早上这里就有每个月的买家，谁是回头来的。</View>
      </Report>
    )
  const top = axisTop(Math.max(...months.map(({ buyers }) => buyers)))
  const partial = isWholeMonth(toOn) ? null : last.month
  return (
    <Report title="每月买家" id="months" className="report--chart" aside={<Legend />}>
      <View className="bars">
        <View className="bars__axis" {...silent}>
          {[top, top / 2, 0].map((count) => (
            <Text key={count}>{grouped(count)}</Text>
          ))}
        </View>
        <View className="bars__plot">
          {months.map((one, place) => (
            <Bar
              key={one.month}
              one={one}
              top={top}
              part={one.month === partial}
              picked={one.month === told.month}
              seldom={(months.length - 1 - place) % 3 !== 0}
              onTap={() => setPicked(one.month)}
            />
          ))}
        </View>
      </View>
      <View className="bars__told" {...spoken('status')}>
        {tellOf(told, partial === told.month ? toOn : null)}
      </View>
    </Report>
  )
}

const Legend = () => (
  <View className="bars__legend">
    <Text className="bars__key bars__key--back">回头买家</Text>
    <Text className="bars__key bars__key--first">第一次买</Text>
  </View>
)

type BarProps = {
  readonly one: MonthOfBuyers
  readonly top: number
  /** The month is not over. */
  readonly part: boolean
  readonly picked: boolean
  /** Named only where there is room. */
  readonly seldom: boolean
  readonly onTap: () => void
}

const Bar = ({ one, top, part, picked, seldom, onTap }: BarProps) => (
  <View
    className={classes('bars__bar', part && 'bars__bar--part', picked && 'bars__bar--picked')}
    onClick={onTap}
    {...spoken('button', tellOf(one, null))}
  >
    <View className="bars__column">
      <View className="bars__first" style={{ height: `${(one.first / top) * 100}%` }} />
      <View className="bars__back" style={{ height: `${((one.buyers - one.first) / top) * 100}%` }} />
    </View>
    <View className={classes('bars__month', seldom && 'bars__month--seldom')} {...silent}>
      <Text>{monthWords(one.month)}</Text>
    </View>
  </View>
)

const tellOf = ({ month, buyers, first, orders, netFen }: MonthOfBuyers, toOn: string | null): string =>
  `${monthWords(month)}${toOn ? `只到 ${Number(toOn.slice(8))}日` : ''}：${grouped(buyers)} 位买家，${grouped(buyers - first)} 位回头，${grouped(orders)} 单，${wholeYuan(netFen)}`

const isWholeMonth = (on: Day): boolean => monthOf(addDays(on, 1)) !== monthOf(on)
