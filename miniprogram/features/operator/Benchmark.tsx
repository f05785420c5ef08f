import { Text, View } from '@tarojs/components'
import type { BenchmarkLine } from '@contract/dashboard'
import { classes, silent } from '../../components/spoken'
import './Benchmark.scss'

type BenchmarkProps = { readonly line: BenchmarkLine; readonly share: number | null }

/** Where the scale may end: the first that leaves room beyond the rate. */
const TOPS_BP = [6_000, 8_000, 10_000]

/** User repurchase on a scale with the lines it is held against, and how it stands, in words. */
export const Benchmark = ({ line, share }: BenchmarkProps) => {
  const topBp = TOPS_BP.find((top) => (share ?? 0) * 10_000 <= top * 0.95) ?? 10_000
  const place = (bp: number): string => `${Math.min(100, (bp / topBp) * 100)}%`
  return (
    <View className="benchmark">
      <View className="benchmark__track" {...silent}>
        {share === null ? null : (
          <View
            className={classes('benchmark__fill', line.standing === 'below' && 'benchmark__fill--below')}
            style={{ width: place(share * 10_000) }}
          />
        )}
        {marksOf(line).map(({ bp }) => (
          <View key={bp} className="benchmark__mark" style={{ left: place(bp) }} />
        ))}
      </View>
      <View className="benchmark__names" {...silent}>
        {marksOf(line).map(({ bp, name }) => (
          <Text key={bp} className="benchmark__name">
            {name}
          </Text>
        ))}
      </View>
      <View className={classes('benchmark__words', line.standing === 'below' && 'benchmark__words--below')}>
        <Text>{line.sentence}</Text>
      </View>
    </View>
  )
}

const marksOf = ({ passBp, industryBp }: BenchmarkLine) => [
  { bp: passBp, name: `及格 ${passBp / 100}%` },
  ...(industryBp > passBp ? [{ bp: industryBp, name: `行业 ${industryBp / 100}%` }] : []),
]
