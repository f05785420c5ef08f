import path from 'node:path'
import { openDemo, type Demo } from './demo'
import { startPhone, type WeappPhone } from './weapp/phone'

const openid = 'demo-ashu'
const build = path.resolve(__dirname, '../../dist/miniprogram')

let demo: Demo
let phone: WeappPhone
let willPay: 'pay' | 'cancel' = 'pay'

beforeAll(async () => {
  demo = await openDemo(['functions', 'weapp'])
  const { cloud } = demo
  phone = startPhone(build, {
    callFunction: (name, event) => cloud.call(name, event, openid),
    answerPanel: () => Promise.resolve('reject'),
    answerPayment: async (prepay) => {
      const payment = cloud.world.payments.all().find(({ prepayId }) => prepay === `prepay_id=${prepayId}`)
      await cloud.world.paymentDesk.answer({ outTradeNo: payment?.outTradeNo ?? '', answer: willPay, callback: 'once' })
      return willPay
    },
    chooseAddress: () =>
      Promise.resolve({
        userName: '阿树',
        telNumber: '13700001234',
        provinceName: '浙江省',
        cityName: '杭州市',
        countyName: '上城区',
        detailInfo: '建国南路 9 号',
      }),
  })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  phone?.close()
  await demo?.close()
})

test('a product of the shelf opens with its price and how long it lasts', async () => {
  phone.open('packages/shop/product/index?productId=tissue-24')
  await phone.waitFor('一份大约用 46 天')
  expect(phone.text()).toContain('59.90')
})

test('bought at once, it goes to the address WeChat keeps', async () => {
  phone.tap('立即购买')
  await phone.waitFor('送到哪里')
  phone.tap(/^送到哪里/)
  await phone.waitFor('送货上门')
  phone.tap('送货上门')
  await phone.waitFor('建国南路 9 号')
})

test('the payment sheet paid, the order waits to be sent', async () => {
  phone.tap('微信支付')
  await phone.waitFor('等待发货')
  expect(phone.stack()).toEqual(['packages/shop/product/index', 'packages/shop/order/index'])
  expect(demo.cloud.world.payments.all().filter((payment) => payment.openid === openid)).toMatchObject([
    { state: 'SUCCESS', totalFen: 6_790 },
  ])
})

test('再来一单 is two taps from the payment sheet; left unpaid, the order waits and can be taken back', async () => {
  willPay = 'cancel'
  phone.tap('再来一单')
  await phone.waitFor('应付')
  phone.tap('微信支付')
  await phone.waitFor('等您付款')
  phone.tap('不要了')
  await phone.waitFor('已关闭')
})

test('nothing in the mini-program or WeChat’s engine complained on the way', () => expect(phone.faults).toEqual([]))
