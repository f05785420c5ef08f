import path from 'node:path'
import { openDemo, type Demo } from './demo'
import { startPhone, type WeappPhone } from './weapp/phone'

const openid = 'demo-banxia'
const build = path.resolve(__dirname, '../../dist/miniprogram')

let demo: Demo
let phone: WeappPhone

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

test('the home page has a card of the campaign that runs', async () => {
  phone.open('pages/home/index')
  await phone.waitFor('天冷了，热茶备好了')
})

test('from 我的 to the inbox, and from a message to its question', async () => {
  phone.open('pages/me/index')
  await phone.waitFor(/消息\d+ 条未读/)
  phone.open('packages/member/inbox/index')
  await phone.waitFor('松间拼配咖啡豆用得还顺手吗')
  phone.tap(/用得还顺手吗/)
  await phone.waitFor('1 分很不顺手，5 分很顺手')
  expect(phone.stack().at(-1)).toBe('packages/member/survey/index')
})

test('a score is enough; then one may ask to be told of what arrives', async () => {
  phone.tap('5 分，很顺手')
  await phone.waitFor(/12345很顺手/)
  phone.tap(/^告诉店里$/)
  await phone.waitFor('谢谢，店里收到了')
  phone.tap(/^到货告诉我$/)
  await phone.waitFor('约好了，到时候微信里告诉您一次。')
  expect(await demo.cloud.store.count('survey_answers', { score: 5, words: '' })).toBe(1)
})

test('nothing in the mini-program or WeChat’s engine complained on the way', () => expect(phone.faults).toEqual([]))
