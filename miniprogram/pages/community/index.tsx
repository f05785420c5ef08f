import { useState } from 'react'
import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import type { PostCard } from '@contract/community'
import { Chip } from '../../components/Chip'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { feeds, readOn, toggleLike, type FeedOf } from '../../features/community/feed'
import { FeedList } from '../../features/community/FeedList'
import { Screen } from '../../features/shell/Screen'
import { staleNotice } from '../../features/shell/stale'
import { failureOf } from '../../platform/failure'
import { openPage } from '../../platform/navigate'
import { lightTab } from '../../platform/tab-bar'
import { say } from '../../platform/toast'
import './index.scss'

const views: readonly { readonly of: FeedOf; readonly text: string; readonly empty: string }[] = [
  { of: 'everybody', text: '大家在说', empty: '还没有人写。用过的东西，第一句话由您来说' },
  { of: 'me', text: '我写的', empty: '您还没有写过。点右下角，说说用过的东西' },
]

/** 社区: what people say of what they really bought. */
export default function Community() {
  const [of, setOf] = useState<FeedOf>('everybody')
  const loaded = feeds[of].use()
  const open = () => feeds[of].open()
  useDidShow(() => {
    lightTab('community')
    void open()
  })
  usePullDownRefresh(() => void open().then(() => stopPullDownRefresh()))
  useReachBottom(() => void readOn(of).catch(tell))
  const choose = (view: FeedOf) => {
    setOf(view)
    void feeds[view].open()
  }
  return (
    <Screen title="社区" place="tab">
      <View className="community__views">
        {views.map((view) => (
          <Chip key={view.of} text={view.text} on={view.of === of} onTap={() => choose(view.of)} />
        ))}
      </View>
      <FeedList
        loaded={loaded}
        empty={views.find((view) => view.of === of)?.empty ?? ''}
        onRetry={() => void open()}
        onLike={(post: PostCard) => void toggleLike(post).catch(tell)}
        onOpen={(postId) => openPage('community/post', { postId })}
        onProduct={(productId) => openPage('shop/product', { productId })}
        staleNotice={staleNotice}
      />
      <Tap className="community__write" label="写一条" onTap={() => openPage('community/compose')}>
        <Icon name="plus" size="large" />
      </Tap>
    </Screen>
  )
}

const tell = (thrown: unknown): void => say(failureOf(thrown).message)
