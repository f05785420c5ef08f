import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import type { InvitationAnswer } from '@contract/points'
import { standingWords } from './invite-words'
import './InviteCard.scss'

/** What a friend's invitation means for whoever opened it; what to do next is the screen's. */
export const InvitedCard = ({ answer, children }: PropsWithChildren<{ readonly answer: InvitationAnswer }>) => (
  <View className="invite-card">
    <View className="invite-card__lead">
      <Text>朋友请您来看看</Text>
    </View>
    <View className="invite-card__note">
      <Text>{standingWords[answer.standing]}</Text>
    </View>
    {children}
  </View>
)
