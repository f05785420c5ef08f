import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import type { Cloud } from '../cloud'
import { startTrialCloud, stopTrialClouds, trialTemplate } from '../trial-cloud'

const { tmplId } = trialTemplate
const good = { thing1: { value: '冻干猫粮' }, date2: { value: '2026年11月26日' }, phrase3: { value: '快用完了' } }

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

const send = (input: object, functionName = 'remind') =>
  cloud.call(
    functionName,
    { input: { touser: person, templateId: tmplId, page: 'p/x?a=1', data: good, ...input } },
    'o-anna',
  )
const accept = () => cloud.world.prompts.tap(person, [{ tmplId, answer: 'accept' }])

describe('a subscribe message', () => {
  it('reaches a person who accepted, once for each accept', async () => {
    await accept()
    expect(await send({})).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' })
    expect(cloud.world.phones.of(person)).toMatchObject([
      {
        title: '补货提醒',
        page: 'p/x?a=1',
        fields: [
          { label: '商品', value: '冻干猫粮' },
          { label: '预计用完', value: '2026年11月26日' },
          { label: '状态', value: '快用完了' },
        ],
      },
    ])
    expect(await send({})).toMatchObject({ errCode: 43101 })
    expect(cloud.world.phones.of(person)).toHaveLength(1)
  })

  it('grants add up, and a refusal gives none', async () => {
    await accept()
    await accept()
    await cloud.world.prompts.tap(person, [{ tmplId, answer: 'reject' }])
    const codes = [await send({}), await send({}), await send({})].map(
      (answer) => v.parse(v.object({ errCode: v.number() }), answer).errCode,
    )
    expect(codes).toEqual([0, 0, 43101])
  })

  it('a grant for one template is none for another', async () => {
    await accept()
    expect(await send({ templateId: 'tmpl-coupon' })).toMatchObject({ errCode: 43101 })
  })

  it.each<[string, object, number, string]>([
    ['nobody this cloud has seen', { touser: 'o-stranger' }, 40003, 'invalid openid'],
    ['an unknown template', { templateId: 'tmpl-none' }, 40037, 'template_id'],
    ['a field too long', { data: { ...good, thing1: { value: '长'.repeat(21) } } }, 47003, 'data.thing1.value'],
    ['a date that is none', { data: { ...good, date2: { value: '下周' } } }, 47003, 'data.date2.value'],
    ['a number for a text', { data: { ...good, thing1: { value: 5 } } }, 47003, 'data.thing1.value'],
    ['a missing field', { data: { thing1: good.thing1, date2: good.date2 } }, 47003, 'data.phrase3.value is empty'],
    ['data of the wrong shape', { data: 'text' }, 47001, 'data format error'],
  ])('is refused for %s', async (_what, input, errCode, text) => {
    await accept()
    expect(await send(input)).toMatchObject({ errCode, errMsg: expect.stringContaining(text) as string })
    expect(cloud.world.subscriptions.left(person, tmplId)).toBe(1)
  })

  it('needs permissions.openapi in the function’s config.json', async () => {
    await accept()
    expect(await send({}, 'mute')).toMatchObject({ errCode: -604101 })
    expect(await cloud.call('remind', { api: 'no.suchApi', input: {} }, 'o-anna')).toMatchObject({ errCode: -604100 })
  })

  it('can be made to fail for a test, without spending a grant', async () => {
    await accept()
    cloud.world.nextSendAnswers([{ errCode: -1, errMsg: 'system error' }, { errCode: 43108 }, { errCode: 0 }])
    expect(await send({})).toMatchObject({ errCode: -1 })
    expect(await send({})).toMatchObject({ errCode: 43108 })
    expect(await send({})).toMatchObject({ errCode: 0 })
  })
})

