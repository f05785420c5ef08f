import { askPayment } from './payment.h5'

const sheet = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=wx1', signType: 'MD5', paySign: 's' } as const
const payments = [
  { outTradeNo: 'S0', prepayId: 'wx0', totalFen: 1 },
  { outTradeNo: 'S1', prepayId: 'wx1', totalFen: 12_345 },
]
const fetchMock = jest.fn()
const reply = (body: object) => ({ ok: true, json: () => Promise.resolve(body) })
const tap = async (label: string) => {
  for (let waits = 0; !document.querySelector(`[aria-label="${label}"]`) && waits < 50; waits++)
    await new Promise((resolve) => setTimeout(resolve, 2))
  document.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click()
}

beforeEach(() => {
  fetchMock.mockReset()
  window.fetch = fetchMock
  fetchMock.mockResolvedValueOnce(reply({ payments })).mockResolvedValue(reply({ ok: true }))
})

test.each([
  ['确认支付', 'pay', 'paid'],
  ['关闭', 'cancel', 'cancelled'],
] as const)('%s on the stand-in is told to the local cloud', async (label, answer, outcome) => {
  const asked = askPayment(sheet)
  await tap(label)
  expect(await asked).toBe(outcome)
  const [path, { body }] = fetchMock.mock.calls[1] as [string, { body: string }]
  expect([path, JSON.parse(body)]).toEqual(['/local/pay', { outTradeNo: 'S1', answer, callback: 'once' }])
  expect(document.querySelector('.wechat-pay')).toBeNull()
})

test('a sheet that nobody knows has failed', async () => {
  expect(await askPayment({ ...sheet, package: 'prepay_id=other' })).toBe('failed')
})
