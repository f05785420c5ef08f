import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro'
import type { PostPage } from '@contract/community'
import { CardBones } from '../../../components/CardBones'
import { Section } from '../../../components/Section'
import { Comments } from '../../../features/community/Comments'
import { PostMenu } from '../../../features/community/PostMenu'
import { PostView } from '../../../features/community/PostView'
import { Reply } from '../../../features/community/Reply'
import { likeThread, readComments, thread } from '../../../features/community/thread'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { failureOf } from '../../../platform/failure'
import { goBack, openPage, queryValue } from '../../../platform/navigate'
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
      <Answer
        loaded={loaded}
        waiting={(slow) => <CardBones slow={slow} cards={2} />}
        failed="没能打开这一篇"
        onRetry={() => void query.open()}
      >
        {(shown) => <Content shown={shown} />}
      </Answer>
    </Screen>
  )
}

function Content({ shown }: { readonly shown: PostPage }) {
  const [more, setMore] = useState(false)
  const { post, comments, now } = shown
  return (
    <View className="post-page">
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
