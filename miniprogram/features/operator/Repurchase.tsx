import { Text, View } from '@tarojs/components'
import type { Dashboard, Figure } from '@contract/operator'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { Benchmark } from './Benchmark'
import { ModeBar } from './ModeBar'
import { Report, Saying } from './Report'
import { changeWords, percentOf, shareWords } from './words'
import './Repurchase.scss'

type RepurchaseProps = { readonly shown: Dashboard; readonly onAbout: (figure: Figure) => void }

/** Both rates of coming back, the mode that follows from 90 days, and what to do. */
export function Repurchase({ shown, onAbout }: RepurchaseProps) {
  const { mode, rate, advice } = shown.mode
  const [strong = '', ...rest] = advice.split(/(?<=。)/)
  return (
    <Report title="复购" id="repurchase" onAbout={() => onAbout(rate)}>
      <View className="rates">
        <Rate figure={shown.memberRepurchase} strong onAbout={onAbout} />
        <Rate figure={shown.orderRepurchase} strong={false} onAbout={onAbout} />
      </View>
      <Benchmark line={shown.benchmark} share={shown.memberRepurchase.share} />
      <ModeBar mode={mode} share={rate.share} />
      <Saying strong={strong} text={rest.join('')} />
      {rate.share === null ? null : (
        <Tap className="rates__ninety" onTap={() => onAbout(rate)}>
          <Text>{`${rate.name} ${shareWords(rate.share)}，看的是首购满 90 天的会员`}</Text>
        </Tap>
      )}
    </Report>
  )
}

type RateProps = { readonly figure: Figure; readonly strong: boolean; readonly onAbout: (figure: Figure) => void }

const Rate = ({ figure, strong, onAbout }: RateProps) => {
  const change = changeWords(figure)
  return (
    <Tap
      className="rates__rate"
      label={`${figure.name} ${shareWords(figure.share)}${change ? `，${change}` : ''}`}
      onTap={() => onAbout(figure)}
    >
      <View className="rates__name">{figure.name}</View>
      <View className={classes('rates__share', !strong && 'rates__share--quiet')}>
        <Text>{percentOf(figure.share)}</Text>
        {figure.share === null ? null : <Text className="rates__sign">%</Text>}
      </View>
      {change ? (
        <View className={classes('rates__change', strong && isHigher(figure) && 'rates__change--strong')}>
          {change}
        </View>
      ) : null}
    </Tap>
  )
}

const isHigher = ({ share, before }: Figure): boolean => share !== null && before !== null && share > before
