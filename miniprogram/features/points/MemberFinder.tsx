import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { FoundMembers } from '@contract/operator'
import { Button } from '../../components/Button'
import { NamedField } from '../../components/NamedField'
import { PanelLine } from '../../components/PanelLine'
import { spoken } from '../../components/spoken'
import { cloud } from '../../platform/cloud'
import { useWrite } from '../../platform/useWrite'
import { grouped } from '../../text/amounts'
import { longDay } from '../../text/dates'

/** One of the members that were found. */
export type FoundMember = FoundMembers['members'][number]

/** Finds a member by number or nickname; one of those found is chosen by a tap. */
export function MemberFinder({ onChoose }: { readonly onChoose: (member: FoundMember) => void }) {
  const [text, setText] = useState('')
  const [found, setFound] = useState<FoundMembers | null>(null)
  const search = useWrite((wish: { readonly text: string }) => cloud.operator.findMembers(wish), setFound)
  return (
    <>
      <NamedField label="哪位会员" value={text} hint="手机号、会员号或昵称" most={64} onType={setText} />
      <Button
        kind="soft"
        text="查找"
        disabled={search.busy || text.trim() === ''}
        onTap={() => search.write({ text: text.trim() })}
      />
      {found?.members.map((member) => (
        <PanelLine
          key={member.memberId}
          text={member.name}
          note={`${member.tierName}，${longDay(member.joinedOn)}加入`}
          figure={`${grouped(member.availablePoints)} 积分`}
          onTap={() => onChoose(member)}
        />
      ))}
      <View {...spoken('status')}>
        <Text className="panel__note">{search.notice || foundWords(found)}</Text>
      </View>
    </>
  )
}

function foundWords(found: FoundMembers | null): string {
  if (found === null) return '会员号是会员码条码下的前 8 位；别的渠道的顾客写 渠道:编号'
  if (found.members.length === 0) return '没有找到。昵称要从第一个字写起'
  return found.isMore ? '还有更多，多写几个字再找' : ''
}
