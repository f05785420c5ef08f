import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import type { InvitationPage } from '@contract/points'
import { grouped } from '../../text/amounts'
import { broughtWords } from './invite-words'
import './InviteCard.scss'

/** What inviting brings and has brought; the button to share is the screen's. */
export function InviteCard({ page, children }: PropsWithChildren<{ readonly page: InvitationPage }>) {
  const { points } = page.rules
  const brought = broughtWords(page)
  return (
    <View className="invite-card">
      <View className="invite-card__lead">
        <Text>{points > 0 ? `朋友第一次消费，您得 ${grouped(points)} 积分` : '请朋友来逛逛'}</Text>
      </View>
      {brought === '' ? null : (
        <View className="invite-card__note">
          <Text>{brought}</Text>
        </View>
      )}
      {children}
    </View>
  )
}
