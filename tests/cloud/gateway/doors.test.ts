import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import type { Cloud } from '../cloud'
import { PLAIN_FUNCTIONS, startTrialCloud, stopTrialClouds } from '../trial-cloud'
import { json } from './door'
import { request } from './plain-request'

const anna = { 'x-openid': 'o-anna', 'content-type': 'application/json' }

let cloud: Cloud
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'static-'))
beforeAll(async () => {
  fs.mkdirSync(path.join(folder, 'app/sub'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'app/index.html'), '<h1>回头客</h1>')
  fs.writeFileSync(path.join(folder, 'app/sub/a b.js'), 'one()')
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'outside')
  fs.mkdirSync(path.join(folder, 'pictures'))
  fs.writeFileSync(path.join(folder, 'pictures/p.svg'), '<svg/>')
  cloud = await startTrialCloud({
    staticDirs: { '/': path.join(folder, 'app'), '/pictures': path.join(folder, 'pictures') },
    pages: ({ functions }) => ({
      'GET /local/count': () => json({ count: functions().length }),
      'GET /': ({ query }) => json({ page: query.get('who') }),
    }),
  })
})
afterAll(async () => {
  await stopTrialClouds()
  fs.rmSync(folder, { recursive: true })
})

describe('POST /api/<function>', () => {
  it('gives the event to the function and its result back', async () => {
    const answer = await request(cloud, 'POST', '/api/legacy', { headers: anna, body: '{"value":3}' })
    expect(answer).toMatchObject({ status: 200, body: { twice: 6 } })
  })

  it.each<[string, Record<string, string>, string, number, string]>([
    ['nobody', {}, '{}', 401, 'request/no-identity'],
    ['an impossible openid', { 'x-openid': 'a b' }, '{}', 401, 'request/no-identity'],
    ['an openid of 65 letters', { 'x-openid': 'x'.repeat(65) }, '{}', 401, 'request/no-identity'],
    ['malformed JSON', anna, '{"a":', 400, 'request/malformed'],
    ['a list', anna, '[1]', 400, 'request/malformed'],
    ['null', anna, 'null', 400, 'request/malformed'],
    ['a bottomless list', anna, `{"a":${'['.repeat(40_000)}`, 400, 'request/malformed'],
    ['a deep list', anna, `{"a":${'['.repeat(101)}${']'.repeat(101)}}`, 400, 'request/malformed'],
    ['101 KB', anna, JSON.stringify({ text: 'x'.repeat(101 * 1024) }), 413, 'request/too-large'],
  ])('refuses %s with a code and a sentence', async (_what, headers, body, status, code) => {
    const answer = await request(cloud, 'POST', '/api/legacy', { headers, body })
    expect(answer).toMatchObject({ status, body: { ok: false, code, message: expect.any(String) as string } })
  })

  it('does not take brackets in a text for depth', async () => {
    const body = JSON.stringify({ value: 3, note: '['.repeat(500), quote: '"[[' })
    expect((await request(cloud, 'POST', '/api/legacy', { headers: anna, body })).body).toEqual({ twice: 6 })
  })

  it('says what a failed function said', async () => {
    const answer = await request(cloud, 'POST', '/api/misbehave', { headers: anna, body: '{"how":"throw"}' })
    expect(answer.status).toBe(500)
    expect(answer.body).toMatchObject({
      code: 'internal',
      errCode: -504002,
      errMsg: expect.stringContaining('on purpose') as string,
    })
    expect((await request(cloud, 'POST', '/api/nowhere', { headers: anna })).status).toBe(404)
    expect((await request(cloud, 'POST', '/api/..%2Fstore', { headers: anna })).status).toBe(404)
    expect((await request(cloud, 'GET', '/api/legacy', { headers: anna })).status).toBe(405)
  })
})

