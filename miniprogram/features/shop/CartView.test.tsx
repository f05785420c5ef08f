import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { CartView } from './CartView'
import { checkoutPage, ownSoapOffer, soap } from './checkout.fixture'

const callFunction = Taro.cloud.callFunction as jest.Mock
const { goods, cart } = checkoutPage()
const gone = { productId: 'gone', qty: 1, product: null, left: null }
const page = { entries: [...goods, gone], cart }
const tap = async (label: string) => act(async () => void fireEvent.click(screen.getByLabelText(label)))

beforeEach(() => callFunction.mockReset())

test('it comes to what the ticked lines cost, the best coupon off', async () => {
  render(<CartView page={page} />)
  expect(screen.getByText('110.00')).toBeTruthy()
  await tap('不买猫粮')
  expect(screen.getByText('0.00')).toBeTruthy()
  expect(screen.getByText('选好再结算')).toBeTruthy()
})

test('what the shop no longer has cannot be ticked, only taken out', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: page } })
  render(<CartView page={page} />)
  expect(screen.getByText('已经下架了')).toBeTruthy()
  await tap('不要这件商品')
  expect(callFunction).toHaveBeenCalledWith(
    expect.objectContaining({
      data: expect.objectContaining({ action: 'changeCart', input: { productId: 'gone', qty: 0 } }),
    }),
  )
})

test('the ticked lines go to the checkout', async () => {
  render(<CartView page={page} />)
  await act(async () => void fireEvent.click(screen.getByText('去结算')))
  const lines = encodeURIComponent('[["cat-food",1]]')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/packages/shop/checkout/index?lines=${lines}` })
})

test('what cannot be bought yet says from when, and is neither ticked nor counted', async () => {
  const no = { kind: 'early' as const, text: '12月1日起可买', fromOn: '2026-12-01' }
  const waiting = goods.map((entry) => ({ ...entry, product: { ...entry.product, sale: { note: '', no } } }))
  render(<CartView page={{ entries: waiting, cart: { ...cart, lines: [] } }} />)
  expect(screen.getByText('12月1日起可买')).toBeTruthy()
  await tap('要买猫粮')
  expect(screen.getByText('选好再结算')).toBeTruthy()
})

test('what comes with the ticked lines stands below them, and says so when it has run out', async () => {
  const giving = (left: number) => ({
    ...{ entries: goods, gifts: [soap], cart: { ...cart, offers: [ownSoapOffer], giftsLeft: { soap: left } } },
  })
  const { rerender } = render(<CartView page={giving(1)} />)
  expect(screen.getByText('送 洗洁精')).toBeTruthy()
  expect(screen.queryByText('赠品已赠完')).toBeNull()
  rerender(<CartView page={giving(0)} />)
  expect(screen.getByText('赠品已赠完')).toBeTruthy()
  await tap('不买猫粮')
  expect(screen.queryByText('送 洗洁精')).toBeNull()
})
