import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro'
import type { PostPage } from '@contract/community'
import { Bone } from '../../../components/Bone'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { Section } from '../../../components/Section'
import { Comments } from '../../../features/community/Comments'
import { PostMenu } from '../../../features/community/PostMenu'
import { PostView } from '../../../features/community/PostView'
import { Reply } from '../../../features/community/Reply'
import { likeThread, readComments, thread } from '../../../features/community/thread'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { failureOf } from '../../../platform/failure'
import { goBack, openPage, queryValue } from '../../../platform/navigate'
import type { Stale } from '../../../platform/query'
import { say } from '../../../platform/toast'
import './index.scss'

/** One post and what people say under it. */
export default function Post() {
  const postId = queryValue(useRouter().params['postId'])
  const query = thread(postId)
  const loaded = query.use()
  useDidShow(() => void query.open())
  useReachBottom(() => void readComments(postId).catch(tell))
  return (
    <Screen title="详情" place="page">
      {loaded.phase === 'loading' ? <Bone line="number" /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开这一篇"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void query.open()}
        />
      ) : null}
      {loaded.phase === 'ready' ? <Content shown={loaded.value} stale={loaded.stale} /> : null}
    </Screen>
  )
}

function Content({ shown, stale }: { readonly shown: PostPage; readonly stale: Stale | null }) {
  const [more, setMore] = useState(false)
  const { post, comments, now } = shown
  return (
    <View className="post-page">
      {stale ? <Notice text={staleNotice(stale)} onRetry={() => void thread(post.postId).open()} /> : null}
      <PostView
        post={post}
        now={now}
        onLike={() => void likeThread(post).catch(tell)}
        onProduct={(productId) => openPage('shop/product', { productId })}
        onMore={() => setMore(true)}
      />
      <Section title="大家说" />
      <Comments lines={comments} now={now} />
      <Reply postId={post.postId} />
      {more ? <PostMenu post={post} onClose={() => setMore(false)} onGone={goBack} /> : null}
    </View>
  )
}

const tell = (thrown: unknown): void => say(failureOf(thrown).message)
