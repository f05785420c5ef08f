import { openHouse, type House } from '../fixtures/house'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
})
afterAll(() => house.close())

const jobs = ['job-settle', 'job-predict', 'job-reminders', 'job-dispatch', 'job-orders']
const areas = ['member', 'messaging', 'order', 'points', 'shop']
const REFUSED = '"request/wrong-source"'

describe('every function has its own door', () => {
  it.each([...jobs, 'hook-message', 'hook-orders', 'hook-payment'])('%s refuses a shopper', async (name) => {
    const { reply } = await house.post(`/api/${name}`, '{"Type":"Timer"}', { 'x-openid': 'o-curious' })
    expect(JSON.stringify(reply).replace(/\\"/g, '"')).toContain(REFUSED)
  })

  it.each([...jobs, 'hook-message', 'hook-payment', ...areas])('%s refuses a call from the web', async (name) => {
    const { reply } = await house.post(`/http/${name}`, '{"action":"openCenter","input":{}}')
    expect(JSON.stringify(reply).replace(/\\"/g, '"')).toContain(REFUSED)
  })

  it('and nothing came of it', async () => {
    for (const collection of ['members', 'grants', 'job_runs', 'agenda', 'hook_receipts'])
      expect(await house.documents(collection)).toEqual([])
  })
})