describe('ANY /http/<function>', () => {
  let plain: Cloud
  beforeAll(async () => {
    plain = await startTrialCloud({ functionsDir: PLAIN_FUNCTIONS })
  })

  it('answers with the status, headers and body the function chose', async () => {
    const answer = await request(plain, 'PUT', '/http/web/deep/path?name=li', { body: 'x' })
    expect(answer).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8', text: 'PUT /deep/path li' })
  })

  it('gives anything else as JSON, and nobody’s identity', async () => {
    const answer = await request(cloud, 'POST', '/http/whoami/x?a=1', {
      headers: { 'content-type': 'application/octet-stream', 'x-openid': 'o-forged' },
      body: Buffer.from([0, 255]),
    })
    expect(answer.body).toMatchObject({
      wx: { SOURCE: 'wx_http' },
      event: {
        path: '/x',
        httpMethod: 'POST',
        queryStringParameters: { a: '1' },
        headers: { 'x-openid': 'o-forged' },
        body: 'AP8=',
        isBase64Encoded: true,
        requestContext: { envId: 'local-cloud' },
      },
    })
    expect(answer.text).not.toContain('OPENID')
  })

  it('keeps text as text', async () => {
    const answer = await request(cloud, 'POST', '/http/whoami', {
      headers: { 'content-type': 'application/json' },
      body: '{"谁":1}',
    })
    expect(answer.body).toMatchObject({ event: { body: '{"谁":1}', isBase64Encoded: false, path: '/' } })
  })
})

describe('the gateway', () => {
  it.each<[string, Record<string, string>]>([
    ['another name in Host', { host: 'shop.example:80' }],
    ['the right name with another port', { host: '127.0.0.1:1' }],
    ['a page of another origin', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a picture tag of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('does not answer %s', async (_what, headers) => {
    const answer = await request(cloud, 'GET', '/local/functions', { headers })
    expect(answer).toMatchObject({ status: 403, body: { code: 'cloud/foreign' } })
  })

  it('answers its own pages', async () => {
    const headers = { origin: `http://localhost:${cloud.port}`, host: `localhost:${cloud.port}` }
    expect((await request(cloud, 'GET', '/local/functions', { headers })).status).toBe(200)
  })

  it('serves the folders it was given, and nothing beside them', async () => {
    expect(await request(cloud, 'GET', '/index.html')).toMatchObject({ status: 200, text: '<h1>回头客</h1>' })
    expect(await request(cloud, 'GET', '/sub/a%20b.js')).toMatchObject({ type: 'text/javascript; charset=utf-8' })
    expect(await request(cloud, 'GET', '/pictures/p.svg')).toMatchObject({ type: 'image/svg+xml' })
    for (const target of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/sub/..%2f..%2fsecret.txt',
      '/pictures/..%2fsecret.txt',
    ])
      expect((await request(cloud, 'GET', target)).text).not.toContain('outside')
  })

  it('takes the doors that a page brings, before a folder’s file of that name', async () => {
    expect(await request(cloud, 'GET', '/?who=me')).toMatchObject({ body: { page: 'me' } })
    expect(await request(cloud, 'GET', '/local/count')).toMatchObject({
      status: 200,
      body: { count: cloud.functions().length },
    })
  })

  it('refuses garbage at every door with a code and lives on', async () => {
    const doors = [
      '/client/database',
      '/local/documents',
      '/local/grants',
      '/local/logs',
      '/local/pay',
      '/local/phone-code',
      '/local/refund',
      '/local/templates',
      '/local/unsubscribe',
      '/local/words',
      '/local/faults',
      '/local/message',
      '/local/collections/x',
      '/storage/x',
      '/storage-upload/x',
      '/api/legacy',
      '/http/nowhere',
      '/admin',
      '/local/clock',
      '/local/subscribe',
      '/local/phone',
      '/local/run',
    ]
    const anyDoor = fc.oneof(
      fc.constantFrom(...doors),
      fc.webPath().map((text) => `/${text.replace(/^\/+/, '')}`),
    )
    const anyBody = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constantFrom('{"action":"database.x"}', '{"advance":"PT0S"}', '{"openid":1}'),
    )
    const anyHeader = fc.constantFrom<Record<string, string>>(
      {},
      anna,
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': 'multipart/form-data' },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
        anyDoor,
        anyHeader,
        anyBody,
        async (method, target, headers, body) => {
          const answer = await request(cloud, method, target, { headers, body })
          expect(answer.text).not.toContain('cloud/fault') // a function may fail on what it is given, the gateway not
          if (answer.status >= 400) expect(answer.text).toMatch(/"code":"[\w/-]+"|<Code>\w+<\/Code>/)
        },
      ),
      { numRuns: 300 },
    )
    expect((await request(cloud, 'POST', '/api/legacy', { headers: anna, body: '{"value":1}' })).body).toEqual({
      twice: 2,
    })
  })
})
