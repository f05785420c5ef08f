import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import type { Cloud } from '../cloud'
import { startTrialCloud, stopTrialClouds } from '../trial-cloud'

const whoami = v.object({
  event: v.record(v.string(), v.unknown()),
  wx: v.record(v.string(), v.unknown()),
  now: v.number(),
  calls: v.number(),
  pid: v.number(),
  requestId: v.string(),
  limitMs: v.number(),
  zone: v.number(),
  secret: v.string(),
  shell: v.optional(v.string()),
})

let cloud: Cloud
beforeAll(async () => {
  cloud = await startTrialCloud()
})
afterAll(stopTrialClouds)

const ask = async (event: Record<string, unknown> = {}, openid = 'o-anna') =>
  v.parse(whoami, await cloud.call('whoami', event, openid))

describe('a function called by the mini-program', () => {
  it('knows who calls and from where, as the platform says it', async () => {
    const { wx, event, requestId, limitMs } = await ask({ action: 'x' })
    expect(wx).toMatchObject({ OPENID: 'o-anna', SOURCE: 'wx_client', APPID: 'wx0000000000000000', ENV: 'local-cloud' })
    expect(wx).not.toHaveProperty('API_TOKEN')
    expect(event).toEqual({ action: 'x', userInfo: { appId: 'wx0000000000000000', openId: 'o-anna' } })
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(limitMs).toBe(3000)
  })

  it('gets an identity of digits as a number, a trap of the SDK', async () =>
    expect((await ask({}, '12345')).wx['OPENID']).toBe(12345))

  it('is kept warm: the second call finds the same process', async () => {
    const first = await ask()
    const second = await ask({}, 'o-bert')
    expect(second.pid).toBe(first.pid)
    expect(second.calls).toBe(first.calls + 1)
    expect(second.wx['OPENID']).toBe('o-bert')
  })

  it('sees the cloud’s clock, its secrets, UTC, and nothing of the shell', async () => {
    const { now, zone, secret, shell } = await ask()
    expect(Math.abs(now - cloud.clock.now())).toBeLessThan(60_000)
    expect(zone).toBe(0)
    expect(secret).toBe('kept-outside-the-code')
    expect(shell).toBeUndefined()
  })

  it('runs several at once, each in its own process, with its own caller', async () => {
    const openids = Array.from({ length: 12 }, (_, index) => `o-${index}-x`)
    const answers = await Promise.all(openids.map((openid) => ask({}, openid)))
    expect(answers.map(({ wx }) => wx['OPENID'])).toEqual(openids)
  })

  it('may be of the older style with a callback', async () =>
    expect(await cloud.call('legacy', { value: 21 }, 'o-anna')).toEqual({ twice: 42 }))
})

