import Taro from '@tarojs/taro'
import { goBack, openLink, openPage, queryValue } from './navigate'

test('a plan id survives the address of a message, encoded or not', () => {
  expect(queryValue('m1%3Acat-food%3A18')).toBe('m1:cat-food:18')
  expect(queryValue('m1:cat-food:18')).toBe('m1:cat-food:18')
  expect(queryValue('100%')).toBe('100%')
  expect(queryValue(undefined)).toBe('')
})

test('what stands behind the ? of a page is encoded', () => {
  openPage('member/inbox', { from: 'a b&c' })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/member/inbox/index?from=a%20b%26c' })
})

test('a message leads to a page, or to a tab, which WeChat opens another way', () => {
  openLink('packages/member/points/index?a=1')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/member/points/index?a=1' })
  openLink('pages/shop/index')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/shop/index' })
})

test('back leads to 我的 when a message opened the page, else to where one came from', () => {
  goBack()
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/me/index' })
  ;(Taro.getCurrentPages as jest.Mock).mockReturnValueOnce([{}, {}])
  goBack()
  expect(Taro.navigateBack).toHaveBeenCalled()
})
