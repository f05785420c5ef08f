import * as v from 'valibot'
import type { Cloud } from '../../cloud'
import { startTrialCloud, stopTrialClouds } from '../../trial-cloud'

let cloud: Cloud
let person = ''
let people = 0
beforeAll(async () => {
  cloud = await startTrialCloud()
})
beforeEach(() => {
  person = `o-person-${(people += 1)}`
})
afterAll(stopTrialClouds)

const call = async (api: string, input: object) =>
  v.parse(v.record(v.string(), v.unknown()), await cloud.call('remind', { api, input }, person))
const events = async () => {
  const all = v.parse(v.array(v.record(v.string(), v.unknown())), await cloud.call('events', {}, 'o-admin'))
  return all.filter(({ FromUserName }) => FromUserName === person)
}

describe('content checks', () => {
  const check = (content: string, openid = person) =>
    call('security.msgSecCheck', { openid, scene: 2, version: 2, content })

  it.each([
    ['猫粮很好吃', 'pass', 100],
    ['加微信详聊', 'review', 10001],
    ['网上赌博，加微信', 'risky', 20006],
  ])('%s: %s', async (content, suggest, label) =>
    expect(await check(content)).toMatchObject({ result: { suggest, label }, traceId: expect.any(String) as string }),
  )

  it('need a person who came within two hours: never in a nightly job', async () => {
    await check('早')
    await cloud.clock.advance('PT3H', { maxTicksPerDay: 1 })
    const late = await cloud.call(
      'remind',
      { api: 'security.msgSecCheck', input: { openid: person, scene: 2, version: 2, content: '晚' } },
      'o-bert',
    )
    expect(late).toMatchObject({ errCode: 61010 })
    expect(await check('x', 'o-stranger')).toMatchObject({ errCode: 40003 })
  })

  it('take their word list from the door', async () => {
    const before = cloud.world.words.all()
    await fetch(`${cloud.url}/local/words`, {
      method: 'PUT',
      body: JSON.stringify({ words: [{ word: '猫', suggest: 'risky' }] }),
    })
    expect(await check('猫粮')).toMatchObject({ result: { suggest: 'risky', label: 21000 } })
    cloud.world.words.replace(before)
  })

  it('are answered in their older form, too: a text alone, or the bytes of a picture', async () => {
    expect(await call('security.msgSecCheck', { content: '猫粮' })).toMatchObject({ errCode: 0 })
    expect(await call('security.msgSecCheck', { content: '网上赌博' })).toMatchObject({ errCode: 87014 })
    const input = { api: 'security.imgSecCheck', picture: 'bytes' }
    expect(await cloud.call('remind', input, person)).toMatchObject({ errCode: 0 })
  })

  it('refuse a text that is too long or another version', async () => {
    expect(await check('长'.repeat(2501))).toMatchObject({ errCode: 45002 })
    expect(await call('security.msgSecCheck', { openid: person, scene: 2, version: 1, content: 'x' })).toMatchObject({
      errCode: 40097,
    })
  })

  it('of a picture come later as an event', async () => {
    const { fileID } = v.parse(
      v.object({ fileID: v.string() }),
      await cloud.call('shelf', { put: '晒单/赌博.png', text: 'x' }, person),
    )
    const links = await cloud.call('shelf', { link: [fileID] }, person)
    const url = v.parse(v.object({ fileList: v.array(v.object({ tempFileURL: v.string() })) }), links).fileList[0]
      ?.tempFileURL
    const ask = (mediaUrl: string | undefined) =>
      call('security.mediaCheckAsync', { openid: person, scene: 3, version: 2, mediaType: 2, mediaUrl })
    const { traceId } = await ask(url)
    await ask('https://elsewhere.example/a.png')
    expect(await events()).toHaveLength(0)
    await cloud.clock.advance('PT1M')
    expect(await events()).toMatchObject([
      { Event: 'wxa_media_check', trace_id: traceId, errcode: 0, result: { suggest: 'risky' }, openid: person },
      { Event: 'wxa_media_check', errcode: -1008 },
    ])
  })
})

describe('the phone button', () => {
  const button = async () => {
    const answer = await fetch(`${cloud.url}/local/phone-code`, {
      method: 'POST',
      body: '{"phoneNumber":"13812345678"}',
    })
    return v.parse(v.object({ code: v.string() }), await answer.json()).code
  }

  it('gives a code for one use within five minutes', async () => {
    const code = await button()
    expect(await call('phonenumber.getPhoneNumber', { code })).toMatchObject({
      phoneInfo: { phoneNumber: '13812345678', purePhoneNumber: '13812345678', countryCode: '86' },
    })
    expect(await call('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
    const stale = await button()
    await cloud.clock.advance('PT6M')
    expect(await call('phonenumber.getPhoneNumber', { code: stale })).toMatchObject({ errCode: 40029 })
  })
})

describe('a code to scan', () => {
  it('is a picture', async () => {
    const { base64, contentType } = await call('wxacode.getUnlimited', {
      scene: 'p=1',
      page: 'pages/me/index',
      width: 300,
    })
    expect(contentType).toBe('image/png')
    const bytes = Buffer.from(String(base64), 'base64')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(300)
  })

  it.each([
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: '中文' }, 40169],
    [{ scene: 'a', page: '/pages/me' }, 41030],
    [{ scene: 'a', width: 20 }, 40097],
  ])('refuses %j', async (input, errCode) =>
    expect(await call('wxacode.getUnlimited', input)).toMatchObject({ errCode }),
  )

  it('wxacode.get holds a path with its query', async () => {
    const path = 'pages/index/index?from=poster'
    expect(await call('wxacode.get', { path })).toMatchObject({ contentType: 'image/png' })
    expect(await call('wxacode.get', { path: '' })).toMatchObject({ errCode: 40159 })
  })
})

