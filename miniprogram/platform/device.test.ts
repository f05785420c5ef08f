import Taro from '@tarojs/taro'
import { readDevice } from './device'

const base = Taro.getAppBaseInfo as jest.Mock

test('the title stands level with the capsule of WeChat and clear of it', () => {
  expect(readDevice()).toEqual({ topPx: 44, barPx: 40, asidePx: 94, letters: 1 })
})

test.each([
  [{ fontSizeScaleFactor: 1.2 }, 1.2],
  [{ fontSizeScaleFactor: 2 }, 1.4],
  [{ fontSizeScaleFactor: 0.8 }, 1],
  [{ fontSizeSetting: 20 }, 1.25],
  [{}, 1],
])('letters %p are drawn at %p', (told, letters) => {
  base.mockReturnValueOnce(told)
  expect(readDevice().letters).toBe(letters)
})
