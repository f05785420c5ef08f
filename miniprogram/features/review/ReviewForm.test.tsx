import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { OwnReview, OwnReviews } from '@contract/review'
import { fen } from '@domain/money'
import { ReviewForm } from './ReviewForm'

const callFunction = Taro.cloud.callFunction as jest.Mock
const product = { productId: 'tea', name: '龙井 100 g', category: 'coffee', pictureUrl: null, priceFen: fen(9_000) }
const review: OwnReview = { reviewId: 'r1', score: 2, text: '有点涩', state: 'shown', rewardedPoints: null }
const show = (line: Partial<OwnReviews['lines'][number]> = {}, onWritten = jest.fn()) => {
  render(
    <ReviewForm purchaseId="lake:1" line={{ product, review: null, mayWrite: true, ...line }} onWritten={onWritten} />,
  )
  return onWritten
}

beforeEach(() => callFunction.mockReset())

const writeWords = async () => {
  await act(async () => void fireEvent.click(screen.getByLabelText('2 分')))
  await act(async () => void fireEvent.input(screen.getByLabelText('评价'), { target: { value: ' 有点涩 ' } }))
  await act(async () => void fireEvent.click(screen.getByText('发布评价')))
}

test('a score and words go out together', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: review } })
  const onWritten = show()
  await writeWords()
  expect(callFunction).toHaveBeenCalledWith(
    expect.objectContaining({
      data: expect.objectContaining({
        action: 'writeReview',
        input: { purchaseId: 'lake:1', productId: 'tea', score: 2, text: '有点涩' },
      }),
    }),
  )
  expect(onWritten).toHaveBeenCalledWith(review)
})

test('a score alone does not', async () => {
  show()
  await act(async () => void fireEvent.click(screen.getByLabelText('5 分')))
  await act(async () => void fireEvent.click(screen.getByText('发布评价')))
  expect(callFunction).not.toHaveBeenCalled()
})

test('a no is said in its own words, and can be tried again', async () => {
  const message = '内容里有不合适的词句，请修改后再发。'
  callFunction.mockResolvedValueOnce({ result: { ok: false, code: 'community/unfit', message, requestId: 'r' } })
  const onWritten = show()
  await writeWords()
  expect(screen.getByText(message)).toBeTruthy()
  expect(screen.getByText('发布评价')).toBeTruthy()
  expect(onWritten).not.toHaveBeenCalled()
})

test.each([
  [{ ...review, state: 'waiting' as const }, '2 分，店里看过后公开'],
  [{ ...review, rewardedPoints: 20 }, '2 分，被选为实用，得了 20 积分'],
])('what was written says what became of it', (written, words) => {
  show({ review: written, mayWrite: false })
  expect(screen.getByText(words)).toBeTruthy()
  expect(screen.queryByText('发布评价')).toBeNull()
})

test('what went back cannot be reviewed', () => {
  show({ mayWrite: false })
  expect(screen.getByText('这件已经退了，不能评价。')).toBeTruthy()
})
