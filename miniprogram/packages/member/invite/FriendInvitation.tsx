import { useDidShow } from '@tarojs/taro'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { acceptedInvitation, inviteCard } from '../../../features/points/invitation'
import { InvitedCard } from '../../../features/points/InvitedCard'
import { InviteSkeleton } from '../../../features/points/InviteSkeleton'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { openTab } from '../../../platform/navigate'
import { useNetworkReturn } from '../../../platform/network'
import { useShareCard } from '../../../platform/share'

/** What a friend has sent: opened, it is noted; whoever passes it on hands on the way to an invitation of their own. */
export function FriendInvitation({ code }: { readonly code: string }) {
  const query = acceptedInvitation(code)
  const loaded = query.use()
  const open = () => void query.open()
  useShareCard(inviteCard(''))
  useDidShow(open)
  useNetworkReturn(open)
  return (
    <Screen title="朋友的邀请" place="page">
      {loaded.phase === 'loading' ? <InviteSkeleton title="朋友请您来看看" slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="邀请没能打开"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' ? (
        <>
          {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
          <InvitedCard answer={loaded.value}>
            <Button text="去逛逛" onTap={() => openTab('shop')} />
          </InvitedCard>
        </>
      ) : null}
    </Screen>
  )
}
