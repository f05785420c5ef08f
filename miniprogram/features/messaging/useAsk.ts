import { useState } from 'react'
import type { GrantAsk } from '@contract/member'
import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'
import { newRequestId } from '../../platform/request-id'
import { askGrant } from '../../platform/subscribe'

/** An ask for one message: what became of it as a sentence, null before the tap. */
export type Ask = {
  readonly said: string | null
  readonly busy: boolean
  readonly agreed: boolean
  readonly ask: () => void
}

const KEPT = '网络断了，已经记下，连上后自动补上。'

/** Asks for one message of a purpose, in the tap itself, and tells the cloud what was answered. */
export function useAsk(grant: GrantAsk, title: string): Ask {
  const [said, setSaid] = useState<string | null>(null)
  const [agreed, setAgreed] = useState(false)
  const [busy, setBusy] = useState(false)

  const report = async (asked: ReturnType<typeof askGrant>, tmplId: string, askId: string): Promise<string> => {
    const outcome = await asked
    if (outcome.kind === 'off') return '微信里关掉了接收消息，打开后就能约。'
    if (outcome.kind === 'unasked') return '这会儿没能弹出询问，请再点一次。'
    const results = [{ tmplId, answer: outcome.answer }]
    const { granted } = await lasting.messaging.reportAsk({ askId, planId: null, results }, askId)
    setAgreed(granted)
    return granted ? '约好了，到时候微信里告诉您一次。' : '没有约上。想要的时候，再点一次就好。'
  }

  const ask = () => {
    if (!grant || busy) return
    const asked = askGrant({ tmplId: grant.tmplId, title }) // in the tap itself: nothing may be awaited before
    setBusy(true)
    void report(asked, grant.tmplId, newRequestId())
      .catch((thrown: unknown) => {
        const failure = failureOf(thrown)
        return failure.kind === 'offline' ? KEPT : failure.message
      })
      .then(setSaid)
      .finally(() => setBusy(false))
  }

  return { said, busy, agreed, ask }
}
