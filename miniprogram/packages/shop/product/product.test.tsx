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
