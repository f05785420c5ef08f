import { useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { spoken } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { failureOf } from '../../platform/failure'
import { newRequestId } from '../../platform/request-id'
import { writeUnder } from './thread'
import './Reply.scss'

/** The line at the bottom of a post where one writes under it. */
export function Reply({ postId }: { readonly postId: string }) {
  const [text, setText] = useState('')
  const [requestId, setRequestId] = useState(newRequestId)
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)
  const canSend = !busy && text.trim() !== ''
  const send = async () => {
    if (!canSend) return
    setBusy(true)
    setNotice(null)
    try {
      await writeUnder(postId, text.trim(), requestId)
      setText('')
      setRequestId(newRequestId())
    } catch (thrown) {
      setNotice(failureOf(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <View className="reply">
      {notice ? (
        <View className="reply__notice" {...spoken('status')}>
          <Text>{notice}</Text>
        </View>
      ) : null}
      <View className="reply__line">
        <Input
          className="reply__input"
          value={text}
          maxlength={500}
          placeholder="说点什么"
          placeholderClass="reply__placeholder"
          confirmType="send"
          onInput={(event) => {
            setText(event.detail.value)
            if (notice) setRequestId(newRequestId())
          }}
          onConfirm={() => void send()}
          {...{ 'aria-label': '评论' }}
        />
        <Tap className="reply__send" disabled={!canSend} onTap={() => void send()}>
          <Text>发送</Text>
        </Tap>
      </View>
    </View>
  )
}
