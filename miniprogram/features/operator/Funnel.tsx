import { Text, View } from '@tarojs/components'
import type { FunnelReport, FunnelStageLine } from '@contract/dashboard'
import { silent, spoken } from '../../components/spoken'
import { grouped } from '../../text/amounts'
import { Report, Saying } from './Report'
import { shareWords } from './words'
import './Funnel.scss'

/** The four stages of a purchase: how many members came so far, of those before, and what counts. */
export function Funnel({ funnel }: { readonly funnel: FunnelReport | null }) {
  const [strong = '', ...rest] = funnel?.sentence.split(/(?<=。)/) ?? []
  return (
    <Report title="购买的四个阶段" note="近 90 天" id="funnel">
      {funnel && (funnel.steps[0]?.members ?? 0) > 0 ? (
        <>
          {funnel.steps.map((step) => (
            <Step key={step.stage} step={step} />
          ))}
          <Saying strong={strong} text={rest.join('')} />
          <View className="funnel__note">{funnel.note}</View>
        </>
      ) : (
        <View className="report__empty">
          还没有会员看过商品。有人看、有人买，第二天早上这里就有购买前、购买中、使用中、购买后各剩多少人。
        </View>
      )}
    </Report>
  )
}

const Step = ({ step: { name, members, ofPrevious, ofFirst, definition } }: { readonly step: FunnelStageLine }) => (
  <View
    className="funnel__step"
    {...spoken(
      'text',
      `${name} ${grouped(members)} 人${ofPrevious === null ? '' : `，上一步的 ${shareWords(ofPrevious)}`}`,
    )}
  >
    <View className="funnel__line">
      <Text className="funnel__name">{name}</Text>
      {ofPrevious === null ? null : <Text className="funnel__share">{`上一步的 ${shareWords(ofPrevious)}`}</Text>}
      <Text className="funnel__count">{`${grouped(members)} 人`}</Text>
    </View>
    <View className="funnel__track" {...silent}>
      <View className="funnel__fill" style={{ width: `${(ofFirst ?? 0) * 100}%` }} />
    </View>
    <View className="funnel__definition">{definition}</View>
  </View>
)
