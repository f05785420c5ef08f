import { useState } from 'react'
import { failureOf } from '../../platform/failure'

/** One decision at the desk: done once, said when it was refused. */
export function useDeskAction(onDone: () => void) {
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState('')
  const run = (work: () => Promise<unknown>) => {
    setBusy(true)
    setNotice('')
    void work()
      .then(onDone, (thrown: unknown) => setNotice(failureOf(thrown).message))
      .finally(() => setBusy(false))
  }
  return { busy, notice, run }
}
