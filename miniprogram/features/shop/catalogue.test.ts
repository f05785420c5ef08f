import Taro from '@tarojs/taro'
import { readOn, shelf } from './catalogue'

const callFunction = Taro.cloud.callFunction as jest.Mock
const product = (productId: string) => ({ productId })
const answer = (ids: readonly string[], cursor: string | null) =>
  callFunction.mockResolvedValueOnce({
    result: { ok: true, data: { categories: [], products: ids.map(product), cursor } },
  })
const shown = (category: string) => {
  const state = shelf(category).use.getState()
  return state.phase === 'ready' ? state.value.products.map(({ productId }) => productId) : state.phase
}

test('a shelf is read on page by page to its end, and then asked no more', async () => {
  answer(['a', 'b'], 'next')
  await shelf('pet').open()
  answer(['c'], null)
  await readOn('pet')
  expect(shown('pet')).toEqual(['a', 'b', 'c'])
  callFunction.mockClear()
  await readOn('pet')
  expect(callFunction).not.toHaveBeenCalled()
})

test('two scrolls to the bottom at once add the page once', async () => {
  answer(['a'], 'next')
  await shelf('coffee').open()
  answer(['b'], null)
  answer(['b'], null)
  await Promise.all([readOn('coffee'), readOn('coffee')])
  expect(shown('coffee')).toEqual(['a', 'b'])
})
