import { Text, View } from '@tarojs/components'
import type { Dashboard, Figure } from '@contract/operator'
import { Tap } from '../../components/Tap'
import { grouped } from '../../text/amounts'
import { Report } from './Report'
import { shareWords } from './words'
import './Lines.scss'

type MoreFiguresProps = {
  readonly shown: Dashboard
  readonly onAbout: (figure: Figure) => void
  /** Shows who brings most. */
  readonly onBest: () => void
}

/** The other rates, and how much the best members bring. */
export const MoreFigures = ({ shown, onAbout, onBest }: MoreFiguresProps) => (
  <Report title="其他指标" id="others">
    <View className="lines-of">
      {shown.others.map((figure) => (
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
      {shown.concentration ? (
        <View className="lines-of__foot">
          {`消费最多的两成会员带来 ${shareWords(shown.concentration.topFifthShare)} 的销售额；八成销售额来自 ${shareWords(shown.concentration.membersForFourFifths)} 的会员（按 ${grouped(shown.concentration.of)} 人算）。`}
          <Tap className="report__more" onTap={onBest}>
            <Text>看看是谁</Text>
          </Tap>
        </View>
      ) : null}
    </View>
  </Report>
)
