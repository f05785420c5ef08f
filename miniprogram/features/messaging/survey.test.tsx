import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { SurveyPage } from '@contract/messaging'
import { router } from '../../../tests/fixtures/taro/taro'
import Survey from '../../packages/member/survey/index'

const callFunction = Taro.cloud.callFunction as jest.Mock
const panel = Taro.requestSubscribeMessage as jest.Mock

const page = (changes: Partial<SurveyPage> = {}): SurveyPage => ({
  surveyId: 's1',
  productName: '鲜鸡肉全价猫粮',
  pictureUrl: null,
  category: 'pet',
  boughtOn: '2026-11-08',
  answer: null,
  arrivalAsk: { tmplId: 'new-arrival', purpose: 'arrival' },
  ...changes,
})
const answer = (value: unknown) => callFunction.mockResolvedValueOnce({ result: { ok: true, data: value } })
const show = async (surveyId: string) => {
  router.params = { surveyId }
  await act(async () => void render(<Survey />))
}
const tap = async (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const lastCall = () => (callFunction.mock.calls.at(-1) as [{ data: { action: string; input: unknown } }])[0].data

beforeEach(() => {
  Taro.clearStorageSync()
  callFunction.mockReset()
  panel.mockReset()
})

test('a score is needed, words are not; the answer is thanked for', async () => {
  answer(page())
  await show('s1')
  await tap('告诉店里')
  expect(callFunction).toHaveBeenCalledTimes(1)
  await tap('4')
  expect(screen.getByText('顺手')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('想说的话'), { target: { value: ' 猫爱吃 ' } })
  answer(page({ answer: { score: 4, words: '猫爱吃', earnedPoints: 30 } }))
  await tap('告诉店里')
  expect(lastCall()).toMatchObject({ action: 'answerSurvey', input: { surveyId: 's1', score: 4, words: '猫爱吃' } })
  expect(screen.getByText('谢谢，店里收到了')).toBeTruthy()
  expect(screen.getByText('猫爱吃')).toBeTruthy()
  expect(screen.getByText('30 积分记在您账上了')).toBeTruthy()
})

test('afterwards one may ask to be told of what arrives: asked in the tap, told to the cloud', async () => {
  answer(page({ surveyId: 's2', answer: { score: 5, words: '', earnedPoints: 0 } }))
  await show('s2')
  panel.mockResolvedValueOnce({ 'new-arrival': 'accept' })
  answer({ granted: true, plan: null })
  await tap('到货告诉我')
  expect(lastCall()).toMatchObject({
    action: 'reportAsk',
    input: { planId: null, results: [{ tmplId: 'new-arrival', answer: 'accept' }] },
  })
  expect(screen.getByText('约好了，到时候微信里告诉您一次。')).toBeTruthy()
  expect(screen.queryByText('到货告诉我')).toBeNull()
})

test('an answer that finds no network is kept, and said so', async () => {
  answer(page({ surveyId: 's3' }))
  await show('s3')
  await tap('2')
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await tap('告诉店里')
  expect(screen.getByText('网络断了，已经记下，连上后自动送到。')).toBeTruthy()
})

test('another’s survey is refused in words, with a way on', async () => {
  const refusal = { ok: false, code: 'survey/not-found', message: '没有找到这次回访。', requestId: 'r' }
  callFunction.mockResolvedValueOnce({ result: refusal })
  await show('s4')
  expect(screen.getByText('没有找到这次回访。')).toBeTruthy()
  await tap('看看我的')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/me/index' })
})
