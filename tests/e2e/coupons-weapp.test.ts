import path from 'node:path'
import { openDemo, type Demo } from './demo'
import { startPhone, type WeappPhone } from './weapp/phone'

const openid = 'demo-ashu'
const build = path.resolve(__dirname, '../../dist/miniprogram')

let demo: Demo
let phone: WeappPhone

beforeAll(async () => {
  demo = await openDemo(['functions', 'weapp'])
  const { cloud } = demo
  phone = startPhone(build, {
    callFunction: (name, event) => cloud.call(name, event, openid),
    answerPanel: () => Promise.resolve('reject'),
  })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  phone?.close()
  await demo?.close()
})

test('who has no coupon is led to where there are some', async () => {
  phone.open('packages/member/coupons/index')
  await phone.waitFor('现在没有券')
  phone.tap('去领券中心')
  await phone.waitFor(/新人见面礼[^]*领取/)
})

test('one tap takes a coupon; it is in 我的券 and opens', async () => {
  phone.tap('领取新人见面礼')
  await phone.waitFor(/新人见面礼[^]*去使用/)
  phone.open('packages/member/coupons/index')
  await phone.waitFor('12月5日前有效')
  phone.tap('看新人见面礼')
  await phone.waitFor('商城下单、门店收银都能用')
  expect(phone.stack()).toEqual(['packages/member/coupons/index', 'packages/member/coupon/index'])
})

test('what has come to an end is told apart: used, and lapsed', async () => {
  phone.close()
  phone = startPhone(build, {
    callFunction: (name, event) => demo.cloud.call(name, event, 'demo-banxia'),
    answerPanel: () => Promise.resolve('reject'),
  })
  phone.open('packages/member/coupons/index')
  await phone.waitFor('还有 2 天过期')
  phone.tap('已使用')
  await phone.waitFor(/生日立减 20 元[^]*用掉/)
  phone.tap('已过期')
  await phone.waitFor(/会员日立减 10 元[^]*过期/)
})

test('nothing in the mini-program or WeChat’s engine complained on the way', () => expect(phone.faults).toEqual([]))
