import path from 'node:path'
import { openDemo, type Demo } from './demo'
import { ask, shopper } from './scenes'
import { startPhone, type WeappPhone } from './weapp/phone'

const build = path.resolve(__dirname, '../../dist/miniprogram')

let demo: Demo
let phone: WeappPhone

beforeAll(async () => {
  demo = await openDemo(['functions', 'weapp'])
  const { cloud } = demo
  phone = startPhone(build, {
    callFunction: (name, event) => cloud.call(name, event, shopper),
    answerPanel: () => Promise.resolve('reject'),
    chooseAddress: () =>
      Promise.resolve({
        ...{ userName: '半夏', telNumber: '13800000417', detailInfo: '梧桐路 18 号' },
        ...{ provinceName: '浙江省', cityName: '杭州市', countyName: '西湖区' },
      }),
  })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  phone?.close()
  await demo?.close()
})

type Orders = { readonly orders: readonly { readonly address: unknown }[] }

const available = async () =>
  (await ask<{ readonly balance: { readonly available: number } }>(demo, shopper, 'gift', 'openMall')).balance.available

test('in the compiled mini-program too a gift is chosen in the mall', async () => {
  phone.open('packages/member/gifts/index')
  await phone.waitFor('挂耳咖啡')
  phone.tap(/^挂耳咖啡/)
  await phone.waitFor('用 380 积分换')
  expect(phone.stack()).toEqual(['packages/member/gifts/index', 'packages/member/gift/index'])
})

test('redeemed, its code is on the screen and its points are gone', async () => {
  const before = await available()
  phone.tap('用 380 积分换')
  await phone.waitFor('确认兑换')
  phone.tap('确认兑换')
  await phone.waitFor(/[0-9A-Z]{4} [0-9A-Z]{4}/)
  expect(await available()).toBe(before - 380)
})

test('cancelled, the points are back', async () => {
  const before = await available()
  phone.tap('取消兑换')
  await phone.waitFor('取消，退回 380 积分')
  phone.tap('取消，退回 380 积分')
  await phone.waitFor('已取消，380 积分已退回')
  expect(await available()).toBe(before + 380)
})

test('one to be posted goes to an address WeChat keeps, without a letter typed', async () => {
  phone.open('packages/member/gifts/index')
  await phone.waitFor('明前龙井')
  phone.tap(/^明前龙井/)
  await phone.waitFor('用 450 积分换')
  phone.tap('用 450 积分换')
  await phone.waitFor('用微信里的地址')
  phone.tap(/^用微信里的地址/)
  await phone.waitFor('梧桐路 18 号')
  phone.tap('确认兑换')
  await phone.waitFor('取消兑换')
  const { orders } = await ask<Orders>(demo, shopper, 'gift', 'listOrders')
  expect(orders[0]).toMatchObject({ address: { name: '半夏', region: '浙江省杭州市西湖区', street: '梧桐路 18 号' } })
})

test('nothing in the mini-program or WeChat’s engine complained on the way', () => expect(phone.faults).toEqual([]))
