import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { ScorePick } from '../../components/ScorePick'
import { spoken } from '../../components/spoken'
import { WritingField } from '../../components/WritingField'
import { failureOf } from '../../platform/failure'
import './ReviewForm.scss'

const meanings = [
  [1, '很不满意'],
  [2, '不太满意'],
  [3, '一般'],
  [4, '满意'],
  [5, '很满意'],
] as const
const LONGEST_TEXT = 1_000

/** A score and words. */
export type Said = { readonly score: (typeof meanings)[number][0]; readonly text: string }

type ReviewWritingProps = {
  /** What was said before, to be said anew. */
  readonly said?: { readonly score: number; readonly text: string }
  readonly button: string
  readonly onSend: (said: Said) => Promise<void>
  readonly onLeave?: () => void
}

/** Where a buyer gives a score and says why; a no stays on the page in its own words. */
export function ReviewWriting({ said, button, onSend, onLeave }: ReviewWritingProps) {
  const [score, setScore] = useState(meanings.find(([one]) => one === said?.score)?.[0] ?? null)
  const [text, setText] = useState(said?.text ?? '')
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState('')
  const send = async (chosen: Said['score']) => {
    setBusy(true)
    setNotice('')
    try {
      await onSend({ score: chosen, text: text.trim() })
    } catch (thrown) {
      setNotice(failureOf(thrown).message)
      setBusy(false)
    }
  }
  return (
    <>
      <ScorePick scores={meanings} score={score} onChoose={setScore} />
      <WritingField
        label="评价"
        value={text}
        hint="哪里好、哪里不好、适合谁，照实说"
        most={LONGEST_TEXT}
        onType={setText}
        kind="sunk"
        className="review-form__words"
      />
      {notice ? (
        <View className="review-form__notice" {...spoken('status')}>
          <Text>{notice}</Text>
        </View>
      ) : null}
      <Button
        text={busy ? '正在发布' : button}
        disabled={busy || score === null || text.trim() === ''}
        onTap={() => (score === null ? undefined : void send(score))}
      />
      {onLeave ? (
        <Button kind="quiet" className="review-form__leave" text="不改了" disabled={busy} onTap={onLeave} />
      ) : null}
    </>
  )
}
