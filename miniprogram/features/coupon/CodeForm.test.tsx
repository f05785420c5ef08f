import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { SharedOffer } from '@contract/coupon'
import { fen } from '@domain/money'
import { BirthdaySheet } from './BirthdaySheet'
import { CodeForm } from './CodeForm'
import { SharedView } from './SharedView'

const callFunction = Taro.cloud.callFunction as jest.Mock
const tap = (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
beforeEach(() => {
  Taro.clearStorageSync()
  callFunction.mockReset()
})

test('a code is sent as it was typed, and what it brought is said', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { coupon: { face: { name: '随信附上的券' } } } } })
  render(<CodeForm />)
  fireEvent.change(screen.getByLabelText('券码'), { target: { value: ' ab12-cd34 ' } })
  await tap('兑换')
  const sent = expect.objectContaining({ action: 'claimByCode', input: { code: 'ab12-cd34' } })
  expect(callFunction).toHaveBeenCalledWith(expect.objectContaining({ data: sent }))
  expect(screen.getByText('领到「随信附上的券」，已放进我的券。')).toBeTruthy()
})

test('a wrong code is said to be wrong, and stays to be corrected', async () => {
  const message = '没有这个券码，请核对后再试。'
  callFunction.mockResolvedValueOnce({ result: { ok: false, code: 'coupon/code-unknown', message, requestId: 'r1' } })
  render(<CodeForm />)
  fireEvent.change(screen.getByLabelText('券码'), { target: { value: 'ab12' } })
  await tap('兑换')
  expect(screen.getByText(message)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('券码').value).toBe('ab12')
})

test('a birthday is a month and a day, no year', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { birthday: '02-29' } } })
  const onClose = jest.fn()
  render(<BirthdaySheet onClose={onClose} />)
  await tap('2月')
  expect(screen.queryByText('30')).toBeNull()
  await tap('29')
  const sent = expect.objectContaining({ action: 'setBirthday', input: { birthday: '02-29' } })
  expect(callFunction).toHaveBeenCalledWith(expect.objectContaining({ data: sent }))
  expect(onClose).toHaveBeenCalledTimes(1)
})

const passedOn = (change: Partial<SharedOffer>): SharedOffer => ({
  now: 0,
  today: '2026-11-21',
  offer: {
    templateId: 'welcome',
    face: {
      name: '新人见面礼',
      benefit: { kind: 'amount-off', offFen: fen(800) },
      thresholdFen: 6_000,
      goods: [],
      channels: null,
      combinesWith: [],
    },
    validity: { kind: 'relative', afterDays: 0, days: 15 },
    standing: { kind: 'open' },
    mine: 0,
    most: 1,
    leftBp: null,
    untilAt: 1,
    mayShare: true,
  },
  left: 3,
  own: false,
  ...change,
})

test.each<[string, Partial<SharedOffer>, string]>([
  ['a friend', {}, '收下这张券'],
  ['who shared it', { own: true }, '还可以有 3 位朋友领。这是您自己发出的，留给朋友来领。'],
  ['the sixth friend', { left: 0 }, '朋友分享的这几张已领完。'],
  ['who has one', { offer: { ...passedOn({}).offer, standing: { kind: 'held' } } }, '每人限领 1 张，您已经领过了。'],
  ['for whom none is left', { offer: { ...passedOn({}).offer, standing: { kind: 'gone' } } }, '这张券已领完。'],
])('%s reads what holds for them', (_, change, words) => {
  render(<SharedView shown={passedOn(change)} onTake={() => Promise.resolve()} onWallet={jest.fn()} />)
  expect(screen.getByText(words)).toBeTruthy()
})
