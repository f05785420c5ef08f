import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import type { InboxPage } from '@contract/messaging'
import { AskCard } from '../../../features/messaging/AskCard'
import { Choices } from '../../../features/messaging/Choices'
import { inbox, readOn } from '../../../features/messaging/inbox'
import { InboxList } from '../../../features/messaging/InboxList'
import { InboxSkeleton } from '../../../features/messaging/InboxSkeleton'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { failureOf } from '../../../platform/failure'
import { useNetworkReturn } from '../../../platform/network'
import { sendPending } from '../../../platform/pending'
import { say } from '../../../platform/toast'

/** 消息: what the shop has told one, and what one wants to be told. */
export default function Inbox() {
  const loaded = inbox.use()
  useDidShow(() => void inbox.open())
  useNetworkReturn(() => void sendPending().then(inbox.open))
  usePullDownRefresh(() => void inbox.open().then(() => stopPullDownRefresh()))
  useReachBottom(readMore)
  return (
    <Screen title="消息" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <InboxSkeleton slow={slow} />}
        failed="没能打开消息"
        onRetry={() => void inbox.open()}
      >
        {(shown) => <Content shown={shown} />}
      </Answer>
    </Screen>
  )
}

const readMore = () => void readOn().catch((thrown: unknown) => say(failureOf(thrown).message))

const Content = ({ shown }: { readonly shown: InboxPage }) => (
  <>
    <InboxList shown={shown} onMore={readMore} />
    <AskCard
      grant={shown.followUpAsk}
      title="使用回访提醒"
      text="买后的回访，要不要发到微信里？点一次，发一条。"
      action="发到微信"
    />
    <Choices choices={shown.choices} />
  </>
)
