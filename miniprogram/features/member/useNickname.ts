import { useState } from 'react'
import { failureOf } from '../../platform/failure'
import { goBack } from '../../platform/navigate'
import { lasting } from '../../platform/pending'
import { putNickname } from './center'

const LONGEST = 20

/** The form for one's name: what is typed, whether it can be saved, and what went wrong. */
export type NicknameForm = {
  readonly typed: string
  readonly type: (text: string) => void
  readonly canSave: boolean
  readonly notice: string | null
  readonly save: () => Promise<void>
}

/** Holds the form; after saving it goes back to where one came from. `current` is the name so far. */
export function useNickname(current: string): NicknameForm {
  const [typed, setTyped] = useState(current)
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)
  const nickname = typed.trim()

  const save = async () => {
    setBusy(true)
    setNotice(null)
    try {
      putNickname((await lasting.member.updateProfile({ nickname })).nickname)
      goBack()
    } catch (thrown) {
      const failure = failureOf(thrown)
      setNotice(failure.kind === 'offline' ? '网络断了，已经记下，连上后自动改好。' : failure.message)
    } finally {
      setBusy(false)
    }
  }

  return {
    typed,
    type: (text) => setTyped(text.slice(0, LONGEST)),
    canSave: !busy && nickname !== '' && nickname !== current,
    notice,
    save,
  }
}
