import { Text, View } from '@tarojs/components'
import type { TodayLine } from '@contract/staff'
import { Icon } from '../../components/Icon'
import { Section } from '../../components/Section'
import { Tap } from '../../components/Tap'
import { yuan } from '../../text/amounts'
import { hourMinute } from '../../text/dates'
import './DayLines.scss'

type DayLinesProps = { readonly lines: readonly TodayLine[]; readonly onRefund: (receiptNo: string) => void }

/** What was done today, as it is on record; a sale leads to its refund. */
export const DayLines = ({ lines, onRefund }: DayLinesProps) => (
  <>
    <Section title="今日" note="都有记录，名字只显示一个字" />
    {lines.length === 0 ? (
      <View className="day-lines day-lines--empty">扫第一位顾客的会员码，记的每一笔都会在这里。</View>
    ) : (
      <View className="day-lines">
        {lines.map((line) =>
          line.receiptNo === null ? (
            <View key={line.auditId} className="day-lines__line">
              <Words line={line} />
            </View>
          ) : (
            <Tap
              key={line.auditId}
              className="day-lines__line"
              role="link"
              label={`${line.title}，${line.note}，${amountOf(line)}，退款`}
              onTap={() => onRefund(line.receiptNo ?? '')}
            >
              <Words line={line} />
              <Icon name="forward" size="tiny" />
            </Tap>
          ),
        )}
      </View>
    )}
  </>
)

const Words = ({ line }: { readonly line: TodayLine }) => (
  <>
    <View className="day-lines__words">
      <View>
        <Text>{line.note === '' ? line.title : `${line.title}，${line.note}`}</Text>
      </View>
      <Text className="day-lines__time">{hourMinute(line.at)}</Text>
    </View>
    {line.problem ? (
      <Text className="day-lines__problem">{line.problem}</Text>
    ) : (
      <Text className="day-lines__amount">{amountOf(line)}</Text>
    )}
  </>
)

const amountOf = ({ amountFen }: TodayLine): string =>
  amountFen === null ? '完成' : amountFen < 0 ? `−¥${yuan(-amountFen)}` : `¥${yuan(amountFen)}`
