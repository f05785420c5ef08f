import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { SurveyPage } from '@contract/messaging'
import { Button } from '../../components/Button'
import { Picture } from '../../components/Picture'
import { WritingField } from '../../components/WritingField'
import { ScorePick } from '../../components/ScorePick'
import { spoken } from '../../components/spoken'
import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'
import { longDay } from '../../text/dates'
import './SurveyForm.scss'

/** What each score means, 1 to 5. */
export const scoreWords = ['很不顺手', '不太顺手', '一般', '顺手', '很顺手'] as const

const meanings = scoreWords.map((word, index) => [index + 1, word] as const)

type SurveyFormProps = { readonly page: SurveyPage; readonly onAnswered: (page: SurveyPage) => void }

/** One question about one purchase: a score, and words for who has any. */
export function SurveyForm({ page, onAnswered }: SurveyFormProps) {
  const [score, setScore] = useState<number | null>(null)
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)

  const send = async (chosen: number) => {
    setBusy(true)
    setNotice(null)
    try {
      onAnswered(await lasting.messaging.answerSurvey({ surveyId: page.surveyId, score: chosen, words: words.trim() }))
    } catch (thrown) {
      const failure = failureOf(thrown)
      setNotice(failure.kind === 'offline' ? '网络断了，已经记下，连上后自动送到。' : failure.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <View className="survey">
        <SurveyedProduct page={page} />
        <View className="survey__question">用得还顺手吗</View>
        <ScorePick scores={meanings} score={score} onChoose={setScore} />
        <WritingField
          label="想说的话"
          value={words}
          hint="哪里好、哪里不顺手，想说就说两句"
          most={200}
          onType={setWords}
          kind="sunk"
          className="survey__words"
        />
      </View>
      <Button
        text={busy ? '请稍等' : '告诉店里'}
        disabled={score === null || busy}
        onTap={() => (score === null ? undefined : void send(score))}
      />
      <View className="survey__note" {...(notice ? spoken('status') : {})}>
        <Text>{notice ?? '只有店里的人看得到。'}</Text>
      </View>
    </>
  )
}

/** What the question is about. */
export const SurveyedProduct = ({ page }: { readonly page: SurveyPage }) => (
  <View className="survey__product">
    <Picture src={page.pictureUrl} category={page.category} className="survey__picture" />
    <View className="survey__product-words">
      <View>{page.productName}</View>
      <View className="survey__bought">{`${longDay(page.boughtOn)}买的`}</View>
    </View>
  </View>
)
