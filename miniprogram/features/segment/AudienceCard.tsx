import { Text, View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import { Notice } from '../../components/Notice'
import { grouped } from '../../text/amounts'
import type { Audience, Found } from './useAudience'
import './AudienceCard.scss'

type AudienceCardProps = { readonly audience: Audience; readonly onAgain: () => void }

/** How many a condition finds, and what would become of a campaign to them. */
export function AudienceCard({ audience, onAgain }: AudienceCardProps) {
  if (audience.phase === 'failed') return <Notice text={audience.failure.message} onRetry={onAgain} />
  if (audience.phase === 'none') return <View className="audience audience--none">加上条件，就能看到有多少人。</View>
  const found = audience.phase === 'counted' ? audience.found : audience.before
  return <View className="audience">{found === null ? <Waiting /> : <Counts found={found} />}</View>
}

const Waiting = () => (
  <>
    <Bone line="number" width="44%" />
    <Bone line="small" width="64%" />
  </>
)

function Counts({ found }: { readonly found: Found }) {
  if (found.problems.length > 0) return <Text>{`${found.problems.join('；')}。`}</Text>
  const { members, matched, reachable, capped, heldOut, isEstimate, rates } = found
  const share = members > 0 ? ((matched / members) * 100).toFixed(1) : '0.0'
  return (
    <>
      <View className="audience__count">
        <Text className="audience__number">{grouped(matched)}</Text>
        <Text>{`人，占会员的 ${share}%${isEstimate ? '（估算）' : ''}`}</Text>
      </View>
      <View className="audience__note">
        {`现在发活动：能到 ${grouped(reachable)} 人，留作对照 ${grouped(heldOut)} 人，这周已经发够 ${grouped(capped)} 人。`}
      </View>
      {rates && rates.memberRepurchase.share !== null ? (
        <View className="audience__note">
          {`近 90 天买过的人里，${(rates.memberRepurchase.share * 100).toFixed(1)}% 买了两次以上。`}
        </View>
      ) : null}
    </>
  )
}
