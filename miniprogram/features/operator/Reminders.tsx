import { Text, View } from '@tarojs/components'
import type { Figure, ReminderReport } from '@contract/operator'
import { Tap } from '../../components/Tap'
import { grouped } from '../../text/amounts'
import { Report } from './Report'
import { shareWords } from './words'
import './Lines.scss'

type RemindersProps = { readonly reminders: ReminderReport; readonly onAbout: (figure: Figure) => void }

/** Reminders of the last 90 days, and what came of them: delivered, opened, bought. */
export const Reminders = ({ reminders, onAbout }: RemindersProps) => (
  <Report title="补货提醒" note="近 90 天" id="reminders">
    {reminders.planned === 0 && reminders.skipped.length === 0 ? (
      <View className="report__empty">
        还没有发过提醒。会员点“提醒我”以后，到了快用完的时候就会发，这里看得到发了多少、多少人又来买了。
      </View>
    ) : (
      <View className="lines-of">
        {reminders.figures.map((figure) => (
          <Tap
            key={figure.code}
            className="lines-of__line"
            label={`${figure.name} ${shareWords(figure.share)}`}
            onTap={() => onAbout(figure)}
          >
            <View className="lines-of__words">
              <Text>{figure.name}</Text>
              <View className="lines-of__note">{`${grouped(figure.part)} / ${grouped(figure.whole)}`}</View>
            </View>
            <Text className="lines-of__share">{shareWords(figure.share)}</Text>
          </Tap>
        ))}
        {reminders.skipped.length > 0 ? (
          <View className="lines-of__foot">
            {`没有发的：${reminders.skipped.map(({ name, count }) => `${name} ${grouped(count)}`).join('，')}`}
          </View>
        ) : null}
      </View>
    )}
  </Report>
)
