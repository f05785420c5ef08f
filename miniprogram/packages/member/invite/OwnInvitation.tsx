import { Text } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { ShareButton } from '../../../features/coupon/ShareButton'
import { invitationQuery, inviteCard } from '../../../features/points/invitation'
import { InviteCard } from '../../../features/points/InviteCard'
import { InviteRules } from '../../../features/points/InviteRules'
import { InviteSkeleton } from '../../../features/points/InviteSkeleton'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { useNetworkReturn } from '../../../platform/network'
import { useShareCard } from '../../../platform/share'

/** One's own invitation: what it brings, whom to send it to, and the rules. */
export function OwnInvitation() {
  const loaded = invitationQuery.use()
  const open = () => void invitationQuery.open()
  const card = inviteCard(loaded.phase === 'ready' ? loaded.value.code : '')
  useShareCard(card)
  useDidShow(open)
  useNetworkReturn(open)
  return (
    <Screen title="邀请朋友" place="page">
      {loaded.phase === 'loading' ? <InviteSkeleton title="请朋友来逛逛" slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开邀请"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' ? (
        <>
          {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
          <InviteCard page={loaded.value}>
            <ShareButton card={card}>
              <Text>发给朋友</Text>
            </ShareButton>
          </InviteCard>
          <InviteRules rules={loaded.value.rules} />
        </>
      ) : null}
    </Screen>
  )
}
