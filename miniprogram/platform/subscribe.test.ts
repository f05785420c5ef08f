import Taro from '@tarojs/taro'
import { askGrant } from './subscribe'

const request = Taro.requestSubscribeMessage as jest.Mock
const ask = { tmplId: 'tmpl', title: '补货提醒' }

test('WeChat is asked in the tap itself, before anything is awaited', () => {
  request.mockResolvedValueOnce({ tmpl: 'accept' })
  void askGrant(ask)
  expect(request).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['tmpl'] }))
})

test.each(['accept', 'reject', 'ban', 'filter'])('%s is passed on as it is', async (answer) => {
  request.mockResolvedValueOnce({ errMsg: 'requestSubscribeMessage:ok', tmpl: answer })
  expect(await askGrant(ask)).toEqual({ kind: 'answered', answer })
})

test('only a plain accept counts as one', async () => {
  request.mockResolvedValueOnce({ errMsg: 'requestSubscribeMessage:ok' })
  expect(await askGrant(ask)).toEqual({ kind: 'answered', answer: 'reject' })
})

test('messages switched off in WeChat is a case of its own; other failures let the shopper go on', async () => {
  request.mockRejectedValueOnce({ errCode: 20004 })
  expect(await askGrant(ask)).toEqual({ kind: 'off' })
  request.mockRejectedValueOnce({ errCode: 10005 })
  expect(await askGrant(ask)).toEqual({ kind: 'unasked' })
})
