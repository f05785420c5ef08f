import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import type { BestMember, BestMembers } from '@contract/dashboard'
import { Bone } from '../../components/Bone'
import { Sheet } from '../../components/Sheet'
import { spoken } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'
import { grouped } from '../../text/amounts'
import { monthDay } from '../../text/dates'
import { shareWords, wholeYuan } from './words'
import './FigureSheet.scss'
import './BestSheet.scss'

/** Who brings most. */
export const bestMembers = createQuery<BestMembers>('operator-best', () => cloud.operator.listBest({}))

const open = () => void bestMembers.open()

/** The best fifth of members: from how much on, and the first of them with masked names. */
export function BestSheet({ onClose }: { readonly onClose: () => void }) {
  const loaded = bestMembers.use()
  useEffect(open, [])
  return (
    <Sheet title="消费最多的两成" onClose={onClose} closing="知道了">
      {loaded.phase === 'loading' ? (
        <>
          <Bone line="body" width="60%" />
          <Bone line="title" />
          <Bone line="title" />
        </>
      ) : null}
      {loaded.phase === 'failed' ? (
        <Tap className="best__again" onTap={open}>
          <Text>{`${loaded.failure.message} 点这里再试一次`}</Text>
        </Tap>
      ) : null}
      {loaded.phase === 'ready' ? <Content best={loaded.value} /> : null}
    </Sheet>
  )
}

const Content = ({ best: { members, fifth, definition } }: { readonly best: BestMembers }) =>
  fifth === null ? (
    <View className="figure__definition">还没有统计过。明天早上就知道是谁。</View>
  ) : (
    <>
      <View className="best__head">
        {`累计消费 ${wholeYuan(fifth.fromFen)}以上的 ${grouped(fifth.members)} 位`}
        {members.length < fifth.members ? `，先看前 ${members.length} 位` : ''}
      </View>
      <View className="best__list">
        {members.map((member) => (
          <Line key={member.memberId} member={member} />
        ))}
      </View>
      <View className="figure__definition">{definition}</View>
    </>
  )

const Line = ({ member: { name, stage, netFen, orders, lastOn, shareBp } }: { readonly member: BestMember }) => (
  <View className="best__line" {...spoken('text', `${name}，${wholeYuan(netFen)}，${stage}`)}>
    <View className="best__words">
      <Text>{name || '没填昵称'}</Text>
      <View className="best__note">{`${stage}，${grouped(orders)} 单，最近 ${monthDay(lastOn)}`}</View>
    </View>
    <View className="best__sum">
      <Text>{wholeYuan(netFen)}</Text>
      {shareBp === null ? null : <View className="best__note">{shareWords(shareBp / 10_000)}</View>}
    </View>
  </View>
)
