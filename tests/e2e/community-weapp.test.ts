import path from 'node:path'
import { openDemo, type Demo } from './demo'
import { startPhone, type WeappPhone } from './weapp/phone'

const openid = 'demo-muzi'
const build = path.resolve(__dirname, '../../dist/miniprogram')

let demo: Demo
let phone: WeappPhone

beforeAll(async () => {
  demo = await openDemo(['functions', 'weapp'])
  phone = startPhone(build, {
    callFunction: (name, event) => demo.cloud.call(name, event, openid),
    answerPanel: () => Promise.resolve('reject'),
  })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  phone?.close()
  await demo?.close()
})

test('社区 shows what people say of what they bought', async () => {
  phone.open('pages/community/index')
  await phone.waitFor('换粮第二周，总算顺了')
  expect(phone.text()).toMatch(/半夏买过 \d+ 次/)
})

test('a like is shown at once and counted once', async () => {
  phone.tap('喜欢，12 人喜欢')
  await phone.waitFor('13')
  phone.tap('取消喜欢，13 人喜欢')
  await phone.waitFor('12')
})

test('a post opens with what was said under it', async () => {
  phone.tap('评论，3 条')
  await phone.waitFor('请问成猫一天喂多少？')
  expect(phone.stack()).toEqual(['pages/community/index', 'packages/community/post/index'])
})

test('who writes sees the rules first', async () => {
  phone.open('pages/community/index')
  await phone.waitFor('换粮第二周')
  phone.tap('写一条')
  await phone.waitFor('好坏都留着。差评不删，店里会来回答。')
  expect(phone.stack()).toEqual(['pages/community/index', 'packages/community/compose/index'])
})

test('nothing in the mini-program or WeChat’s engine complained on the way', () => expect(phone.faults).toEqual([]))
