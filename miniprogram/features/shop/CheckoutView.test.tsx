import Taro from '@tarojs/taro'
import { fen } from '@domain/money'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { checkoutPage, ownSoapOffer, soap, soapOffer } from './checkout.fixture'
import { CheckoutView } from './CheckoutView'

const callFunction = Taro.cloud.callFunction as jest.Mock
const requestPayment = Taro.requestPayment as jest.Mock
const onRefused = jest.fn()
const onPlaced = jest.fn()
const show = (changes: Parameters<typeof checkoutPage>[0] = {}) =>
  render(<CheckoutView page={checkoutPage(changes)} offline={false} onPlaced={onPlaced} onRefused={onRefused} />)
const tap = async (words: string | RegExp) => act(async () => void fireEvent.click(screen.getByText(words)))
const pay = () => tap('微信支付')
const sheet = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p', signType: 'MD5', paySign: 's' }
const made = { ok: true, data: { orderId: 'S1', state: 'created', sheet } }
const sent = () => callFunction.mock.calls.map(([{ name, data }]) => ({ name, ...data }))

beforeEach(() => {
  callFunction.mockReset()
  requestPayment.mockReset()
  onRefused.mockReset()
  onPlaced.mockReset()
  ;(Taro.redirectTo as jest.Mock).mockClear()
})

test('the best coupon is chosen, and the other one says how much is missing', async () => {
  show()
  expect(screen.getAllByText('110.00').length).toBeGreaterThan(0)
  expect(screen.getByText('已省 10.00 元')).toBeTruthy()
  await tap('减 10 元')
  expect(screen.getByText('还差 180.00 元')).toBeTruthy()
})

test('without a coupon the price is the whole one', async () => {
  show()
  await tap('减 10 元')
  await tap('这次不用')
  expect(screen.getAllByText('120.00').length).toBeGreaterThan(0)
})

test('points pay only when they are asked to', async () => {
  show()
  expect(screen.getByText('可抵 9.00')).toBeTruthy()
  await tap('用 900 积分')
  expect(screen.getAllByText('101.00').length).toBeGreaterThan(0)
  expect(screen.getByText('付款后得 101 积分')).toBeTruthy()
})

test('what is sent is what was shown; paid, one is led to the order', async () => {
  callFunction.mockResolvedValueOnce({ result: made }).mockResolvedValueOnce({ result: { ok: true, data: {} } })
  requestPayment.mockResolvedValueOnce({})
  show()
  await tap('＋')
  await pay()
  expect(sent()[0]).toMatchObject({
    name: 'shop',
    action: 'createOrder',
    input: {
      lines: [{ productId: 'cat-food', qty: 2 }],
      couponIds: ['c-ten'],
      points: 0,
      payableFen: 23_000,
      delivery: { kind: 'post' },
    },
  })
  expect(requestPayment).toHaveBeenCalledWith(expect.objectContaining({ package: 'prepay_id=p' }))
  expect(sent()[1]).toMatchObject({ name: 'order', action: 'checkPayment' })
  expect(onPlaced).toHaveBeenCalledWith(checkoutPage().lastDelivery)
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/shop/order/index?orderId=S1' })
})

test('a tap that nobody answered is the same order when it is tapped again', async () => {
  callFunction.mockRejectedValueOnce(new Error('request:fail')).mockResolvedValue({ result: made })
  requestPayment.mockRejectedValueOnce({ errMsg: 'requestPayment:fail cancel' })
  show()
  await pay()
  expect(screen.getByText('没有网络，请稍后再试。')).toBeTruthy()
  await pay()
  const [first, second] = sent()
  expect(second?.requestId).toBe(first?.requestId)
})

test('another price than shown is said, and everything is asked anew', async () => {
  const message = '价格有变动，现在应付 118.00 元，请再看一眼。'
  callFunction.mockResolvedValueOnce({
    result: { ok: false, code: 'order/price-changed', message, requestId: 'r' },
  })
  show()
  await pay()
  expect(screen.getByText(message)).toBeTruthy()
  expect(onRefused).toHaveBeenCalledTimes(1)
})

test('who has no address yet is asked for one before anything is ordered', async () => {
  show({ lastDelivery: null })
  await pay()
  expect(screen.getByText('怎么收货')).toBeTruthy()
  expect(callFunction).not.toHaveBeenCalled()
})

