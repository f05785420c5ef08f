import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Field } from '../../components/Field'
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
        <Field
          label="评论"
          value={text}
          hint="说点什么"
          most={500}
          onType={(typed) => {
            setText(typed)
            if (notice) setRequestId(newRequestId())
          }}
          kind="sunk"
          lastKey="send"
          onLastKey={() => void send()}
          className="reply__input"
        />
        <Tap className="reply__send" disabled={!canSend} onTap={() => void send()}>
          <Text>发送</Text>
        </Tap>
      </View>
    </View>
  )
}
