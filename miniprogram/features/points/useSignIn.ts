import { useRef, useState } from 'react'
import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'
import { newRequestId } from '../../platform/request-id'
import { signInQuery } from './sign-in'

/** Signing in: whether it is under way, and a sentence when it did not go as asked. */
export type SigningIn = { readonly busy: boolean; readonly notice: string | null; readonly signIn: () => Promise<void> }

const KEPT = '网络断了，已经记下，连上后自动补签。'

/** Signs in for today; until it is answered every tap is the same request. */
export function useSignIn(): SigningIn {
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)
  const requestId = useRef<string | null>(null)

  const signIn = async () => {
    if (requestId.current !== null && busy) return
    requestId.current ??= newRequestId()
    setBusy(true)
    setNotice(null)
    try {
      const page = await lasting.points.signIn({}, requestId.current)
      requestId.current = null
      signInQuery.put(() => page)
    } catch (thrown) {
      const failure = failureOf(thrown)
      setNotice(failure.kind === 'offline' ? KEPT : failure.message)
      if (failure.kind === 'refused') {
        requestId.current = null
        void signInQuery.open()
      }
    } finally {
      setBusy(false)
    }
  }

  return { busy, notice, signIn }
}
