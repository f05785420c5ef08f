import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { FoundMembers, MergeCard } from '@contract/operator'
import { Button } from '../../components/Button'
import { NamedField } from '../../components/NamedField'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { spoken } from '../../components/spoken'
import { cloud } from '../../platform/cloud'
import { useWrite } from '../../platform/useWrite'
import { grouped } from '../../text/amounts'
import { longDay } from '../../text/dates'

type Found = FoundMembers['members'][number]

type MergeFormProps = {
  /** Finds a member; the page lends it. */
  readonly finder: (onChoose: (member: Found) => void) => ReactNode
  readonly onDone: () => void
}

/** Says that two members are one person: who is left, who stays, and how that is known. */
export function MergeForm({ finder, onDone }: MergeFormProps) {
  const [left, setLeft] = useState<Found | null>(null)
  const [kept, setKept] = useState<Found | null>(null)
  const [reason, setReason] = useState('')
  const [done, setDone] = useState('')
  const { busy, notice, write } = useWrite(cloud.operator.proposeMerge, (card: MergeCard) => {
    setLeft(null)
    setKept(null)
    setReason('')
    setDone(doneWords(card))
    onDone()
  })
  const isReady = left !== null && kept !== null && left.memberId !== kept.memberId && reason.trim().length >= 2
  return (
    <>
      <Panel title="并掉谁" note="没有用过小程序的那个">
        {left ? <Chosen member={left} onAnew={() => setLeft(null)} /> : finder(setLeft)}
      </Panel>
      <Panel title="并到谁" note="留下的那个">
        {kept ? <Chosen member={kept} onAnew={() => setKept(null)} /> : finder(setKept)}
      </Panel>
      <Panel>
        <NamedField label="怎么知道是同一个人" value={reason} most={100} hint="两个字以上" onType={setReason} />
        <Button
          text={busy ? '请稍等' : '合并'}
          disabled={busy || !isReady}
          onTap={() =>
            left && kept ? write({ leftId: left.memberId, keptId: kept.memberId, reason: reason.trim() }) : undefined
          }
        />
        {notice || done ? (
          <View className={notice ? 'panel__notice' : 'panel__done'} {...spoken('status')}>
            <Text>{notice || done}</Text>
          </View>
        ) : null}
      </Panel>
    </>
  )
}

const Chosen = ({ member, onAnew }: { readonly member: Found; readonly onAnew: () => void }) => (
  <PanelLine
    text={member.name}
    note={`${member.tierName}，${longDay(member.joinedOn)}加入，${grouped(member.availablePoints)} 积分`}
    figure="换一位"
    onTap={onAnew}
  />
)

const doneWords = ({ state }: MergeCard): string =>
  state === 'waiting' ? '有积分或券，等另一位经营者同意' : '已经合并，消费和券正在跟过去'
