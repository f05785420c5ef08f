import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { NicknameForm } from './NicknameForm'

const callFunction = Taro.cloud.callFunction as jest.Mock
const type = (words: string) => fireEvent.change(screen.getByLabelText('怎么称呼您'), { target: { value: words } })
const save = async () => act(async () => void fireEvent.click(screen.getByText('保存')))

beforeEach(() => {
  Taro.clearStorageSync()
  callFunction.mockReset()
})

test('nothing is sent until the name has changed to something', async () => {
  render(<NicknameForm current="半夏" />)
  await save()
  type('   ')
  await save()
  expect(callFunction).not.toHaveBeenCalled()
})

test('a new name is sent without the spaces around it, and the page is left', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { nickname: '青禾' } } })
  render(<NicknameForm current="半夏" />)
  type(' 青禾 ')
  await save()
  expect(callFunction).toHaveBeenCalledWith(
    expect.objectContaining({
      data: expect.objectContaining({ action: 'updateProfile', input: { nickname: '青禾' } }),
    }),
  )
  expect(Taro.switchTab).toHaveBeenCalled()
})

test('a refusal is said in its own words and one stays on the page', async () => {
  ;(Taro.switchTab as jest.Mock).mockClear()
  const message = '这个称呼用不了，换一个吧。'
  callFunction.mockResolvedValueOnce({ result: { ok: false, code: 'request/invalid', message, requestId: 'r' } })
  render(<NicknameForm current="半夏" />)
  type('别的')
  await save()
  expect(screen.getByText(message)).toBeTruthy()
  expect(Taro.switchTab).not.toHaveBeenCalled()
})
