import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ProductPage } from '@contract/shop'
import { router } from '../../../../tests/fixtures/taro/taro'
import Product from './index'

const callFunction = Taro.cloud.callFunction as jest.Mock
const page: ProductPage = {
  today: '2026-11-21',
  product: {
    productId: 'cat-food',
    name: '猫粮',
    pack: '2 kg',
    category: 'pet',
    pictureUrl: null,
    priceFen: 12_400,
    cycleDays: 31,
    categoryName: '宠物',
    description: '成猫 · 鲜肉含量 68%',
  },
  price: { listFen: 12_400, ownFen: 11_780, by: { name: '金卡', priceOffBp: 500 } },
  left: 40,
  lasts: { basis: 'yours', days: 31, times: 6, dueOn: '2026-11-26' },
  offers: ['满 199 减 20'],
  shipping: { feeFen: 800, freeFromFen: 7_900 },
  inCart: 2,
}
const open = async (productId: string, result: object) => {
  router.params = { productId }
  callFunction.mockResolvedValueOnce({ result })
  await act(async () => void render(<Product />))
}
const tap = async (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))

beforeEach(() => {
  Taro.clearStorageSync()
  callFunction.mockReset()
})

test('a product says what this member pays and why, and how long it lasts them', async () => {
  await open('cat-food', { ok: true, data: page })
  for (const words of ['117.80', '金卡价', '省 6.20 元', '标价 124.00 元，金卡 95 折', '一份大约用 31 天', '11月26日'])
    expect(screen.getByText(words)).toBeTruthy()
})

test('bought at once it goes to the checkout', async () => {
  await open('cat-food', { ok: true, data: page })
  await tap('立即购买')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/packages/shop/checkout/index?productId=cat-food&qty=1',
  })
})

test('what is sold out cannot be bought, and says so', async () => {
  await open('gone', { ok: true, data: { ...page, left: 0 } })
  expect(screen.getByText('卖完了，正在补货')).toBeTruthy()
  callFunction.mockClear()
  await tap('加入购物车')
  expect(callFunction).not.toHaveBeenCalled()
})

test('what is not there leads back to the shop', async () => {
  await open('nothing', { ok: false, code: 'product/not-found', message: '没有找到这件商品。', requestId: 'r' })
  expect(screen.getByText('没有找到这件商品。')).toBeTruthy()
  await tap('看看别的')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/shop/index' })
})

const note = '金卡及以上、会员卡提前买，12月1日起所有人可买'
const notYet = { note, no: { kind: 'early', text: '12月1日起可买', fromOn: '2026-12-01' } }

test('what opens later says for whom it is and from when, cannot be bought, and can wait in the cart', async () => {
  await open('early', { ok: true, data: { ...page, product: { ...page.product, sale: notYet } } })
  expect(screen.getByText(note)).toBeTruthy()
  ;(Taro.navigateTo as jest.Mock).mockClear()
  await tap('12月1日起可买')
  expect(Taro.navigateTo).not.toHaveBeenCalled()
  callFunction.mockResolvedValue({ result: { ok: true, data: { entries: [], cart: {} } } })
  await tap('加入购物车')
  expect(callFunction).toHaveBeenCalledWith(
    expect.objectContaining({ data: expect.objectContaining({ action: 'changeCart' }) }),
  )
})

test('who is let in early buys, and reads why', async () => {
  await open('let-in', { ok: true, data: { ...page, product: { ...page.product, sale: { note, no: null } } } })
  expect(screen.getByText(note)).toBeTruthy()
  await tap('立即购买')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/shop/checkout/index?productId=cat-food&qty=1' })
})

test('what is for members only is shown as theirs: neither bought nor put into the cart', async () => {
  const sale = { note: '会员专享，金卡可买，到 11月30日', no: { kind: 'members-only', text: '会员专享', fromOn: null } }
  await open('theirs', { ok: true, data: { ...page, product: { ...page.product, sale } } })
  callFunction.mockClear()
  ;(Taro.navigateTo as jest.Mock).mockClear()
  for (const words of ['会员专享', '加入购物车']) await tap(words)
  expect(callFunction).not.toHaveBeenCalled()
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})
