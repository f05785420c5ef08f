import { useState } from 'react'
import type { PostCard } from '@contract/community'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { newRequestId } from '../../platform/request-id'
import { say } from '../../platform/toast'
import { dropPost } from './thread'

const reasons = [
  { reason: 'ad', text: '是广告' },
  { reason: 'abuse', text: '骂人、伤人' },
  { reason: 'false', text: '说的不是真的' },
  { reason: 'other', text: '别的不合适' },
] as const

type PostMenuProps = { readonly post: PostCard; readonly onClose: () => void; readonly onGone: () => void }

/** What else can be done with a post: its author deletes it, after being asked once; others report it. */
export function PostMenu({ post, onClose, onGone }: PostMenuProps) {
  const [sure, setSure] = useState(false)
  const [requestId] = useState(newRequestId)
  const drop = () => void dropPost(post.postId).then(onGone, tell)
  const report = (reason: (typeof reasons)[number]['reason']) =>
    void cloud.community.reportPost({ postId: post.postId, reason }, requestId).then(() => {
      say('收到了，店里会来看')
      onClose()
    }, tell)
  if (!post.author.isMine)
    return (
      <Sheet title="哪里不合适" onClose={onClose}>
        {reasons.map(({ reason, text }) => (
          <Choice key={reason} text={text} onTap={() => report(reason)} />
        ))}
      </Sheet>
    )
  return (
    <Sheet title={sure ? '删掉就找不回来了' : '这是您写的'} onClose={onClose} closing={sure ? '不删了' : '取消'}>
      <Choice text={sure ? '确定删掉' : '删掉这一条'} onTap={sure ? drop : () => setSure(true)} />
    </Sheet>
  )
}

const tell = (thrown: unknown): void => say(failureOf(thrown).message)
