import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { AcquisitionReport } from '@contract/dashboard'
import type { AcquisitionRow } from '@domain/analytics/acquisition'
import { Tap } from '../../components/Tap'
import { grouped } from '../../text/amounts'
import { Report, Saying } from './Report'
import { monthWords, timesWords, wholeYuan } from './words'
import './Acquisition.scss'

type AcquisitionProps = {
  readonly report: AcquisitionReport
  readonly onAbout: () => void
  readonly onEnter: () => void
}

const SHOWN_AT_FIRST = 3

/** What new members cost and bring, month by month, the newest first; and the way to enter a cost. */
export function Acquisition({ report, onAbout, onEnter }: AcquisitionProps) {
  const [all, setAll] = useState(false)
  const { rows, total, sentence, isTold } = report
  const [strong = '', ...rest] = sentence.split(/(?<=。)/)
  const newestFirst = [...rows].reverse()
  const shown = all ? newestFirst : newestFirst.slice(0, SHOWN_AT_FIRST)
  return (
    <Report title="拉新成本和回本" id="acquisition" onAbout={onAbout}>
      {rows.length === 0 ? (
        <View className="report__empty">
          还没有人买过。有了第一次买的会员，这里就看得到他们花了多少钱拉来、带回多少。
        </View>
      ) : (
        <>
          {isTold && total ? <Saying strong={strong} text={rest.join('')} /> : null}
          {shown.map((row) => (
            <Month key={row.month} row={row} />
          ))}
          {rows.length > shown.length ? (
            <Tap className="report__more" onTap={() => setAll(true)}>
              <Text>{`再看 ${rows.length - shown.length} 个月`}</Text>
            </Tap>
          ) : null}
          {isTold && total ? null : <View className="acquisition__hint">{sentence}</View>}
        </>
      )}
      <Tap className="report__more" onTap={onEnter}>
        <Text>填拉新成本</Text>
      </Tap>
    </Report>
  )
}

const Month = ({ row }: { readonly row: AcquisitionRow }) => (
  <View className="acquisition">
    <View className="acquisition__line">
      <Text className="acquisition__month">{`${monthWords(row.month)}，${grouped(row.members)} 位新客`}</Text>
      <Text className="acquisition__times">{row.ratioBp === null ? '—' : timesWords(row.ratioBp)}</Text>
    </View>
    <View className="acquisition__words">
      {row.costEachFen === null ? '还没填花费' : `每位花 ${wholeYuan(row.costEachFen)}`}
      {`，已带回 ${wholeYuan(row.valueEachFen)}`}
      {row.costEachFen === null ? '' : paybackWords(row.paybackMonths)}
    </View>
    {row.outlook ? (
      <View className="acquisition__words">
        {`往后一年约 ${wholeYuan(row.outlook.expectedFen)}，区间 ${wholeYuan(row.outlook.lowFen)} 到 ${wholeYuan(row.outlook.highFen)}`}
      </View>
    ) : null}
  </View>
)

const paybackWords = (months: number | null): string => {
  if (months === null) return '，还没回本'
  return months === 0 ? '，当月回本' : `，第 ${months} 个月回本`
}