describe('what WeChat pushes about a panel', () => {
  const events = async () => {
    const all = v.parse(v.array(v.record(v.string(), v.unknown())), await cloud.call('events', {}, 'o-admin'))
    return all.filter(({ FromUserName }) => FromUserName === person)
  }

  it('is an object for one template and a list for several, and names the person', async () => {
    await accept()
    await cloud.world.prompts.tap(person, [
      { tmplId, answer: 'accept' },
      { tmplId: 'tmpl-coupon', answer: 'reject' },
    ])
    const [one, several] = await events()
    expect(one).toMatchObject({
      Event: 'subscribe_msg_popup_event',
      MsgType: 'event',
      FromUserName: person,
      openid: person,
      source: 'wx_unknown',
      CreateTime: expect.any(Number) as number,
      List: { TemplateId: tmplId, SubscribeStatusString: 'accept', PopupScene: '0' },
    })
    expect(several?.['List']).toEqual([
      { TemplateId: tmplId, SubscribeStatusString: 'accept', PopupScene: '0' },
      { TemplateId: 'tmpl-coupon', SubscribeStatusString: 'reject', PopupScene: '0' },
    ])
  })

  it('may be lost or come twice: the ledger counts one all the same', async () => {
    await cloud.world.prompts.tap(person, [{ tmplId, answer: 'accept' }], 'twice')
    await cloud.world.prompts.tap(person, [{ tmplId, answer: 'accept' }], 'never')
    expect(cloud.world.subscriptions.left(person, tmplId)).toBe(2)
    expect(await events()).toHaveLength(2)
  })

  it('refusing in the settings takes back what was left', async () => {
    await accept()
    const report = await cloud.world.prompts.refuse(person, [tmplId])
    expect(report).toEqual({ left: { [tmplId]: 0 }, delivered: 1 })
    expect(await send({})).toMatchObject({ errCode: 43101 })
    expect((await events())[1]).toMatchObject({ Event: 'subscribe_msg_change_event' })
  })

  it('tells that a message was sent, when the account asks for it', async () => {
    const told = await startTrialCloud({ messagePush: { subscribe_msg_sent_event: 'hook-message' } })
    await told.world.prompts.tap('o-anna', [{ tmplId, answer: 'accept' }])
    await told.call('remind', { input: { touser: 'o-anna', templateId: tmplId, data: good } }, 'o-anna')
    await told.world.settled()
    const runs = told.runs({ functionName: 'hook-message', limit: 5 })
    expect(runs).toHaveLength(1)
  })
})

describe('over the doors', () => {
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${cloud.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as unknown }
  }

  it('a tap is one request, and the phone shows what came', async () => {
    expect(await post('/local/subscribe', { openid: person, tmplId, answer: 'accept' })).toEqual({
      status: 200,
      body: { ok: true, left: { [tmplId]: 1 }, delivered: 1 },
    })
    await send({})
    const phone = await fetch(`${cloud.url}/local/phone?openid=${person}`)
    expect(await phone.json()).toMatchObject({ ok: true, messages: [{ title: '补货提醒', page: 'p/x?a=1' }] })
  })

  it.each<[object, number, string]>([
    [{ openid: 'o-anna', tmplId: 'tmpl-none', answer: 'accept' }, 404, 'message/unknown-template'],
    [{ openid: 'o anna', tmplId, answer: 'accept' }, 400, 'request/invalid'],
    [{ openid: 'o-anna', tmplId, answer: 'maybe' }, 400, 'request/invalid'],
  ])('refuses %j', async (body, status, code) =>
    expect(await post('/local/subscribe', body)).toMatchObject({ status, body: { code } }),
  )
})

it('a second start on the same data remembers people, grants, messages and the time', async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cloud-data-'))
  const first = await startTrialCloud({ dataDir })
  await first.world.prompts.tap('o-anna', [{ tmplId, answer: 'accept' }])
  await first.world.prompts.tap('o-anna', [{ tmplId, answer: 'accept' }])
  await first.call('remind', { input: { touser: 'o-anna', templateId: tmplId, data: good } }, 'o-anna')
  await first.clock.advance('P3D', { maxTicksPerDay: 1 })
  const then = first.clock.now()
  await first.stop()
  const { clockIso: _, ...again } = { clockIso: '', dataDir }
  await expect(startTrialCloud({ dataDir })).rejects.toThrow('going back needs fresh data')
  const second = await startTrialCloud({ ...again, clockIso: new Date(then + 60_000).toISOString() })
  expect(second.world.subscriptions.left('o-anna', tmplId)).toBe(1)
  expect(second.world.phones.of('o-anna')).toHaveLength(1)
  expect(second.world.people.find('o-anna')).not.toBeNull()
  await second.stop()
  fs.rmSync(dataDir, { recursive: true })
})
