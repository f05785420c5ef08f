import path from 'node:path'
import { openDemo, type Demo } from './demo'
import { pagesOf } from './weapp/pages'
import { startPhone, type WeappPhone } from './weapp/phone'

const openid = 'demo-banxia'
const build = path.resolve(__dirname, '../../dist/miniprogram')

let demo: Demo
let phone: WeappPhone

const messages = () => demo.cloud.world.phones.of(openid)

beforeAll(async () => {
  demo = await openDemo(['functions', 'weapp'])
  const { cloud } = demo
  phone = startPhone(build, {
    callFunction: (name, event) => cloud.call(name, event, openid),
    answerPanel: async (tmplId) => {
      await cloud.world.prompts.tap(openid, [{ tmplId, answer: 'accept' }])
      return 'accept'
    },
  })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  phone?.close()
  await demo?.close()
})

test('我的 says what is about to run out, and why', async () => {
  phone.open('pages/me/index')
  await phone.waitFor('鲜鸡肉全价猫粮大约 11月26日用完')
  expect(phone.text()).toContain('您通常 31 天买一次，上次是 10月26日')
})

test('one tap on 提醒我 and a yes on the panel is a reminder agreed on', async () => {
  phone.tap(/^提醒我，鲜鸡肉全价猫粮/)
  await phone.waitFor(/鲜鸡肉全价猫粮大约 11月26日用完约好了，11月24日提醒您/)
  expect(messages()).toEqual([])
})

test('on the day that was agreed on, at a permitted hour, the message is on the phone, once', async () => {
  await demo.cloud.clock.to('2026-11-25T20:00:00+08:00', { maxTicksPerDay: 16 })
  expect(messages()).toHaveLength(1)
})

test('a tap on the message opens the page of that very thing', async () => {
  const [message] = messages()
  phone.open(message?.page ?? '')
  await phone.waitFor('鲜鸡肉全价猫粮')
  expect(phone.stack()).toEqual(['packages/member/reminder/index'])
})

test('every page opens and has something to say', async () => {
  for (const page of pagesOf(build)) {
    phone.open(page)
    await phone.waitFor(/^[^]{20,}/)
    expect(phone.stack()).toEqual([page])
  }
})

test('nothing in the mini-program or WeChat’s engine complained on the way', () => expect(phone.faults).toEqual([]))
