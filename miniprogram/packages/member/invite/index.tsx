import { useRouter } from '@tarojs/taro'
import { queryValue } from '../../../platform/navigate'
import { FriendInvitation } from './FriendInvitation'
import { OwnInvitation } from './OwnInvitation'

/** 邀请朋友: one's own invitation, or by `?from=…` the one that a friend has sent. */
export default function Invite() {
  const from = queryValue(useRouter().params['from'])
  return from === '' ? <OwnInvitation /> : <FriendInvitation code={from} />
}