it('the smaller server APIs answer in their form', async () => {
  expect(await call('urlscheme.generate', { jumpWxa: { path: 'pages/me' } })).toMatchObject({
    openlink: expect.stringMatching(/^weixin:/) as string,
  })
  expect(await call('urllink.generate', { path: 'pages/me' })).toMatchObject({
    urlLink: expect.stringMatching(/^https:/) as string,
  })
  expect(await call('riskControl.getUserRiskRank', { openid: person, scene: 1 })).toMatchObject({ riskRank: 0 })
  expect(await call('customerServiceMessage.setTyping', { touser: person, command: 'Typing' })).toMatchObject({
    errCode: 0,
  })
  const upload = { api: 'customerServiceMessage.uploadTempMedia', picture: 'bytes' }
  expect(await cloud.call('remind', upload, person)).toMatchObject({ mediaId: expect.any(String) as string })
  expect(await call('customerServiceMessage.uploadTempMedia', { type: 'image' })).toMatchObject({ errCode: 41005 })
  expect(await call('subscribeMessage.getTemplateList', {})).toMatchObject({
    data: [{ priTmplId: 'tmpl-replenish', title: '补货提醒' }, { priTmplId: 'tmpl-coupon' }],
  })
})

describe('customer service', () => {
  const reply = () =>
    call('customerServiceMessage.send', { touser: person, msgtype: 'text', text: { content: '您好' } })
  const say = (body: object) =>
    fetch(`${cloud.url}/local/message`, { method: 'POST', body: JSON.stringify({ openid: person, ...body }) })

  it('answers five times within 48 hours of a message', async () => {
    await cloud.call('whoami', {}, person)
    expect(await reply()).toMatchObject({ errCode: 45015 })
    await say({ text: '在吗' })
    expect(await events()).toMatchObject([{ MsgType: 'text', Content: '在吗', openid: person }])
    for (let time = 0; time < 5; time++) expect(await reply()).toMatchObject({ errCode: 0 })
    expect(await reply()).toMatchObject({ errCode: 45047 })
    expect(cloud.world.phones.of(person)[0]).toMatchObject({ kind: 'customer-service', fields: [{ value: '您好' }] })
    await say({ text: '还在吗' })
    await cloud.clock.advance('PT49H', { maxTicksPerDay: 1 })
    expect(await reply()).toMatchObject({ errCode: 45015 })
  })

  it('answers twice within a minute of somebody coming in', async () => {
    await say({ enter: true })
    expect(await events()).toMatchObject([{ Event: 'user_enter_tempsession' }])
    expect([await reply(), await reply(), await reply()].map(({ errCode }) => errCode)).toEqual([0, 0, 45047])
  })
})

describe('shipping', () => {
  const order = {
    body: '订单',
    outTradeNo: 'order-1',
    spbillCreateIp: '1',
    subMchId: '1',
    totalFee: 100,
    envId: 'e',
    functionName: 'hook-payment',
  }
  const upload = (openid = person) =>
    call('wxa.sec.order.uploadShippingInfo', {
      orderKey: { orderNumberType: 1, mchid: '1', outTradeNo: 'order-1' },
      logisticsType: 1,
      deliveryMode: 1,
      shippingList: [{ trackingNo: 'SF1', expressCompany: 'SF', itemDesc: '猫粮' }],
      uploadTime: '2026-11-21T09:00:00+08:00',
      payer: { openid },
    })

  it('is told once, once more to correct it, and settles by itself after ten days', async () => {
    expect(await upload()).toMatchObject({ errCode: 10060001 })
    await cloud.call('pay', { api: 'unifiedOrder', input: order }, person)
    await cloud.world.paymentDesk.answer({ outTradeNo: 'order-1', answer: 'pay', callback: 'never' })
    expect(await upload('o-bert')).toMatchObject({ errCode: 10060014 })
    expect([await upload(), await upload(), await upload()].map(({ errCode }) => errCode)).toEqual([0, 0, 10060003])
    await cloud.clock.advance('P9D', { maxTicksPerDay: 1 })
    expect(await events()).toHaveLength(0)
    await cloud.clock.advance('P2D', { maxTicksPerDay: 1 })
    expect(await events()).toMatchObject([{ Event: 'trade_manage_order_settlement', merchant_trade_no: 'order-1' }])
  })
})

describe('a delayed task', () => {
  const later = (functionName: string, delayTime: number, data = '{"note":1}') =>
    call('cloudbase.addDelayedFunctionTask', { functionName, delayTime, data })

  it('runs once at its time, and is tried again when it fails', async () => {
    expect(await later('whoami', 60)).toMatchObject({ errCode: 0 })
    expect(await later('misbehave', 60, '{"how":"throw"}')).toMatchObject({ errCode: 0 })
    const summary = await cloud.clock.advance('PT4M')
    expect(summary.functions['whoami']).toMatchObject({ runs: 1 })
    expect(summary.functions['misbehave']).toMatchObject({ runs: 3, failed: 3, retries: 2 })
  })

  it.each([
    ['tick', 5, '{}', 40097],
    ['tick', 30 * 86_400 + 1, '{}', 40097],
    ['nowhere', 60, '{}', -501000],
    ['tick', 60, '{', 47001],
  ])('refuses %s in %d s with %s', async (name, seconds, data, errCode) =>
    expect(await later(name, seconds, data)).toMatchObject({ errCode }),
  )
})
