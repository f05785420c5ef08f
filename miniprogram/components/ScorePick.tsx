import { Text, View } from '@tarojs/components'
import { classes } from './spoken'
import { Tap } from './Tap'
import './ScorePick.scss'

type ScorePickProps<Score extends number> = {
  readonly score: Score | null
  /** The scores from the lowest, each with what it means: the two ends are said until one is chosen. */
  readonly scores: readonly (readonly [score: Score, meaning: string])[]
  readonly onChoose: (score: Score) => void
}

/** A score given with one tap, and what it means. Its style travels with it: the main package asks nobody for a score. */
export const ScorePick = <Score extends number>({ score, scores, onChoose }: ScorePickProps<Score>) => (
  <View className="score-pick">
    <View className="score-pick__scores">
      {scores.map(([one, meaning]) => (
        <Tap
          key={one}
          className={classes('score-pick__score', one === score && 'score-pick__score--on')}
          label={`${one} 分，${meaning}`}
          selected={one === score}
          onTap={() => onChoose(one)}
        >
          <Text>{one}</Text>
        </Tap>
      ))}
    </View>
    <View className="score-pick__meaning">{scores.find(([one]) => one === score)?.[1] ?? endsOf(scores)}</View>
  </View>
)

/** Where a score will be asked for. */
export const ScoreBones = () => (
  <View className="score-pick">
    <View className="score-pick__scores">
      {['1', '2', '3', '4', '5'].map((score) => (
        <View key={score} className="score-pick__score" />
      ))}
    </View>
    <View className="score-pick__meaning" />
  </View>
)

const endsOf = (scores: readonly (readonly [score: number, meaning: string])[]): string =>
  [scores[0], scores.at(-1)].map((end) => (end ? `${end[0]} 分${end[1]}` : '')).join('，')
