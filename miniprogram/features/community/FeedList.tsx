import { Text, View } from '@tarojs/components'
import type { Feed, PostCard } from '@contract/community'
import { Bone } from '../../components/Bone'
import { Notice } from '../../components/Notice'
import { Problem, problemIcon } from '../../components/Problem'
import type { Loaded, Stale } from '../../platform/query'
import { PostView } from './PostView'
import './FeedList.scss'

type FeedListProps = {
  readonly loaded: Loaded<Feed>
  readonly empty: string
  readonly onRetry: () => void
  readonly onLike: (post: PostCard) => void
  readonly onOpen: (postId: string) => void
  readonly onProduct: (productId: string) => void
  readonly staleNotice: (stale: Stale) => string
}

/** One feed in each of its states. */
export function FeedList({ loaded, empty, onRetry, staleNotice, ...taps }: FeedListProps) {
  if (loaded.phase === 'failed')
    return (
      <Problem
        title="社区没能打开"
        icon={problemIcon(loaded.failure)}
        text={loaded.failure.message}
        action="再试一次"
        onAction={onRetry}
      />
    )
  if (loaded.phase === 'loading') return <Loading slow={loaded.slow} />
  return (
    <>
      {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={onRetry} /> : null}
      <Posts feed={loaded.value} {...taps} />
      <View className="feed-list__word">{wordOf(loaded.value, empty)}</View>
    </>
  )
}

const Posts = ({
  feed,
  onLike,
  onOpen,
  onProduct,
}: Pick<FeedListProps, 'onLike' | 'onOpen' | 'onProduct'> & { readonly feed: Feed }) => (
  <>
    {feed.posts.map((post) => (
      <PostView
        key={post.postId}
        post={post}
        now={feed.now}
        onLike={() => onLike(post)}
        onProduct={onProduct}
        onOpen={() => onOpen(post.postId)}
      />
    ))}
  </>
)

const Loading = ({ slow }: { readonly slow: boolean }) => (
  <>
    {slow ? <Text className="feed-list__word">有点慢，还在取</Text> : null}
    {[0, 1].map((place) => (
      <View key={place} className="feed-list__bones">
        <Bone line="title" />
        <Bone line="body" />
        <Bone line="body" width="60%" />
      </View>
    ))}
  </>
)

const wordOf = ({ posts, cursor }: Feed, empty: string): string => {
  if (posts.length === 0) return empty
  return cursor === null ? '都在这里了' : '往下还有'
}
