import type { Cloud } from '../cloud'
import { startTrialCloud, stopTrialClouds } from '../trial-cloud'
import { request } from './plain-request'

const anna = { 'x-openid': 'o-anna', 'content-type': 'application/json' }

let cloud: Cloud
beforeAll(async () => {
  cloud = await startTrialCloud()
})
afterAll(stopTrialClouds)

describe('the clock’s door', () => {
  const move = (body: object) => request(cloud, 'POST', '/local/clock', { body: JSON.stringify(body) })

  it('moves time and tells what each function did', async () => {
    const answer = await move({ advance: 'PT10M' })
    expect(answer.body).toMatchObject({ ok: true, functions: { tick: { runs: 2, failed: 0 } } })
    const on = await move({ to: '2026-11-25T09:00:00+08:00', maxTicksPerDay: 2 })
    expect(on.body).toMatchObject({ ok: true, china: '2026-11-25T09:00:00+08:00' })
  })

  it.each<[object, number, string]>([
    [{}, 400, 'request/invalid'],
    [{ advance: 'three days' }, 400, 'request/invalid'],
    [{ to: 'tomorrow' }, 400, 'request/invalid'],
    [{ advance: 'P1D', maxTicksPerDay: 0 }, 400, 'request/invalid'],
    [{ to: '2026-01-01T00:00:00Z' }, 409, 'clock/backwards'],
  ])('refuses %j', async (body, status, code) => expect(await move(body)).toMatchObject({ status, body: { code } }))

  it('runs one timer now', async () => {
    expect((await request(cloud, 'POST', '/local/timer/tick')).body).toMatchObject({
      ok: true,
      result: { Type: 'Timer' },
    })
    expect((await request(cloud, 'POST', '/local/run', { body: '{"function":"tick"}' })).status).toBe(200)
    expect((await request(cloud, 'POST', '/local/timer/legacy')).status).toBe(404)
    expect((await request(cloud, 'POST', '/local/timer/flaky')).body).toMatchObject({ ok: false, code: 'internal' })
  })

  it('lists the functions with what they cost and when they run next', async () => {
    const { body } = await request(cloud, 'GET', '/local/functions')
    expect(body).toMatchObject({
      functions: expect.arrayContaining([
        expect.objectContaining({
          name: 'tick',
          timer: expect.objectContaining({ nextRunAt: expect.any(Number) as number }) as object,
        }),
      ]) as unknown[],
    })
  })
})

describe('templates, faults and logs', () => {
  const put = (target: string, body: object) => request(cloud, 'PUT', target, { body: JSON.stringify(body) })

  it('templates can be looked at and put in place', async () => {
    const template = { tmplId: 't', title: '新模板', fields: [{ key: 'thing1', label: '商品' }] }
    expect(await put('/local/templates', { templates: [template] })).toMatchObject({ status: 200 })
    expect((await request(cloud, 'GET', '/local/templates')).body).toEqual({ ok: true, templates: [template] })
    const wrong = { templates: [{ ...template, fields: [{ key: 'colour1', label: '' }] }] }
    expect(await put('/local/templates', wrong)).toMatchObject({ status: 400, body: { code: 'request/invalid' } })
  })

  it('faults are switched on and off', async () => {
    const plan = { seed: 7, rules: [{ fault: 'latency', match: 'database.', ms: 1 }] }
    expect((await put('/local/faults', plan)).body).toMatchObject({ ok: true, seed: 7, struck: [0] })
    expect(await put('/local/faults', { rules: [{ fault: 'earthquake' }] })).toMatchObject({ status: 400 })
    expect((await put('/local/faults', { rules: [] })).body).toMatchObject({ rules: [], struck: [] })
  })

  it('the log shows runs newest first, without secrets and numbers of people', async () => {
    const body = JSON.stringify({ how: 'call 13812345678 with kept-outside-the-code' })
    await request(cloud, 'POST', '/api/misbehave', { headers: anna, body })
    const answer = await request(cloud, 'GET', '/local/logs?function=misbehave&limit=1')
    expect(answer.body).toMatchObject({ runs: [{ ok: true, lines: ['misbehaving: call 138****5678 with ***'] }] })
    expect((await request(cloud, 'GET', '/local/logs?limit=0')).status).toBe(400)
  })
})