describe('a function that fails', () => {
  const failing = (how: string) => cloud.call('misbehave', { how }, 'o-anna')

  it.each([
    ['throw', -504002, 'Error: thrown on purpose'],
    ['throw-text', -504002, 'a bare text'],
    ['circular', -504002, 'circular structure'],
    ['sleep', -504003, 'Invoking task timed out after 1 seconds'],
    ['spin', -504003, 'Invoking task timed out after 1 seconds'],
    ['exit', -504002, '145 code exit unexpected'],
    ['large', -604001, 'result size exceed limit'],
    ['hoard', -504002, 'Memory limit exceeded: 128 MB'],
  ])('%s: tells its caller %d', async (how, errCode, text) => {
    await expect(failing(how)).rejects.toMatchObject({ errCode, errMsg: expect.stringContaining(text) as string })
  })

  it('does not take the next call with it', async () => {
    await expect(failing('exit')).rejects.toThrow('145')
    expect(await failing('nothing')).toBeNull()
  })

  it.each([
    ['huge', { errCode: -604001 }],
    ['rant', { errCode: -504002, errMsg: expect.stringContaining('zzz') as string }],
    ['odd-error', { errCode: -504002 }],
  ])('that says too much or nonsense (%s) is cut short', async (how, expected) => {
    await expect(failing(how)).rejects.toMatchObject(expected)
    const [run] = cloud.runs({ functionName: 'misbehave', limit: 1 })
    expect(JSON.stringify(run).length).toBeLessThan(100_000)
    expect(await failing('nothing')).toBeNull()
  })

  it('leaves its last words in the log', () => {
    const [run] = cloud.runs({ functionName: 'misbehave', limit: 1 })
    expect(run).toMatchObject({ ok: true, lines: ['misbehaving: nothing'] })
    const views = cloud.functions().find(({ name }) => name === 'misbehave')
    expect(views?.failures).toBeGreaterThan(5)
    expect(views?.peakRssKb).toBeGreaterThan(10_000)
  })

  it('is charged its own memory, not what the gateway held when it forked', async () => {
    const ballast = Buffer.alloc(400 * 1024 * 1024, 1)
    const other = await startTrialCloud()
    await other.call('say', { say: 'moin' }, 'o-anna')
    const view = other.functions().find(({ name }) => name === 'say')
    expect(view?.peakRssKb).toBeGreaterThan(10_000)
    expect(view?.peakRssKb).toBeLessThan(ballast.length / 2048)
  })

  it('that is not there is said to be missing', async () =>
    expect(cloud.call('nowhere', {}, 'o-anna')).rejects.toMatchObject({ errCode: -501000 }))

  it('killed with −9 in the middle fails its call, and the next one works', async () => {
    const call = cloud.call('misbehave', { how: 'sleep' }, 'o-anna')
    await untilRunning()
    expect(cloud.killFunction('misbehave')).toBeGreaterThan(0)
    await expect(call).rejects.toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('SIGKILL') as string })
    expect(await failing('nothing')).toBeNull()
  })

  const untilRunning = () => new Promise((resolve) => setTimeout(resolve, 500))
})

describe('a function that calls another', () => {
  it('keeps the identity and lengthens the source', async () => {
    const answer = await cloud.call('nest', { name: 'whoami', depth: 1, data: { n: 1 } }, 'o-anna')
    expect(answer).toMatchObject({
      result: { result: { wx: { OPENID: 'o-anna', SOURCE: 'wx_client,scf,scf' }, event: { n: 1 } } },
    })
  })

  it('ten deep does not wait for itself', async () => {
    const answer = JSON.stringify(await cloud.call('nest', { name: 'legacy', depth: 5, data: { value: 1 } }, 'o-anna'))
    expect(answer).toContain('"twice":2')
  })

  it('is told of a failure inside', async () => {
    const answer = await cloud.call('nest', { name: 'misbehave', data: { how: 'throw' } }, 'o-anna')
    expect(answer).toMatchObject({ errMsg: expect.stringContaining('thrown on purpose') as string })
  })
})

describe('a folder of functions', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'functions-'))
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
  }
  afterAll(() => fs.rmSync(folder, { recursive: true }))

  it('may bring its own modules, change while it runs, and be refused for its config', async () => {
    write('own/package.json', '{"name":"own","dependencies":{"greeting":"1.0.0"}}')
    write('own/node_modules/greeting/index.js', 'module.exports = () => "moin"')
    write('own/index.js', 'const greeting = require("greeting"); exports.main = async () => greeting()')
    const other = await startTrialCloud({ functionsDir: folder })
    expect(await other.call('own', {}, 'o-anna')).toBe('moin')
    write('own/index.js', 'exports.main = async () => "something else"')
    expect(await other.call('own', {}, 'o-anna')).toBe('something else')
    write('own/lib/words.json', '["one"]')
    write('own/index.js', 'const words = require("./lib/words.json"); exports.main = async () => words')
    expect(await other.call('own', {}, 'o-anna')).toEqual(['one'])
    write('own/lib/words.json', '["one", "two"]')
    expect(await other.call('own', {}, 'o-anna')).toEqual(['one', 'two'])
    await other.stop()
    write('own/config.json', '{"triggers":[{"name":"t","type":"timer","config":"* * *"}]}')
    await expect(startTrialCloud({ functionsDir: folder })).rejects.toThrow('a cron line has seven fields')
  })
})
