import { useDidShow } from '@tarojs/taro'
import { Button } from '../../../components/Button'
import { acceptedInvitation, inviteCard } from '../../../features/points/invitation'
import { InvitedCard } from '../../../features/points/InvitedCard'
import { InviteSkeleton } from '../../../features/points/InviteSkeleton'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { openTab } from '../../../platform/navigate'
import { useNetworkReturn } from '../../../platform/network'
import { useShareCard } from '../../../platform/share'
import { Closed, isClosed } from './Closed'

/** What a friend has sent: opened, it is noted; whoever passes it on hands on the way to an invitation of their own. */
export function FriendInvitation({ code }: { readonly code: string }) {
  const query = acceptedInvitation(code)
  const loaded = query.use()
  const open = () => void query.open()
  useShareCard(inviteCard(''))
  useDidShow(open)
  useNetworkReturn(open)
  if (loaded.phase === 'failed' && isClosed(loaded.failure)) return <Closed failure={loaded.failure} />
  return (
    <Screen title="朋友的邀请" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <InviteSkeleton title="朋友请您来看看" slow={slow} />}
        failed="邀请没能打开"
        onRetry={open}
      >
        {(shown) => (
          <InvitedCard answer={shown}>
            <Button text="去逛逛" onTap={() => openTab('shop')} />
          </InvitedCard>
        )}
      </Answer>
    </Screen>
  )
}
