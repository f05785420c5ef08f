import { Text, View } from '@tarojs/components'
import type { InboxKind, InboxLine, InboxPage } from '@contract/messaging'
import { Icon, type IconName } from '../../components/Icon'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { clockTime } from '../../text/dates'
import { openLine, readAll } from './inbox'
import './InboxList.scss'

const icons: Readonly<Record<InboxKind, IconName>> = {
  order: 'bag',
  gift: 'heart',
  coupon: 'receipt',
  points: 'receipt',
  'follow-up': 'chat',
  campaign: 'bell',
  community: 'chat',
  card: 'person',
}

/** The messages, newest first: what has not been read stands out by its weight and its dot. */
export const InboxList = ({ shown, onMore }: { readonly shown: InboxPage; readonly onMore: () => void }) => (
  <>
    {shown.lines.length === 0 ? <Empty /> : <Head unread={shown.unread} />}
    {shown.lines.map((line) => (
      <Line key={line.entryId} line={line} now={shown.now} />
    ))}
    {shown.cursor === null ? null : (
      <Tap className="inbox__more" onTap={onMore}>
        <Text>再看更早的</Text>
      </Tap>
    )}
  </>
)

const Head = ({ unread }: { readonly unread: number }) => (
  <View className="inbox__head">
    <Text>{unread > 0 ? `${unread} 条未读` : '都看过了'}</Text>
    {unread > 0 ? (
      <Tap className="inbox__all" onTap={readAll}>
        <Text>全部已读</Text>
      </Tap>
    ) : null}
  </View>
)

const Line = ({ line, now }: { readonly line: InboxLine; readonly now: number }) => (
  <Tap
    className={classes('inbox__line', !line.isRead && 'inbox__line--new')}
    role={line.page === null ? 'button' : 'link'}
    label={`${line.isRead ? '' : '未读，'}${line.title}，${line.text}`}
    onTap={() => openLine(line)}
  >
    <View className="inbox__icon">
      <Icon name={icons[line.kind]} />
    </View>
    <View className="inbox__words">
      <View className="inbox__title">{line.title}</View>
      <View className="inbox__text">{line.text}</View>
      <View className="inbox__time">{clockTime(line.postedAt, now)}</View>
    </View>
    {line.page === null ? null : <Icon name="forward" size="tiny" />}
  </Tap>
)

const Empty = () => (
  <View className="inbox__empty">
    <View className="inbox__empty-title">还没有消息</View>
    <View>订单到哪了、积分什么时候到账、用得顺不顺手，都会放在这里。</View>
  </View>
)
