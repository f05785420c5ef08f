import { Text } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { ShareButton } from '../../../features/coupon/ShareButton'
import { invitationQuery, inviteCard } from '../../../features/points/invitation'
import { InviteCard } from '../../../features/points/InviteCard'
import { InviteRules } from '../../../features/points/InviteRules'
import { InviteSkeleton } from '../../../features/points/InviteSkeleton'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { useNetworkReturn } from '../../../platform/network'
import { useShareCard } from '../../../platform/share'
import { Closed, isClosed } from './Closed'

/** One's own invitation: what it brings, whom to send it to, and the rules. */
export function OwnInvitation() {
  const loaded = invitationQuery.use()
  const open = () => void invitationQuery.open()
  const card = inviteCard(loaded.phase === 'ready' ? loaded.value.code : '')
  useShareCard(card)
  useDidShow(open)
  useNetworkReturn(open)
  if (loaded.phase === 'failed' && isClosed(loaded.failure)) return <Closed failure={loaded.failure} />
  return (
    <Screen title="邀请朋友" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <InviteSkeleton title="请朋友来逛逛" slow={slow} />}
        failed="没能打开邀请"
        onRetry={open}
      >
        {(shown) => (
          <>
            <InviteCard page={shown}>
              <ShareButton card={card}>
                <Text>发给朋友</Text>
              </ShareButton>
            </InviteCard>
            <InviteRules rules={shown.rules} />
          </>
        )}
      </Answer>
    </Screen>
  )
}
