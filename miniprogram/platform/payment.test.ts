import Taro from '@tarojs/taro'
import { askAddress } from './address'
import { askPayment } from './payment'

const requestPayment = Taro.requestPayment as jest.Mock
const chooseAddress = Taro.chooseAddress as jest.Mock
const sheet = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p', signType: 'MD5', paySign: 's' } as const

test('a payment sheet is paid, left, or fails', async () => {
  requestPayment
    .mockResolvedValueOnce({})
    .mockRejectedValueOnce({ errMsg: 'requestPayment:fail cancel' })
    .mockRejectedValueOnce({ errMsg: 'requestPayment:fail banned' })
  expect([await askPayment(sheet), await askPayment(sheet), await askPayment(sheet)]).toEqual([
    'paid',
    'cancelled',
    'failed',
  ])
  expect(requestPayment).toHaveBeenCalledWith(sheet)
})

test('WeChat’s own address page answers, is left, or may not be shown: then a form asks', async () => {
  chooseAddress
    .mockResolvedValueOnce({
      userName: '半夏',
      telNumber: '13800000417',
      provinceName: '浙江省',
      cityName: '杭州市',
      countyName: '西湖区',
      detailInfo: '梧桐路 18 号',
    })
    .mockRejectedValueOnce({ errMsg: 'chooseAddress:fail cancel' })
    .mockRejectedValueOnce({ errMsg: 'chooseAddress:fail auth deny' })
  expect(await askAddress()).toEqual({
    address: { name: '半夏', phone: '13800000417', region: '浙江省杭州市西湖区', street: '梧桐路 18 号' },
  })
  expect([await askAddress(), await askAddress()]).toEqual(['left', 'by-hand'])
})
