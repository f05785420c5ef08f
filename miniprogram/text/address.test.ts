import { missingWords, noAddress } from './address'

const whole = { name: '林小满', phone: '13800000000', region: '浙江省杭州市西湖区', street: '北山街 1 号' }

test.each([
  ['nothing written', noAddress, '还没有填收货人。'],
  ['a blank for a street', { ...whole, street: '  ' }, '还没有填详细地址。'],
  ['ten digits', { ...whole, phone: '1380000000' }, '手机号应是 11 位数字，请核对。'],
  ['all of it', whole, null],
])('an address with %s', (_, address, words) => {
  expect(missingWords(address)).toBe(words)
})
