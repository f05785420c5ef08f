import path from 'node:path'
import { openDemo, type Demo } from './demo'
import { startPhone, type WeappPhone } from './weapp/phone'

const build = path.resolve(__dirname, '../../dist/miniprogram')

let demo: Demo
let phone: WeappPhone
let shown = ''

/** One phone at a time: whose it is decides what its camera sees. */
const takePhone = (openid: string, camera?: () => string): WeappPhone => {
  phone?.close()
  phone = startPhone(build, {
    callFunction: (name, event) => demo.cloud.call(name, event, openid),
    answerPanel: () => Promise.resolve('reject'),
    ...(camera ? { camera } : {}),
  })
  return phone
}

beforeAll(async () => {
  demo = await openDemo(['functions', 'weapp'])
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  phone?.close()
  await demo?.close()
})

test('the shopper opens the code from 我的: a QR, bars, and the digits under them', async () => {
  takePhone('demo-banxia').open('pages/me/index')
  await phone.waitFor('会员码')
  phone.tap('会员码')
  await phone.waitFor(/\d{6} \d{6} \d{6}/)
  shown = /\d{6} \d{6} \d{6}/.exec(phone.text())?.[0] ?? ''
  expect(phone.stack()).toEqual(['pages/me/index', 'packages/member/code/index'])
  expect(phone.faults).toEqual([])
})

test('the cashier scans: one tap, and the camera’s code opens the visit', async () => {
  takePhone('demo-zhou', () => shown).open('packages/staff/today/index')
  await phone.waitFor('今天记了 3 笔')
  phone.tap('扫会员码')
  await phone.waitFor('半夏')
  await phone.waitFor(/鲜鸡肉全价猫粮还够 \d 天左右/)
  expect(phone.stack()).toEqual(['packages/staff/today/index', 'packages/staff/record-purchase/index'])
})

test('an amount and one confirm record it', async () => {
  for (const key of ['8', '8', '00']) phone.tap(key)
  await phone.waitFor('应收 ¥8,800.00')
  phone.tap(/^确认，应收/)
  await phone.waitFor('记好了')
  await phone.waitFor(/半夏 得 [\d,]+ 分/)
})

test('the same picture again is refused in words, and the cashier can go on', async () => {
  phone.tap('下一位')
  await phone.waitFor('这个会员码已经用过，请等顾客手机上换出新的再扫。')
  expect(phone.stack()).toEqual(['packages/staff/today/index', 'packages/staff/scan/index'])
})

test('a shopper who finds the counter’s page is told that it is not theirs', async () => {
  takePhone('demo-muzi').open('packages/staff/today/index')
  await phone.waitFor('您没有这项操作的权限。')
  expect(phone.faults).toEqual([])
})
