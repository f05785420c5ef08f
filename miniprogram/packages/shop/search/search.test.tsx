import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import Search from './index'

const callFunction = Taro.cloud.callFunction as jest.Mock
const tile = {
  productId: 'cat-food',
  name: '猫粮',
  pack: '2 kg',
  category: 'pet',
  pictureUrl: null,
  priceFen: 12_400,
  cycleDays: null,
}
const find = async (word: string, result: object) => {
  callFunction.mockResolvedValueOnce({ result })
  fireEvent.change(screen.getByLabelText('搜商品'), { target: { value: word } })
  await act(async () => void fireEvent.click(screen.getByText('搜索')))
}

beforeEach(() => {
  Taro.clearStorageSync()
  callFunction.mockReset()
})

test('a word finds products, and is offered again the next time', async () => {
  const { unmount } = render(<Search />)
  await find(' 猫粮 ', { ok: true, data: { products: [tile] } })
  expect(callFunction).toHaveBeenCalledWith(
    expect.objectContaining({
      data: expect.objectContaining({ action: 'searchProducts', input: { word: '猫粮' } }),
    }),
  )
  expect(screen.getByText('124.00')).toBeTruthy()
  unmount()
  render(<Search />)
  expect(screen.getByText('找过的')).toBeTruthy()
})

test('a word that finds nothing says so and offers others', async () => {
  render(<Search />)
  await find('飞船', { ok: true, data: { products: [] } })
  expect(screen.getByText('没有和“飞船”有关的商品，换个词试试。')).toBeTruthy()
  expect(screen.getByText('大家常找')).toBeTruthy()
})

test('a cloud that does not answer is said, with a way to try again', async () => {
  render(<Search />)
  callFunction.mockRejectedValueOnce(new Error('request:fail'))
  await act(async () => void fireEvent.click(screen.getByText('滤芯')))
  expect(screen.getByText('没能找到')).toBeTruthy()
  expect(screen.getByText('再试一次')).toBeTruthy()
})
