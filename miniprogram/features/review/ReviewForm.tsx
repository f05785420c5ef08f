import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { OwnReview, OwnReviews } from '@contract/review'
import { Button } from '../../components/Button'
import { Picture } from '../../components/Picture'
import { WritingField } from '../../components/WritingField'
import { classes, spoken } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import './ReviewForm.scss'

const scores = [1, 2, 3, 4, 5] as const
const LONGEST_TEXT = 1_000

type Line = OwnReviews['lines'][number]
type ReviewFormProps = {
  readonly purchaseId: string
  readonly line: Line
  readonly onWritten: (review: OwnReview) => void
}

/** One product of a purchase: what the member said of it, or where they can say it. */
export const ReviewForm = ({ purchaseId, line, onWritten }: ReviewFormProps) => (
  <View className="review-form">
    <View className="review-form__product">
      <Picture src={line.product.pictureUrl} category={line.product.category} className="review-form__picture" />
      <View className="review-form__name">{line.product.name}</View>
    </View>
    {line.review ? <Written review={line.review} /> : null}
    {line.mayWrite ? <Writing purchaseId={purchaseId} line={line} onWritten={onWritten} /> : null}
    {!line.review && !line.mayWrite ? <View className="review-form__note">这件已经退了，不能评价。</View> : null}
  </View>
)

const Written = ({ review }: { readonly review: OwnReview }) => (
  <>
    <View className="review-form__text">{review.text}</View>
    <View className="review-form__note">{`${review.score} 分，${stateWords(review)}`}</View>
  </>
)

function Writing({ purchaseId, line, onWritten }: ReviewFormProps) {
  const [score, setScore] = useState<(typeof scores)[number] | null>(null)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState('')
  const send = async (chosen: (typeof scores)[number]) => {
    setBusy(true)
    setNotice('')
    try {
      const { productId } = line.product
      onWritten(await cloud.review.writeReview({ purchaseId, productId, score: chosen, text: text.trim() }))
    } catch (thrown) {
      setNotice(failureOf(thrown).message)
      setBusy(false)
    }
  }
  return (
    <>
      <View className="review-form__scores">
        {scores.map((one) => (
          <Tap
            key={one}
            className={classes('review-form__score', one === score && 'review-form__score--on')}
            label={`${one} 分`}
            selected={one === score}
            onTap={() => setScore(one)}
          >
            <Text>{one}</Text>
          </Tap>
        ))}
      </View>
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
        text={busy ? '正在发布' : '发布评价'}
        disabled={busy || score === null || text.trim() === ''}
        onTap={() => (score === null ? undefined : void send(score))}
      />
    </>
  )
}

const stateWords = ({ state, rewardedPoints }: OwnReview): string => {
  if (state === 'waiting') return '店里看过后公开'
  if (state === 'hidden') return '店里没有公开'
  return rewardedPoints === null ? '已公开' : `被选为实用，得了 ${rewardedPoints} 积分`
}
