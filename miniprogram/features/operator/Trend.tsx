import { Text, View } from '@tarojs/components'
import type { TrendPoint } from '@contract/dashboard'
import { silent, spoken } from '../../components/spoken'
import { monthWords, shareTop, shareWords } from './words'
import './Trend.scss'

/** A rate in each of twelve months; months of which nothing can be said stay empty. */
export function Trend({ name, points }: { readonly name: string; readonly points: readonly TrendPoint[] }) {
  const known = points.filter(({ share }) => share !== null)
  const [first, last] = [known[0], known[known.length - 1]]
  if (known.length < 2 || !first || !last) return null
  const top = shareTop(Math.max(...known.map(({ share }) => share ?? 0)))
  return (
    <View className="trend" {...spoken('text', `${name}，${tellOf(first)}，${tellOf(last)}`)}>
      <View className="trend__words">{`${tellOf(first)}，${tellOf(last)}`}</View>
      <View className="trend__plot" {...silent}>
        {points.map(({ month, share }) => (
          <View key={month} className="trend__bar">
            {share === null ? null : <View className="trend__fill" style={{ height: `${(share / top) * 100}%` }} />}
          </View>
        ))}
      </View>
      <View className="trend__axis" {...silent}>
        <Text>{monthWords(points[0]?.month ?? '')}</Text>
        <Text>{`最高 ${Math.round(top * 100)}%`}</Text>
        <Text>{monthWords(points[points.length - 1]?.month ?? '')}</Text>
      </View>
    </View>
  )
}

const tellOf = ({ month, share }: TrendPoint): string => `${monthWords(month)} ${shareWords(share)}`
