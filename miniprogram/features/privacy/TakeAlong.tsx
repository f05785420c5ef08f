import { useState } from 'react'
import { Button } from '../../components/Button'
import { failureOf } from '../../platform/failure'
import { saveFile, savingWord } from '../../platform/save-file'
import { say } from '../../platform/toast'
import { gather } from './privacy'

/** Gathers what is kept, then saves it: WeChat lets a file go only in a tap of its own. */
export function TakeAlong() {
  const [text, setText] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const collect = () => {
    setBusy(true)
    void gather()
      .then(setText, (thrown: unknown) => say(failureOf(thrown).message))
      .finally(() => setBusy(false))
  }
  if (text === null)
    return <Button kind="soft" text={busy ? '正在整理' : '全部带走一份'} disabled={busy} onTap={collect} />
  return (
    <Button
      text={`整理好了，${savingWord}`}
      onTap={() => void saveFile('我的资料.json', text).catch(() => undefined)}
    />
  )
}
