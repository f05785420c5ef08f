import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import type { InboxPage } from '@contract/messaging'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { AskCard } from '../../../features/messaging/AskCard'
import { Choices } from '../../../features/messaging/Choices'
import { inbox, readOn } from '../../../features/messaging/inbox'
import { InboxList } from '../../../features/messaging/InboxList'
import { InboxSkeleton } from '../../../features/messaging/InboxSkeleton'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { failureOf } from '../../../platform/failure'
import { useNetworkReturn } from '../../../platform/network'
import { sendPending } from '../../../platform/pending'
import type { Stale } from '../../../platform/query'
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
      {loaded.phase === 'loading' ? <InboxSkeleton slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开消息"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void inbox.open()}
        />
      ) : null}
      {loaded.phase === 'ready' ? <Content shown={loaded.value} stale={loaded.stale} /> : null}
    </Screen>
  )
}

const readMore = () => void readOn().catch((thrown: unknown) => say(failureOf(thrown).message))

const Content = ({ shown, stale }: { readonly shown: InboxPage; readonly stale: Stale | null }) => (
  <>
    {stale ? <Notice text={staleNotice(stale)} onRetry={() => void inbox.open()} /> : null}
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
