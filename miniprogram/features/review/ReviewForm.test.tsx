import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { OwnReview, OwnReviews } from '@contract/review'
import { fen } from '@domain/money'
import { ReviewForm } from './ReviewForm'

const callFunction = Taro.cloud.callFunction as jest.Mock
const product = { productId: 'tea', name: '龙井 100 g', category: 'coffee', pictureUrl: null, priceFen: fen(9_000) }
const review: OwnReview = { reviewId: 'r1', score: 2, text: '有点涩', state: 'shown', rewardedPoints: null }
const show = (line: Partial<OwnReviews['lines'][number]> = {}, onWritten = jest.fn(), onGone = jest.fn()) => {
  render(
    <ReviewForm
      purchaseId="lake:1"
      line={{ product, review: null, mayWrite: true, ...line }}
      keepDays={7}
      onWritten={onWritten}
      onGone={onGone}
    />,
  )
  return onWritten
}

beforeEach(() => callFunction.mockReset())

const writeWords = async () => {
  await act(async () => void fireEvent.click(screen.getByLabelText(/^2 分/)))
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
  await act(async () => void fireEvent.click(screen.getByLabelText(/^5 分/)))
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

test('one’s own words are said anew from where they stood', async () => {
  const waiting = { ...review, score: 4, text: '泡久了才好', state: 'waiting' as const }
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: waiting } })
  const onWritten = show({ review, mayWrite: false })
  await act(async () => void fireEvent.click(screen.getByText('修改')))
  await act(async () => void fireEvent.click(screen.getByLabelText(/^4 分/)))
  await act(async () => void fireEvent.input(screen.getByLabelText('评价'), { target: { value: '泡久了才好' } }))
  await act(async () => void fireEvent.click(screen.getByText('改好了，重新发布')))
  expect(callFunction).toHaveBeenCalledWith(
    expect.objectContaining({
      data: expect.objectContaining({ action: 'editReview', input: { reviewId: 'r1', score: 4, text: '泡久了才好' } }),
    }),
  )
  expect(onWritten).toHaveBeenCalledWith(waiting)
})

test('they are taken away after being asked once, told what happens to the points', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { reviewId: 'r1', takenBackPoints: 20 } } })
  const onGone = jest.fn()
  show({ review: { ...review, rewardedPoints: 20 }, mayWrite: false }, jest.fn(), onGone)
  await act(async () => void fireEvent.click(screen.getByText('删除')))
  expect(callFunction).not.toHaveBeenCalled()
  expect(screen.getByText('选为实用还不到 7 天的，积分会收回。')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByText('确定删掉')))
  expect(onGone).toHaveBeenCalled()
})