test('where the last order went is known as soon as the cloud says so', () => {
  const { rerender } = show({ lastDelivery: null })
  expect(screen.getByText('送到哪里')).toBeTruthy()
  rerender(<CheckoutView page={checkoutPage()} offline={false} onPlaced={onPlaced} onRefused={onRefused} />)
  expect(screen.getByText('梧桐路 18 号')).toBeTruthy()
})

test('more than there is cannot be ordered', async () => {
  const [line] = checkoutPage().goods
  show({ goods: line ? [{ ...line, left: 0 }] : [] })
  expect(screen.getByText('卖完了')).toBeTruthy()
  await pay()
  expect(callFunction).not.toHaveBeenCalled()
})

describe('a coupon that gives something', () => {
  const { cart } = checkoutPage()
  const soapCoupon = { couponId: 'c-soap', name: '满 60 送洗洁精', validUntilOn: '2026-12-01' }
  const page = { cart: { ...cart, offers: [soapOffer] }, coupons: [soapCoupon], gifts: [soap] }

  test('its gift stands among the goods for nothing, and the list of coupons says what it gives', async () => {
    show(page)
    expect(screen.getByText('送 洗洁精')).toBeTruthy()
    expect(screen.getByText('0.00', { selector: '.goods-card *' })).toBeTruthy()
    await tap('满 60 送洗洁精')
    expect(screen.getByText('送 洗洁精，12月1日前有效')).toBeTruthy()
    await tap('这次不用')
    expect(screen.queryByText('送 洗洁精')).toBeNull()
  })

  test('that has run out is said before the list is opened, and cannot be chosen', async () => {
    show({ ...page, cart: { ...page.cart, unusable: [{ offerId: 'c-soap', why: 'gift-gone' }] } })
    expect(screen.queryByText('送 洗洁精')).toBeNull()
    expect(screen.getByText('1 张券这单都用不上。「满 60 送洗洁精」的赠品送完了')).toBeTruthy()
    await tap('优惠券')
    expect(screen.getByText('送 洗洁精，赠品送完了')).toBeTruthy()
  })
})

describe('a gift of the shop’s own offer', () => {
  const { cart } = checkoutPage()
  const promised = (giftsLeft: { readonly soap: number }) => ({
    ...{ cart: { ...cart, offers: [ownSoapOffer], giftsLeft }, coupons: [], gifts: [soap] },
  })

  test('is sent as it was shown; run out meanwhile it is said, and one more tap orders without it', async () => {
    const message = '赠品「洗洁精」刚刚送完了，请再看一眼，没有它也可以下单。'
    const no = { ok: false, code: 'order/gifts-changed', message, requestId: 'r' }
    callFunction.mockResolvedValueOnce({ result: no }).mockResolvedValueOnce({ result: made })
    requestPayment.mockRejectedValueOnce({ errMsg: 'requestPayment:fail cancel' })
    const { rerender } = show(promised({ soap: 1 }))
    expect(screen.getByText('送 洗洁精')).toBeTruthy()
    expect(screen.getByText('0.00', { selector: '.goods-card *' })).toBeTruthy()
    await pay()
    expect(screen.getByText(message)).toBeTruthy()
    expect(onRefused).toHaveBeenCalledTimes(1)
    const page = checkoutPage(promised({ soap: 0 }))
    rerender(<CheckoutView page={page} offline={false} onPlaced={onPlaced} onRefused={onRefused} />)
    expect(screen.getByText('赠品已赠完')).toBeTruthy()
    expect(screen.getByText(message)).toBeTruthy()
    await pay()
    expect(sent().map(({ input }) => input.gifts)).toEqual([[{ productId: 'soap', qty: 1 }], []])
    expect(new Set(sent().map(({ requestId }) => requestId)).size).toBe(2)
    expect(onPlaced).toHaveBeenCalledTimes(1)
  })

  test('that has run out says so where it would stand, and is not given', () => {
    show(promised({ soap: 0 }))
    expect(screen.getByText('送 洗洁精')).toBeTruthy()
    expect(screen.getByText('赠品已赠完')).toBeTruthy()
    expect(screen.queryByText('0.00', { selector: '.goods-card *' })).toBeNull()
  })

  test('that the order does not reach is not spoken of', () => {
    const [line] = cart.lines
    show({
      ...promised({ soap: 0 }),
      cart: { ...promised({ soap: 0 }).cart, lines: line ? [{ ...line, unitPriceFen: fen(5_000) }] : [] },
    })
    expect(screen.queryByText('赠品已赠完')).toBeNull()
  })
})
