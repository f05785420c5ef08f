import { useRef, useState } from 'react'
import { failureOf } from './failure'
import { newRequestId } from './request-id'

/**
 * One write of a form: `busy` while it is asked, `notice` when it was refused. The same wish again, after no answer came,
 * goes out under the same request id, so that it is done once.
 */
export function useWrite<Wish, Reply>(
  send: (wish: Wish, requestId: string) => Promise<Reply>,
  onDone: (reply: Reply) => void,
) {
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState('')
  const unanswered = useRef<{ readonly wish: string; readonly requestId: string } | null>(null)
  const ask = async (wish: Wish) => {
    const wished = JSON.stringify(wish)
    const requestId = unanswered.current?.wish === wished ? unanswered.current.requestId : newRequestId()
    unanswered.current = { wish: wished, requestId }
    setBusy(true)
    setNotice('')
    try {
      const reply = await send(wish, requestId)
      unanswered.current = null
      onDone(reply)
    } catch (thrown) {
      const { kind, message } = failureOf(thrown)
      if (kind === 'refused') unanswered.current = null
      setNotice(message)
    } finally {
      setBusy(false)
    }
  }
  return { busy, notice, write: (wish: Wish) => void ask(wish) }
}
