import { Text, View } from '@tarojs/components'
import type { PostCard } from '@contract/community'
import type { EpochMs } from '@domain/time'
import { Icon } from '../../components/Icon'
import { Picture } from '../../components/Picture'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { yuan } from '../../text/amounts'
import { Byline } from './Byline'
import { PostPictures } from './PostPictures'
import './PostView.scss'

type PostViewProps = {
  readonly post: PostCard
  readonly now: EpochMs
  readonly onLike: () => void
  readonly onProduct: (productId: string) => void
  /** Opens the post; absent on its own page. */
  readonly onOpen?: () => void
  readonly onMore?: () => void
}

/** One post: who, what, the product it is about, and what one can do with it. */
export const PostView = ({ post, now, onLike, onProduct, onOpen, onMore }: PostViewProps) => (
  <View className="post-view">
    <Byline author={post.author} at={post.postedAt} now={now} boughtTimes={post.boughtTimes} />
    {post.isChosen ? <Text className="post-view__chosen">精选</Text> : null}
    <View className="post-view__text" {...(onOpen ? { onClick: onOpen } : {})}>
      <Text userSelect={onOpen === undefined}>{post.text}</Text>
    </View>
    <PostPictures urls={post.pictures} />
    <Standing post={post} />
    {post.product ? <About product={post.product} onProduct={onProduct} /> : null}
    <View className="post-view__foot">
      <Tap
        className={classes('post-view__act', post.isLiked && 'post-view__act--on')}
        label={`${post.isLiked ? '取消喜欢' : '喜欢'}，${post.likes} 人喜欢`}
        selected={post.isLiked}
        onTap={onLike}
      >
        <Icon name="heart" />
        <Text>{post.likes}</Text>
      </Tap>
      <Tap className="post-view__act" label={`评论，${post.comments} 条`} onTap={onOpen ?? (() => undefined)}>
        <Icon name="chat" />
        <Text>{post.comments}</Text>
      </Tap>
      <View className="post-view__gap" />
      {onMore ? (
        <Tap className="post-view__act" label="更多" onTap={onMore}>
          <Icon name="more" />
        </Tap>
      ) : null}
    </View>
  </View>
)

const About = ({
  product,
  onProduct,
}: {
  readonly product: NonNullable<PostCard['product']>
  readonly onProduct: (productId: string) => void
}) => (
  <Tap className="post-view__product" role="link" onTap={() => onProduct(product.productId)}>
    <Picture src={product.pictureUrl} category={product.category} className="post-view__picture" />
    <View className="post-view__words">
      <View className="post-view__name">{product.name}</View>
      <Text>{`${yuan(product.priceFen)} 元`}</Text>
    </View>
    <Icon name="forward" size="tiny" />
  </Tap>
)

/** What only the author needs to know: why others do not see it. */
const Standing = ({ post }: { readonly post: PostCard }) =>
  post.state === 'shown' ? null : (
    <View className="post-view__standing">
      <Icon name="shield" size="small" />
      <Text>
        {post.state === 'taken-down' && post.reason ? `${post.reason}，${STANDING[post.state]}` : STANDING[post.state]}
      </Text>
    </View>
  )

const STANDING: Readonly<Record<Exclude<PostCard['state'], 'shown'>, string>> = {
  checking: '图片正在审核，通过后大家就能看到',
  review: '正在人工审核，通过后大家就能看到',
  refused: '没有通过审核，只有您自己看得到',
  'taken-down': '只有您自己看得到',
}
