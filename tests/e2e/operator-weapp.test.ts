import path from 'node:path'
import { openDemo, type Demo } from './demo'
import { ask } from './scenes'
import { startPhone, type WeappPhone } from './weapp/phone'

const operator = 'demo-xiaoman'
const build = path.resolve(__dirname, '../../dist/miniprogram')

let demo: Demo
let phone: WeappPhone
let reached = 0

beforeAll(async () => {
  demo = await openDemo(['functions', 'weapp'])
  const { cloud } = demo
  phone = startPhone(build, {
    callFunction: (name, event) => cloud.call(name, event, operator),
    answerPanel: () => Promise.resolve('reject'),
  })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  phone?.close()
  await demo?.close()
})

type Desk = { readonly own: readonly { readonly name: string }[] }
const ownSegments = async () => (await ask<Desk>(demo, operator, 'segment', 'listSegments')).own.map(({ name }) => name)

test('小满 opens 经营 from 我的: the rate, whom to write to, and where the work is done', async () => {
  phone.open('pages/me/index')
  await phone.waitFor('经营')
  phone.tap('经营')
  for (const words of ['用户复购率', '最值得联系', '处理事务', '人群']) await phone.waitFor(words)
  expect(phone.stack()).toEqual(['pages/me/index', 'packages/operator/dashboard/index'])
})

test('from whom the night found asleep she makes a group of her own, under a name', async () => {
  phone.tap('人群')
  await phone.waitFor('咖啡该补了')
  phone.tap(/^睡眠期/)
  await phone.waitFor('生命周期是睡眠期')
  phone.write('人群的名字', '好久没来的')
  await phone.waitFor('好久没来的')
  phone.tap('保存')
  await phone.waitFor(/复制[^]*好久没来的|好久没来的[^]*复制/)
  expect(phone.stack().at(-1)).toBe('packages/operator/segments/index')
  expect(await ownSegments()).toContain('好久没来的')
})

test('she gives them a coupon with a word, and the job begins the campaign', async () => {
  phone.open('packages/operator/dashboard/index')
  await phone.waitFor('券与券码')
  phone.tap('券与券码')
  await phone.waitFor(/会员日立减/)
  phone.tap(/^会员日立减/)
  await phone.waitFor('好久没来的')
  phone.tap('好久没来的')
  await phone.waitFor(/这一群有 \d+ 人，能发到 \d+ 人/)
  phone.write('标题', '好久不见')
  phone.write('一句话', '送您一张券，今天到店可用。')
  await phone.waitFor(/发给 \d+ 人/)
  reached = Number(/发给 (\d+) 人/.exec(phone.text())?.[1])
  phone.tap(/^发给 \d+ 人$/)
  await phone.waitFor('已经安排好了')
  for (let run = 0; run < 2; run++) await demo.cloud.runTimer('job-campaigns')
  expect(reached).toBeGreaterThan(0)
  expect(await demo.cloud.store.count('coupons', { templateId: 'member-day', state: 'issued' })).toBe(reached)
})

test('in 经营 the campaign stands with how many it reached', async () => {
  phone.open('packages/operator/dashboard/index')
  await phone.waitFor(new RegExp(`发券：会员日立减[^]{1,30}进行中发给 ${reached} 人`))
})

test('nothing in the mini-program or WeChat’s engine complained on the way', () => expect(phone.faults).toEqual([]))
